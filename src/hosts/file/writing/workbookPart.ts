import { corrupt } from "../readLimits";
import { decodeEntities } from "../xmlText";
import { resolveTarget } from "../relationships";
import type { PackageEditor } from "./packageEditor";
import { XmlEdits } from "./xmlEdits";
import { escapeAttribute } from "./xmlEscape";
import { endTagStart, rawAttribute, rewriteTag, tagEndingAt, type XmlTag } from "./xmlTag";

/** What may stand before calcPr in the workbook part (ECMA-376 part 1, 18.2.27), from the list of sheets on. */
const BEFORE_CALCULATION = ["sheets", "functionGroups", "externalReferences", "definedNames"];
const RELATIONSHIP_ADDRESSES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
];
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

interface WorkbookRelationship {
  readonly id: string;
  /** The whole address of the type: new relationships take the same root, transitional or strict. */
  readonly type: string;
  readonly target: string | null;
}

/** The workbook part and its relationships: where sheets are listed, and how the workbook is calculated. */
export class WorkbookPart {
  /** Names of all sheets, chart sheets too. */
  readonly sheetNames: readonly string[];
  /** No sheet may be added, moved or renamed. */
  readonly structureLocked: boolean;
  /** The namespace of everything in the workbook, transitional or strict. */
  readonly namespace: string;
  private readonly folder: string;
  private readonly relationshipPart: string;

  constructor(
    private readonly editor: PackageEditor,
    private readonly part: string,
  ) {
    const slash = part.lastIndexOf("/") + 1;
    this.folder = part.slice(0, slash);
    this.relationshipPart = `${this.folder}_rels/${part.slice(slash)}.rels`;
    const layout = this.layout();
    this.sheetNames = layout.sheets.map((tag) => decoded(tag, "name", part));
    this.structureLocked = layout.structureLocked;
    const declaration = layout.root.prefix === "" ? "xmlns" : `xmlns:${layout.root.prefix.slice(0, -1)}`;
    this.namespace = decoded(layout.root, declaration, part);
  }

  /**
   * Has Excel calculate everything when it opens the file. Every value we write may feed formulas, here or on other
   * sheets, whose stored results are then out of date; we do not calculate, Excel does.
   */
  calculateOnOpening(): void {
    const { source, calculation, calculationPlace, root } = this.layout();
    const edits = new XmlEdits(source);
    if (calculation === null) {
      edits.insert(calculationPlace, `<${root.prefix}calcPr fullCalcOnLoad="1"/>`);
    } else {
      edits.replace(
        calculation.start,
        calculation.end,
        rewriteTag(source, calculation, { fullCalcOnLoad: "1" }),
      );
    }
    this.editor.setText(this.part, edits.apply());
  }

  /**
   * Takes the calculation chain out: it lists the cells with formulas in the order of calculation, and one that
   * lists a cell without a formula makes Excel offer a repair. Excel makes a new one when there is none.
   */
  dropCalculationChain(): void {
    for (const { id, type, target } of this.relationships()) {
      if (!type.endsWith("/calcChain")) continue;
      this.editor.editList(this.relationshipPart, null, (tag) => rawAttribute(tag, "Id") === id);
      if (target !== null && this.editor.zip.has(target)) this.editor.remove(target);
    }
  }

  /** Adds a worksheet at the end: its part, content type, relationship and entry in the list of sheets. */
  addSheet(name: string, worksheet: string): void {
    let number = this.sheetNames.length + 1;
    while (this.editor.has(`${this.folder}worksheets/sheet${number}.xml`)) number++;
    const target = `worksheets/sheet${number}.xml`;
    this.editor.add(this.folder + target, worksheet, WORKSHEET_TYPE);
    const id = this.relate("worksheet", target);
    const { source, root, sheets, sheetsEnd } = this.layout();
    const number1 = 1 + sheets.reduce((most, tag) => Math.max(most, wholeOf(tag, "sheetId")), 0);
    const relationship = relationshipPrefix(root);
    const declaration = relationship.declaration === "" ? "" : ` ${relationship.declaration}`;
    const edits = new XmlEdits(source);
    edits.insert(
      sheetsEnd,
      `<${root.prefix}sheet name="${escapeAttribute(name)}" sheetId="${number1}"${declaration} ` +
        `${relationship.prefix}id="${id}"/>`,
    );
    this.editor.setText(this.part, edits.apply());
  }

