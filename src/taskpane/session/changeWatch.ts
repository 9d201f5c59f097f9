import type { WorkbookHost } from "../../ports/workbookHost";

/** Edits come in bursts: the word is passed on this long after the host's last one, in milliseconds. */
const CALM = 150;

/** Listens for a person's edits while it is asked to, and calls back once they have calmed down. */
export class ChangeWatch {
  private stopListening: (() => void) | null = null;
  private calm: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly changed: () => void) {}

  /** Begins to listen, unless it already does. */
  start(host: Pick<WorkbookHost, "onChange">): void {
    this.stopListening ??= host.onChange(() => this.wait());
  }

  stop(): void {
    this.stopListening?.();
    this.stopListening = null;
    this.forget();
  }

  private wait(): void {
    this.forget();
    this.calm = setTimeout(() => {
      this.calm = null;
      this.changed();
    }, CALM);
  }

  private forget(): void {
    if (this.calm !== null) clearTimeout(this.calm);
    this.calm = null;
  }
}
