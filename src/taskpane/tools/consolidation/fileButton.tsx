import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { useTextStyles } from "../../components/textStyles";

const WORKBOOKS = ".xlsx,.xlsm,.xls,.ods";

/** A button that lets a person choose workbooks of this machine. */
export function FileButton(props: {
  readonly label: string;
  readonly many?: boolean;
  readonly isPrimary?: boolean;
  readonly isDisabled?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const text = useTextStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={props.isPrimary === true ? "primary" : "secondary"}
        disabledFocusable={props.isDisabled === true}
        onClick={() => input.current?.click()}
      >
        {props.label}
      </Button>
      <input
        ref={input}
        className={text.hidden}
        type="file"
        tabIndex={-1}
        aria-label={props.label}
        accept={WORKBOOKS}
        multiple={props.many === true}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again after it was mended.
          target.value = "";
          if (files.length > 0) props.onFiles(files);
        }}
      />
    </>
  );
}
