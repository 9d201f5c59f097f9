import { inflateNode } from "../../../src/hosts/file/inflateNode";
import { READ_LIMITS } from "../../../src/hosts/file/readLimits";
import { ZipPackage } from "../../../src/hosts/file/zipPackage";

/** The parts of a .docx as texts, through our own package reader. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = new ZipPackage(bytes, inflateNode, READ_LIMITS);
  return new Map(
    [...zip.entries.values()]
      .filter(({ name }) => /\.(?:xml|rels)$/.test(name))
      .map(({ name }) => [name, zip.readText(name)]),
  );
}

/** Gives every element of a name with its content, in order; not for nested ones of the same name. */
export function elements(xml: string, name: string): readonly string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?(?:/>|>.*?</${name}>)`, "gs"))].map(([all]) => all);
}

/** Gives the text of a piece of WordprocessingML. */
export function textOf(xml: string): string {
  return elements(xml, "w:t")
    .map((t) => t.replace(/<[^>]*>/g, ""))
    .join("")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"');
}

/** Gives the paragraph that holds a text; fails when none does. */
export function paragraphWith(xml: string, text: string): string {
  const found = elements(xml, "w:p").find((p) => textOf(p).includes(text));
  if (found === undefined) throw new Error(`no paragraph with “${text}”`);
  return found;
}
