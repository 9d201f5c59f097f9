import { Field, makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import {
  type Finding,
  messageFor,
  progressQuantities,
  type ProgressTable,
  type Quantity,
  type QuantityCell,
  type ProgressQuantity,
} from "../../core";
import { usePane } from "../hooks/usePane";
import type { Strings } from "../strings";
import { Block } from "./block";
import { GoToCell } from "./goToCell";
import { quantityText } from "./progressSummary";
import { useTextStyles } from "./textStyles";

/** A number typed as text. Without `readings` it is certain; `likely` is the one its neighbours speak for. */
export interface Curable {
  readonly cell: QuantityCell;
  readonly quantity: ProgressQuantity;
  readonly value: Quantity | null;
  readonly readings: readonly [Quantity, Quantity] | null;
}

/** Gives the quantities typed as text that are, or may be, numbers: in the order of the table. */
export function curables(table: ProgressTable): readonly Curable[] {
  return (table.total ? [...table.rows, table.total] : table.rows).flatMap((row) =>
    progressQuantities.flatMap((quantity): readonly Curable[] => {
      const cell = row.quantities[quantity];
      if (cell === null || cell.formula !== null) return [];
      const { reading } = cell;
      if (reading.kind === "ambiguous") return [{ cell, quantity, value: null, readings: reading.readings }];
      if (reading.kind !== "exact" || !reading.asText) return [];
      const readings = reading.settled ? ([reading.value, reading.settled.other] as const) : null;
      return [{ cell, quantity, value: reading.value, readings }];
    }),
  );
}

const LEAVE = "leave";

const useStyles = makeStyles({
  item: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** The numbers to cure: what is certain is told, what has two readings is asked, with the evidence. */
export function CureList(props: {
  readonly table: ProgressTable;
  readonly findings: readonly Finding[];
  readonly items: readonly Curable[];
  readonly choices: ReadonlyMap<string, Quantity>;
  readonly onChoose: (cell: string, value: Quantity | null) => void;
}) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const { table, findings, items, choices, onChoose } = props;
  const words = strings.progress;
  return (
    <Block title={words.cure}>
      <p className={text.quiet}>{items.length === 0 ? words.noCure : words.cureHint}</p>
      <ul className={text.bareList}>
        {items.map((item) => {
          const { cell } = item.cell;
          const finding = findings.find((f) => f.sheet === table.sheet && f.cell === cell);
          return (
            <li key={cell} className={styles.item}>
              <div className={text.tight}>
                <div className={mergeClasses(text.apart, text.centred)}>
                  <span className={text.quiet}>{words.quantity[item.quantity]}</span>
                  <GoToCell place={{ sheet: table.sheet, cell }} />
                </div>
                {item.readings === null ? (
                  <span className={text.strong}>
                    {words.certain(item.cell.text, quantityText(item.quantity, item.value, strings))}
                  </span>
                ) : (
                  <Question item={item} chosen={choices.get(cell) ?? null} onChoose={onChoose} />
                )}
                {finding && <p className={text.quiet}>{messageFor(finding, strings.language).what}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </Block>
  );
}

function Question(props: {
  readonly item: Curable;
  readonly chosen: Quantity | null;
  readonly onChoose: (cell: string, value: Quantity | null) => void;
}) {
  const { strings } = usePane();
  const { item, chosen, onChoose } = props;
  const { cell, quantity, readings, value } = item;
  const current = chosen ?? value;
  return (
    <Field label={strings.progress.question(cell.text)}>
      <RadioGroup
        value={current === null ? LEAVE : String(current)}
        onChange={(_, { value: picked }) =>
          onChoose(cell.cell, readings?.find((reading) => String(reading) === picked) ?? null)
        }
      >
        {readings?.map((reading) => (
          <Radio key={reading} value={String(reading)} label={readingText(quantity, reading, strings)} />
        ))}
        {value === null && <Radio value={LEAVE} label={strings.progress.leave} />}
      </RadioGroup>
    </Field>
  );
}

/** "4,714 mét" and "4.714 mét" look alike: words tell them apart. */
function readingText(quantity: ProgressQuantity, value: Quantity, strings: Strings): string {
  const shown = quantityText(quantity, value, strings);
  return value % 1000 === 0 ? strings.progress.asThousands(shown) : strings.progress.asDecimal(shown);
}
