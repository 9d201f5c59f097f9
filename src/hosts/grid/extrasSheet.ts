import { parseRange } from "../file/cellReference";
import { type Colours, numberAttribute } from "../file/looksColours";
import type { Relationship } from "../file/relationships";
import { XmlScanner } from "../file/xmlScanner";
import type { CellLink, SheetExtras } from "./extrasModel";
import type { PartSource } from "./extrasNotes";
import { RuleExtras } from "./extrasRules";

const MOST_LINKS = 5_000;
const LONGEST_ADDRESS = 2_000;

/** Reads from a sheet's part what only a screen shows; its notes stand in parts of their own. */
export function readSheetExtras(
  { source, part, limits, deadline }: PartSource,
  colours: Colours,
  related: ReadonlyMap<string, Relationship>,
): Omit<SheetExtras, "notes"> {
  const xml = new XmlScanner(source, part, limits, deadline);
  const rules = new RuleExtras(colours);
  const links: CellLink[] = [];
  let baseColumnWidth: number | null = null;
  let [hidesZeros, listedRowsOnly] = [false, false];
  xml.enterRoot();
  while (xml.nextChild()) {
    switch (xml.name) {
      case "sheetViews":
        hidesZeros = readHidesZeros(xml);
        break;
      case "sheetFormatPr":
        baseColumnWidth = numberAttribute(xml, "baseColWidth");
        listedRowsOnly = xml.flag("zeroHeight");
        xml.skip();
        break;
      case "conditionalFormatting":
        rules.readUsual(xml);
        break;
      case "hyperlinks":
        readLinks(xml, related, links);
        break;
      case "extLst":
        readNewerRules(xml, rules);
        break;
      default:
        xml.skip();
    }
  }
  const { graphics, conditions } = rules;
  return { graphics, conditions, links, baseColumnWidth, hidesZeros, listedRowsOnly };
}

function readHidesZeros(xml: XmlScanner): boolean {
  let hides: boolean | null = null;
  while (xml.nextChild()) {
    hides ??= xml.attribute("showZeros") !== null && !xml.flag("showZeros");
    xml.skip();
  }
  return hides ?? false;
}

function readLinks(xml: XmlScanner, related: ReadonlyMap<string, Relationship>, links: CellLink[]): void {
  while (xml.nextChild()) {
    const range = parseRange(xml.attribute("ref") ?? "");
    const id = xml.prefixedAttribute("id");
    const address = (id === null ? null : (related.get(id)?.address ?? null))?.slice(0, LONGEST_ADDRESS);
    const location = xml.attribute("location");
    const tooltip = xml.attribute("tooltip");
    xml.skip();
    const leads = Boolean(address) || Boolean(location);
    if (range !== null && leads && links.length < MOST_LINKS) {
      links.push({ range, address: address || null, location: location || null, tooltip: tooltip || null });
    }
  }
}

function readNewerRules(xml: XmlScanner, rules: RuleExtras): void {
  while (xml.nextChild()) {
    while (xml.nextChild()) {
      if (xml.is("conditionalFormattings")) rules.readNewer(xml);
      else xml.skip();
    }
  }
}
