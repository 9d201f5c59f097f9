import { formatFromCode, builtInFormat } from "../numberFormat";
import { corrupt, type Deadline, type ReadLimits } from "../readLimits";
import { decodeEntities } from "../xmlText";
import { XmlScanner } from "../xmlScanner";
import type { CellLook } from "./cellLooks";
import { builtInWithCode, codeOfBuiltIn, FIRST_OWN_FORMAT } from "./formatCodes";
import { borderXml, cellFormatXml, defaultFillsXml, defaultFontXml, fontXml } from "./lookXml";
import { UnwritablePlan } from "./unwritable";
import { XmlEdits } from "./xmlEdits";
import { escapeAttribute } from "./xmlEscape";
import { rawAttribute, rewriteTag, tagEndingAt, type XmlTag } from "./xmlTag";

/** The tables of the styles part in the order they must stand (ECMA-376 part 1, 18.8.39). */
const ORDER = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs"],
  ...["cellStyles", "dxfs", "tableStyles", "colors", "extLst"],
];
type TableName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";
const TABLES: readonly TableName[] = ["numFmts", "fonts", "fills", "borders", "cellXfs"];
/** Excel takes 64,000 cell formats. */
const MOST_CELL_FORMATS = 64_000;
/** Excel takes no longer codes. */
const LONGEST_CODE = 255;

/** A table of the part: what is there, and what is added behind it. */
interface Table {
  tag: XmlTag | null;
  /** Behind the last item. */
  itemsEnd: number;
  end: number;
  readonly items: string[];
  readonly added: string[];
}

/**
 * The styles part, to which formats are added: nothing that is there is ever changed, as other cells may use it.
 * What is added is found again when it is asked for a second time, so that filling twice adds nothing.
 */
export class StylesEditor {
  private readonly tables = new Map<TableName, Table>();
  private readonly codes = new Map<number, string>();
  private readonly others: { readonly name: string; readonly start: number }[] = [];
  private readonly root: XmlTag;
  private rootEnd = 0;
  private hasCellStyleFormats = false;

  constructor(
    private readonly source: string,
    private readonly part: string,
    private readonly limits: ReadLimits,
    deadline: Deadline,
  ) {
    for (const name of TABLES) {
      this.tables.set(name, { tag: null, itemsEnd: 0, end: 0, items: [], added: [] });
    }
    const xml = new XmlScanner(source, part, limits, deadline);
    if (xml.enterRoot() !== "styleSheet") throw corrupt(part, "root element");
    this.root = tagEndingAt(source, xml.position);
    this.walk(xml);
  }

  /** Whether anything was added. */
  get changed(): boolean {
    return [...this.tables.values()].some(({ added }) => added.length > 0);
  }

  /** Gives the code of the number format of a cell format ("General", "#,##0.0"). */
  formatCodeOf(format: number): string {
    const id = this.numberFormatOf(format);
    return this.codes.get(id) ?? codeOfBuiltIn(id);
  }

  /** Whether numbers in this cell format are dates. */
  isDate(format: number): boolean {
    const id = this.numberFormatOf(format);
    const code = this.codes.get(id);
    return (code === undefined ? builtInFormat(id) : formatFromCode(code)).kind === "date";
  }

