import { Deadline, hostile, tooLarge, type ReadLimits } from "./readLimits";
import { XmlAttributes } from "./xmlAttributes";
import { ElementNames, isNameStart, standsAt, type ElementName } from "./xmlNames";
import { decodeEntities, normaliseLineEnds } from "./xmlText";

const [TAB, LF, CR, SPACE, BANG, QUOTE, AMPERSAND, APOSTROPHE] = [9, 10, 13, 32, 33, 34, 38, 39];
const [SLASH, LESS, EQUALS, GREATER, QUESTION] = [47, 60, 61, 62, 63];
/** The clock is asked once in so many tags. */
const TAGS_PER_CHECK = 4096;
/** What an element of a {@link PlainShape} has at most: attributes of a tag, levels, tags. */
const PLAIN = { attributes: 13, levels: 2, tags: 3 };
/** Characters of the longest entity, which stands for one: no longer text can come down to an allowed one. */
const LONGEST_ENTITY = 10;

/**
 * An element of one usual shape, told in a single look: a shortcut only, never another opinion of what is well formed.
 * At most three tags on two levels.
 */
export interface PlainShape {
  /** Gives the place behind the element that begins at `start` when it has exactly this shape, else -1. */
  endOf(source: string, start: number): number;
}

/** A start tag of one usual shape, told in a single look; what it opens is walked as ever. At most 13 attributes. */
export interface PlainTag extends PlainShape {
  readonly name: ElementName;
}

/**
 * A strict pull scanner over the text of one XML part. It walks forward once; element names and the places of
 * attributes are all it notes, so that a tag costs no memory. It understands comments, CDATA, processing
 * instructions and entities; a document type is `hostile`, anything not well formed is `corrupt`.
 *
 * The walk is by elements: {@link nextChild} enters the next child of the element reached, or leaves it. Each element
 * entered must be left once: by {@link skip}, by {@link readText}, or by walking its children to the end.
 */
export class XmlScanner extends XmlAttributes {
  /** Local name of the element just entered. */
  name = "";
  /** Where the text read last stands: in `textSource` from `textStart` to `textEnd`. */
  textSource = "";
  textStart = 0;
  textEnd = 0;

  private at = 0;
  /** How many elements are open; one of the form <a/> is never among them, but `inEmpty` until it is left. */
  private depth = 0;
  private inEmpty = false;
  private tagsUntilCheck = TAGS_PER_CHECK;
  private readonly open: ElementName[] = [];
  private readonly names: ElementNames;
  private readonly takesPlain: boolean;

  constructor(
    source: string,
    part: string,
    limits: ReadLimits,
    private readonly deadline: Deadline = new Deadline(Infinity, undefined),
  ) {
    super(source, part, limits);
    this.names = new ElementNames(source);
    this.takesPlain = limits.xmlAttributes >= PLAIN.attributes;
  }

  /** Enters the root element and gives its local name. */
  enterRoot(): string {
    if (!this.nextChild()) throw this.malformed("no root element");
    return this.name;
  }

  /** Passes what is left behind the root element; anything but blanks and comments is corrupt. */
  finish(): void {
    if (this.depth !== 0 || this.nextChild()) throw this.malformed("second root element");
  }

  /**
   * Enters the next child element and gives true, or leaves the present element and gives false. Text between the
   * children is corrupt: nothing that is read has any. At the end of the document it gives false too.
   */
  nextChild(): boolean {
    if (this.inEmpty) return (this.inEmpty = false);
    return this.advance(false);
  }

  /**
   * Passes the next child as a whole and gives true when it stands right here and has this shape; else nothing has
   * happened and {@link nextChild} must look.
   */
  passPlain(shape: PlainShape): boolean {
    if (!this.takesPlain || this.inEmpty || this.depth + PLAIN.levels > this.limits.xmlDepth) return false;
    const end = shape.endOf(this.source, this.at);
    if (end < 0) return false;
    this.countTags(PLAIN.tags);
    this.at = end;
    return true;
  }

  /**
   * Enters the next child when its start tag stands right here and has this shape; else nothing has happened and
   * {@link nextChild} must look. What its attributes say is the shape's to tell.
   */
  enterPlain(shape: PlainTag): boolean {
    if (!this.takesPlain || this.inEmpty || this.depth >= this.limits.xmlDepth) return false;
    const end = shape.endOf(this.source, this.at);
    if (end < 0) return false;
    this.countTags(1);
    this.forgetAttributes();
    this.open[this.depth++] = shape.name;
    this.name = shape.name.local;
    this.at = end;
    return true;
  }

