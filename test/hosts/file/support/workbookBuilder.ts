import { buildZip, type ZipOptions, type ZipPart } from "./zipBuilder";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A worksheet to be built: what goes between the tags, as XML. */
export interface SheetXml {
  readonly name?: string;
  /** The content of sheetData. */
  readonly rows?: string;
  /** What stands before and behind sheetData. */
  readonly before?: string;
  readonly after?: string;
  /** More attributes of the sheet's entry in the workbook part. */
  readonly entry?: string;
  /** The whole part, in place of all that. */
  readonly xml?: string | Uint8Array;
}

export interface WorkbookXml {
  readonly sheets?: readonly SheetXml[];
  /** The content of sst; null leaves the part out. */
  readonly strings?: string | null;
  /** The content of styleSheet; null leaves the part out. */
  readonly styles?: string | null;
  /** What stands before the list of sheets in the workbook part. */
  readonly workbook?: string;
  /** More relationships of the workbook part. */
  readonly relationships?: string;
}

/** Gives a worksheet part. */
export function sheetXml({ rows = "", before = "", after = "" }: SheetXml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** Gives the parts of a small workbook, as Excel lays them out. */
export function workbookParts(book: WorkbookXml = {}): ZipPart[] {
  const { sheets = [{}], strings = null, styles = null, workbook = "", relationships = "" } = book;
  const related = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const lists = sheets.map(
    ({ name, entry = "" }, i) =>
      `<sheet name="${name ?? `Sheet${i + 1}`}" sheetId="${i + 1}" r:id="rId${i + 1}" ${entry}/>`,
  );
  const targets = sheets.map((_, i) => related(`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`));
  if (strings !== null) targets.push(related("rIdS", "sharedStrings", "sharedStrings.xml"));
  if (styles !== null) targets.push(related("rIdT", "styles", "styles.xml"));
  return [
    { name: "[Content_Types].xml", data: "<Types/>" },
    {
      name: "_rels/.rels",
      data: `<Relationships xmlns="${PACKAGE}">${related("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${workbook}<sheets>${lists.join("")}</sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: `<Relationships xmlns="${PACKAGE}">${targets.join("")}${relationships}</Relationships>`,
    },
    ...(strings === null
      ? []
      : [{ name: "xl/sharedStrings.xml", data: `<sst xmlns="${MAIN}">${strings}</sst>` }]),
    ...(styles === null
      ? []
      : [{ name: "xl/styles.xml", data: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }]),
    ...sheets.map((sheet, i) => ({
      name: `xl/worksheets/sheet${i + 1}.xml`,
      data: sheet.xml ?? sheetXml(sheet),
    })),
  ];
}

/** Builds a small workbook. */
export function buildWorkbook(book: WorkbookXml = {}, options: ZipOptions = {}): Uint8Array {
  return buildZip(workbookParts(book), options);
}

/** Gives the parts with some of them changed; a part that is not there yet is put behind the others. */
export function withParts(parts: readonly ZipPart[], ...changed: readonly ZipPart[]): ZipPart[] {
  const kept = parts.map((part) => changed.find(({ name }) => name === part.name) ?? part);
  return [...kept, ...changed.filter(({ name }) => !parts.some((part) => part.name === name))];
}
