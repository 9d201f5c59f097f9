import { Button, Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useRef } from "react";
import { useTextStyles } from "../../components/textStyles";

const useStyles = makeStyles({
  // The browser would make it as wide as its longest option or its content.
  root: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, width: "100%", boxSizing: "border-box", textOverflow: "ellipsis" },
});

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  /** Said below the field: what is wrong with its content. */
  readonly fault?: string | null | undefined;
  readonly rows?: number;
  readonly required?: boolean;
}

/** A labelled field of one line, or of several. */
export function TextField({ label, value, onChange, hint, fault, rows, required }: TextFieldProps) {
  const styles = useStyles();
  const wrong = typeof fault === "string" && fault !== "";
  return (
    <Field
      label={label}
      {...(hint !== undefined && { hint })}
      {...(wrong && { validationMessage: fault, validationState: "error" as const })}
      {...(required && { required })}
    >
      {rows === undefined ? (
        <Input className={styles.root} value={value} onChange={(_, { value: v }) => onChange(v)} />
      ) : (
        <Textarea
          className={styles.root}
          rows={rows}
          value={value}
          onChange={(_, { value: v }) => onChange(v)}
        />
      )}
    </Field>
  );
}

/** A choice of one from a list, no wider than the pane. */
export function Pick(props: {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly onChange: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={props.label}>
      <Select
        className={styles.root}
        select={{ className: styles.select }}
        value={props.value}
        onChange={(_, { value }) => props.onChange(value)}
      >
        {props.options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** A button that lets a person choose a file of this machine. */
export function FileButton(props: {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
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
        accept={props.accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          // The same file may be chosen again after it was mended.
          target.value = "";
          if (file) props.onFile(file);
        }}
      />
    </>
  );
}
