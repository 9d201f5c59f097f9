import { Colours, numberAttribute, readThemeColours } from "./looksColours";
import type { DefinedName, TextRun, WorkbookLooks } from "./looksModel";
import { SheetLookReader } from "./looksSheet";
import { readRichStrings } from "./looksStrings";
import { PLAIN_LOOK, readStyleLooks, type StyleLooks } from "./looksStyles";
import { readRelationships } from "./relationships";
import { openWorkbookFile, type OpenedWorkbook, type ReadOptions } from "./readWorkbook";
import { XmlScanner } from "./xmlScanner";

const MOST_NAMES = 5_000;

/**
 * Reads how the sheets of an .xlsx or .xlsm file look: what a screen shows of them beside their snapshot. Bounded like
 * the reader of values; drawings, comments, links and print set-up are left out. Throws ReadFailure.
 */
export function readWorkbookLooks(bytes: Uint8Array, options: ReadOptions): WorkbookLooks {
  const opened = openWorkbookFile(bytes, options);
  const { zip, parts, limits, deadline } = opened;
  const { theme, activeSheet, names } = findLookParts(opened);
  const colours =
    theme === null || !zip.has(theme)
      ? new Colours()
      : readThemeColours(zip.readText(theme), theme, limits, deadline);
  const { formats, differentials }: StyleLooks =
    parts.styles === null
      ? { formats: [PLAIN_LOOK], differentials: [] }
      : readStyleLooks(zip.readText(parts.styles), parts.styles, colours, limits, deadline);
  let rich: ReadonlyMap<number, readonly TextRun[]> | null = null;
  const { sharedStrings } = parts;
  const runsOf = (index: number): readonly TextRun[] | null => {
    if (sharedStrings === null) return null;
    rich ??= readRichStrings(zip.readText(sharedStrings), sharedStrings, colours, limits, deadline);
    return rich.get(index) ?? null;
  };
  const sheets = parts.sheets.map((sheet) =>
    new SheetLookReader(sheet, zip.readText(sheet.part), {
      ...{ limits, deadline, colours, differentials, runsOf },
    }).read(),
  );
  return { formats, sheets, activeSheet, names };
}

function findLookParts({ zip, limits, deadline }: OpenedWorkbook): {
  readonly theme: string | null;
  readonly activeSheet: number;
  readonly names: readonly DefinedName[];
} {
  const office = [...readRelationships(zip, "", limits, deadline).values()];
  const workbook = office.find(({ type }) => type === "officeDocument")?.target ?? null;
  if (workbook === null) return { theme: null, activeSheet: 0, names: [] };
  const related = [...readRelationships(zip, workbook, limits, deadline).values()];
  const theme = related.find(({ type }) => type === "theme")?.target ?? null;
  const xml = new XmlScanner(zip.readText(workbook), workbook, limits, deadline);
  xml.enterRoot();
  let activeSheet = 0;
  const names: DefinedName[] = [];
  while (xml.nextChild()) {
    while (xml.nextChild()) {
      if (xml.is("workbookView")) activeSheet = numberAttribute(xml, "activeTab") ?? 0;
      if (xml.is("definedName")) readName(xml, names);
      else xml.skip();
    }
  }
  return { theme, activeSheet, names };
}

function readName(xml: XmlScanner, names: DefinedName[]): void {
  const name = xml.attribute("name");
  const sheet = numberAttribute(xml, "localSheetId");
  xml.readText();
  // Excel's own names (_xlnm.Print_Area) say how to print, not what to count.
  if (name === null || name.startsWith("_xlnm.") || names.length >= MOST_NAMES) return;
  names.push({ name, formula: xml.takeText(), sheet });
}
