import { Button } from "@fluentui/react-components";
import { usePane } from "../hooks/usePane";
import { troubleText } from "../session/troubleText";
import { Note } from "./notes";

/** What went wrong, in sentences; a failed check can be tried again from here. */
export function TroubleNote() {
  const { session, state, strings } = usePane();
  const { trouble } = state;
  if (trouble === null) return null;
  return (
    <Note intent="error" title={strings.trouble.title[trouble.during]} isUrgent>
      {troubleText(trouble.error, strings).map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
      {trouble.during === "read" && (
        <Button size="small" onClick={() => void session.check()}>
          {strings.trouble.again}
        </Button>
      )}
    </Note>
  );
}
