/** Changes to one text, noted by places of the old text and carried out at once: all other characters stay. */
export class XmlEdits {
  private readonly edits: { readonly start: number; readonly end: number; readonly text: string }[] = [];

  constructor(private readonly source: string) {}

  /** Puts text in the place of a stretch. */
  replace(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  /** Puts text before the character at `at`; what is inserted at one place stands in the order of the calls. */
  insert(at: number, text: string): void {
    this.replace(at, at, text);
  }

  /** Gives the changed text. Changes that overlap are a fault of ours and throw. */
  apply(): string {
    // Stable: what is inserted at one place stays in order, and before a stretch replaced from there on.
    const ordered = [...this.edits].sort((a, b) => a.start - b.start || a.end - b.end);
    let text = "";
    let from = 0;
    for (const edit of ordered) {
      if (edit.start < from) throw new Error("overlapping edits");
      text += this.source.slice(from, edit.start) + edit.text;
      from = edit.end;
    }
    return text + this.source.slice(from);
  }
}
