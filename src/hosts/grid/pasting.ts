import { CanceledError, type ICellData, type IRange } from "@univerjs/core";
import { SharedFormula } from "../file/sharedFormula";
import { writtenCell } from "./cellData";
import { clipboardCells } from "./clipboardText";
import type { EditGuard } from "./editGuard";
import { enteredCell } from "./entryHooks";
import type { Grid, GridBook, GridPlace } from "./grid";
import type { GridContent } from "./cellData";

const PASTE_BY_KEY = "sheet.command.paste-by-short-key";
const PASTE = "univer.command.paste";
const COPY = "univer.command.copy";
/** The grid's own mark on what was copied from it. */
const OWN_COPY = "data-copy-id";
/** More cells than this are not pasted at once. */
const MOST_CELLS = 100_000;

interface Copied {
  readonly cells: readonly (readonly GridContent[])[];
  readonly from: GridPlace;
}

/** What the clipboard brings. */
interface Clip {
  readonly htmlContent?: string;
  readonly textContent?: string;
}

/**
 * Takes pasting over from the grid: only contents are pasted, never looks or merges, and texts are read as if they had
 * been typed. What was copied from the grid itself keeps its values, and its formulas move along.
 */
export function takeOverPasting(grid: Grid, guard: EditGuard): void {
  let copied: Copied | null = null;
  grid.commands.onCommandExecuted(({ id }) => {
    if (id === COPY) copied = copySelection(grid.front());
  });
  grid.commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== PASTE_BY_KEY && id !== PASTE) return;
    const book = grid.front();
    const clip = (params ?? {}) as Clip;
    const isOwn = clip.htmlContent?.includes(OWN_COPY) === true || id === PASTE;
    // After the command that is stopped here: it must not find the cells changed under it.
    queueMicrotask(() => {
      if (book && isOwn && copied) pasteCopied(book, copied, guard);
      else if (book && clip.textContent !== undefined) pasteText(book, clip.textContent, guard);
    });
    throw new CanceledError();
  });
}

/** Writes a text from the clipboard into the selection, as a person's edit. */
export function pasteText(book: GridBook, text: string, guard: EditGuard): void {
  const cells = clipboardCells(text);
  fill(book, cells, guard, (typed, place) => enteredCell(typed, book.rawCell(place), book.formatAt(place)));
}

function pasteCopied(book: GridBook, { cells, from }: Copied, guard: EditGuard): void {
  fill(book, cells, guard, ({ formula, value, type }, place, row, column): ICellData => {
    if (formula === null) return { ...writtenCell({ kind: "blank" }), v: value, t: type };
    const moved = new SharedFormula(formula.slice(1), from.row + row, from.column + column);
    return writtenCell({ kind: "formula", formula: moved.at(place.row, place.column) });
  });
}

/** Lays cells over the selection: one cell fills all of it, a block begins at its first cell. */
function fill<T>(
  book: GridBook,
  cells: readonly (readonly T[])[],
  guard: EditGuard,
  dataOf: (cell: T, place: GridPlace, row: number, column: number) => ICellData,
): void {
  const selection = book.selection();
  if (selection === null || cells.length === 0) return;
  const { sheetId, range } = selection;
  const isOne = cells.length === 1 && cells[0]!.length === 1;
  const rows = isOne ? range.endRow - range.startRow + 1 : cells.length;
  const columns = isOne
    ? range.endColumn - range.startColumn + 1
    : Math.max(...cells.map((row) => row.length));
  if (rows * columns > MOST_CELLS) return;
  const writes: (GridPlace & { readonly data: ICellData })[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const cell = isOne ? cells[0]![0] : cells[row]?.[column];
      if (cell === undefined) continue;
      const place = { sheetId, row: range.startRow + row + 1, column: range.startColumn + column + 1 };
      if (!book.isInside(place)) continue;
      if (book.isCovered(place)) {
        if (isOne) continue;
        guard.tell("merge");
        return;
      }
      writes.push({ ...place, data: dataOf(cell, place, row, column) });
    }
  }
  book.writeAsPerson(writes);
}

function copySelection(book: GridBook | null): Copied | null {
  const selection = book?.selection();
  if (!book || !selection) return null;
  const { sheetId, range } = selection;
  const cells = Array.from({ length: rowsOf(range) }, (_, row) =>
    Array.from({ length: range.endColumn - range.startColumn + 1 }, (__, column) =>
      book.content({ sheetId, row: range.startRow + row + 1, column: range.startColumn + column + 1 }),
    ),
  );
  return { cells, from: { sheetId, row: range.startRow + 1, column: range.startColumn + 1 } };
}

function rowsOf({ startRow, endRow, startColumn, endColumn }: IRange): number {
  const columns = endColumn - startColumn + 1;
  return Math.min(endRow - startRow + 1, Math.floor(MOST_CELLS / columns));
}
