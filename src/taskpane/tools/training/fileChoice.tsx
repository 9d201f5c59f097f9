import { Button } from "@fluentui/react-components";
import { useRef } from "react";
import { useTextStyles } from "../../components/textStyles";

/** More than any result or lesson file; what is larger is something else. */
const MOST_BYTES = 20_000_000;

/** A button that lets a person choose text files of this machine and gives their texts. */
export function FileChoice(props: {
  readonly label: string;
  readonly accept: string;
  readonly many?: boolean;
  readonly onTexts: (texts: readonly string[]) => void;
}) {
  const text = useTextStyles();
  const input = useRef<HTMLInputElement>(null);
  const read = async (files: readonly File[]): Promise<void> => {
    const texts = await Promise.all(
      files.map((file) => (file.size > MOST_BYTES ? Promise.resolve("") : file.text())),
    );
    props.onTexts(texts);
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{props.label}</Button>
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
          if (files.length > 0) read(files).catch(() => props.onTexts([""]));
        }}
      />
    </>
  );
}
