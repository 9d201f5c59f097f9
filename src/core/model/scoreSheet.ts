import type { Points } from "./points";
import type { Reason } from "./reason";
import type { Level } from "./rubric";

/** The columns a scoring sheet may have. */
export type ColumnRole =
  "code" | "title" | "maxPoints" | "selfPoints" | "appraisedPoints" | "evidence" | "note";

/** Column number (from 1) of each role the sheet has; title and selfPoints are always there. */
export type ScoreColumns = Readonly<Record<ColumnRole, number | null>> & {
  readonly title: number;
  readonly selfPoints: number;
};

/**
 * What a points cell says.
 * - `exact`: certain. `asText` when it is typed as text (a total formula passes over it); `notes` say how a text
 *   came to its one reading (a trailing mark dropped, settled by the maximum).
 * - `rounded`: a number with more decimals than hundredths; `points` is the nearest.
 * - `ambiguous`: text with two readings, in the order they are shown.
 * - `blank`: nothing, or a `placeholder` such as "…". Never zero.
 * - `invalid`: text that is no number, a date, TRUE/FALSE, or a number beyond all sense.
 * - `error`: an Excel error (#REF!). `unknown`: a formula without a stored value.
 */
export type PointsReading =
  | {
      readonly kind: "exact";
      readonly points: Points;
      readonly asText: boolean;
      readonly notes: readonly Reason[];
    }
  | { readonly kind: "rounded"; readonly points: Points; readonly asText: boolean }
  | { readonly kind: "ambiguous"; readonly readings: readonly [Points, Points]; readonly why: Reason }
  | { readonly kind: "blank"; readonly placeholder: boolean }
  | { readonly kind: "invalid"; readonly why: "text" | "date" | "boolean" | "range" }
  | { readonly kind: "error" }
  | { readonly kind: "unknown" };

/** A cell where points stand or belong, and what was read there. */
export interface PointsCell {
  /** A1 address; inside a merge, the address of its top left cell. */
  readonly cell: string;
  readonly reading: PointsReading;
  /** What the cell shows, decoded for display; empty when blank. */
  readonly text: string;
  /** The formula without "=", or null. */
  readonly formula: string | null;
}

/** Gives the points of a reading when they are known, whether exactly or rounded; null when not. Never zero for blank. */
export function knownPoints(cell: PointsCell | null): Points | null {
  const reading = cell?.reading;
  return reading?.kind === "exact" || reading?.kind === "rounded" ? reading.points : null;
}

/** A row of the sheet that carries points. */
export interface ScoredRow {
  readonly row: number;
  /** The code as printed, without its closing mark: "I", "1.1", "a"; empty when the sheet prints none. */
  readonly code: string;
  /** The title as read: legacy fonts decoded, NFC, blanks tidied. */
  readonly title: string;
  /** Where the title stands, for findings about the row itself. */
  readonly titleCell: string;
  /** The row is hidden or filtered away. */
  readonly hidden: boolean;
  /** Null when the sheet has no such column. */
  readonly maxPoints: PointsCell | null;
  readonly selfPoints: PointsCell;
  readonly appraisedPoints: PointsCell | null;
}

/** A row of the scored tree. A node without children is a criterion: the only thing that is scored. */
export interface SheetNode extends ScoredRow {
  readonly kind: "section" | "group" | "criterion";
  /** Codes from the section down, joined by "/": names the row where codes repeat ("I/2/2.1"). */
  readonly path: string;
  readonly children: readonly SheetNode[];
  /** Option rows printed under a criterion, where all of them could be read ("- Thực hiện đầy đủ: 2 điểm"). */
  readonly levels: readonly Level[];
  /** The evidence cell (also when empty); null when the sheet has no such column. */
  readonly evidence: { readonly cell: string; readonly text: string } | null;
  readonly note: string;
}

/** The bonus or the penalty part. Its points are those of its item rows, or of its own row when it has none. */
export interface SheetExtra extends ScoredRow {
  readonly items: readonly SheetNode[];
}

/** A piece of text found on the sheet and where it stands. */
export interface FoundText {
  readonly cell: string;
  readonly text: string;
}

/** A scoring sheet (Phụ lục I) as it was read. */
export interface ScoreSheet {
  readonly sheet: string;
  /** First and last header row, from 1. The index row (1)(2)(3) is not part of it. */
  readonly headerRow: number;
  readonly headerLastRow: number;
  readonly columns: ScoreColumns;
  readonly sections: readonly SheetNode[];
  readonly bonus: SheetExtra | null;
  readonly penalty: SheetExtra | null;
  readonly total: ScoredRow | null;
  /** The rating the agency wrote down: `text` is the class name alone ("Tốt"), `cell` where it stands. */
  readonly declaredRating: FoundText | null;
  readonly agency: FoundText | null;
  readonly superior: FoundText | null;
  readonly year: { readonly cell: string; readonly year: number } | null;
  readonly reportNumber: FoundText | null;
  /** Cells in a legacy font or encoding: how many there are and the first. */
  readonly legacy: {
    readonly cell: string;
    readonly count: number;
    readonly encoding: "tcvn3" | "vni";
  } | null;
  /** Why this sheet, this header, these columns, this structure. */
  readonly reasons: readonly Reason[];
}

/** Why no scoring sheet was found: what was looked for, and what each sheet lacked. */
export interface NoScoreSheet {
  readonly looked: readonly { readonly sheet: string; readonly lacking: Reason }[];
}

/** Gives every scored criterion (leaf) below the given nodes, in sheet order. */
export function criteriaOf(nodes: readonly SheetNode[]): readonly SheetNode[] {
  const found: SheetNode[] = [];
  collect(nodes, found);
  return found;
}

function collect(nodes: readonly SheetNode[], found: SheetNode[]): void {
  for (const node of nodes) {
    if (node.kind === "criterion") found.push(node);
    else collect(node.children, found);
  }
}
