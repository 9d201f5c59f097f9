import type { Reason } from "../model/reason";
import { parseFormulaRows } from "./formulaRows";
import { knownPoints } from "../model/scoreSheet";
import type { CodeFamily } from "./rowCode";
import { type TableRow, isFilled } from "./tableRow";

/** A scored row and the rows it stands over, before it is known which rows are criteria. */
export interface TreeNode {
  readonly row: TableRow;
  readonly children: TreeNode[];
  readonly options: TableRow[];
}

interface Open {
  readonly node: TreeNode;
  readonly rank: number;
  readonly family: CodeFamily | "plain";
  /** Ordinal of the code, 0 for none. */
  readonly ordinal: number;
}

/** An open row with a plain number, and how deep it stands. */
interface OpenNumber {
  readonly open: Open;
  readonly depth: number;
}

const PLAIN_RANK = 100;

/**
 * Builds the outline of the scored rows from their codes: sections over groups over criteria, to any depth.
 * Codes alone leave two things open, which formulas, then sums, then the numbering ahead decide, with a reason:
 * numbers directly under numbers (group 1 with criteria 1, 2, 3), and rows without any code.
 */
export function buildTree(rows: readonly TableRow[], reasons: Reason[]): TreeNode[] {
  const rank = rankOf(rows);
  const top: TreeNode[] = [];
  const stack: Open[] = [];
  const scored = rows.filter((r) => !r.option);
  let known: ReadonlyMap<number, number> | null = null;
  // Only some sheets need their formulas to be understood: worked out when first asked for.
  const formulas = (row: number) => (known ??= formulaParents(scored)).get(row);
  let next = 0;
  for (const row of rows) {
    if (row.option) {
      stack.at(-1)?.node.options.push(row);
      continue;
    }
    next++;
    const node: TreeNode = { row, children: [], options: [] };
    const family = row.code?.family ?? "plain";
    const ordinal = row.code?.ordinal ?? 0;
    const myRank = row.code ? rank(row.code.family) : PLAIN_RANK;
    const depth = row.code
      ? family === "number"
        ? numberDepth(stack, row, ordinal, scored[next], formulas, reasons)
        : depthByRank(stack, myRank)
      : plainDepth(stack, row, formulas, reasons);
    stack.length = depth;
    (stack.at(-1)?.node.children ?? top).push(node);
    stack.push({ node, rank: myRank, family, ordinal });
  }
  return top;
}

/** Roman numerals over capitals or the other way round: whichever comes first on the sheet is the outer one. */
function rankOf(rows: readonly TableRow[]): (family: CodeFamily) => number {
  const first = rows.find((r) => r.code?.family === "roman" || r.code?.family === "capital");
  const outer = first?.code?.family ?? "roman";
  return (family) => {
    switch (family) {
      case "part":
        return 0;
      case "roman":
      case "capital":
        return family === outer ? 1 : 2;
      case "number":
        return 3;
      case "letter":
        return 20;
      case "bullet":
        return 30;
      default:
        return 2 + (family.charCodeAt("dotted".length) - 48);
    }
  };
}

/** How many of the open rows stay open above a row of this rank. */
function depthByRank(stack: readonly Open[], rank: number): number {
  let depth = stack.length;
  while (depth > 0 && (stack[depth - 1]?.rank ?? 0) >= rank) depth--;
  return depth;
}

