import type { CellRange } from "../model/place";

/** Thrown inside the evaluator wherever the answer is "cannot tell"; never leaves it. */
class CannotTell extends Error {}
/** One object for all: there is nothing to say but that, and a new one costs a stack trace. */
const cannotTell = new CannotTell("cannot tell");

/** Gives up on the formula. */
export function giveUp(): never {
  throw cannotTell;
}

/** True when a caught value is {@link giveUp}'s. */
export function isGivenUp(e: unknown): boolean {
  return e === cannotTell;
}

const CASE_BIT = 0x20;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;
/** More digits than a double keeps. */
const MOST_DIGITS = 15;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isLetter(code: number): boolean {
  const capital = code & ~CASE_BIT;
  return capital >= 0x41 && capital <= 0x5a;
}

/** What goes on after a cell's address is a name (E10_total), a sheet (E10!A1) or a function (LOG10), not a cell. */
function goesOn(code: number): boolean {
  // _ . ! ( $ and letters of other alphabets; NaN at the end of the text is none of them
  return isLetter(code) || code > 0x7f || (code >= 0x21 && "_.!($".includes(String.fromCharCode(code)));
}

/** Reads the small pieces of a formula from left to right. The grammar stands in evaluateFormula. */
export class FormulaReader {
  private at = 0;

  constructor(private readonly text: string) {}

  private skipBlanks(): void {
    while (this.text.charCodeAt(this.at) === 0x20) this.at++;
  }

  /** True when nothing is left. */
  atEnd(): boolean {
    this.skipBlanks();
    return this.at >= this.text.length;
  }

  /** Takes a character if it comes next. */
  take(character: string): boolean {
    this.skipBlanks();
    if (this.text.charCodeAt(this.at) !== character.charCodeAt(0)) return false;
    this.at++;
    return true;
  }

  /** Takes a character or gives up. */
  expect(character: string): void {
    if (!this.take(character)) giveUp();
  }

  /** Takes a number written as in a file (0.5, 12, .25), or gives null when none comes next. */
  takeNumber(): number | null {
    this.skipBlanks();
    let units = 0;
    let digits = 0;
    let scale = -1;
    for (; ; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (isDigit(code)) {
        units = units * 10 + code - 0x30;
        digits++;
        if (scale >= 0) scale++;
      } else if (code === 0x2e && scale < 0) scale = 0;
      else break;
    }
    if (digits === 0) return scale < 0 ? null : giveUp();
    if (digits > MOST_DIGITS || isLetter(this.text.charCodeAt(this.at))) giveUp();
    return scale > 0 ? units / 10 ** scale : units;
  }

  /** Takes the name of a function and its "(", in capitals; null when no such comes next. */
  takeFunction(): string | null {
    this.skipBlanks();
    let end = this.at;
    while (isLetter(this.text.charCodeAt(end))) end++;
    if (end === this.at || this.text.charAt(end) !== "(") return null;
    const name = this.text.slice(this.at, end).toUpperCase();
    this.at = end + 1;
    return name;
  }

  /** Takes a cell or a range with or without "$" (E10, $E$10:E12); null, and nothing taken, for anything else. */
  takeReference(): CellRange | null {
    const start = this.at;
    const first = this.takeCell();
    if (first === null) return null;
    if (!this.take(":"))
      return { top: first.row, left: first.column, bottom: first.row, right: first.column };
    const last = this.takeCell();
    if (last === null) {
      this.at = start;
      return null;
    }
    return {
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    };
  }

  /** Takes a whole argument that is nothing but a reference; null, and nothing taken, for anything else. */
  takeReferenceArgument(): CellRange | null {
    this.skipBlanks();
    const start = this.at;
    const range = this.takeReference();
    if (range !== null) {
      this.skipBlanks();
      const next = this.text.charAt(this.at);
      if (next === "," || next === ")") return range;
    }
    this.at = start;
    return null;
  }

  private takeCell(): { row: number; column: number } | null {
    this.skipBlanks();
    let at = this.at;
    if (this.text.charAt(at) === "$") at++;
    let column = 0;
    for (; isLetter(this.text.charCodeAt(at)); at++) {
      column = column * 26 + (this.text.charCodeAt(at) & ~CASE_BIT) - 0x40;
      if (column > LAST_COLUMN) return null;
    }
    if (column === 0) return null;
    if (this.text.charAt(at) === "$") at++;
    let row = 0;
    for (; isDigit(this.text.charCodeAt(at)); at++) {
      row = row * 10 + this.text.charCodeAt(at) - 0x30;
      if (row > LAST_ROW) return null;
    }
    if (row === 0 || goesOn(this.text.charCodeAt(at))) return null;
    this.at = at;
    return { row, column };
  }
}
