import { type Block, type DocumentTable, MOTTO, type OfficialDocument } from "./officialDocument";

/**
 * Gives a document as plain text, a paragraph a line, cells of a row parted by tabs (empty ones for what a span
 * covers): for preview, for copying into a mail or another document, and readable back by readReportText.
 */
export function documentText(official: OfficialDocument): string {
  const { head, signature } = official;
  const lines = [head.superior, head.agency, MOTTO.country, MOTTO.words, head.number, head.placeDate, ""];
  lines.push(official.title, official.subject, "");
  if (official.addressee !== null) lines.push(`Kính gửi: ${official.addressee}`, "");
  lines.push(...official.blocks.flatMap(blockLines), "");
  if (signature.authority !== null) lines.push(signature.authority);
  lines.push(signature.post, signature.name, "", "Nơi nhận:", ...official.recipients);
  for (const annex of official.annexes) {
    lines.push("", annex.label, annex.title, annex.reference, ...annex.blocks.flatMap(blockLines));
  }
  return lines.join("\n");
}

function blockLines(block: Block): readonly string[] {
  switch (block.kind) {
    case "table":
      return tableGrid(block.table).map((row) => row.join("\t"));
    case "bars":
      return block.bars.map((bar) => `${bar.label}: ${bar.count}/${block.of}`);
    default:
      return [block.text];
  }
}

/** Gives the texts of a table by row and column; a place that a span covers is empty. */
export function tableGrid(table: DocumentTable): readonly (readonly string[])[] {
  const grid = table.rows.map(() => table.widths.map(() => ""));
  const taken = table.rows.map(() => table.widths.map(() => false));
  for (const [r, row] of table.rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (taken[r]?.[column]) column++;
      for (let down = 0; down < (cell.rows ?? 1); down++) {
        for (let right = 0; right < (cell.columns ?? 1); right++) {
          const line = taken[r + down];
          if (line) line[column + right] = true;
        }
      }
      const line = grid[r];
      if (line && column < line.length) line[column] = cell.text.replace(/\s+/gu, " ");
    }
  }
  return grid;
}
