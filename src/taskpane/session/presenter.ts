/** One participant's way through one lesson, as it is shown to a room. */
export interface PresentedRun {
  readonly lesson: string;
  readonly seed: string;
}

/** The big view of the browser page: sheet and pane enlarged, the step of a lesson above both. */
export interface Presenter {
  /** What is shown; null while nothing is. The same object until that changes. */
  readonly current: () => PresentedRun | null;
  readonly subscribe: (changed: () => void) => () => void;
  readonly begin: (run: PresentedRun) => void;
  readonly end: () => void;
}
