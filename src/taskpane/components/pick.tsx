import { Field, makeStyles, Select } from "@fluentui/react-components";

const useStyles = makeStyles({
  // The browser would make it as wide as its longest option.
  root: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, width: "100%", boxSizing: "border-box", textOverflow: "ellipsis" },
});

/** A choice of one from a list that may not be wider than the pane. */
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
