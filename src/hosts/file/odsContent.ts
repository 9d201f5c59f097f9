import { ReadFailure } from "../../core/model/failure";
import type { CellPlace } from "../../core/model/place";
import { parseWhole } from "./cellReference";
import { crc32 } from "./crc32";
import type { Inflate } from "./inflate";
import { corrupt, Deadline, LAST_COLUMN, LAST_ROW, tooLarge, type ReadLimits } from "./readLimits";
import { rewriteZip } from "./writing/zipWriter";
import { XmlScanner } from "./xmlScanner";
import { partKey } from "./zipDirectory";
import { ZipPackage } from "./zipPackage";

/** What the adapter library does not tell of a sheet of an .ods. */
export interface OdsSheet {
  readonly hidden: boolean;
  readonly protected: boolean;
  /** Rows and columns from 1, ascending. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly unstoredFormulas: readonly (CellPlace & { readonly formula: string })[];
}

/** An .ods that may be given to the adapter library. */
export interface CheckedOds {
  /** By sheet name. */
  readonly sheets: ReadonlyMap<string, OdsSheet>;
  /** The file with nothing in it but the parts that were checked, as they were checked. */
  readonly bytes: Uint8Array;
  /** The file carries programs: of the office's own language or scripts. */
  readonly macros: boolean;
}

const CONTENT = "content.xml";
const MANIFEST = "META-INF/manifest.xml";
/** The parts the library reads; pictures and the like it would unpack only to forget them. */
const PARTS = ["styles.xml", "meta.xml", "settings.xml", MANIFEST];
/** A module of a library, or a script; the lists of libraries alone are no program. Keys are in small letters. */
const PROGRAM = /^(?:basic\/[^/]+\/(?!script-l[bc]\.xml$)|scripts\/.*)[^/]+$/;

/**
 * Checks an .ods before the adapter library sees it, which has no bounds and reads a broken part as empty: sizes,
 * checksums, well-formed XML, no document type. Gives what only this walk finds, and a file of the checked parts
 * alone. Throws `encrypted` for a file with a password, else as the .xlsx reader.
 */
export function checkOds(bytes: Uint8Array, inflate: Inflate, limits: ReadLimits): CheckedOds {
  const zip = new ZipPackage(bytes, inflate, limits);
  if (zip.has(MANIFEST) && zip.readText(MANIFEST).includes("encryption-data")) {
    throw new ReadFailure("encrypted");
  }
  const checked = new Map<string, Uint8Array | null>([...zip.entries.keys()].map((key) => [key, null]));
  const encoder = new TextEncoder();
  const take = (part: string): string => {
    const text = zip.readText(part);
    checked.set(partKey(part), encoder.encode(text));
    return text;
  };
  for (const part of PARTS) {
    if (!zip.has(part)) continue;
    const xml = new XmlScanner(take(part), part, limits);
    xml.enterRoot();
    xml.skip();
    xml.finish();
  }
  const sheets = new OdsContent(take(CONTENT), limits).read();
  const changes = { parts: checked, added: new Map<string, Uint8Array>() };
  const macros = [...zip.entries.keys()].some((key) => PROGRAM.test(key));
  return { sheets, macros, bytes: rewriteZip(bytes, zip.entries, changes, { checksum: crc32 }) };
}

class OdsContent {
  private readonly xml: XmlScanner;
  /** Table styles that hide their sheet. */
  private readonly hidingStyles = new Set<string>();
  private readonly sheets = new Map<string, OdsSheet>();

  constructor(
    source: string,
    private readonly limits: ReadLimits,
  ) {
    this.xml = new XmlScanner(source, "content.xml", limits, new Deadline(Infinity, undefined));
  }

  read(): ReadonlyMap<string, OdsSheet> {
    const xml = this.xml;
    if (xml.enterRoot() !== "document-content") throw corrupt(xml.part, "root element");
    while (xml.nextChild()) {
      if (xml.is("automatic-styles")) this.readStyles();
      else if (xml.is("body")) this.readBody();
      else xml.skip();
    }
    xml.finish();
    return this.sheets;
  }

  private readStyles(): void {
    const xml = this.xml;
    while (xml.nextChild()) {
      const name = xml.prefixedAttribute("name");
      if (!xml.is("style") || xml.prefixedAttribute("family") !== "table") {
        xml.skip();
        continue;
      }
      while (xml.nextChild()) {
        if (xml.prefixedAttribute("display") === "false" && name !== null) this.hidingStyles.add(name);
        xml.skip();
      }
    }
  }

