/** One kind of hostile or damaged file: how it is made and exactly what must come of it. */
export interface HostileKind {
  /** What is wrong with it, as a name for files: "bomb-in-needed-part". */
  readonly id: string;
  /** The ending of its name; .xlsx unless stated. */
  readonly ending?: string;
  readonly bytes: () => Uint8Array;
  /** "code: why" of its failure, or the reading in short ("3 criteria, 4.5 points"). */
  readonly gives: string;
  /** On a slow machine its time may be up before that. */
  readonly orTooSlow?: true;
}
