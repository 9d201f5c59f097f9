import haTinh from "../../assets/rubrics/ha-tinh-2991-2021.json";
import minhHoa from "../../assets/rubrics/mau-minh-hoa.json";
import { describeRubricProblem, loadRubric, type Rubric } from "../core";
import type { RubricStore } from "../ports/rubricStore";

let loaded: readonly Rubric[] | null = null;

/** The rubric packs that ship with the program, validated when first asked for. */
export const bundledRubrics: RubricStore = {
  list: () => (loaded ??= [minhHoa, haTinh].map(load)),
  find: (id) => bundledRubrics.list().find((r) => r.id === id) ?? null,
};

/** A pack that does not load is a fault of the build: a test loads them all. */
function load(json: unknown): Rubric {
  const result = loadRubric(json);
  if (!result.ok) throw new Error(result.problems.map(describeRubricProblem).join("; "));
  return result.rubric;
}
