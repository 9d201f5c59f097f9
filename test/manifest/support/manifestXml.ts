import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project";

/** Parses a manifest (a browser environment is needed); throws on XML that is not well-formed. */
export function parseManifest(text: string): Document {
  const xml = new DOMParser().parseFromString(text, "application/xml");
  const fault = xml.getElementsByTagName("parsererror")[0];
  if (fault) throw new Error(fault.textContent);
  return xml;
}

/** The project's manifest.xml. */
export function readManifest(): Document {
  return parseManifest(readFileSync(join(root, "manifest.xml"), "utf8"));
}

/** Every element of a local name, whatever its namespace, in document order. */
export function all(xml: Document | Element, name: string): readonly Element[] {
  return Array.from(xml.getElementsByTagNameNS("*", name));
}

/** The one element of a local name; throws when there is none or more. */
export function only(xml: Document | Element, name: string): Element {
  const found = all(xml, name);
  if (found.length !== 1) throw new Error(`${name}: ${found.length} found, 1 expected`);
  return found[0]!;
}

/** Local names of an element's children, in order. */
export function childNames(element: Element): readonly string[] {
  return Array.from(element.children).map((child) => child.localName);
}

/** An attribute that must be there. */
export function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`${element.tagName} has no ${name}`);
  return value;
}
