import { type Rubric, rubricFile } from "../core";
import type { RubricStore } from "../ports/rubricStore";

/** The packs that ship and the rubrics a person has brought in this session; nothing is kept when it ends. */
export class SessionRubrics implements RubricStore {
  private readonly brought = new Map<string, Rubric>();

  constructor(private readonly base: RubricStore) {}

  list(): readonly Rubric[] {
    return [...this.base.list(), ...this.brought.values()];
  }

  find(id: string): Rubric | null {
    return this.brought.get(id) ?? this.base.find(id);
  }

  isBrought(id: string): boolean {
    return this.brought.has(id);
  }

  /**
   * Adds a rubric, or puts it in the place of the one brought under its name. A pack that ships keeps its name: another
   * rubric of that name gets one of its own. Gives the rubric as it can be found from now on.
   */
  bring(rubric: Rubric): Rubric {
    const pack = this.base.find(rubric.id);
    if (pack !== null && sameRubric(pack, rubric)) return pack;
    let { id } = rubric;
    for (let n = 1; this.base.find(id) !== null; n++) id = `${rubric.id}-rieng${n === 1 ? "" : `-${n}`}`;
    const named = { ...rubric, id };
    this.brought.set(id, named);
    return named;
  }

  remove(id: string): void {
    this.brought.delete(id);
  }
}

function sameRubric(a: Rubric, b: Rubric): boolean {
  return JSON.stringify(rubricFile(a)) === JSON.stringify(rubricFile(b));
}