  /** Adds a styles part to a workbook that has none. */
  addStyles(styles: string): void {
    this.editor.add(`${this.folder}styles.xml`, styles, STYLES_TYPE);
    this.relate("styles", "styles.xml");
  }

  private relate(type: string, target: string): string {
    const all = this.relationships();
    const root = all.find((r) => r.type.endsWith("/worksheet"))?.type.replace(/worksheet$/, "");
    const highest = all.reduce(
      (most, { id }) => Math.max(most, Number(/^rId(\d{1,9})$/i.exec(id)?.[1] ?? 0)),
      0,
    );
    const id = `rId${highest + 1}`;
    const address = (root ?? `${RELATIONSHIP_ADDRESSES[0]!}/`) + type;
    this.editor.editList(
      this.relationshipPart,
      (prefix) => `<${prefix}Relationship Id="${id}" Type="${escapeAttribute(address)}" Target="${target}"/>`,
    );
    return id;
  }

  private relationships(): readonly WorkbookRelationship[] {
    const xml = this.editor.scan(this.relationshipPart);
    const found: WorkbookRelationship[] = [];
    xml.enterRoot();
    while (xml.nextChild()) {
      const target = xml.attribute("Target") ?? "";
      const external = xml.attribute("TargetMode")?.toLowerCase() === "external";
      found.push({
        id: xml.attribute("Id") ?? "",
        type: xml.attribute("Type") ?? "",
        target: external ? null : resolveTarget(this.folder, target),
      });
      xml.skip();
    }
    return found;
  }

  /** Walks over the part as it is now. */
  private layout() {
    const xml = this.editor.scan(this.part);
    const source = xml.source;
    xml.enterRoot();
    const root = tagEndingAt(source, xml.position);
    const sheets: XmlTag[] = [];
    let structureLocked = false;
    let calculation: XmlTag | null = null;
    let calculationPlace = -1;
    let sheetsEnd = -1;
    while (xml.nextChild()) {
      const name = xml.name;
      if (name === "workbookProtection") structureLocked = xml.flag("lockStructure");
      if (name === "calcPr") calculation = tagEndingAt(source, xml.position);
      if (name === "sheets") {
        while (xml.nextChild()) {
          if (xml.is("sheet")) sheets.push(tagEndingAt(source, xml.position));
          xml.skip();
        }
        sheetsEnd = endTagStart(source, xml.position);
      } else xml.skip();
      if (BEFORE_CALCULATION.includes(name)) calculationPlace = xml.position;
    }
    xml.finish();
    if (sheetsEnd < 0) throw corrupt(this.part, "no sheets");
    return { source, root, sheets, sheetsEnd, structureLocked, calculation, calculationPlace };
  }
}

function decoded(tag: XmlTag, name: string, part: string): string {
  const value = rawAttribute(tag, name);
  if (value === null) throw corrupt(part, name);
  return decodeEntities(value, part);
}

function wholeOf(tag: XmlTag, name: string): number {
  const text = rawAttribute(tag, name) ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** The prefix that stands for relationships at the root; else one of our own with its declaration. */
function relationshipPrefix(root: XmlTag): { prefix: string; declaration: string } {
  for (const { name, value } of root.attributes) {
    if (name.startsWith("xmlns:") && RELATIONSHIP_ADDRESSES.includes(value)) {
      return { prefix: `${name.slice("xmlns:".length)}:`, declaration: "" };
    }
  }
  // Where the root declares none, its own address tells which of the two the workbook speaks.
  const strict = root.attributes.some(({ value }) => value.startsWith("http://purl.oclc.org/"));
  return { prefix: "r:", declaration: `xmlns:r="${RELATIONSHIP_ADDRESSES[strict ? 1 : 0]!}"` };
}
