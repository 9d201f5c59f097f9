import { Field, Input } from "@fluentui/react-components";
import { type EnteredValue, progressQuantities, type ProgressQuantity, quantityToNumber } from "../../core";
import { readTypedQuantity, readTypedYear } from "../../app/progressEntry";
import { usePane } from "../hooks/usePane";
import type { Strings } from "../strings";
import { Block } from "./block";
import { useTextStyles } from "./textStyles";

/** What is typed for one year, not yet read. */
export interface TypedYear {
  readonly year: string;
  readonly values: Readonly<Partial<Record<ProgressQuantity, string>>>;
}

export const nothingTyped: TypedYear = { year: "", values: {} };

/** Gives the values typed; null while any of them cannot be told, or values have no year. */
export function enteredValues({ year, values }: TypedYear): readonly EnteredValue[] | null {
  const entered: EnteredValue[] = [];
  const of = readTypedYear(year);
  for (const quantity of progressQuantities) {
    const typed = readTypedQuantity(values[quantity] ?? "");
    if (typed.kind === "blank") continue;
    if (typed.kind !== "quantity" || of === null) return null;
    entered.push({ year: of, quantity, value: typed.value });
  }
  return year.trim() !== "" && of === null ? null : entered;
}

/** Figures of one year, as people type them; what is left blank stays as it is on the sheet. */
export function YearForm(props: { readonly typed: TypedYear; readonly onType: (typed: TypedYear) => void }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { typed, onType } = props;
  const words = strings.progress;
  const isBadYear = typed.year.trim() !== "" && readTypedYear(typed.year) === null;
  return (
    <Block title={words.enter}>
      <p className={text.quiet}>{words.enterHint}</p>
      <Field
        label={words.enterYear}
        {...(isBadYear && { validationMessage: words.invalidYear, validationState: "error" as const })}
      >
        <Input
          inputMode="numeric"
          value={typed.year}
          onChange={(_, { value }) => onType({ ...typed, year: value })}
        />
      </Field>
      {progressQuantities.map((quantity) => {
        const value = typed.values[quantity] ?? "";
        const trouble = troubleOf(value, strings);
        return (
          <Field
            key={quantity}
            label={words.quantity[quantity]}
            {...(trouble !== null && { validationMessage: trouble, validationState: "error" as const })}
          >
            <Input
              inputMode="decimal"
              value={value}
              onChange={(_, data) =>
                onType({ ...typed, values: { ...typed.values, [quantity]: data.value } })
              }
            />
          </Field>
        );
      })}
    </Block>
  );
}

function troubleOf(text: string, { progress, formatNumber }: Strings): string | null {
  const typed = readTypedQuantity(text);
  if (typed.kind === "invalid") return progress.invalidNumber;
  if (typed.kind !== "ambiguous") return null;
  const [first, second] = typed.readings.map((value) => formatNumber(quantityToNumber(value)));
  return progress.ambiguousNumber(first ?? "", second ?? "");
}
