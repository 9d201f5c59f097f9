import type { CellRange } from "../model/place";
import type { CellValue } from "../model/workbookSnapshot";
import { FormulaReader, giveUp, isGivenUp } from "./formulaReader";
import { type PlainSum, readPlainSum } from "./plainSum";

/** What the evaluator needs of a cell; a snapshot's Cell is one. */
export interface FormulaCell {
  readonly value: CellValue;
  readonly formula: string | null;
}

/** Gives the cell at a place (from 1) of the formula's own sheet, undefined where nothing stands. */
export type FormulaCells = (row: number, column: number) => FormulaCell | undefined;

/** Longer than Excel allows. */
const LONGEST_FORMULA = 8192;
/** Parentheses and followed formulas inside each other. */
const DEEPEST = 256;
/** Cells looked at for one question. */
const MOST_CELLS = 20_000;
const COLUMNS = 16_384;
const BLANK = { kind: "blank" } as const;

/** ROUND as in Excel: half away from zero, and noise below 15 digits does not decide. */
function roundTo(x: number, digits: number): number {
  if (!Number.isInteger(digits) || Math.abs(digits) > 10) giveUp();
  const scale = 10 ** digits;
  const scaled = Math.abs(x) * scale;
  return (Math.sign(x) * Math.floor(scaled * (1 + 2 * Number.EPSILON) + 0.5)) / scale;
}

function finite(x: number): number | null {
  return Number.isFinite(x) ? x : null;
}

/** Reads formulas of one sheet; remembers the cells it has worked out, so that a column of totals is read once. */
export class FormulaEvaluator {
  private readonly known = new Map<number, number | null>();
  private readonly open = new Set<number>();
  private depth = 0;
  private looked = 0;

  /**
   * `hidesRows`: some rows of the sheet are hidden. SUBTOTAL passes over filtered rows, and nobody can tell those from
   * rows hidden by hand: its formulas then have no certain value.
   */
  constructor(
    private readonly cells: FormulaCells,
    private readonly hidesRows = false,
  ) {}

  /** Gives the number a formula (without "=") works out to; null for "cannot tell". See {@link evaluateFormula}. */
  evaluate(formula: string): number | null {
    this.looked = 0;
    return this.attempt(formula);
  }

  /** Gives the number the formula of a cell works out to, and remembers it; null for "cannot tell". */
  evaluateCell(row: number, column: number, formula: string): number | null {
    const known = this.known.get(row * COLUMNS + column);
    if (known !== undefined) return known;
    this.looked = 0;
    const result = this.attempt(formula);
    this.known.set(row * COLUMNS + column, result);
    return result;
  }

  private attempt(formula: string): number | null {
    if (formula.length > LONGEST_FORMULA) return null;
    const depth = this.depth;
    try {
      const plain = readPlainSum(formula);
      if (plain !== null) return finite(this.plainSum(plain));
      const reader = new FormulaReader(formula);
      const result = this.sum(reader);
      return reader.atEnd() ? finite(result) : null;
    } catch (e) {
      if (!isGivenUp(e)) throw e;
      return null;
    } finally {
      this.depth = depth;
    }
  }

  private plainSum({ isCall, terms }: PlainSum): number {
    if (++this.depth > DEEPEST) giveUp();
    let result = 0;
    for (const term of terms) {
      if (isCall) this.refuseTooMany(term);
      for (let row = term.top; row <= term.bottom; row++) {
        for (let column = term.left; column <= term.right; column++) {
          result += isCall ? this.summand(row, column) : term.sign * this.scalar(this.valueAt(row, column));
        }
      }
    }
    return result;
  }

  private sum(reader: FormulaReader): number {
    if (++this.depth > DEEPEST) giveUp();
    let result = this.product(reader);
    for (;;) {
      if (reader.take("+")) result += this.product(reader);
      else if (reader.take("-")) result -= this.product(reader);
      else break;
    }
    this.depth--;
    return result;
  }

  private product(reader: FormulaReader): number {
    let result = this.power(reader);
    for (;;) {
      if (reader.take("*")) result *= this.power(reader);
      else if (reader.take("/")) {
        const divisor = this.power(reader);
        result = divisor === 0 ? giveUp() : result / divisor;
      } else return result;
    }
  }

  /** As in Excel: from the left, and a sign binds tighter (-2^2 is 4). */
  private power(reader: FormulaReader): number {
    let result = this.signed(reader);
    while (reader.take("^")) result **= this.signed(reader);
    return result;
  }

  private signed(reader: FormulaReader): number {
    let sign = 1;
    for (;;) {
      if (reader.take("-")) sign = -sign;
      else if (!reader.take("+")) break;
    }
    let result = this.operand(reader);
    while (reader.take("%")) result /= 100;
    return sign * result;
  }

  private operand(reader: FormulaReader): number {
    if (reader.take("(")) {
      const result = this.sum(reader);
      reader.expect(")");
      return result;
    }
    const number = reader.takeNumber();
    if (number !== null) return number;
    const name = reader.takeFunction();
    if (name !== null) return this.call(name, reader);
    const range = reader.takeReference();
    if (range === null || range.top !== range.bottom || range.left !== range.right) return giveUp();
    return this.scalar(this.valueAt(range.top, range.left));
  }

