import { corrupt, type Deadline, type ReadLimits } from "./readLimits";
import { XmlScanner } from "./xmlScanner";
import type { ZipPackage } from "./zipPackage";

/** One relationship of a part: what it is to the part, and which other part of the package it names. */
export interface Relationship {
  /** The last piece of the type's address: the same in transitional and strict files ("worksheet"). */
  readonly type: string;
  /** The part's name inside the package; null for what lies outside: that is never followed. */
  readonly target: string | null;
  /** Where it leads when that is outside the package, as written; else null. */
  readonly address: string | null;
}

/** Gives the relationships of a part ("" for the package itself) by id; none when the part has no list of them. */
export function readRelationships(
  zip: ZipPackage,
  source: string,
  limits: ReadLimits,
  deadline: Deadline,
): ReadonlyMap<string, Relationship> {
  const slash = source.lastIndexOf("/") + 1;
  const folder = source.slice(0, slash);
  const name = `${folder}_rels/${source.slice(slash)}.rels`;
  const found = new Map<string, Relationship>();
  if (!zip.has(name)) return found;
  const xml = new XmlScanner(zip.readText(name), name, limits, deadline);
  if (xml.enterRoot() !== "Relationships") throw corrupt(name, "root element");
  while (xml.nextChild()) {
    const id = xml.attribute("Id");
    const type = xml.attribute("Type") ?? "";
    const target = xml.attribute("Target");
    const external = xml.attribute("TargetMode")?.toLowerCase() === "external";
    if (id === null || target === null || found.has(id)) throw corrupt(name, "relationship");
    found.set(id, {
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? null : resolveTarget(folder, target),
      address: external ? target : null,
    });
    xml.skip();
  }
  xml.finish();
  return found;
}

/**
 * Gives the part a target names, seen from a folder of the package; null for what would leave the package: an
 * address with a scheme, or more ".." than there are folders.
 */
export function resolveTarget(folder: string, target: string): string | null {
  const path = target.replaceAll("\\", "/").replace(/[?#].*$/s, "");
  if (path.startsWith("//") || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  const steps = path.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of path.split("/")) {
    if (step === "..") {
      if (steps.pop() === undefined) return null;
    } else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