  /** Whether cells in this format are locked on a protected sheet: all are unless the format says otherwise. */
  isLocked(format: number): boolean {
    const xml = this.cellFormat(format);
    const protection = /<(?:[^\s<>/:]+:)?protection\b[^>]*>/.exec(xml)?.[0] ?? "";
    return !/\slocked\s*=\s*["'](?:0|false)["']/.test(protection);
  }

  /** Gives a cell format like the given one but for its number format; itself when it has that already. */
  withNumberFormat(format: number, code: string): number {
    if (this.formatCodeOf(format) === code) return format;
    const id = String(this.numberFormat(code));
    const xml = this.cellFormat(format);
    const tag = tagEndingAt(xml, xml.indexOf(">") + 1);
    const changed = rewriteTag(xml, tag, { numFmtId: id, applyNumberFormat: "1" }) + xml.slice(tag.end);
    return this.find("cellXfs", changed);
  }

  /** Gives the cell format of a look; its number format may be another. */
  forLook(look: CellLook, numberFormat: string | null): number {
    const p = this.root.prefix;
    this.fillIn("fonts", defaultFontXml(p));
    this.fillIn("fills", ...defaultFillsXml(p));
    this.fillIn("borders", borderXml(null, p));
    const font = this.find("fonts", fontXml(look, p));
    const border = look.bordered ? this.find("borders", borderXml("thin", p)) : 0;
    const format = this.numberFormat(numberFormat ?? look.numberFormat);
    return this.find("cellXfs", cellFormatXml(look, { font, border, format, base: this.baseFormat() }, p));
  }

  /** Gives the part with what was added. */
  text(): string {
    if (!this.changed) return this.source;
    const edits = new XmlEdits(this.source);
    const p = this.root.prefix;
    const missing: string[] = [];
    for (const name of TABLES) {
      const { tag, items, added, itemsEnd, end } = this.tables.get(name)!;
      if (added.length === 0) continue;
      const text = added.join("");
      const count = String(items.length + added.length);
      if (tag === null) {
        const table = `<${p}${name} count="${count}">${text}</${p}${name}>`;
        if (this.root.empty) missing.push(table);
        else edits.insert(this.placeFor(name), table);
        continue;
      }
      const written = rawAttribute(tag, "count") === null ? {} : { count };
      const open = rewriteTag(this.source, tag, written, false);
      if (tag.empty) edits.replace(tag.start, end, `${open}${text}</${tag.prefix}${tag.local}>`);
      else {
        edits.replace(tag.start, tag.end, open);
        edits.insert(itemsEnd, text);
      }
    }
    if (this.root.empty) {
      const open = rewriteTag(this.source, this.root, {}, false);
      edits.replace(
        this.root.start,
        this.root.end,
        `${open}${missing.join("")}</${this.root.prefix}${this.root.local}>`,
      );
    }
    return edits.apply();
  }

  private walk(xml: XmlScanner): void {
    const source = this.source;
    this.rootEnd = xml.position;
    while (xml.nextChild()) {
      const name = xml.name;
      const tag = tagEndingAt(source, xml.position);
      const table = this.tables.get(name as TableName);
      if (name === "cellStyleXfs") this.hasCellStyleFormats = true;
      this.others.push({ name, start: tag.start });
      if (table === undefined || table.tag !== null) xml.skip();
      else {
        table.tag = tag;
        table.itemsEnd = tag.end;
        while (xml.nextChild()) {
          const item = tagEndingAt(source, xml.position);
          xml.skip();
          table.itemsEnd = xml.position;
          table.items.push(source.slice(item.start, xml.position));
          if (name === "numFmts") this.noteCode(item);
          if (table.items.length > this.limits.styles) throw corrupt(this.part, "too many styles");
        }
        table.end = xml.position;
      }
      this.rootEnd = xml.position;
    }
    xml.finish();
  }

  private noteCode(tag: XmlTag): void {
    const id = rawAttribute(tag, "numFmtId") ?? "";
    const code = rawAttribute(tag, "formatCode") ?? "";
    if (/^\d{1,9}$/.test(id)) this.codes.set(Number(id), decodeEntities(code, this.part));
  }

  /** The source text of a cell format; one that is not there is the first, or plain. */
  private cellFormat(format: number): string {
    const { items, added } = this.tables.get("cellXfs")!;
    return items[format] ?? added[format - items.length] ?? items[0] ?? this.plainFormat();
  }

  private plainFormat(): string {
    return `<${this.root.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"${this.baseFormat()}/>`;
  }

  private baseFormat(): string {
    return this.hasCellStyleFormats ? ' xfId="0"' : "";
  }

  private numberFormatOf(format: number): number {
    const xml = this.cellFormat(format);
    const written = rawAttribute(tagEndingAt(xml, xml.indexOf(">") + 1), "numFmtId") ?? "";
    return /^\d{1,9}$/.test(written) ? Number(written) : 0;
  }

  private numberFormat(code: string): number {
    if (code === "" || code.length > LONGEST_CODE)
      throw new UnwritablePlan("number-format", { format: code });
    const known = builtInWithCode(code);
    if (known !== null && !this.codes.has(known)) return known;
    let highest = FIRST_OWN_FORMAT - 1;
    for (const [id, other] of this.codes) {
      if (other === code) return id;
      highest = Math.max(highest, id);
    }
    const id = highest + 1;
    this.codes.set(id, code);
    this.tables
      .get("numFmts")!
      .added.push(`<${this.root.prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** Gives the number of an item, added when no other is the same. */
  private find(name: TableName, item: string): number {
    const table = this.tables.get(name)!;
    if (name === "cellXfs") this.fillIn(name, this.plainFormat());
    const there = table.items.indexOf(item);
    if (there >= 0) return there;
    const before = table.added.indexOf(item);
    if (before >= 0) return table.items.length + before;
    if (table.items.length + table.added.length >= MOST_CELL_FORMATS)
      throw new UnwritablePlan("too-many-styles");
    return table.items.length + table.added.push(item) - 1;
  }

  /** Puts what every workbook has at the beginning of a table into one that is empty. */
  private fillIn(name: TableName, ...items: string[]): void {
    const table = this.tables.get(name)!;
    if (table.items.length === 0 && table.added.length === 0) table.added.push(...items);
  }

  /** Where a table belongs that is not there: before the first of those that follow it. */
  private placeFor(name: TableName): number {
    const own = ORDER.indexOf(name);
    return this.others.find((other) => ORDER.indexOf(other.name) > own)?.start ?? this.rootEnd;
  }
}