  private call(name: string, reader: FormulaReader): number {
    switch (name) {
      case "SUM": {
        let sum = 0;
        this.eachNumber(reader, (x) => (sum += x));
        return sum;
      }
      case "AVERAGE": {
        let sum = 0;
        let count = 0;
        this.eachNumber(reader, (x) => {
          sum += x;
          count++;
        });
        return count === 0 ? giveUp() : sum / count;
      }
      case "MAX":
      case "MIN": {
        const worst = name === "MAX" ? -Infinity : Infinity;
        const better = name === "MAX" ? Math.max : Math.min;
        let best = worst;
        this.eachNumber(reader, (x) => (best = better(best, x)));
        return best === worst ? 0 : best;
      }
      case "ROUND": {
        const x = this.sum(reader);
        reader.expect(",");
        const digits = this.sum(reader);
        reader.expect(")");
        return roundTo(x, digits);
      }
      case "N": {
        const range = reader.takeReferenceArgument();
        const x = range === null ? this.sum(reader) : this.valueAt(range.top, range.left);
        reader.expect(")");
        return typeof x === "number" ? x : x.kind === "text" ? 0 : this.scalar(x);
      }
      case "SUBTOTAL":
        return this.subtotal(reader);
      default:
        return giveUp();
    }
  }

  /** SUBTOTAL(9, …): a sum that passes over other subtotals. */
  private subtotal(reader: FormulaReader): number {
    if (this.hidesRows || reader.takeNumber() !== 9) giveUp();
    let sum = 0;
    while (reader.take(",")) {
      const range = reader.takeReferenceArgument() ?? giveUp();
      this.eachCell(range, (row, column) => {
        const formula = this.cells(row, column)?.formula ?? "";
        if (/^SUBTOTAL\s*\(/i.test(formula)) return;
        if (/SUBTOTAL/i.test(formula)) giveUp();
        const value = this.valueAt(row, column);
        if (value.kind === "number") sum += value.number;
      });
    }
    reader.expect(")");
    return sum;
  }

  /** Every number of an argument list. A reference's text, TRUE and FALSE are passed over, as Excel does. */
  private eachNumber(reader: FormulaReader, found: (x: number) => void): void {
    do {
      const range = reader.takeReferenceArgument();
      if (range === null) found(this.sum(reader));
      else {
        this.eachCell(range, (row, column) => {
          const value = this.valueAt(row, column);
          if (value.kind === "number") found(value.number);
        });
      }
    } while (reader.take(","));
    reader.expect(")");
  }

  private refuseTooMany(range: CellRange): void {
    const count = (range.bottom - range.top + 1) * (range.right - range.left + 1);
    if (count + this.looked > MOST_CELLS) giveUp();
  }

  private eachCell(range: CellRange, visit: (row: number, column: number) => void): void {
    this.refuseTooMany(range);
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) visit(row, column);
    }
  }

  /** What a cell adds to a SUM: text, TRUE, FALSE and blanks are passed over, errors give up. */
  private summand(row: number, column: number): number {
    const value = this.valueAt(row, column);
    return value.kind === "number" ? value.number : 0;
  }

  /** What a cell holds, worked out anew where it is a formula; dates as their serial numbers. Errors give up. */
  private valueAt(
    row: number,
    column: number,
  ): CellValue & { kind: "number" | "text" | "boolean" | "blank" } {
    if (++this.looked > MOST_CELLS) giveUp();
    const cell = this.cells(row, column);
    if (cell === undefined) return BLANK;
    const { value } = cell;
    if (cell.formula !== null) {
      return { kind: "number", number: this.follow(row * COLUMNS + column, cell.formula) };
    }
    if (value.kind === "error") return giveUp();
    return value.kind === "date" ? { kind: "number", number: value.serial } : value;
  }

  private follow(key: number, formula: string): number {
    let result = this.known.get(key);
    if (result === undefined) {
      // A formula that comes back to itself has no value.
      if (this.open.has(key)) giveUp();
      this.open.add(key);
      result = this.attempt(formula);
      this.open.delete(key);
      this.known.set(key, result);
    }
    return result ?? giveUp();
  }

  /** An operand of + - * / : text is an error there, blank is 0, TRUE is 1. */
  private scalar(value: CellValue): number {
    switch (value.kind) {
      case "number":
        return value.number;
      case "boolean":
        return value.boolean ? 1 : 0;
      case "blank":
        return 0;
      default:
        return giveUp();
    }
  }
}

/**
 * Gives the number a formula (as stored, without "=") works out to today, or null for "cannot tell". Understands
 * numbers, + - * / ^ %, signs, parentheses, cells and ranges of the same sheet, SUM, N, ROUND, MAX, MIN, AVERAGE and
 * SUBTOTAL(9, …); formulas of the cells it names are followed, not their stored values. Text counts as in Excel:
 * passed over in a range, 0 under N, an error beside an operator. Other sheets, names and functions, errors, a
 * formula that leads back to itself, and anything too deep or too large give null. Never throws, never guesses.
 */
export function evaluateFormula(formula: string, cells: FormulaCells): number | null {
  return new FormulaEvaluator(cells).evaluate(formula);
}
