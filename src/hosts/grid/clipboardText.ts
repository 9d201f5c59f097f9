/**
 * Gives the cells of a text from the clipboard, row by row: tabs part cells, line ends part rows. A cell that holds a
 * line end or a tab comes in quotes, its own quotes doubled, as Excel and LibreOffice write it.
 */
export function clipboardCells(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const quoted = text[at] === '"' ? quotedEnd(text, at) : -1;
    const end = quoted >= 0 ? quoted : plainEnd(text, at);
    row.push(quoted >= 0 ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end));
    at = end;
    if (text[at] === "\t") at++;
    else {
      rows.push(row);
      row = [];
      if (at >= text.length) break;
      at += text.startsWith("\r\n", at) ? 2 : 1;
      // A line end behind the last row begins no other one.
      if (at >= text.length) break;
    }
  }
  return rows;
}

/** Where a cell in quotes ends; -1 when the quotes do not enclose the whole cell. */
function quotedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') at++;
    else return /[\t\r\n]|^$/.test(text.slice(at + 1, at + 2)) ? at + 1 : -1;
  }
  return -1;
}

function plainEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !/[\t\r\n]/.test(text[end]!)) end++;
  return end;
}
