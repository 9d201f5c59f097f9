import { mergeClasses } from "@fluentui/react-components";
import {
  knownQuantity,
  type ProgressQuantity,
  progressQuantities,
  type ProgressRow,
  type ProgressTable,
  type Quantity,
  quantityToNumber,
  shareToNumber,
  summariseProgress,
} from "../../core";
import { usePane } from "../hooks/usePane";
import type { Strings } from "../strings";
import { Block } from "./block";
import { GoToCell } from "./goToCell";
import { ShareBar } from "./shareBar";
import { useTextStyles } from "./textStyles";

/** A quantity with its unit, in the language of the screen; blank as blank. */
export function quantityText(quantity: ProgressQuantity, value: Quantity | null, strings: Strings): string {
  if (value === null) return strings.blankPoints;
  const number = strings.formatNumber(quantityToNumber(value));
  const isMoney = quantity === "provinceFunds" || quantity === "agencyFunds";
  return isMoney ? strings.progress.millions(number) : strings.progress.metres(number);
}

function percentText(share: number, strings: Strings): string {
  return strings.formatNumber(Math.round(share * 1000) / 10);
}

/** The sums of the table, the share of the plan done, and each year on its own: eight columns as a list. */
export function ProgressSummaryBlocks({ table }: { readonly table: ProgressTable }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { totals, shareDone, years } = summariseProgress(table);
  const share = shareToNumber(shareDone);
  return (
    <>
      <Block title={strings.progress.summary}>
        {share !== null && (
          <>
            <p className={text.strong}>{strings.progress.shareDone(percentText(share, strings))}</p>
            <ShareBar share={share} />
          </>
        )}
        <Quantities valueOf={(quantity) => totals[quantity]} />
        <p className={text.quiet}>{strings.progress.backlogNote}</p>
      </Block>
      <Block title={strings.progress.years}>
        <ul className={text.bareList}>
          {years.map(({ row, shareDone: done }) => (
            <li key={row.row}>
              <YearLine table={table} row={row} share={shareToNumber(done)} />
            </li>
          ))}
        </ul>
      </Block>
    </>
  );
}

function YearLine(props: {
  readonly table: ProgressTable;
  readonly row: ProgressRow;
  readonly share: number | null;
}) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { table, row, share } = props;
  const name =
    row.year.year === null ? strings.progress.noYear : strings.progress.year(String(row.year.year));
  return (
    <div className={text.tight}>
      <div className={mergeClasses(text.apart, text.centred)}>
        <h3 className={text.heading}>{name}</h3>
        <GoToCell place={{ sheet: table.sheet, cell: row.year.cell }} />
      </div>
      <Quantities valueOf={(quantity) => knownQuantity(row.quantities[quantity])} />
      {share !== null && (
        <span className={text.quiet}>{strings.progress.shareDone(percentText(share, strings))}</span>
      )}
    </div>
  );
}

function Quantities({ valueOf }: { readonly valueOf: (quantity: ProgressQuantity) => Quantity | null }) {
  const { strings } = usePane();
  const text = useTextStyles();
  return (
    <div>
      {progressQuantities.map((quantity) => {
        const value = valueOf(quantity);
        if (value === null) return null;
        return (
          <div key={quantity} className={mergeClasses(text.apart, text.paragraph)}>
            <span>{strings.progress.quantity[quantity]}</span>
            <span className={text.figures}>{quantityText(quantity, value, strings)}</span>
          </div>
        );
      })}
    </div>
  );
}
