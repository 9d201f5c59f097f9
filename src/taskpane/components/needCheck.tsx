import { Button } from "@fluentui/react-components";
import { usePane } from "../hooks/usePane";
import { useTextStyles } from "./textStyles";

/** What a screen shows before the workbook is known, and the way to get it known. */
export function NeedCheck({ why }: { readonly why: string }) {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  return (
    <>
      <p className={text.paragraph}>{why}</p>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={state.busy !== null}
          onClick={() => void session.check()}
        >
          {strings.score.checkFirst}
        </Button>
      </div>
    </>
  );
}
