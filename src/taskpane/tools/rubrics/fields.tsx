import { Field, Input, makeStyles, Textarea } from "@fluentui/react-components";

const useStyles = makeStyles({
  // The browser would make it as wide as its content.
  root: { minWidth: 0, width: "100%" },
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
