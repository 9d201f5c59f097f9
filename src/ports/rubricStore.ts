import type { Rubric } from "../core";

/** Where rubrics come from: the packs that ship, later also those people bring. */
export interface RubricStore {
  list(): readonly Rubric[];
  /** The rubric of that identifier, or null. */
  find(id: string): Rubric | null;
}
