import {
  type CellContent,
  contentOf,
  emptyPlan,
  findCell,
  parseA1,
  type PlannedWrite,
  type Points,
  pointsFromDecimal,
  pointsToNumber,
  readNumber,
  type Reason,
  sameContent,
  type WritePlan,
} from "../core";
import type { ScoreTarget } from "./scoreTargets";
import type { Survey } from "./surveyWorkbook";

/** What a person typed as points: known, blank, two readings to choose from, or no points at all. */
export type TypedPoints =
  | { readonly kind: "points"; readonly points: Points; readonly aboveMaximum: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "ambiguous"; readonly readings: readonly [Points, Points] }
  | { readonly kind: "invalid"; readonly why: "text" | "decimals" | "negative" };

/** Reads typed points as the sheets are read: "1,5" and "1.5" are 1,5, "1.500" is a question unless a maximum settles it. */
export function readTypedPoints(text: string, maximum: Points | null): TypedPoints {
  const number = readNumber(text, { maximum: maximum === null ? null : { units: maximum, scale: 2 } });
  if (number.kind === "blank") return { kind: "blank" };
  if (number.kind === "invalid") return { kind: "invalid", why: "text" };
  if (number.kind === "ambiguous") {
    const [first, second] = number.readings.map((d) => pointsFromDecimal(d)?.value ?? null);
    if (typeof first !== "number" || typeof second !== "number") return { kind: "invalid", why: "text" };
    return { kind: "ambiguous", readings: [first, second] };
  }
  const fixed = pointsFromDecimal(number.value);
  if (fixed === null) return { kind: "invalid", why: "text" };
  if (!fixed.exact) return { kind: "invalid", why: "decimals" };
  if (fixed.value < 0) return { kind: "invalid", why: "negative" };
  return {
    kind: "points",
    points: fixed.value,
    aboveMaximum: maximum !== null && fixed.value > maximum,
  };
}

/** What to write for a criterion; a part left out stays as it is. Null points make the cell blank. */
export interface ScoreEntry {
  readonly points?: Points | null;
  readonly evidence?: string;
}

/**
 * Plans the self points and the evidence of one criterion; empty when both already stand there. A formula in the points
 * cell is left to the host to refuse.
 */
export function planScoreEntry(survey: Survey, target: ScoreTarget, entry: ScoreEntry): WritePlan {
  const title = target.title === "" ? target.code : target.title;
  const writes: PlannedWrite[] = [];
  const put = (cell: string, after: CellContent, reason: Reason) => {
    const snapshot = survey.workbook.sheets.find((s) => s.name === survey.result.scoreSheet?.sheet);
    const place = parseA1(cell);
    if (!snapshot || !place) return;
    const held = findCell(snapshot, place.row, place.column);
    const before = contentOf(held);
    if (sameContent(before, after)) return;
    // A number under a text or date format would show as something else.
    const isOther = held?.value.kind === "text" || held?.value.kind === "date";
    const numberFormat = after.kind === "number" && isOther ? "General" : null;
    writes.push({ sheet: snapshot.name, cell, before, after, numberFormat, style: null, reason });
  };
  if (entry.points !== undefined) {
    const after: CellContent =
      entry.points === null ? { kind: "blank" } : { kind: "number", number: pointsToNumber(entry.points) };
    put(target.selfPoints.cell, after, { code: "write-entered-score", params: { title } });
  }
  if (entry.evidence !== undefined && target.evidence !== null) {
    const text = entry.evidence.trim();
    const after: CellContent = text === "" ? { kind: "blank" } : { kind: "text", text };
    put(target.evidence.cell, after, { code: "write-entered-evidence", params: { title } });
  }
  return writes.length === 0 ? emptyPlan : { newSheets: [], writes };
}
