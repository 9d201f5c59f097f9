import type { Deadline, ReadLimits } from "../readLimits";
import { corrupt } from "../readLimits";
import { partKey } from "../zipDirectory";
import type { ZipPackage } from "../zipPackage";
import { XmlScanner } from "../xmlScanner";
import { XmlEdits } from "./xmlEdits";
import { endTagStart, rawAttribute, rewriteTag, tagEndingAt, type XmlTag } from "./xmlTag";
import { rewriteZip, type ZipPorts } from "./zipWriter";
import { escapeAttribute } from "./xmlEscape";

const CONTENT_TYPES = "[Content_Types].xml";

/** A package of which some parts are changed, added and taken out; the others are never unpacked. */
export class PackageEditor {
  private readonly texts = new Map<string, string>();
  private readonly changed = new Map<string, string | null>();
  private readonly added = new Map<string, string>();

  constructor(
    private readonly bytes: Uint8Array,
    readonly zip: ZipPackage,
    private readonly limits: ReadLimits,
    private readonly deadline: Deadline,
  ) {}

  /**
   * Gives the text of a part as it is now. Throws `corrupt` for one that claims another encoding than UTF-8, which we
   * write; else what {@link ZipPackage.readText} throws.
   */
  text(part: string): string {
    const key = partKey(part);
    const changed = this.changed.get(key) ?? this.added.get(key);
    if (changed !== undefined) return changed;
    let text = this.texts.get(key);
    if (text === undefined) {
      text = this.zip.readText(part);
      if (/^<\?xml[^>]*?encoding\s*=\s*["'](?!utf-?8["'])/i.test(text)) throw corrupt(part, "encoding");
      this.texts.set(key, text);
    }
    return text;
  }

  has(part: string): boolean {
    const key = partKey(part);
    return this.added.has(key) || (this.zip.has(part) && this.changed.get(key) !== null);
  }

  setText(part: string, text: string): void {
    if (text !== this.text(part)) this.changed.set(partKey(part), text);
  }

  /** Adds a part with its content type. */
  add(part: string, text: string, contentType: string): void {
    this.added.set(part, text);
    const name = escapeAttribute(`/${part}`);
    this.editList(
      CONTENT_TYPES,
      (prefix) => `<${prefix}Override PartName="${name}" ContentType="${contentType}"/>`,
    );
  }

  /** Takes a part out with its content type; its relationship must go first. */
  remove(part: string): void {
    this.changed.set(partKey(part), null);
    this.editList(CONTENT_TYPES, null, (tag) => {
      const name = rawAttribute(tag, "PartName");
      return tag.local === "Override" && name !== null && partKey(name) === partKey(`/${part}`);
    });
  }

  /** Gives a walk over a part as it is now. */
  scan(part: string): XmlScanner {
    return new XmlScanner(this.text(part), part, this.limits, this.deadline);
  }

  /**
   * Edits a part whose root holds a plain list (content types, relationships): takes elements out, and puts one at
   * the end, written with the list's own prefix.
   */
  editList(
    part: string,
    added: ((prefix: string) => string) | null,
    isTakenOut: (tag: XmlTag) => boolean = () => false,
  ): void {
    const source = this.text(part);
    const edits = new XmlEdits(source);
    const xml = this.scan(part);
    xml.enterRoot();
    const root = tagEndingAt(source, xml.position);
    while (xml.nextChild()) {
      const tag = tagEndingAt(source, xml.position);
      xml.skip();
      if (isTakenOut(tag)) edits.replace(tag.start, xml.position, "");
    }
    if (added !== null) {
      const text = added(root.prefix);
      if (root.empty) {
        const open = rewriteTag(source, root, {}, false);
        edits.replace(root.start, root.end, `${open}${text}</${root.prefix}${root.local}>`);
      } else edits.insert(endTagStart(source, xml.position), text);
    }
    this.setText(part, edits.apply());
  }

  /** Gives the bytes of the changed package; the very same ones when nothing was changed. */
  finish(ports: ZipPorts): Uint8Array {
    if (this.changed.size === 0 && this.added.size === 0) return this.bytes;
    const encoder = new TextEncoder();
    const parts = new Map<string, Uint8Array | null>();
    for (const [key, text] of this.changed) parts.set(key, text === null ? null : encoder.encode(text));
    const added = new Map<string, Uint8Array>();
    for (const [name, text] of this.added) added.set(name, encoder.encode(text));
    return rewriteZip(this.bytes, this.zip.entries, { parts, added }, ports);
  }
}
