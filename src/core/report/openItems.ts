import { OPEN } from "./officialDocument";

/** Collects what a document still lacks, in the order it is met; each thing once. */
export class OpenItems {
  private readonly items: string[] = [];

  get list(): readonly string[] {
    return this.items;
  }

  add(sentence: string): void {
    if (!this.items.includes(sentence)) this.items.push(sentence);
  }

  /** Gives the text, or "…" where there is none, which is then noted under the name of the thing. */
  text(value: string | null | undefined, what: string): string {
    if (value !== null && value !== undefined && value !== "") return value;
    this.add(`Chưa có ${what}.`);
    return OPEN;
  }
}
