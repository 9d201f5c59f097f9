import {
  AlignmentType,
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { MOTTO, type OfficialDocument } from "../core";
import { BODY, mm, RULE_SHARE, SIZE, TEXT_WIDTH } from "./docxMeasures";
import { centred, rule, runs } from "./docxText";
import { boldWidth } from "./timesWidth";

/** The agency's column and that of the country's name. */
const LEFT = mm(68);
const RIGHT = TEXT_WIDTH - LEFT;

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
/** Every border of a table that only holds columns. */
export const NO_BORDERS = {
  ...{ top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
} as const;
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA } as const;

/** A table without borders that sets paragraphs side by side. */
export function columnsTable(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_BORDERS,
    margins: NO_MARGINS,
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, i) =>
              new TableCell({
                children,
                width: { size: widths[i] ?? 0, type: WidthType.DXA },
                margins: NO_MARGINS,
              }),
          ),
        }),
    ),
  });
}

/** The two-column head: who issues, number; the country's name and motto, place and date. */
export function headTable({ head }: OfficialDocument): Table {
  const superior = centred(head.superior, { size: SIZE.superior });
  const agency = centred(head.agency, { size: SIZE.superior, bold: true });
  const country = centred(MOTTO.country, { size: SIZE.country, bold: true });
  const motto = centred(MOTTO.words, { size: SIZE.motto, bold: true });
  const number = centred(head.number, { size: SIZE.number }, { spacing: { before: 60 } });
  const placeDate = centred(
    head.placeDate,
    { size: SIZE.placeDate, italics: true },
    { spacing: { before: 60 } },
  );
  return columnsTable(
    [LEFT, RIGHT],
    [
      [
        [superior, agency, partRule(head.agency, SIZE.superior, LEFT)],
        [country, motto, rule(boldWidth(MOTTO.words, SIZE.motto), RIGHT)],
      ],
      [[number], [placeDate]],
    ],
  );
}

/** Kind and subject of the document with the rule below; the first comment hangs on the kind. */
export function titleBlock({ title, subject, open }: OfficialDocument): readonly Paragraph[] {
  const name = runs(title, { size: SIZE.title, bold: true });
  const commented =
    open.length === 0
      ? name
      : [
          new CommentRangeStart(OPEN_COMMENT),
          ...name,
          new CommentRangeEnd(OPEN_COMMENT),
          new TextRun({ children: [new CommentReference(OPEN_COMMENT)] }),
        ];
  return [
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 360 }, children: commented }),
    centred(subject, { size: SIZE.title, bold: true }),
    partRule(subject, SIZE.title, TEXT_WIDTH),
    new Paragraph({ spacing: { after: BODY.after }, children: [] }),
  ];
}

/** The number of the comment that lists what is open: the first. */
export const OPEN_COMMENT = 0;

/** A rule under a line of bold letters, a third to a half of its length; of a line too long for its column, of the column. */
function partRule(text: string, size: number, space: number): Paragraph {
  return rule(Math.min(boldWidth(text, size), space) * RULE_SHARE, space);
}
