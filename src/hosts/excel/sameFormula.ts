import type { WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import { findCell } from "../../core/scoring/findCell";
import type { PlacedWrite } from "./planTargets";

/** Pieces of a formula that keep their letters: texts, and sheet names in quotes. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
/** A sheet name that needs no quotes. */
const PLAIN_NAME = /^'([\p{L}_][\p{L}\p{N}_.]*)'$/u;

/** Gives a formula as it compares: Excel drops quotes it does not need, and writes functions and cells in capitals. */
function comparable(formula: string): string {
  let text = "";
  let from = 0;
  for (const { 0: quoted, index } of formula.matchAll(QUOTED)) {
    text += plain(formula.slice(from, index)) + (PLAIN_NAME.exec(quoted)?.[1]?.toUpperCase() ?? quoted);
    from = index + quoted.length;
  }
  return text + plain(formula.slice(from));
}

function plain(piece: string): string {
  return piece.replaceAll(/\s+/g, "").toUpperCase();
}

/**
 * Gives the workbook with the formulas as the plan expects them wherever Excel only wrote them its own way, so that
 * a plan's `before` can be compared letter by letter.
 */
export function withExpectedFormulas(
  workbook: WorkbookSnapshot,
  writes: ReadonlyMap<string, readonly PlacedWrite[]>,
): WorkbookSnapshot {
  const sheets = workbook.sheets.map((sheet) => {
    const expected = new Map<object, string>();
    for (const { write, row, column } of writes.get(sheet.name) ?? []) {
      const cell = findCell(sheet, row, column);
      const { before } = write;
      if (before.kind !== "formula" || !cell || cell.formula === null || cell.formula === before.formula)
        continue;
      if (comparable(cell.formula) === comparable(before.formula)) expected.set(cell, before.formula);
    }
    if (expected.size === 0) return sheet;
    const cells = sheet.cells.map((cell) => ({ ...cell, formula: expected.get(cell) ?? cell.formula }));
    return { ...sheet, cells };
  });
  return { ...workbook, sheets };
}
