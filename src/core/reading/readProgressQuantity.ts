import {
  type Decimal,
  type Fixed,
  type Quantity,
  quantityFromDecimal,
  quantityFromNumber,
} from "../model/points";
import type { ProgressQuantity, QuantityCell, QuantityReading } from "../model/progressTable";
import type { Cell } from "../model/workbookSnapshot";
import { type NumberReading, readNumber } from "../text/vietnameseNumber";
import { type SheetGrid, shownText } from "./sheetGrid";

const METRES: readonly string[] = ["mét", "m", "mét giá", "mét tài liệu"];
const MILLIONS: readonly string[] = ["triệu đồng", "triệu", "trđ", "tr", "tr đồng", "tr đ"];

/** The unit words that may follow a number of each column. */
const units: Readonly<Record<ProgressQuantity, readonly string[]>> = {
  planned: METRES,
  done: METRES,
  provinceFunds: MILLIONS,
  agencyFunds: MILLIONS,
  deposited: METRES,
  backlog: METRES,
};

/**
 * Reads a place where metres or million đồng stand or belong. `neighbours` are the certain values of the same column:
 * they may settle a text of two readings, which the answer then tells.
 */
export function readQuantityCell(
  grid: SheetGrid,
  row: number,
  column: number,
  quantity: ProgressQuantity,
  neighbours: readonly Quantity[] = [],
): QuantityCell {
  const cell = grid.at(row, column);
  const text = shownText(cell);
  return {
    cell: grid.address(row, column),
    reading: readQuantity(cell, text, quantity, neighbours),
    text,
    formula: cell?.formula ?? null,
  };
}

/** Gives the quantity of a cell when it is known, exactly or rounded; null when not. Never zero for blank. */
export function knownQuantity(cell: QuantityCell | null): Quantity | null {
  const reading = cell?.reading;
  return reading?.kind === "exact" || reading?.kind === "rounded" ? reading.value : null;
}

/** True when something stands in the cell that may be a quantity, but nobody can tell which. */
export function isDoubtfulQuantity(cell: QuantityCell | null): boolean {
  return cell !== null && cell.reading.kind !== "blank" && knownQuantity(cell) === null;
}

function readQuantity(
  cell: Cell | undefined,
  text: string,
  quantity: ProgressQuantity,
  neighbours: readonly Quantity[],
): QuantityReading {
  if (cell === undefined) return { kind: "blank", placeholder: false };
  if (cell.formula !== null && !cell.cached) return { kind: "unknown" };
  switch (cell.value.kind) {
    case "blank":
      return { kind: "blank", placeholder: false };
    case "number":
      return fixed(quantityFromNumber(cell.value.number), false);
    case "text":
      return readTyped(text, units[quantity], neighbours);
    case "boolean":
      return { kind: "invalid", why: "boolean" };
    case "date":
      return { kind: "invalid", why: "date" };
    case "error":
      return { kind: "error" };
  }
}

function readTyped(
  text: string,
  unitWords: readonly string[],
  neighbours: readonly Quantity[],
): QuantityReading {
  const alone = readNumber(text, { units: unitWords });
  if (alone.kind !== "ambiguous" || neighbours.length === 0) return readingOf(alone);
  const decimals = neighbours.map((value): Decimal => ({ units: value, scale: 3 }));
  const among = readNumber(text, { units: unitWords, neighbours: decimals });
  const reading = readingOf(among);
  const by =
    among.kind === "exact" ? among.notes.find((n) => n.code === "number-settled-by-neighbours") : undefined;
  if (reading.kind !== "exact" || by === undefined) return readingOf(alone);
  const left = alone.readings.map(whole).find((value) => value !== reading.value);
  if (left === undefined || left === null) return { kind: "invalid", why: "range" };
  return { ...reading, settled: { other: left, by } };
}

function readingOf(number: NumberReading): QuantityReading {
  switch (number.kind) {
    case "blank":
      return number;
    case "invalid":
      return { kind: "invalid", why: "text" };
    case "ambiguous": {
      const [first, second] = [whole(number.readings[0]), whole(number.readings[1])];
      if (first === null || second === null) return { kind: "invalid", why: "range" };
      return { kind: "ambiguous", readings: [first, second], why: number.why };
    }
    case "exact": {
      const reading = fixed(quantityFromDecimal(number.value), true);
      return reading.kind === "exact" ? { ...reading, notes: number.notes } : reading;
    }
  }
}

function whole(d: Decimal): Quantity | null {
  return quantityFromDecimal(d)?.value ?? null;
}

function fixed(value: Fixed<Quantity> | null, asText: boolean): QuantityReading {
  if (value === null) return { kind: "invalid", why: "range" };
  return value.exact
    ? { kind: "exact", value: value.value, asText, notes: [], settled: null }
    : { kind: "rounded", value: value.value, asText };
}
