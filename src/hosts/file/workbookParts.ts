import { ReadFailure } from "../../core/model/failure";
import type { SheetVisibility, WorkbookLink } from "../../core/model/workbookSnapshot";
import { corrupt, tooLarge, type Deadline, type ReadLimits } from "./readLimits";
import { readRelationships, type Relationship } from "./relationships";
import { WorkbookLinks } from "./workbookLinks";
import { XmlScanner } from "./xmlScanner";
import type { ZipPackage } from "./zipPackage";

/** One worksheet as the workbook part lists it. */
export interface SheetPart {
  readonly name: string;
  readonly visibility: SheetVisibility;
  /** The part that holds its cells. */
  readonly part: string;
}

/** Which parts of a package make up the workbook, in sheet order. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** VBA, or a sheet of Excel 4.0 macros. */
  readonly macros: boolean;
  readonly links: readonly WorkbookLink[];
}

/** Longer sheet names than Excel's 31 characters come from other programs; there is no sense in this many. */
const LONGEST_SHEET_NAME = 255;
const MACRO_TYPES = ["vbaProject", "xlMacrosheet", "xlIntlMacrosheet"];

/**
 * Finds the parts of a workbook through the relationships, as the names of parts are the writer's free choice.
 * Chart sheets and the like are left out. Throws `foreign` for a package that is no workbook, `xlsb`, `no-sheets`,
 * `corrupt`.
 */
export function findWorkbookParts(zip: ZipPackage, limits: ReadLimits, deadline: Deadline): WorkbookParts {
  const workbook = findWorkbook(zip, limits, deadline);
  const relationships = readRelationships(zip, workbook, limits, deadline);
  const listed = readWorkbookPart(zip, workbook, relationships, limits, deadline);
  if (listed.sheets.length === 0) throw new ReadFailure("no-sheets");
  const related = (type: string): string | null => {
    for (const r of relationships.values()) if (r.type === type) return r.target;
    return null;
  };
  return {
    ...listed,
    sharedStrings: related("sharedStrings"),
    styles: related("styles"),
    macros: MACRO_TYPES.some((type) => related(type) !== null),
    links: new WorkbookLinks(zip, limits, deadline).read(relationships),
  };
}

function findWorkbook(zip: ZipPackage, limits: ReadLimits, deadline: Deadline): string {
  for (const { type, target } of readRelationships(zip, "", limits, deadline).values()) {
    if (type !== "officeDocument") continue;
    if (target === null) throw corrupt("_rels/.rels", "external workbook");
    if (target.endsWith(".bin")) throw new ReadFailure("xlsb");
    if (target.startsWith("word/")) throw new ReadFailure("foreign", { kind: "word" });
    if (target.startsWith("ppt/")) throw new ReadFailure("foreign", { kind: "powerpoint" });
    return target;
  }
  throw zip.has("xl/workbook.xml")
    ? corrupt("_rels/.rels", "no workbook")
    : new ReadFailure("foreign", { kind: "zip" });
}

function readWorkbookPart(
  zip: ZipPackage,
  part: string,
  relationships: ReadonlyMap<string, Relationship>,
  limits: ReadLimits,
  deadline: Deadline,
): { sheets: SheetPart[]; date1904: boolean } {
  const xml = new XmlScanner(zip.readText(part), part, limits, deadline);
  if (xml.enterRoot() !== "workbook") throw corrupt(part, "root element");
  const sheets: SheetPart[] = [];
  const names = new Set<string>();
  let date1904 = false;
  while (xml.nextChild()) {
    if (xml.is("workbookPr")) date1904 = xml.flag("date1904");
    if (!xml.is("sheets")) {
      xml.skip();
      continue;
    }
    while (xml.nextChild()) {
      if (xml.is("sheet")) {
        const sheet = readSheetEntry(xml, relationships);
        const key = sheet?.name.toLowerCase();
        if (key !== undefined && names.has(key)) throw corrupt(part, "repeated sheet name");
        if (key !== undefined) names.add(key);
        if (sheet) sheets.push(sheet);
        if (sheets.length > limits.sheets) throw tooLarge("sheets", limits);
      }
      xml.skip();
    }
  }
  xml.finish();
  return { sheets, date1904 };
}

function readSheetEntry(xml: XmlScanner, relationships: ReadonlyMap<string, Relationship>): SheetPart | null {
  const name = xml.attribute("name");
  const id = xml.prefixedAttribute("id");
  const relationship = id === null ? undefined : relationships.get(id);
  if (name === null || name === "" || name.length > LONGEST_SHEET_NAME || !relationship) {
    throw corrupt(xml.part, "sheet");
  }
  if (relationship.type !== "worksheet") return null;
  if (relationship.target === null) throw corrupt(xml.part, "external sheet");
  const state = xml.attribute("state");
  const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
  return { name, visibility, part: relationship.target };
}
