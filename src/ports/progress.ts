/** Where a long piece of work tells how far it is, and hears that a person wants it to stop. */
export interface Progress {
  /**
   * `done` of `of` pieces are through; `current` names the one just finished, or with `rows` the one being worked on:
   * so many of its rows are through.
   */
  report(done: number, of: number, current: string, rows?: ProgressRows): void;
  /** True once a person asked to stop: the work ends at the next piece and gives what it has. */
  cancelled(): boolean;
}

/** How far a large piece is. */
export interface ProgressRows {
  readonly done: number;
  readonly of: number;
}

/** Thrown by work that was stopped and of which a part is of no use. */
export class WorkStopped extends Error {
  constructor() {
    super("stopped");
    this.name = "WorkStopped";
  }
}

/** Progress nobody watches. */
export const unwatched: Progress = { report: () => undefined, cancelled: () => false };
