/** Some cells of a sum, and whether they are added (1) or taken off (-1). */
export interface SumTerm {
  readonly sign: 1 | -1;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The formulas that nearly all totals are: "SUM(C10:C24,C30)", or cells in a row, "C9+C25-C35". */
export interface PlainSum {
  /** SUM passes over text; beside an operator text is an error. */
  readonly isCall: boolean;
  readonly terms: readonly SumTerm[];
}

const [OPEN, CLOSE, PLUS, COMMA, MINUS, COLON] = [0x28, 0x29, 0x2b, 0x2c, 0x2d, 0x3a];
const [DIGIT_0, DIGIT_9, LETTER_A, LETTER_Z] = [0x30, 0x39, 0x41, 0x5a];
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/**
 * Gives a formula of one of these two shapes, in capitals and without blanks; null for any other. A shortcut only,
 * never another opinion of what a formula means: what it does not take, the evaluator reads.
 */
export function readPlainSum(formula: string): PlainSum | null {
  return formula.charCodeAt(3) === OPEN ? readCall(formula) : readChain(formula);
}

/** Where the reading stands, and the cell read last. */
const scan = { at: 0, row: 0, column: 0 };

function readCall(formula: string): PlainSum | null {
  if (!formula.startsWith("SUM(")) return null;
  const terms: SumTerm[] = [];
  scan.at = 4;
  for (;;) {
    if (!takeCell(formula)) return null;
    const { row, column } = scan;
    let mark = formula.charCodeAt(scan.at++);
    if (mark === COLON) {
      if (!takeCell(formula)) return null;
      mark = formula.charCodeAt(scan.at++);
    }
    terms.push({
      sign: 1,
      top: Math.min(row, scan.row),
      left: Math.min(column, scan.column),
      bottom: Math.max(row, scan.row),
      right: Math.max(column, scan.column),
    });
    if (mark === CLOSE) return scan.at === formula.length ? { isCall: true, terms } : null;
    if (mark !== COMMA) return null;
  }
}

function readChain(formula: string): PlainSum | null {
  const terms: SumTerm[] = [];
  scan.at = 0;
  let sign: 1 | -1 = 1;
  for (;;) {
    if (!takeCell(formula)) return null;
    const { row, column } = scan;
    terms.push({ sign, top: row, left: column, bottom: row, right: column });
    if (scan.at === formula.length) return { isCall: false, terms };
    const mark = formula.charCodeAt(scan.at++);
    if (mark !== PLUS && mark !== MINUS) return null;
    sign = mark === PLUS ? 1 : -1;
  }
}

/** Reads an address without "$" where the reading stands; what follows it is for the caller to judge. */
function takeCell(formula: string): boolean {
  let { at } = scan;
  let column = 0;
  let c = formula.charCodeAt(at);
  for (; c >= LETTER_A && c <= LETTER_Z; c = formula.charCodeAt(++at)) {
    column = column * 26 + c - LETTER_A + 1;
    if (column > LAST_COLUMN) return false;
  }
  let row = 0;
  for (; c >= DIGIT_0 && c <= DIGIT_9; c = formula.charCodeAt(++at)) {
    row = row * 10 + c - DIGIT_0;
    if (row > LAST_ROW) return false;
  }
  scan.at = at;
  scan.row = row;
  scan.column = column;
  return column > 0 && row > 0;
}
