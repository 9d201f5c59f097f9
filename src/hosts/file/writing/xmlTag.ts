import { escapeAttribute } from "./xmlEscape";

/** An attribute as it stands in the source: its name, its value between the quotes (entities not replaced). */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Where the blanks before it begin. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** Behind the closing quote. */
  readonly end: number;
}

/** A start tag as it stands in the source. */
export interface XmlTag {
  readonly start: number;
  readonly end: number;
  /** "x:" or "": what new elements beside or inside this one are written with. */
  readonly prefix: string;
  readonly local: string;
  /** Of the form <a/>. */
  readonly empty: boolean;
  readonly attributes: readonly XmlAttribute[];
}

const NAME = /[^\s/>]+/y;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * Gives the start tag that ends at `end`, as the scanner stands behind it after entering an element. The scanner has
 * found it well formed, so that the last "<" before is its beginning (no attribute may hold one).
 */
export function tagEndingAt(source: string, end: number): XmlTag {
  const start = source.lastIndexOf("<", end - 1);
  NAME.lastIndex = start + 1;
  const name = NAME.exec(source)?.[0] ?? "";
  const colon = name.indexOf(":") + 1;
  const attributes: XmlAttribute[] = [];
  let at = start + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (match === null || ATTRIBUTE.lastIndex > end) break;
    const before = at;
    at = ATTRIBUTE.lastIndex;
    const value = match[2] ?? match[3] ?? "";
    const valueEnd = at - 1;
    attributes.push({
      name: match[1]!,
      value,
      start: before,
      valueStart: valueEnd - value.length,
      valueEnd,
      end: at,
    });
  }
  return {
    start,
    end,
    prefix: name.slice(0, colon),
    local: name.slice(colon),
    empty: source.charCodeAt(end - 2) === 47,
    attributes,
  };
}

/** Gives where the end tag begins of an element that ends at `end`. */
export function endTagStart(source: string, end: number): number {
  return source.lastIndexOf("</", end - 1);
}

/** Gives an attribute's value by its name as written, entities not replaced; null when the tag has none. */
export function rawAttribute(tag: XmlTag, name: string): string | null {
  return tag.attributes.find((attribute) => attribute.name === name)?.value ?? null;
}

/**
 * Gives the tag with some attributes set (text, not escaped) or taken away (null); every other byte of it stays.
 * What is new stands behind the others. `empty` says whether it shall be of the form <a/>.
 */
export function rewriteTag(
  source: string,
  tag: XmlTag,
  changes: Readonly<Record<string, string | null>>,
  empty: boolean = tag.empty,
): string {
  const left = new Map(Object.entries(changes));
  let text = "";
  let from = tag.start;
  for (const attribute of tag.attributes) {
    const change = left.get(attribute.name);
    left.delete(attribute.name);
    if (change === undefined) text += source.slice(from, attribute.end);
    else if (change !== null) {
      const quote = source.charAt(attribute.valueEnd);
      text += source.slice(from, attribute.valueStart) + escapeAttribute(change) + quote;
    } else text += source.slice(from, attribute.start);
    from = attribute.end;
  }
  if (tag.attributes.length === 0) {
    from = tag.start + 1 + tag.prefix.length + tag.local.length;
    text = source.slice(tag.start, from);
  }
  for (const [name, change] of left) {
    if (change !== null) text += ` ${name}="${escapeAttribute(change)}"`;
  }
  const rest = source.slice(from, tag.end - (tag.empty ? 2 : 1));
  return `${text}${rest}${empty ? "/>" : ">"}`;
}
