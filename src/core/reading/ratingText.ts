import type { FoundText } from "../model/scoreSheet";
import { foldText } from "../text/vietnameseText";
import { type GridRow, type SheetGrid, shownText } from "./sheetGrid";
import { rowWord } from "./rowWords";

const MAX_NAME_LENGTH = 40;

/**
 * Gives the rating written in a row that speaks of one: after a colon in the same cell ("Tự xếp loại: Tốt"), in the
 * self-score column, in the first text to the right, or in any other of the row. Null when the row leaves it open ("…") or tells the limits.
 */
export function ratingInRow(grid: SheetGrid, row: GridRow, selfColumn: number): FoundText | null {
  const label = row.cells.find(
    (c) => c.value.kind === "text" && rowWord(foldText(shownText(c))) === "rating",
  );
  if (!label) return null;
  const text = shownText(label);
  if (/thẩm định|sở nội vụ|hội đồng/iu.test(text)) return null;
  const colon = text.indexOf(":");
  if (colon >= 0) {
    const name = className(text.slice(colon + 1));
    if (name !== null) return { cell: grid.address(label.row, label.column), text: name };
    if (text.slice(colon + 1).trim().length > MAX_NAME_LENGTH) return null;
  }
  const others = row.cells.filter((c) => c !== label);
  const ordered = [
    ...others.filter((c) => c.column === selfColumn),
    ...others.filter((c) => c.column > label.column),
    ...others,
  ];
  for (const cell of ordered) {
    if (cell.value.kind !== "text") continue;
    const name = className(shownText(cell));
    if (name !== null) return { cell: grid.address(cell.row, cell.column), text: name };
  }
  // "Tự xếp loại Tốt" without a colon.
  const bare = /^(?:kết quả |đề nghị )?(?:tự )?xếp loại\s+(?:loại\s+)?(\p{L}[\p{L} ]{0,30})$/iu.exec(
    text,
  )?.[1];
  const name = bare === undefined ? null : className(bare);
  const isLabel = name === null || /^(?:năm|công tác|tự|của|cơ quan|đơn vị|chung|theo)\b/iu.test(name);
  return isLabel ? null : { cell: grid.address(label.row, label.column), text: name };
}

/** Gives the bare class name of a text ("Loại Tốt." → "Tốt"), or null when it names none. */
function className(text: string): string | null {
  const name = text
    .replace(/\([^)]*\)?/g, " ")
    .replace(/^[\s:.…_\-–"“]+|[\s:.…_\-–;,"”]+$/gu, "")
    .replace(/^(?:xếp )?loại\s+/iu, "")
    .replace(/ +/g, " ")
    .trim();
  if (name.length === 0 || name.length > MAX_NAME_LENGTH) return null;
  return /\d/.test(name) || !/\p{L}/u.test(name) ? null : name;
}
