import type { Cell, SheetSnapshot } from "../model/workbookSnapshot";

/** A table further down than this is not looked for. */
const LAST_HEADER_ROW = 2000;
const LONGEST_HEADING = 320;
const SHORTEST_HEADING = 6;

/**
 * The letters that "chỉnh lý, nộp lưu, nộp vào, hỗ trợ, bố trí, tồn đọng, kế hoạch, kinh phí" keep in NFC, NFD, TCVN3
 * and VNI alike: a cheap look at the raw text before anything is decoded or folded.
 */
const LIKELY =
  /ch.{1,3}nh[^a-z0-9]{1,4}l|n.{1,3}p[^a-z0-9]{1,4}[lv]|[hb].{1,3}[^a-z0-9]{1,4}tr|t.{1,3}n[^a-z0-9].{1,5}ng|k.{1,3}[^a-z0-9]{1,4}ho.{1,3}ch|kinh[^a-z0-9]{1,4}ph/i;

/**
 * Gives the rows (ascending) that may be headings of a chỉnh lý table, by the raw texts alone; mostly none. A row
 * with a number is no heading, and most rows of a scoring sheet that speak of chỉnh lý have one.
 */
export function likelyHeaderRows(snapshot: SheetSnapshot): readonly number[] {
  const rows: number[] = [];
  const { cells } = snapshot;
  let i = 0;
  while (i < cells.length) {
    const { row } = cells[i]!;
    if (row > LAST_HEADER_ROW) break;
    const start = i;
    let numbers = 0;
    for (; cells[i]?.row === row; i++) {
      const { kind } = cells[i]!.value;
      if (kind === "number" || kind === "date") numbers++;
    }
    if (numbers === 0 && i - start >= 2 && isLikely(cells.slice(start, i))) rows.push(row);
  }
  return rows;
}

function isLikely(cells: readonly Cell[]): boolean {
  let likely = 0;
  for (const { value, formula, text } of cells) {
    if (value.kind !== "text" || formula !== null) continue;
    if (text.length < SHORTEST_HEADING || text.length > LONGEST_HEADING || !LIKELY.test(text)) continue;
    if (++likely === 2) return true;
  }
  return false;
}