  /** Whether the element just entered has this local name. */
  is(name: string): boolean {
    return this.name === name;
  }

  /** Whether the element just entered is of the form <a/>. */
  isEmpty(): boolean {
    return this.inEmpty;
  }

  /** Passes the rest of the element just entered, whatever it holds. */
  skip(): void {
    if (this.inEmpty) {
      this.inEmpty = false;
      return;
    }
    const outside = this.depth - 1;
    while (this.depth > outside) this.advance(true);
    this.inEmpty = false;
  }

  /**
   * Reads the text of the element just entered and leaves it: its entities replaced, CDATA joined, comments left
   * out. The place is put into `textSource`, `textStart`, `textEnd`; no copy is made of plain text. Child elements
   * are corrupt.
   */
  readText(): void {
    const s = this.source;
    this.textSource = s;
    this.textStart = this.textEnd = this.at;
    if (this.inEmpty) {
      this.inEmpty = false;
      return;
    }
    let at = this.at;
    for (; at < s.length; at++) {
      const c = s.charCodeAt(at);
      if (c === LESS) {
        if (s.charCodeAt(at + 1) !== SLASH) break;
        this.textEnd = at;
        this.at = at;
        this.closeTag();
        return;
      }
      if (c === AMPERSAND || (c < SPACE && c !== LF && c !== TAB)) break;
    }
    this.readMixedText();
  }

  /** Makes a stretch of the source the text, as {@link readText} would have found it. */
  setText(start: number, end: number): void {
    this.textSource = this.source;
    this.textStart = start;
    this.textEnd = end;
  }

  /** Gives the text {@link readText} found as a string of its own. */
  takeText(): string {
    return this.textSource.slice(this.textStart, this.textEnd);
  }

  /** Where the walk stands; with {@link seek} a second scanner can come back to an element's start tag. */
  get position(): number {
    return this.at;
  }

  /** Puts the walk before an element's start tag, as the root of a document of its own. */
  seek(position: number): void {
    this.at = position;
    this.depth = 0;
    this.inEmpty = false;
  }

  private advance(textAllowed: boolean): boolean {
    const s = this.source;
    for (;;) {
      let at = this.at;
      let c = s.charCodeAt(at);
      if (c !== LESS) {
        if (textAllowed) {
          at = s.indexOf("<", at);
          if (at < 0) throw this.malformed("ends inside an element");
        } else {
          while (c === LF || c === CR || c === SPACE || c === TAB) c = s.charCodeAt(++at);
          if (c !== LESS) {
            if (at >= s.length && this.depth === 0) {
              this.at = at;
              return false;
            }
            throw this.malformed(at >= s.length ? "ends inside an element" : "text between elements");
          }
        }
        this.at = at;
      }
      c = s.charCodeAt(at + 1);
      if (c === SLASH) {
        this.closeTag();
        return false;
      }
      if (c === QUESTION) this.at = this.endOf("?>", at + 2);
      else if (c === BANG) this.passMarkup(textAllowed);
      else {
        this.openTag();
        return true;
      }
    }
  }

  private countTags(count: number): void {
    this.tagsUntilCheck -= count;
    if (this.tagsUntilCheck > 0) return;
    this.tagsUntilCheck = TAGS_PER_CHECK;
    this.deadline.check();
  }

  private openTag(): void {
    this.countTags(1);
    const s = this.source;
    const start = this.at + 1;
    let at = start;
    let c = s.charCodeAt(at);
    if (!isNameStart(c)) throw this.malformed("tag");
    while (c > SPACE && c !== GREATER && c !== SLASH && c !== EQUALS && c !== LESS) c = s.charCodeAt(++at);
    const name = this.names.at(start, at);
    this.forgetAttributes();
    for (;;) {
      const before = at;
      while (c === SPACE || c === LF || c === CR || c === TAB) c = s.charCodeAt(++at);
      if (c === GREATER) {
        this.inEmpty = false;
        if (this.depth === this.limits.xmlDepth) throw tooLarge("xmlDepth", this.limits);
        this.open[this.depth++] = name;
        break;
      }
      if (c === SLASH) {
        if (s.charCodeAt(++at) !== GREATER) throw this.malformed("tag");
        this.inEmpty = true;
        break;
      }
      if (before === at) throw this.malformed("tag");
      at = this.readAttribute(at);
      c = s.charCodeAt(at);
    }
    this.name = name.local;
    this.at = at + 1;
  }

