import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { useTextStyles } from "../../components/textStyles";

/** More than any report; what is larger is something else. */
const MOST_BYTES = 20_000_000;

/** A button that lets a person choose a written report of this machine. */
export function DocumentChoice(props: {
  readonly label: string;
  readonly onFile: (file: File) => void;
  readonly onTooLarge: () => void;
}) {
  const text = useTextStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{props.label}</Button>
      <input
        ref={input}
        className={text.hidden}
        type="file"
        tabIndex={-1}
        aria-label={props.label}
        accept=".docx,.txt,text/plain"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          // The same file may be chosen again after it was mended.
          target.value = "";
          if (!file) return;
          if (file.size > MOST_BYTES) props.onTooLarge();
          else props.onFile(file);
        }}
      />
    </>
  );
}