/** Depth of a plainly numbered row, which may stand under another plainly numbered one. */
function numberDepth(
  stack: readonly Open[],
  row: TableRow,
  ordinal: number,
  nextRow: TableRow | undefined,
  formulas: (row: number) => number | undefined,
  reasons: Reason[],
): number {
  let outer: OpenNumber | undefined;
  let inner: OpenNumber | undefined;
  for (let depth = 0; depth < stack.length; depth++) {
    const open = stack[depth]!;
    if (open.family !== "number") continue;
    outer = inner && (outer ?? inner);
    inner = { open, depth };
  }
  if (!inner) return depthByRank(stack, 3);
  if (!outer) {
    const directlyBelow = inner.depth === stack.length - 1 && inner.open.node.children.length === 0;
    const repeated = inner.open.node.row.folded === row.folded;
    if (ordinal !== 1 || !directlyBelow || repeated) return inner.depth;
    reasons.push({ code: "level-by-code", params: { row: row.row, code: row.code?.label ?? "" } });
    return stack.length;
  }
  const followsInner = ordinal === inner.open.ordinal + 1;
  const followsOuter = ordinal === outer.open.ordinal + 1;
  if (followsInner && !followsOuter) return inner.depth;
  if (followsOuter && !followsInner) return outer.depth;
  if (!followsInner)
    return ordinal > inner.open.ordinal ? inner.depth : ordinal === 1 ? inner.depth : outer.depth;
  return ambiguousDepth(outer, inner, row, nextRow, formulas, reasons);
}

interface Level {
  readonly open: Open;
  readonly depth: number;
}

/** "2" after "1, 1": the next criterion of group 1, or group 2? */
function ambiguousDepth(
  outer: Level,
  inner: Level,
  row: TableRow,
  nextRow: TableRow | undefined,
  formulas: (row: number) => number | undefined,
  reasons: Reason[],
): number {
  const group = outer.open.node;
  const parent = formulas(row.row);
  if (parent !== undefined || hasFormula(group.row)) {
    reasons.push({ code: "level-by-formula", params: { row: row.row } });
    return parent === group.row.row ? inner.depth : outer.depth;
  }
  const maximum = knownPoints(group.row.maxPoints);
  if (maximum !== null) {
    let sum = 0;
    for (const child of group.children) sum += knownPoints(child.row.maxPoints) ?? 0;
    if (sum === maximum) {
      reasons.push({ code: "level-by-sum", params: { row: row.row, sum: sum / 100 } });
      return outer.depth;
    }
    if (sum + (knownPoints(row.maxPoints) ?? 0) <= maximum && nextRow?.code?.ordinal !== 1)
      return inner.depth;
  }
  reasons.push({ code: "level-by-code", params: { row: row.row, code: row.code?.label ?? "" } });
  return nextRow?.code?.family === "number" && nextRow.code.ordinal === 1 ? outer.depth : inner.depth;
}

/** Depth of a row without a code: under the row whose formula adds it up, else beside the row before. */
function plainDepth(
  stack: readonly Open[],
  row: TableRow,
  formulas: (row: number) => number | undefined,
  reasons: Reason[],
): number {
  const parent = formulas(row.row);
  const byFormula = parent === undefined ? -1 : stack.findIndex((open) => open.node.row.row === parent);
  if (byFormula >= 0) {
    reasons.push({ code: "level-by-formula", params: { row: row.row } });
    return byFormula + 1;
  }
  const last = stack.at(-1);
  if (!last) return 0;
  if (last.family === "plain") return stack.length - 1;
  const heading = !isFilled(last.node.row.maxPoints) && !isFilled(last.node.row.selfPoints);
  const addsUp = last.node.row.selfPoints.formula !== null || hasFormula(last.node.row) || last.rank < 3;
  return heading || addsUp ? stack.length : stack.length - 1;
}

function hasFormula(row: TableRow): boolean {
  return (row.maxPoints?.formula ?? null) !== null || row.selfPoints.formula !== null;
}

/** Row → the nearest row above whose formula, in the same points column, adds it up. */
function formulaParents(rows: readonly TableRow[]): ReadonlyMap<number, number> {
  const known = new Set(rows.map((r) => r.row));
  const parents = new Map<number, number>();
  for (const row of rows) {
    for (const cell of [row.maxPoints, row.selfPoints]) {
      if (!cell || cell.formula === null) continue;
      for (const child of parseFormulaRows(cell.formula, cell.cell)) {
        // Rows come from the top, so a later (nearer) parent replaces an earlier one.
        if (child > row.row && known.has(child)) parents.set(child, row.row);
      }
    }
  }
  return parents;
}