  /** Notes the attribute that begins at `at` and gives the place behind its closing quote. */
  private readAttribute(at: number): number {
    const s = this.source;
    const start = at;
    let c = s.charCodeAt(at);
    if (!isNameStart(c)) throw this.malformed("attribute");
    while (c > SPACE && c !== EQUALS && c !== GREATER && c !== SLASH && c !== LESS) c = s.charCodeAt(++at);
    const end = at;
    while (c === SPACE || c === LF || c === CR || c === TAB) c = s.charCodeAt(++at);
    if (c !== EQUALS) throw this.malformed("attribute");
    c = s.charCodeAt(++at);
    while (c === SPACE || c === LF || c === CR || c === TAB) c = s.charCodeAt(++at);
    if (c !== QUOTE && c !== APOSTROPHE) throw this.malformed("attribute");
    const quote = c;
    const valueStart = ++at;
    c = s.charCodeAt(at);
    while (c !== quote) {
      if (c === LESS || c !== c) throw this.malformed("attribute");
      c = s.charCodeAt(++at);
    }
    this.noteAttribute(start, end, valueStart, at);
    return at + 1;
  }

  private closeTag(): void {
    if (this.depth === 0) throw this.malformed("end tag");
    const s = this.source;
    const name = this.open[this.depth - 1]!.written;
    let at = this.at + 2;
    if (!standsAt(s, name, at)) throw this.malformed("end tag");
    at += name.length;
    let c = s.charCodeAt(at);
    while (c === SPACE || c === LF || c === CR || c === TAB) c = s.charCodeAt(++at);
    if (c !== GREATER) throw this.malformed("end tag");
    this.depth--;
    this.at = at + 1;
  }

  /** Passes a comment (or CDATA where text may stand); a document type is not read at all. */
  private passMarkup(textAllowed: boolean): void {
    const s = this.source;
    const at = this.at;
    if (s.startsWith("<!--", at)) this.at = this.endOf("-->", at + 4);
    else if (s.startsWith("<![CDATA[", at)) {
      if (!textAllowed) throw this.malformed("text between elements");
      this.at = this.endOf("]]>", at + 9);
    } else if (s.startsWith("<!DOCTYPE", at) || s.startsWith("<!ENTITY", at)) {
      throw hostile(this.part, "document type");
    } else throw this.malformed("markup");
  }

  private endOf(mark: string, from: number): number {
    const end = this.source.indexOf(mark, from);
    if (end < 0) throw this.malformed("unclosed markup");
    return end + mark.length;
  }

  /** The slow way of {@link readText}: pieces of text, CDATA and comments up to the end tag. */
  private readMixedText(): void {
    const s = this.source;
    let text = "";
    for (;;) {
      const end = s.indexOf("<", this.at);
      if (end < 0) throw this.malformed("ends inside an element");
      if (end - this.at > this.limits.textLength * LONGEST_ENTITY) throw this.malformed("text too long");
      text += this.plainText(this.at, end);
      this.at = end;
      const c = s.charCodeAt(end + 1);
      if (c === SLASH) break;
      if (c === QUESTION) this.at = this.endOf("?>", end + 2);
      else if (s.startsWith("<![CDATA[", end)) {
        this.at = this.endOf("]]>", end + 9);
        text += this.checked(s.slice(end + 9, this.at - 3));
      } else if (c === BANG) this.passMarkup(true);
      else throw this.malformed("element inside text");
    }
    this.closeTag();
    this.textSource = text;
    this.textStart = 0;
    this.textEnd = text.length;
  }

  private plainText(start: number, end: number): string {
    return decodeEntities(this.checked(this.source.slice(start, end)), this.part);
  }

  private checked(text: string): string {
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c < SPACE && c !== TAB && c !== LF && c !== CR) throw this.malformed("control character");
    }
    return normaliseLineEnds(text);
  }
}
