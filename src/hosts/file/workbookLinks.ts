import { ReadFailure } from "../../core/model/failure";
import type { WorkbookLink } from "../../core/model/workbookSnapshot";
import type { Deadline, ReadLimits } from "./readLimits";
import { readRelationships, type Relationship } from "./relationships";
import { XmlScanner } from "./xmlScanner";
import { partKey } from "./zipDirectory";
import type { ZipPackage } from "./zipPackage";

/** A part that only names a link is small; of a larger one (it may keep the other book's cells) its name will do. */
const LARGEST_PART = 256 * 1024;
/** So many links are looked into; further ones make a workbook no more tied to the outside. */
const MOST_LINKS = 100;
const LONGEST_TARGET = 255;

/** Names what a workbook's relationships tie it to outside the file; nothing of it is ever opened. */
export class WorkbookLinks {
  constructor(
    private readonly zip: ZipPackage,
    private readonly limits: ReadLimits,
    private readonly deadline: Deadline,
  ) {}

  /** Gives the links among the workbook's relationships. Never fails: no cell depends on what a link says of itself. */
  read(relationships: ReadonlyMap<string, Relationship>): readonly WorkbookLink[] {
    const links: WorkbookLink[] = [];
    for (const { type, target } of relationships.values()) {
      if (target === null || links.length >= MOST_LINKS) continue;
      if (type === "externalLink") links.push(this.linkOf(target));
      else if (type === "connections") links.push(...this.connectionsOf(target));
    }
    return links.slice(0, MOST_LINKS);
  }

  /** Another workbook stands in the link's relationships, another program in the part itself. */
  private linkOf(part: string): WorkbookLink {
    const unnamed: WorkbookLink = { kind: "workbook", target: part };
    const slash = part.lastIndexOf("/") + 1;
    if (!this.isSmall(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`))
      return this.programOf(part, unnamed);
    return orElse(unnamed, () => {
      for (const { type, address } of readRelationships(
        this.zip,
        part,
        this.limits,
        this.deadline,
      ).values()) {
        if (address === null) continue;
        return { kind: type === "oleObject" ? "program" : "workbook", target: shortened(address) };
      }
      return this.programOf(part, unnamed);
    });
  }

  private programOf(part: string, unnamed: WorkbookLink): WorkbookLink {
    if (!this.isSmall(part)) return unnamed;
    return orElse(unnamed, () => {
      const xml = new XmlScanner(this.zip.readText(part), part, this.limits, this.deadline);
      xml.enterRoot();
      while (xml.nextChild()) {
        if (xml.is("ddeLink")) {
          const topic = [xml.attribute("ddeService"), xml.attribute("ddeTopic")].filter(Boolean).join(" ");
          return { kind: "program", target: shortened(topic || part) };
        }
        if (xml.is("oleLink")) return { kind: "program", target: shortened(xml.attribute("progId") ?? part) };
        xml.skip();
      }
      return unnamed;
    });
  }

  private connectionsOf(part: string): readonly WorkbookLink[] {
    const unnamed: readonly WorkbookLink[] = [{ kind: "data", target: part }];
    if (!this.isSmall(part)) return unnamed;
    return orElse(unnamed, () => {
      const found: WorkbookLink[] = [];
      const xml = new XmlScanner(this.zip.readText(part), part, this.limits, this.deadline);
      xml.enterRoot();
      while (xml.nextChild()) {
        if (xml.is("connection"))
          found.push({ kind: "data", target: shortened(xml.attribute("name") || part) });
        xml.skip();
      }
      return found;
    });
  }

  private isSmall(part: string): boolean {
    return (this.zip.entries.get(partKey(part))?.size ?? Infinity) <= LARGEST_PART;
  }
}

/** What a part says, or something else where it cannot be read; only the end of the time goes through. */
function orElse<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReadFailure && error.code !== "too-slow") return otherwise;
    throw error;
  }
}

function shortened(text: string): string {
  return text.length <= LONGEST_TARGET ? text : `${text.slice(0, LONGEST_TARGET)}…`;
}
