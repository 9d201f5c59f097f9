import { corrupt, tooLarge, type ReadLimits } from "./readLimits";
import { standsAt } from "./xmlNames";
import { decodeEntities } from "./xmlText";

const COLON = 58;
/** Numbers kept of an attribute: where its name begins and ends, where its value does. */
const PLACES = 4;
/** So many attributes are compared one with another; the rare tags with more go by a set. */
const FEW = 8;

/** True for the value of an attribute that says yes: "1" or "true", or "on", as old writers have it. */
export function isMarked(value: string | null): boolean {
  return value === "1" || value === "true" || value === "on";
}

/**
 * The attributes of the element a scanner has just entered: where in the source their names and values stand. Nothing
 * is copied before somebody asks for a value.
 */
export class XmlAttributes {
  private count = 0;
  /** {@link PLACES} numbers for each attribute; grows with the longest tag, as most parts have short ones. */
  private readonly places: number[] = [];
  private manyNames: Set<string> | null = null;

  constructor(
    readonly source: string,
    /** The part's name, for failures. */
    readonly part: string,
    protected readonly limits: ReadLimits,
  ) {}

  /** Gives the value of an attribute of the element just entered by its name as written; null when it has none. */
  attribute(name: string): string | null {
    const i = this.findAttribute(name);
    return i < 0 ? null : this.attributeValue(i);
  }

  /** As {@link attribute}, but by local name, for attributes that carry a prefix of the writer's choice (r:id). */
  prefixedAttribute(local: string): string | null {
    for (let i = 0; i < this.count; i++) {
      const start = this.places[i * PLACES + 1]! - local.length;
      if (start <= this.places[i * PLACES]! || this.source.charCodeAt(start - 1) !== COLON) continue;
      if (this.source.startsWith(local, start)) return this.attributeValue(i);
    }
    return null;
  }

  /** True for an attribute that says yes. */
  flag(name: string): boolean {
    return isMarked(this.attribute(name));
  }

  /** Gives the index of an attribute for {@link valueStartOf} and {@link valueEndOf}, or -1. */
  findAttribute(name: string): number {
    const s = this.source;
    const length = name.length;
    for (let i = 0; i < this.count; i++) {
      const start = this.places[i * PLACES]!;
      if (this.places[i * PLACES + 1]! - start === length && standsAt(s, name, start)) return i;
    }
    return -1;
  }

  /** Where the value of an attribute begins and ends in `source`, entities not replaced; -1 for the attribute -1. */
  valueStartOf(attribute: number): number {
    return attribute < 0 ? -1 : this.places[attribute * PLACES + 2]!;
  }

  valueEndOf(attribute: number): number {
    return attribute < 0 ? -1 : this.places[attribute * PLACES + 3]!;
  }

  /** Gives the failure for XML that is not well formed, or not what a part of a workbook may hold. */
  malformed(why: string): Error {
    return corrupt(this.part, why);
  }

  protected forgetAttributes(): void {
    this.count = 0;
  }

  /** Notes an attribute by the places of its name and value; a name that comes twice is corrupt. */
  protected noteAttribute(nameStart: number, nameEnd: number, valueStart: number, valueEnd: number): void {
    const n = this.count++;
    if (n === this.limits.xmlAttributes) throw tooLarge("xmlAttributes", this.limits);
    this.refuseRepeated(n, nameStart, nameEnd);
    const at = n * PLACES;
    this.places[at] = nameStart;
    this.places[at + 1] = nameEnd;
    this.places[at + 2] = valueStart;
    this.places[at + 3] = valueEnd;
  }

  private refuseRepeated(count: number, start: number, end: number): void {
    const s = this.source;
    if (count >= FEW) {
      if (count === FEW || this.manyNames === null) {
        this.manyNames = new Set();
        for (let i = 0; i < count; i++) this.manyNames.add(this.attributeName(i));
      }
      const names = this.manyNames.size;
      if (this.manyNames.add(s.slice(start, end)).size === names) throw this.malformed("repeated attribute");
      return;
    }
    const first = s.charCodeAt(start);
    for (let i = 0; i < count; i++) {
      const other = this.places[i * PLACES]!;
      if (s.charCodeAt(other) !== first || this.places[i * PLACES + 1]! - other !== end - start) continue;
      if (this.attributeName(i) === s.slice(start, end)) throw this.malformed("repeated attribute");
    }
  }

  private attributeName(i: number): string {
    return this.source.slice(this.places[i * PLACES], this.places[i * PLACES + 1]);
  }

  private attributeValue(i: number): string {
    return decodeEntities(this.source.slice(this.valueStartOf(i), this.valueEndOf(i)), this.part);
  }
}
