import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Rubric } from "../../src/core/model/rubric";
import { loadRubric } from "../../src/core/rubric/loadRubric";
import { describeRubricProblem } from "../../src/core/rubric/rubricProblem";

/** Gives a rubric that ships, as its file stands; throws what is wrong with it. */
export function pack(id: string): Rubric {
  const file = join(__dirname, `../../assets/rubrics/${id}.json`);
  const loaded = loadRubric(JSON.parse(readFileSync(file, "utf8")));
  if (!loaded.ok) throw new Error(loaded.problems.map(describeRubricProblem).join("\n"));
  return loaded.rubric;
}
