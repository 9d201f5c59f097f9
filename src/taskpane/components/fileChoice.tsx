import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { useTextStyles } from "./textStyles";

/** A button that lets a person choose files of this machine. */
export function FileChoice(props: {
  readonly label: string;
  readonly accept: string;
  readonly many?: boolean;
  readonly isBusy?: boolean;
  readonly isPrimary?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  const text = useTextStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={props.isPrimary === true ? "primary" : "secondary"}
        disabledFocusable={props.isBusy === true}
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
        accept={props.accept}
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

/** What is offered where a workbook is chosen. */
export const WORKBOOKS = ".xlsx,.xlsm,.xls,.ods";
