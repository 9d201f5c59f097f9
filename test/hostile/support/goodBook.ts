import {
  workbookParts,
  withParts,
  type SheetXml,
  type WorkbookXml,
} from "../../hosts/file/support/workbookBuilder";
import { buildZip, type ZipPart } from "../../hosts/file/support/zipBuilder";

/** The texts of the good workbook, by the number cells name them. */
const STRINGS = [
  ...["STT", "Nội dung, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Ghi chú"],
  ...[
    "I",
    "Công tác văn thư",
    "Ban hành kế hoạch năm",
    "Lập hồ sơ công việc",
    "Nộp lưu tài liệu",
    "Tổng cộng",
  ],
];

export const goodStrings = STRINGS.map((text) => `<si><t>${text}</t></si>`).join("");

const s = (place: string, index: number) => `<c r="${place}" t="s"><v>${index}</v></c>`;
const n = (place: string, value: number) => `<c r="${place}"><v>${value}</v></c>`;

/** Its rows: a heading in row 5, a section, three criteria with 2 + 1.5 + 1 points, the total. */
export const goodRows = [
  `<row r="5">${s("A5", 0)}${s("B5", 1)}${s("C5", 2)}${s("D5", 3)}${s("E5", 4)}</row>`,
  `<row r="6">${s("A6", 5)}${s("B6", 6)}${n("C6", 6)}<c r="D6"><f>SUM(D7:D9)</f><v>4.5</v></c></row>`,
  `<row r="7">${n("A7", 1)}${s("B7", 7)}${n("C7", 2)}${n("D7", 2)}</row>`,
  `<row r="8">${n("A8", 2)}${s("B8", 8)}${n("C8", 2)}${n("D8", 1.5)}</row>`,
  `<row r="9">${n("A9", 3)}${s("B9", 9)}${n("C9", 2)}${n("D9", 1)}</row>`,
  `<row r="10">${s("B10", 10)}${n("C10", 6)}<c r="D10"><f>D6</f><v>4.5</v></c></row>`,
].join("");

/** What reading it and judging it gives, in short. */
export const GOOD = "3 criteria, 4.5 points";

/** The parts of the good workbook; what is stated differs, everything else stays good. */
export function goodParts(book: WorkbookXml & { readonly sheet?: SheetXml } = {}): ZipPart[] {
  const { sheet, ...more } = book;
  const sheets = [{ name: "Phụ lục I", rows: goodRows, ...sheet }];
  const parts = workbookParts({ sheets, strings: goodStrings, ...more });
  return withParts(parts, { name: "[Content_Types].xml", data: contentTypes(parts) });
}

/** What an office program asks of a package: a type for every part. */
function contentTypes(parts: readonly ZipPart[]): string {
  const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const typeOf = (name: string): string => {
    if (name === "xl/workbook.xml") return `${main}.sheet.main+xml`;
    if (name === "xl/sharedStrings.xml") return `${main}.sharedStrings+xml`;
    return name === "xl/styles.xml" ? `${main}.styles+xml` : `${main}.worksheet+xml`;
  };
  const overrides = parts
    .filter(({ name }) => name.startsWith("xl/") && name.endsWith(".xml"))
    .map(({ name }) => `<Override PartName="/${name}" ContentType="${typeOf(name)}"/>`);
  const relationships = "application/vnd.openxmlformats-package.relationships+xml";
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="${relationships}"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

/** The good workbook with some parts put in place of its own, or added behind. */
export function goodBook(
  book: WorkbookXml & { readonly sheet?: SheetXml } = {},
  ...parts: readonly ZipPart[]
): Uint8Array {
  return buildZip(withParts(goodParts(book), ...parts));
}

/** The good workbook with rows put in behind its own. */
export function withRows(rows: string, more: WorkbookXml & { readonly sheet?: SheetXml } = {}): Uint8Array {
  return goodBook({ ...more, sheet: { ...more.sheet, rows: goodRows + rows } });
}

/** The good workbook with so many more criteria between its own and the total; `make` gives the cells of a row. */
export function withCriteria(count: number, make: (row: number) => string): Uint8Array {
  const from = goodRows.lastIndexOf("<row");
  const more = Array.from({ length: count }, (_, i) => `<row r="${i + 10}">${make(i + 10)}</row>`).join("");
  const total = goodRows.slice(from).replace(/(?<= r=")([A-Z]*)10"/g, `$1${count + 10}"`);
  return goodBook({ sheet: { rows: goodRows.slice(0, from) + more + total } });
}
