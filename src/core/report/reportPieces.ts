import type { CellRange } from "../model/place";
import { tidyText } from "../text/vietnameseText";

/** A piece of a written report, in its order: a paragraph or a table, with where a person finds it. */
export type ReportPiece =
  | { readonly kind: "paragraph"; readonly place: string; readonly text: string }
  | {
      readonly kind: "table";
      readonly place: string;
      /** Texts by row and column; a place covered by a merge is empty. */
      readonly rows: readonly (readonly string[])[];
      readonly merges: readonly CellRange[];
    };

const CELL_MARK = /\t|\|/;
/** A line of a Markdown table that only rules it off: "|---|---|". */
const TABLE_RULE = /^[\s|:+-]+$/;

/**
 * Gives the pieces of a pasted text: a line is a paragraph; neighbouring lines with tabs or "|" are a table, as Word,
 * Excel and mails hand tables over.
 */
export function piecesOfText(text: string): readonly ReportPiece[] {
  const pieces: ReportPiece[] = [];
  let rows: (readonly string[])[] = [];
  let firstRow = 0;
  let tables = 0;
  const endTable = (): void => {
    if (rows.length > 1) {
      pieces.push({ kind: "table", place: `bảng ${++tables} (từ dòng ${firstRow})`, rows, merges: [] });
    } else if (rows[0]) {
      pieces.push({
        kind: "paragraph",
        place: `dòng ${firstRow}`,
        text: rows[0].filter((c) => c !== "").join(" "),
      });
    }
    rows = [];
  };
  for (const [i, line] of text.split(/\r\n?|\n/).entries()) {
    if (CELL_MARK.test(line) && line.trim() !== "") {
      if (TABLE_RULE.test(line) && line.includes("|")) continue;
      if (rows.length === 0) firstRow = i + 1;
      rows.push(cellsOf(line));
      continue;
    }
    endTable();
    const shown = tidyText(line);
    if (shown !== "") pieces.push({ kind: "paragraph", place: `dòng ${i + 1}`, text: shown });
  }
  endTable();
  return pieces;
}

function cellsOf(line: string): readonly string[] {
  const piped = line.includes("|") && !line.includes("\t");
  const cells = piped
    ? line
        .trim()
        .replace(/^\||\|$/g, "")
        .split("|")
    : line.split("\t");
  return cells.map(tidyText);
}
