import { type Decimal, type Fixed, type Points, pointsFromDecimal, pointsFromNumber } from "../model/points";
import type { PointsCell, PointsReading } from "../model/scoreSheet";
import type { Cell } from "../model/workbookSnapshot";
import { readNumber } from "../text/vietnameseNumber";
import { type SheetGrid, shownText } from "./sheetGrid";

const BLANK: PointsReading = { kind: "blank", placeholder: false };
/** The readings of numbers from 0 to 100 points, made when first met: all sheets have the same few. */
const usual = new Array<PointsReading | undefined>(10_001).fill(undefined);

/**
 * Reads a place where points stand or belong; `cell` is what stands there, if anything.
 * `maximum` (points of the row's maximum, when certain) can rule out one of two readings of a doubtful text.
 */
export function readPointsCell(
  grid: SheetGrid,
  row: number,
  column: number,
  cell: Cell | undefined,
  maximum: Points | null = null,
): PointsCell {
  const text = shownText(cell);
  return {
    cell: grid.address(row, column),
    reading: readPoints(cell, text, maximum),
    text,
    formula: cell?.formula ?? null,
  };
}

function readPoints(cell: Cell | undefined, text: string, maximum: Points | null): PointsReading {
  if (cell === undefined) return BLANK;
  if (cell.formula !== null && !cell.cached) return { kind: "unknown" };
  switch (cell.value.kind) {
    case "blank":
      return BLANK;
    case "number":
      return fixed(pointsFromNumber(cell.value.number), false);
    case "text":
      return readTypedText(text, maximum);
    case "boolean":
      return { kind: "invalid", why: "boolean" };
    case "date":
      return { kind: "invalid", why: "date" };
    case "error":
      return { kind: "error" };
  }
}

function readTypedText(text: string, maximum: Points | null): PointsReading {
  const number = readNumber(text, { maximum: maximum === null ? null : { units: maximum, scale: 2 } });
  switch (number.kind) {
    case "blank":
      return number;
    case "invalid":
      return { kind: "invalid", why: "text" };
    case "ambiguous": {
      const first = wholePoints(number.readings[0]);
      const second = wholePoints(number.readings[1]);
      if (first === null || second === null) return { kind: "invalid", why: "range" };
      return { kind: "ambiguous", readings: [first, second], why: number.why };
    }
    case "exact": {
      const reading = fixed(pointsFromDecimal(number.value), true);
      return reading.kind === "exact" ? { ...reading, notes: number.notes } : reading;
    }
  }
}

function wholePoints(d: Decimal): Points | null {
  return pointsFromDecimal(d)?.value ?? null;
}

function fixed(value: Fixed<Points> | null, asText: boolean): PointsReading {
  if (value === null) return { kind: "invalid", why: "range" };
  const points = value.value;
  if (!value.exact) return { kind: "rounded", points, asText };
  if (asText || points < 0 || points >= usual.length) return { kind: "exact", points, asText, notes: [] };
  return (usual[points] ??= { kind: "exact", points, asText, notes: [] });
}
