import type * as z from "zod";
import type { ParamValue } from "../model/reason";
import type { Rubric } from "../model/rubric";
import type { RubricProblem, RubricProblemCode } from "./rubricProblem";
import { rubricSchema, type RefusalParams } from "./rubricSchema";

export type LoadedRubric =
  | { readonly ok: true; readonly rubric: Rubric }
  | { readonly ok: false; readonly problems: readonly RubricProblem[] };

type Params = Readonly<Record<string, ParamValue>>;
type Issue = z.core.$ZodIssue;

/** What the file should hold, in the words of the person who wrote it. */
const typeNames: Readonly<Record<string, string>> = {
  string: "văn bản",
  number: "số",
  int: "số nguyên",
  array: "danh sách",
  object: "nhóm mục",
};

function pathText(path: readonly PropertyKey[]): string {
  let out = "";
  for (const key of path) out += typeof key === "number" ? `[${key}]` : (out === "" ? "" : ".") + String(key);
  return out;
}

/** zod tells a missing key only as "undefined is no string": the input itself says whether the key is there. */
function isMissing(json: unknown, path: readonly PropertyKey[]): boolean {
  let at: unknown = json;
  for (const key of path) {
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return true;
    at = (at as Record<PropertyKey, unknown>)[key];
  }
  return false;
}

function allowedOf(issue: Issue): string {
  const values = issue.code === "invalid_value" ? issue.values : [];
  return values.map((v) => `"${String(v)}"`).join(", ");
}

function* problemsOf(json: unknown, issue: Issue): Generator<RubricProblem> {
  const path = pathText(issue.path);
  const problem = (code: RubricProblemCode, params: Params = {}): RubricProblem => ({ path, code, params });
  if (issue.code !== "custom" && isMissing(json, issue.path)) {
    yield problem("missing");
    return;
  }
  switch (issue.code) {
    case "custom": {
      const { problem: code, values } = issue.params as unknown as RefusalParams;
      yield problem(code, values);
      return;
    }
    case "unrecognized_keys":
      for (const key of issue.keys) yield problem("unknown-key", { key });
      return;
    case "invalid_value":
      yield problem("not-allowed", { allowed: allowedOf(issue) });
      return;
    case "invalid_union":
      // The only union is the kind of a mechanic.
      yield problem("not-allowed", { allowed: '"range", "levels", "bands", "deduction"' });
      return;
    case "too_big":
      yield problem("too-large", { maximum: String(issue.maximum) });
      return;
    case "too_small":
      if (issue.origin === "array" && issue.minimum === 1) yield problem("empty");
      else yield problem("too-small", { minimum: String(issue.minimum) });
      return;
    case "invalid_type":
      yield problem("wrong-type", { expected: typeNames[issue.expected] ?? issue.expected });
      return;
    default:
      yield problem("wrong-type", { expected: issue.code });
  }
}

/**
 * Gives the rubric a parsed JSON file describes, or everything that is wrong with it, in file order. Never throws.
 * A form that does not hold is told first; sums and orders are looked at once the form is right.
 */
export function loadRubric(json: unknown): LoadedRubric {
  const parsed = rubricSchema.safeParse(json);
  if (parsed.success) return { ok: true, rubric: parsed.data };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => [...problemsOf(json, issue)]) };
}
