import { Deadline, READ_LIMITS } from "../../../../../src/hosts/file/readLimits";
import { readRelationships } from "../../../../../src/hosts/file/relationships";
import { XmlScanner } from "../../../../../src/hosts/file/xmlScanner";
import { zipOf } from "./patching";

const deadline = new Deadline(Infinity, undefined);

/** Walks over every element of a part with the strict scanner; throws for what is not well formed. */
export function walkWhole(source: string, part: string): number {
  const xml = new XmlScanner(source, part, READ_LIMITS, deadline);
  xml.enterRoot();
  xml.skip();
  xml.finish();
  return source.length;
}

/**
 * Gives what is wrong with a package: XML that is not well formed, parts without a content type, content types and
 * relationships without a part. Empty for a sound one.
 */
export function faultsOf(bytes: Uint8Array): readonly string[] {
  const zip = zipOf(bytes);
  const faults: string[] = [];
  const types = zip.readText("[Content_Types].xml");
  const names = [...zip.entries.values()].map(({ name }) => name);
  for (const name of names) {
    if (/\.(xml|rels|vml)$/i.test(name)) walkWhole(zip.readText(name), name);
    else zip.read(name);
    const extension = name.slice(name.lastIndexOf(".") + 1);
    const hasType = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`);
    if (!hasType && name !== "[Content_Types].xml") faults.push(`${name}: no content type`);
  }
  for (const [, part] of types.matchAll(/PartName="\/([^"]*)"/g)) {
    if (!zip.has(part!)) faults.push(`${part!}: content type without a part`);
  }
  for (const source of ["", ...names.filter((name) => !name.endsWith(".rels"))]) {
    for (const { type, target } of readRelationships(zip, source, READ_LIMITS, deadline).values()) {
      if (target !== null && !zip.has(target)) faults.push(`${source}: ${type} ${target} is not there`);
    }
  }
  return faults;
}
