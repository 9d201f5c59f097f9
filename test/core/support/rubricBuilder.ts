import type { RubricUse } from "../../../src/core/model/checkResult";
import { points } from "../../../src/core/model/points";
import type { Mechanic, RatingScheme, Rubric, RubricCriterion } from "../../../src/core/model/rubric";
import type { ScoreSheet } from "../../../src/core/model/scoreSheet";
import { criteriaByPath } from "../../../src/core/rubric/rubricPaths";
import { scoredCriteria } from "../../../src/core/scoring/scoredRows";

export const authority = { status: "confirmed", cite: "Quyết định thử" } as const;

/** A criterion of a test's rubric: its maximum as a decimal, and what differs from a plain range. */
export interface CriterionSpec {
  readonly max: number;
  readonly title?: string;
  readonly mechanic?: Mechanic;
  readonly evidence?: RubricCriterion["evidence"];
}

/** Builds a rubric from criteria by path ("I/1/1.1"): sections and groups as the paths name them. */
export function buildRubric(
  criteria: Readonly<Record<string, CriterionSpec>>,
  more: Partial<Rubric> = {},
): Rubric {
  const sections = new Map<string, Map<string, RubricCriterion[]>>();
  for (const [path, spec] of Object.entries(criteria)) {
    const [section = "", group = "", code = ""] = path.split("/");
    const groups = sections.get(section) ?? new Map<string, RubricCriterion[]>();
    sections.set(section, groups);
    const inGroup = groups.get(group) ?? [];
    groups.set(group, inGroup);
    inGroup.push({
      code,
      title: spec.title ?? `Nội dung ${path}`,
      maxPoints: points(spec.max * 100),
      mechanic: spec.mechanic ?? { kind: "range" },
      evidence: spec.evidence ?? "optional",
      applicability: null,
      authority,
    });
  }
  return {
    ...{ id: "thu", version: "1", title: "Bộ tiêu chí thử", notice: null, authority },
    ...{ validity: { from: 2021, to: null }, step: null, maxPoints: null, open: [] },
    ...{ bonus: null, penalty: null, rating: null },
    sections: [...sections].map(([code, groups]) => ({
      ...{ code, title: `Phần ${code}`, maxPoints: null, authority },
      groups: [...groups].map(([g, list]) => ({ code: g, title: `Nhóm ${g}`, criteria: list })),
    })),
    ...more,
  };
}

/** Classes at 9, 8 and 0 points, confirmed unless stated otherwise. */
export function smallScheme(more: Partial<RatingScheme> = {}): RatingScheme {
  const classes = [
    { name: "Xuất sắc", fromPoints: points(900) },
    { name: "Tốt", fromPoints: points(800) },
    { name: "Đạt", fromPoints: points(0) },
  ];
  return { classes, caps: [], authority, ...more };
}

/** The sheet judges itself. */
export const bare: RubricUse = {
  ...{ rubric: null, source: "sheet", how: "sheet", matchedPercent: null },
  ...{ candidates: [], criteria: new Map(), missing: [] },
};

/** A rubric whose criteria are those of the sheet at the same path. */
export function useOf(sheet: ScoreSheet, rubric: Rubric, how: "chosen" | "recognised" = "chosen"): RubricUse {
  const all = criteriaByPath(rubric);
  const criteria = new Map<string, RubricCriterion>();
  for (const { path } of scoredCriteria(sheet)) {
    const criterion = all.get(path);
    if (criterion) criteria.set(path, criterion);
  }
  const found = new Set(criteria.values());
  const missing = [...all.values()].filter((criterion) => !found.has(criterion));
  const matchedPercent = all.size === 0 ? null : Math.round((criteria.size / all.size) * 100);
  return { rubric, source: "pack", how, matchedPercent, candidates: [], criteria, missing };
}
