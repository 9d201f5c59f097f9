import { columnLetters } from "./cellReference";
import { LAST_COLUMN, LAST_ROW } from "./readLimits";

/** A reference inside a formula. Whole columns have no row, whole rows no column. */
interface Reference {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

/** A formula cut at its references. */
type Piece = string | Reference;

/** What must not follow a reference: then the letters and digits were part of a name, a function or a sheet. */
const NOT_BEHIND = String.raw`(?![\p{L}\d_.(!])`;

/**
 * The tokens that may hold letters and digits, in the order they must be tried: texts, quoted sheet names and
 * brackets (tables, other workbooks); whole columns; whole rows; cells; names and functions; numbers.
 */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^[\]]*\]`,
    String.raw`(?<c1>\$?[A-Za-z]{1,3}):(?<c2>\$?[A-Za-z]{1,3})${NOT_BEHIND}`,
    String.raw`(?<r1>\$?\d{1,7}):(?<r2>\$?\d{1,7})${NOT_BEHIND}`,
    String.raw`(?<column>\$?[A-Za-z]{1,3})(?<row>\$?\d{1,7})${NOT_BEHIND}`,
    String.raw`[\p{L}_\\][\p{L}\d_.\\?]*|\d[\d.]*(?:[eE][+-]?\d+)?`,
  ].join("|"),
  "gu",
);

/** A formula that a block of cells shares, as its first cell has it. */
export class SharedFormula {
  /** Cut when the first other cell asks: a formula nobody shares costs nothing. */
  private pieces: readonly Piece[] | null = null;

  constructor(
    private readonly formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {}

  /** Gives the formula for another cell of the block: relative references moved as far as the cell is. */
  at(row: number, column: number): string {
    let formula = "";
    for (const piece of (this.pieces ??= cut(this.formula))) {
      if (typeof piece === "string") formula += piece;
      else {
        const c = moved(piece.column, piece.columnFixed, column - this.column, LAST_COLUMN);
        const r = moved(piece.row, piece.rowFixed, row - this.row, LAST_ROW);
        if (c !== null) formula += (piece.columnFixed ? "$" : "") + columnLetters(c);
        if (r !== null) formula += (piece.rowFixed ? "$" : "") + String(r);
      }
    }
    return formula;
  }
}

/** References that leave the grid come in again on the other side, as in Excel. */
function moved(value: number | null, isFixed: boolean, by: number, last: number): number | null {
  if (value === null || isFixed) return value;
  return ((((value - 1 + by) % last) + last) % last) + 1;
}

function cut(formula: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const references = referencesOf(match.groups ?? {});
    if (references.length === 0) continue;
    pieces.push(formula.slice(from, match.index));
    for (const [i, reference] of references.entries()) pieces.push(...(i === 0 ? [] : [":"]), reference);
    from = match.index + match[0].length;
  }
  pieces.push(formula.slice(from));
  return pieces;
}

/** The references of a token: one, the two ends of whole columns or rows, or none when it lies outside the grid. */
function referencesOf(token: Readonly<Record<string, string | undefined>>): Reference[] {
  const found = [
    ...(token.column === undefined ? [] : [referenceOf(token.column, token.row)]),
    ...(token.c1 === undefined ? [] : [referenceOf(token.c1, undefined), referenceOf(token.c2, undefined)]),
    ...(token.r1 === undefined ? [] : [referenceOf(undefined, token.r1), referenceOf(undefined, token.r2)]),
  ];
  const inside = ({ column, row }: Reference) =>
    (column ?? 1) <= LAST_COLUMN && (row ?? 1) >= 1 && (row ?? 1) <= LAST_ROW;
  return found.every(inside) ? found : [];
}

function referenceOf(letters: string | undefined, digits: string | undefined): Reference {
  return {
    column: letters === undefined ? null : columnNumber(letters.replace("$", "")),
    columnFixed: letters?.startsWith("$") ?? false,
    row: digits === undefined ? null : Number(digits.replace("$", "")),
    rowFixed: digits?.startsWith("$") ?? false,
  };
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
