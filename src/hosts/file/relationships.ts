import { corrupt, READ_LIMITS, type Deadline, type ReadLimits } from "./readLimits";
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

const NONE: ReadonlyMap<string, Relationship> = new Map();

/** The lists read last, by the part's name with its text: workbooks of one program have the same, letter by letter. */
const latest = new Map<
  string,
  { readonly source: string; readonly found: ReadonlyMap<string, Relationship> }
>();
const MOST_LATEST = 8;
const LONGEST_KEPT = 8192;

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
  if (!zip.has(name)) return NONE;
  const text = zip.readText(name);
  const before = latest.get(name);
  if (before?.source === text && limits === READ_LIMITS) return before.found;
  const found = parse(zip, text, name, folder, limits, deadline);
  // Which part an address with "%" names depends on what the package holds.
  if (text.length <= LONGEST_KEPT && !text.includes("%")) {
    if (latest.size >= MOST_LATEST) latest.clear();
    latest.set(name, { source: text, found });
  }
  return found;
}

function parse(
  zip: ZipPackage,
  source: string,
  name: string,
  folder: string,
  limits: ReadLimits,
  deadline: Deadline,
): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  const xml = new XmlScanner(source, name, limits, deadline);
  if (xml.enterRoot() !== "Relationships") throw corrupt(name, "root element");
  while (xml.nextChild()) {
    const id = xml.attribute("Id");
    const type = xml.attribute("Type") ?? "";
    const target = xml.attribute("Target");
    const external = xml.attribute("TargetMode")?.toLowerCase() === "external";
    if (id === null || target === null || found.has(id)) throw corrupt(name, "relationship");
    found.set(id, {
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? null : partNamed(zip, resolveTarget(folder, target)),
      address: external ? target : null,
    });
    xml.skip();
  }
  xml.finish();
  return found;
}

/** A target is an address, where "%20" is a blank; most packages name their parts as the targets do, some in plain. */
function partNamed(zip: ZipPackage, target: string | null): string | null {
  if (target === null || !target.includes("%") || zip.has(target)) return target;
  try {
    const plain = decodeURIComponent(target);
    return zip.has(plain) ? plain : target;
  } catch {
    return target;
  }
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
