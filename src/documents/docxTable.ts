import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { Bar, DocumentTable, TableCell as CellContent } from "../core";
import { SIZE } from "./docxMeasures";
import { runs } from "./docxText";

const LINE = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const LINES = {
  ...{ top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
} as const;
const MARGINS = { top: 30, bottom: 30, left: 60, right: 60, marginUnitType: WidthType.DXA } as const;
/** From this many columns on, letters are a point smaller. */
const MANY_COLUMNS = 6;

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A ruled table over the whole width; its head is repeated on each page, no row is torn apart. */
export function ruledTable({ widths, headRows, rows }: DocumentTable, width: number): Table {
  const columns = shareOut(widths, width);
  const size = widths.length >= MANY_COLUMNS ? SIZE.narrowTable : SIZE.table;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: LINES,
    margins: MARGINS,
    rows: rows.map(
      (cells, i) =>
        new TableRow({
          tableHeader: i < headRows,
          cantSplit: true,
          children: cells.map((cell) => ruledCell(cell, size)),
        }),
    ),
  });
}

function ruledCell({ text, columns = 1, rows = 1, align = "left", bold = false }: CellContent, size: number) {
  return new TableCell({
    columnSpan: columns,
    rowSpan: rows,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ alignment: alignments[align], children: runs(text, { size, bold }) })],
  });
}

/** Bars are drawn as this many cells. */
const STEPS = 24;
const BAR_COLUMNS = { label: 0.3, bar: 0.56 } as const;

/** A distribution drawn as a table: a picture that prints, scales and can be read aloud. */
export function barTable(bars: readonly Bar[], of: number, width: number): Table {
  const step = Math.floor((width * BAR_COLUMNS.bar) / STEPS);
  const label = Math.round(width * BAR_COLUMNS.label);
  const columnWidths = [label, ...Array.from({ length: STEPS }, () => step), width - label - step * STEPS];
  const paragraph = (text: string) => new Paragraph({ children: runs(text, { size: SIZE.table }) });
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: GAP,
    },
    margins: MARGINS,
    rows: bars.map((bar) => {
      const full = of === 0 ? 0 : Math.max(bar.count === 0 ? 0 : 1, Math.round((bar.count / of) * STEPS));
      const filled = (span: number, fill: string) =>
        span === 0
          ? []
          : [
              new TableCell({
                columnSpan: span,
                shading: { type: ShadingType.CLEAR, fill, color: "auto" },
                children: [paragraph("")],
              }),
            ];
      return new TableRow({
        cantSplit: true,
        children: [
          new TableCell({ children: [paragraph(bar.label)] }),
          ...filled(full, "595959"),
          ...filled(STEPS - full, "EDEDED"),
          new TableCell({ children: [paragraph(`${bar.count}/${of}`)] }),
        ],
      });
    }),
  });
}

/** White between the bars. */
const GAP = { style: BorderStyle.SINGLE, size: 24, color: "FFFFFF" } as const;

/** Shares a width out in whole twips; the last column takes what rounding leaves. */
function shareOut(shares: readonly number[], width: number): readonly number[] {
  const sum = shares.reduce((a, b) => a + b, 0);
  const widths = shares.map((share) => Math.floor((share / sum) * width));
  const rest = width - widths.reduce((a, b) => a + b, 0);
  return widths.map((w, i) => (i === widths.length - 1 ? w + rest : w));
}
