/** Where a long piece of work tells how far it is, and hears that a person wants it to stop. */
export interface Progress {
  /** `done` of `of` pieces are through; `current` names the one just finished. */
  report(done: number, of: number, current: string): void;
  /** True once a person asked to stop: the work ends at the next piece and gives what it has. */
  cancelled(): boolean;
}

/** Progress nobody watches. */
export const unwatched: Progress = { report: () => undefined, cancelled: () => false };
