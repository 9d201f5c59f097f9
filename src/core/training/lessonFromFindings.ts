import * as z from "zod";
import type { RuleId } from "../model/finding";
import type { Lesson, LessonFault, LessonStep } from "./lesson";
import { isPlantable, type PlantableRule, plantableRules } from "./planters";

/** How often a rule spoke in a folder run: in how many files, and how many findings in all. */
export interface RuleCount {
  readonly rule: string;
  readonly files: number;
  readonly findings: number;
}

/** What a folder run says: its rules, the most frequent first, and lines that could not be read. */
export interface RunCounts {
  readonly files: number;
  readonly rules: readonly RuleCount[];
  readonly unreadLines: number;
}

const line = z.object({
  schema: z.enum(["vtlt.check/1", "vtlt.review/1"]),
  findings: z.array(z.object({ rule: z.string() })).nullable(),
});

/** Counts the findings of a folder run from its JSON lines (`vtlt check --json`, `vtlt review --json`). Never throws. */
export function countRunFindings(text: string): RunCounts {
  const counts = new Map<string, { files: number; findings: number }>();
  let files = 0;
  let unreadLines = 0;
  for (const row of text.split(/\r?\n/)) {
    if (row.trim() === "") continue;
    const rules = rulesOf(row);
    if (rules === null) {
      unreadLines++;
      continue;
    }
    files++;
    for (const rule of new Set(rules)) {
      const { files: before, findings } = counts.get(rule) ?? { files: 0, findings: 0 };
      counts.set(rule, { files: before + 1, findings: findings + rules.filter((r) => r === rule).length });
    }
  }
  const rules = [...counts].map(([rule, count]) => ({ rule, ...count }));
  rules.sort((a, b) => b.files - a.files || b.findings - a.findings || a.rule.localeCompare(b.rule));
  return { files, rules, unreadLines };
}

function rulesOf(row: string): readonly string[] | null {
  try {
    const parsed = line.safeParse(JSON.parse(row));
    return parsed.success ? (parsed.data.findings ?? []).map(({ rule }) => rule) : null;
  } catch {
    return null;
  }
}

/** A lesson, and the frequent rules that no exercise can be planted for. */
export interface MadeLesson {
  readonly lesson: Lesson;
  readonly leftOut: readonly string[];
}

/** Nobody's task: it stands on every sheet whose limits are not confirmed. */
const NO_TASK: ReadonlySet<string> = new Set<RuleId>(["rating-provisional", "rating-capped"]);
const MOST_FAULTS = 10;
/** Points that nobody can read silence the sums above them: these two kinds go into two workbooks. */
const DOUBTS: ReadonlySet<string> = new Set<PlantableRule>(["score-ambiguous", "score-not-number"]);
const SUMS: ReadonlySet<string> = new Set<PlantableRule>([
  "section-total-mismatch",
  "grand-total-mismatch",
  "total-typed-over-formula",
  "rating-mismatch",
  "bonus-above-cap",
]);

/**
 * Makes a lesson of a folder run's most frequent findings, at most ten kinds, one fault each. Null when none of them
 * can be planted. `titles` gives what a rule is called; `id` names the lesson in codes.
 */
export function lessonFromFindings(
  { rules, files }: RunCounts,
  { id, titles }: { readonly id: string; readonly titles: (rule: RuleId) => string },
): MadeLesson | null {
  const tasks = rules.filter(({ rule }) => !NO_TASK.has(rule));
  const frequent = tasks.filter(({ rule }) => isPlantable(rule)).slice(0, MOST_FAULTS);
  if (frequent.length === 0) return null;
  // In the planters' order, which leaves room for each other.
  const chosen = plantableRules.filter((rule) => frequent.some((f) => f.rule === rule));
  const faults = chosen.map((rule): LessonFault => ({
    ...{ id: rule, title: titles(rule), rule, cells: null, as: null },
    hints: [],
  }));
  const isSplit = chosen.some((r) => DOUBTS.has(r)) && chosen.some((r) => SUMS.has(r));
  const parts = isSplit
    ? [faults.filter(({ rule }) => !SUMS.has(rule)), faults.filter(({ rule }) => SUMS.has(rule))]
    : [faults];
  const lesson: Lesson = {
    id,
    number: null,
    title: "Lỗi hay gặp của các cơ quan",
    summary: `Soạn từ kết quả kiểm tra ${files} tệp: ${chosen.length} loại lỗi gặp nhiều nhất, mỗi loại gài một lỗi.`,
    minutes: 10 + 3 * chosen.length,
    mode: "fix",
    steps: stepsOf(chosen.length),
    workbooks: parts.map((part, i) => ({
      name: `Lỗi hay gặp ${i + 1}`,
      base: "sach",
      agency: null,
      vary: 3,
      faults: part,
    })),
  };
  return { lesson, leftOut: tasks.flatMap(({ rule }) => (isPlantable(rule) ? [] : [rule])) };
}

function stepsOf(count: number): readonly LessonStep[] {
  return [
    {
      title: "Mở sổ tính thực hành",
      text: "Bấm nút mở sổ tính. Đọc trang “Bài thực hành”: đó là số liệu gốc để đối chiếu.",
      done: { kind: "opened" },
    },
    {
      title: "Tìm lỗi",
      text: `Trong sổ có ${count} lỗi mà các cơ quan hay mắc nhất. Tìm và đánh dấu từng ô.`,
      done: { kind: "found", count },
    },
    {
      title: "Sửa theo số liệu gốc",
      text: "Sửa từng ô cho đúng với trang “Bài thực hành”, rồi bấm “Chấm bài”.",
      done: { kind: "fixed", count },
    },
  ];
}
