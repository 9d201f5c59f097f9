import type { Reason } from "../model/reason";
import type { ScoreSheet, ScoredRow, SheetExtra, SheetNode } from "../model/scoreSheet";
import { buildTree, type TreeNode } from "./buildTree";
import type { ScoreHeader } from "./findHeader";
import { legacyTextOf } from "./legacyText";
import { chosenOption, optionsAreCriteria, printedLevels } from "./printedLevels";
import type { SheetGrid } from "./sheetGrid";
import { type ExtraRows, splitTable } from "./splitTable";
import { type TableRow, isFilled } from "./tableRow";
import { readTitleBlock } from "./titleBlock";

/**
 * Reads the scoring table under a heading into sections, groups and criteria, with bonus, penalty, total, declared
 * rating and the head above. Gives null when nothing is scored below the heading. `others` are the sheet's other
 * headings: a repeated one is passed over, another table's ends this one.
 */
export function readScoreSheet(
  grid: SheetGrid,
  header: ScoreHeader,
  others: readonly ScoreHeader[],
): ScoreSheet | null {
  const reasons: Reason[] = [...header.reasons];
  const table = splitTable(grid, header, others);
  const roots = dropEmpty(buildTree(table.scored, reasons), header.columns.maxPoints !== null);
  if (roots.length === 0) return null;
  const paths = new Set<string>();
  const outlined = roots.some((root) => root.children.length > 0 || optionsAreCriteria(root));
  const sections = (outlined ? roots.map((r) => sectionOf(r, paths)) : [flatSection(roots, paths)]).map(
    (section) => {
      const closing = table.sectionTotals.get(section.row);
      return closing && !isFilled(section.selfPoints) ? withPointsOf(section, closing) : section;
    },
  );
  const rating = table.declaredRating;
  if (rating) {
    reasons.push({ code: "rating-at", params: { cell: rating.cell, text: rating.text } });
  }
  return {
    sheet: grid.snapshot.name,
    headerRow: header.firstRow,
    headerLastRow: header.lastRow,
    columns: header.columns,
    sections,
    bonus: extraOf(table.bonus, paths),
    penalty: extraOf(table.penalty, paths),
    total: table.total ? scoredRow(table.total) : null,
    declaredRating: rating,
    ...readTitleBlock(grid, header.firstRow),
    legacy: legacyTextOf(grid),
    reasons,
  };
}

/** Leaves out headings that stand over nothing and carry no points, unless their siblings are criteria. */
function dropEmpty(nodes: readonly TreeNode[], hasMaxColumn: boolean): TreeNode[] {
  const kept: TreeNode[] = [];
  for (const node of nodes) {
    const children = dropEmpty(node.children, hasMaxColumn);
    const filled = isFilled(node.row.maxPoints) || isFilled(node.row.selfPoints);
    const scoredSibling = nodes.some((n) => n.children.length === 0 && isFilled(n.row.maxPoints));
    const blank =
      children.length === 0 && !filled && (node.row.code === null || (hasMaxColumn && !scoredSibling));
    if (!blank) kept.push({ ...node, children });
  }
  return kept;
}

/** A flat list without any outline is one section, which has no row of its own. */
function flatSection(roots: readonly TreeNode[], paths: Set<string>): SheetNode {
  const children = roots.map((root) => nodeOf(root, "", paths));
  const first = roots[0]?.row;
  const blank = { reading: { kind: "blank", placeholder: false }, text: "", formula: null } as const;
  return {
    ...{ kind: "section", path: "", code: "", title: "", note: "", levels: [], evidence: null },
    row: first?.row ?? 0,
    titleCell: first?.titleCell ?? "A1",
    hidden: false,
    maxPoints: null,
    selfPoints: { ...blank, cell: first?.selfPoints.cell ?? "A1" },
    appraisedPoints: null,
    children,
  };
}

/** A section without criteria is scored itself: it becomes its own only criterion. */
function sectionOf(root: TreeNode, paths: Set<string>): SheetNode {
  const node = nodeOf(root, "", paths);
  if (node.kind !== "criterion") return { ...node, kind: "section" };
  const criterion: SheetNode = { ...node, path: unique(`${node.path}/${node.code}`, paths) };
  return { ...node, kind: "section", children: [criterion], levels: [] };
}

function nodeOf(tree: TreeNode, prefix: string, paths: Set<string>): SheetNode {
  const label = tree.row.code?.label ?? `#${tree.row.row}`;
  const path = unique(prefix === "" ? label : `${prefix}/${label}`, paths);
  const bulleted = optionsAreCriteria(tree);
  const below = bulleted
    ? tree.options.map((row): TreeNode => ({ row, children: [], options: [] }))
    : tree.children;
  const children = below.map((child) => nodeOf(child, path, paths));
  const leaf = children.length === 0;
  const { row } = tree;
  // Every field by name: a spread here costs a tenth of a whole check.
  return {
    row: row.row,
    code: row.code?.label ?? "",
    title: row.title,
    titleCell: row.titleCell,
    hidden: row.hidden,
    maxPoints: row.maxPoints,
    selfPoints: (leaf ? chosenOption(tree) : null) ?? row.selfPoints,
    appraisedPoints: row.appraisedPoints,
    kind: leaf ? "criterion" : "group",
    path,
    children,
    levels: leaf ? printedLevels(tree.options) : [],
    evidence: row.evidence,
    note: row.note,
  };
}

/** Codes may repeat by mistake; paths name rows one by one. */
function unique(path: string, paths: Set<string>): string {
  let name = path;
  for (let n = 2; paths.has(name); n++) name = `${path}~${n}`;
  paths.add(name);
  return name;
}

function scoredRow(row: TableRow): ScoredRow {
  return {
    row: row.row,
    code: row.code?.label ?? "",
    title: row.title,
    titleCell: row.titleCell,
    hidden: row.hidden,
    maxPoints: row.maxPoints,
    selfPoints: row.selfPoints,
    appraisedPoints: row.appraisedPoints,
  };
}

/** A section's figures from its closing row ("Cộng phần I") where its own row leaves them blank. */
function withPointsOf(section: SheetNode, closing: TableRow): SheetNode {
  return {
    ...section,
    maxPoints: isFilled(section.maxPoints) ? section.maxPoints : closing.maxPoints,
    selfPoints: closing.selfPoints,
    appraisedPoints: closing.appraisedPoints,
  };
}

function extraOf(extra: ExtraRows | null, paths: Set<string>): SheetExtra | null {
  if (!extra) return null;
  const prefix = extra.row.word === "bonus" ? "+" : "-";
  const items = buildTree(extra.items, []).map((tree) => nodeOf(tree, prefix, paths));
  return { ...scoredRow(extra.row), items };
}