  private readBody(): void {
    const xml = this.xml;
    while (xml.nextChild()) {
      if (!xml.is("spreadsheet")) {
        xml.skip();
        continue;
      }
      while (xml.nextChild()) {
        if (xml.is("table")) this.readSheet();
        else xml.skip();
      }
    }
  }

  private readSheet(): void {
    const xml = this.xml;
    const name = xml.prefixedAttribute("name") ?? "";
    const style = xml.prefixedAttribute("style-name");
    const isProtected = xml.prefixedAttribute("protected") === "true";
    const table = new OdsTable(xml, this.limits);
    table.read(false);
    this.sheets.set(name, {
      hidden: style !== null && this.hidingStyles.has(style),
      protected: isProtected,
      hiddenRows: table.hiddenRows,
      hiddenColumns: table.hiddenColumns,
      unstoredFormulas: table.unstoredFormulas,
    });
  }
}

/** One table of the content part; groups of rows and columns may be nested in it to any depth. */
class OdsTable {
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: number[] = [];
  readonly unstoredFormulas: (CellPlace & { formula: string })[] = [];
  private row = 1;
  private column = 1;
  private cells = 0;

  constructor(
    private readonly xml: XmlScanner,
    private readonly limits: ReadLimits,
  ) {}

  read(inHiddenGroup: boolean): void {
    const xml = this.xml;
    while (xml.nextChild()) {
      if (xml.is("table-row")) this.readRow(inHiddenGroup);
      else if (xml.is("table-column")) this.readColumn(inHiddenGroup);
      else if (/^table-(?:(?:header-)?rows|(?:header-)?columns|row-group|column-group)$/.test(xml.name)) {
        this.read(inHiddenGroup || xml.prefixedAttribute("display") === "false");
      } else xml.skip();
    }
  }

  private readRow(inHiddenGroup: boolean): void {
    const xml = this.xml;
    const count = this.repeated("number-rows-repeated", LAST_ROW);
    if (inHiddenGroup || this.isHidden()) add(this.hiddenRows, this.row, count, this.limits.rows);
    let column = 1;
    while (xml.nextChild()) {
      const columns = this.repeated("number-columns-repeated", LAST_COLUMN);
      const formula = xml.prefixedAttribute("formula");
      // The library writes repeated cells out, all of them.
      if (!xml.isEmpty() || formula !== null || xml.prefixedAttribute("value-type") !== null) {
        this.cells += columns * count;
        if (this.cells > this.limits.cellsPerSheet) throw tooLarge("cellsPerSheet", this.limits);
      }
      if (formula !== null && xml.prefixedAttribute("value-type") === null && this.row <= this.limits.rows) {
        this.unstoredFormulas.push({ row: this.row, column, formula: excelFormula(formula) });
      }
      column += columns;
      xml.skip();
    }
    this.row += count;
  }

  private readColumn(inHiddenGroup: boolean): void {
    const count = this.repeated("number-columns-repeated", LAST_COLUMN);
    if (inHiddenGroup || this.isHidden()) add(this.hiddenColumns, this.column, count, LAST_COLUMN);
    this.column += count;
    this.xml.skip();
  }

  private isHidden(): boolean {
    const visibility = this.xml.prefixedAttribute("visibility");
    return visibility === "collapse" || visibility === "filter";
  }

  private repeated(name: string, most: number): number {
    const text = this.xml.prefixedAttribute(name);
    if (text === null) return 1;
    const count = parseWhole(text, 0, text.length, most);
    if (count < 1) throw corrupt(this.xml.part, name);
    return count;
  }
}

function add(list: number[], from: number, count: number, last: number): void {
  for (let n = from; n < from + count && n <= last; n++) list.push(n);
}

/** Gives an OpenFormula as Excel writes it, as far as references go: [.A1:.B2] is A1:B2, [$Sheet.A1] is Sheet!A1. */
function excelFormula(formula: string): string {
  const body = formula.replace(/^[a-z]+:/i, "").replace(/^=/, "");
  return body
    .replace(/\[([^\]]*)\]/g, (_, reference: string) =>
      reference.replace(/\$?([^.:]*)\.(\$?[A-Z]+\$?\d+)/g, (_all, sheet: string, cell: string) =>
        sheet === "" ? cell : `${sheet}!${cell}`,
      ),
    )
    .replaceAll(";", ",");
}
