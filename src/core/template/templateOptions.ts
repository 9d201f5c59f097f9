/** What a template needs besides its rubric. */
export interface TemplateOptions {
  /** The body over the agency; empty leaves the place open. */
  readonly superior: string;
  readonly agency: string;
  /** The year scored; null leaves it open. */
  readonly year: number | null;
  /** Where the values a criterion may have stand, by its path: an absolute reference for a list ("'Bộ tiêu chí'!$J$30:$L$30"). */
  readonly levelCells: ReadonlyMap<string, string>;
}
