import { parseA1, parseRange, toA1 } from "../../../src/core/text/a1";
import type { TemplateCell, TemplateSheet } from "../../../src/core/template/templateContent";

type Value = number | string | boolean | undefined;
type Argument = Value | readonly Value[];

const flat = (args: readonly Argument[]): Value[] =>
  args.flatMap((a) => (typeof a === "object" ? [...a] : [a]));
const numbers = (args: readonly Argument[]) => flat(args).filter((v): v is number => typeof v === "number");

/** The few functions our templates use, as Excel has them; undefined stands for an error. */
const functions = {
  IF: (test: Value, yes: Value, no: Value) => (test ? yes : no),
  COUNT: (...args: Argument[]) => numbers(args).length,
  SUM: (...args: Argument[]) => numbers(args).reduce((a, b) => a + b, 0),
  MIN: (...args: Argument[]) => Math.min(...numbers(args)),
  MAX: (...args: Argument[]) => Math.max(...numbers(args)),
  N: (v: Value) => (typeof v === "number" ? v : 0),
  ROUND: (v: number, digits: number) => Math.round(v * 10 ** digits + 1e-9) / 10 ** digits,
  ISNUMBER: (v: Value) => typeof v === "number",
  SEARCH: (what: string, where: string) => {
    const at = where.toLowerCase().indexOf(what.toLowerCase());
    return at < 0 ? undefined : at + 1;
  },
  NOT: (v: Value) => !v,
  OR: (...args: Argument[]) => flat(args).some(Boolean),
  AND: (...args: Argument[]) => flat(args).every(Boolean),
  CHOOSE: (n: number, ...args: Value[]) => args[n - 1],
};

/**
 * Works out a sheet of a template after some of its cells were filled in (by A1 address): gives the same sheet with what
 * was filled in and with the value of every formula. An independent reading of the formulas, for tests only.
 */
export function calculated(
  sheet: TemplateSheet,
  filled: ReadonlyMap<string, string | number>,
): TemplateSheet {
  const cells = new Map<string, TemplateCell>();
  for (const cell of sheet.cells) {
    const at = toA1(cell.row, cell.column);
    const value = filled.get(at);
    cells.set(at, value === undefined ? cell : { ...cell, value });
  }
  for (const at of filled.keys()) if (!cells.get(at)?.open) throw new Error(`${at} is no open cell`);
  const known = new Map<string, Value>();
  const valueOf = (at: string): Value => {
    const cell = cells.get(at);
    if (cell?.formula === undefined) return cell?.value ?? "";
    if (!known.has(at)) known.set(at, evaluate(cell.formula, valueOf));
    return known.get(at);
  };
  const worked = [...cells].map(([at, cell]) =>
    cell.formula === undefined ? cell : { ...cell, value: valueOf(at) as string | number },
  );
  return { ...sheet, cells: worked };
}

function evaluate(formula: string, valueOf: (at: string) => Value): Value {
  const script = formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, i) =>
      i % 2 === 1 ? JSON.stringify(part.slice(1, -1).replaceAll('""', '"')) : translated(part),
    )
    .join("");
  const range = (text: string): Argument => {
    const r = parseRange(text.replaceAll("$", ""))!;
    const values: Value[] = [];
    for (let row = r.top; row <= r.bottom; row++) {
      for (let column = r.left; column <= r.right; column++) values.push(valueOf(toA1(row, column)));
    }
    return text.includes(":") ? values : values[0];
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- formulas of our own, in a test
  const run = new Function("f", "r", `return ${script}`) as (f: typeof functions, r: typeof range) => Value;
  return run(functions, range);
}

function translated(part: string): string {
  return part
    .replace(/[A-Z]+(?=\()/g, (name) => {
      if (!(name in functions)) throw new Error(`no such function here: ${name}`);
      return `f.${name}`;
    })
    .replace(/(?<![A-Za-z.])\$?[A-Z]{1,2}\$?\d+(?::\$?[A-Z]{1,2}\$?\d+)?/g, (ref) => {
      if (parseA1(ref.split(":")[0]!) === null) throw new Error(`no reference: ${ref}`);
      return `r("${ref}")`;
    })
    .replace(/(?<![<>=])=(?!=)/g, "===")
    .replaceAll("&", '+""+');
}
