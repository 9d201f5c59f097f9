import fc from "fast-check";
import { checkSnapshot } from "../../../src/core/checkSnapshot";
import type { Points } from "../../../src/core/model/points";
import type { Mechanic, Rubric, RubricCriterion } from "../../../src/core/model/rubric";
import { loadRubric } from "../../../src/core/rubric/loadRubric";
import { rubricFile } from "../../../src/core/rubric/rubricFile";
import { rubricFromSheet } from "../../../src/core/rubric/rubricFromSheet";
import { criteriaByPath } from "../../../src/core/rubric/rubricPaths";
import { rubricTemplate } from "../../../src/core/template/rubricTemplate";
import { templateSnapshot } from "../../../src/core/template/templateSnapshot";
import type { TemplateContent } from "../../../src/core/template/templateContent";
import { pack } from "../../assets/pack";
import { anyRubric } from "../support/anyRubric";
import { calculated } from "../support/miniCalc";

/** Points a criterion may have, from worst to best. */
function allowed({ mechanic, maxPoints }: RubricCriterion): readonly number[] {
  const of: Readonly<Record<Mechanic["kind"], () => readonly number[]>> = {
    range: () => [0, maxPoints],
    levels: () => (mechanic.kind === "levels" ? mechanic.levels.map((l) => l.points) : []),
    bands: () => (mechanic.kind === "bands" ? mechanic.bands.map((b) => b.points) : []),
    deduction: () =>
      mechanic.kind === "deduction"
        ? [mechanic.floor, Math.max(maxPoints - mechanic.perFault, mechanic.floor), maxPoints]
        : [],
  };
  return [...of[mechanic.kind]()].sort((a, b) => a - b);
}

interface Filled {
  readonly content: TemplateContent;
  readonly sections: readonly number[];
  readonly total: number;
}

/** Fills the blank sheet in with allowed points and evidence, as an agency would; `pick` chooses among them. */
function fillIn(rubric: Rubric, pick: (n: number) => number): Filled {
  const content = rubricTemplate(rubric, { year: 2025, agency: "SỞ NỘI VỤ", superior: "UBND TỈNH HÀ TĨNH" });
  const [sheet, ...others] = content.sheets;
  if (!sheet) throw new Error("no sheet");
  const filled = new Map<string, string | number>();
  const rows = sheet.cells.filter((c) => c.column === 1 && c.look === "code").map((c) => c.row);
  const sections: number[] = [];
  let i = 0;
  for (const section of rubric.sections) {
    let sum = 0;
    for (const group of section.groups) {
      for (const criterion of group.criteria) {
        const row = rows[i++]!;
        const values = allowed(criterion);
        const points = values[pick(values.length)]!;
        sum += points;
        filled.set(`D${row}`, points / 100);
        filled.set(`F${row}`, "Kế hoạch số 10/KH-SNV");
      }
    }
    sections.push(sum);
  }
  const entries = (title: string | undefined) => {
    const row =
      sheet.cells.find((c) => c.column === 2 && c.look === "section" && c.value === title)?.row ?? 0;
    const items = rows.filter((r) => r > row).slice(0, 2);
    return { row, items };
  };
  let total = sections.reduce((a, b) => a + b, 0);
  for (const [part, sign] of [
    ["bonus", 1],
    ["penalty", -1],
  ] as const) {
    const extra = rubric[part];
    if (!extra || pick(2) === 0) continue;
    const { row, items } = entries(extra.title);
    filled.set(`D${extra.items.length === 0 ? row : items[0]!}`, 1);
    total += sign * 100;
  }
  return { content: { ...content, sheets: [calculated(sheet, filled), ...others] }, sections, total };
}

/** What the rubric itself brings about. */
const TOLD: readonly string[] = ["rating-provisional", "rating-capped"];

const serious = (rubric: Rubric, content: TemplateContent) => {
  const result = checkSnapshot(templateSnapshot(content), { catalog: [rubric] });
  return {
    result,
    findings: result.findings.filter((f) => f.severity !== "hint" && !TOLD.includes(f.rule)),
  };
};

const anyPicks = fc.array(fc.nat({ max: 1000 }), { minLength: 20, maxLength: 20 });
const picker = (picks: readonly number[]) => {
  let at = 0;
  return (n: number) => (picks[at++ % picks.length] ?? 0) % n;
};

test("a blank sheet made from any rubric reads back to exactly that rubric", () => {
  fc.assert(
    fc.property(anyRubric, (rubric) => {
      expect(loadRubric(rubricFile(rubric)).ok).toBe(true);
      const content = rubricTemplate(rubric, { year: 2025 });
      const back = rubricFromSheet(templateSnapshot(content), { source: "mau.xlsx" });
      expect(back.notes).toEqual([]);
      expect(back.problems).toEqual([]);
      expect(back.rubric && rubricFile(back.rubric)).toEqual(rubricFile(rubric));
    }),
    { numRuns: 60 },
  );
});

test("filled in, it is recognised whole, adds up by its own formulas, and gives no error and no warning", () => {
  fc.assert(
    fc.property(anyRubric, anyPicks, (rubric, picks) => {
      const { content, sections, total } = fillIn(rubric, picker(picks));
      const { result, findings } = serious(rubric, content);
      expect(result.rubricUse).toMatchObject({ how: "recognised", matchedPercent: 100, missing: [] });
      expect(result.rubricUse?.criteria.size).toBe(criteriaByPath(rubric).size);
      expect(result.totals?.sections.map((s) => s.selfPoints)).toEqual(sections);
      expect(result.totals?.sections.map((s) => s.declaredSelfPoints)).toEqual(sections);
      expect(result.totals?.total).toMatchObject({ selfPoints: total, declaredSelfPoints: total });
      // The class the sheet's own formula names is the one we compute.
      expect(result.scoreSheet?.declaredRating?.text).toBe(result.selfRating?.name);
      expect(findings).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("filled in, it still reads back to exactly its rubric", () => {
  fc.assert(
    fc.property(anyRubric, anyPicks, (rubric, picks) => {
      const { content } = fillIn(rubric, picker(picks));
      const back = rubricFromSheet(templateSnapshot(content), { source: "mau.xlsx" });
      expect(back.rubric && rubricFile(back.rubric)).toEqual(rubricFile(rubric));
    }),
    { numRuns: 20 },
  );
});

describe("the blank sheet of the illustrative rubric", () => {
  const rubric = pack("mau-minh-hoa");
  const content = rubricTemplate(rubric, { year: 2025 });
  const score = content.sheets[0]!;

  it("has the scoring sheet, the chỉnh lý table, the ledger, the rubric and a guide", () => {
    expect(content.sheets.map((s) => s.name)).toEqual([
      "Phụ lục I",
      "Chỉnh lý",
      "Sổ theo dõi chỉnh lý",
      "Bộ tiêu chí",
      "Hướng dẫn",
    ]);
  });

  it("is found blank: one finding that says so, nothing about the other sheets", () => {
    const { findings } = serious(rubric, content);
    expect(findings.map((f) => [f.rule, f.params.count])).toEqual([["score-missing", 58]]);
  });

  it("prints the illustrative notice on the sheet and in the guide", () => {
    const shown = content.sheets
      .filter((s) => s.cells.some((c) => c.value === rubric.notice))
      .map((s) => s.name);
    expect(shown).toEqual(["Phụ lục I", "Bộ tiêu chí", "Hướng dẫn"]);
  });

  it("opens only what the agency writes: heads, points, evidence, notes, signatures", () => {
    expect(score.guarded).toBe(true);
    const open = score.cells.filter((c) => c.open && c.row > 10 && c.row < 240).map((c) => c.column);
    expect([...new Set(open)].sort()).toEqual([4, 5, 6, 7]);
    expect(score.cells.filter((c) => c.formula !== undefined && c.open)).toEqual([]);
  });

  it("says in Vietnamese what a cell takes, within Excel's limits", () => {
    for (const { promptTitle, prompt, errorTitle, error } of score.validations) {
      expect(promptTitle.length).toBeLessThanOrEqual(32);
      expect(errorTitle.length).toBeLessThanOrEqual(32);
      expect(prompt.length).toBeLessThanOrEqual(255);
      expect(error.length).toBeLessThanOrEqual(225);
    }
    const first = score.validations.find((v) => v.cells.startsWith("D13"));
    expect(first).toMatchObject({
      rule: { kind: "list" },
      promptTitle: "Tiêu chí 1.1",
      prompt: "Chọn một trong các mức: 2; 1; 0.",
    });
  });

  it("refuses a rubric without criteria", () => {
    expect(() => rubricTemplate(pack("ha-tinh-2991-2021"))).toThrow(RangeError);
  });
});

test("a penalty above its cap counts only up to the cap in the sheet's own total", () => {
  const rubric: Rubric = {
    ...pack("mau-minh-hoa"),
    penalty: { ...pack("mau-minh-hoa").penalty!, items: [], cap: 200 as Points },
  };
  const { content } = fillIn(rubric, () => 0);
  const sheet = content.sheets[0]!;
  const row = sheet.cells.find((c) => c.column === 2 && c.value === rubric.penalty?.title)!.row;
  const total = sheet.cells.find((c) => typeof c.value === "string" && c.value.startsWith("TỔNG CỘNG"))!.row;
  const all = new Map(
    sheet.cells
      .filter((c) => c.open && c.value !== null)
      .map((c) => [`${"ABCDEFG"[c.column - 1]!}${c.row}`, c.value!]),
  );
  for (const row2 of sheet.cells.filter((c) => c.column === 1 && c.look === "code").map((c) => c.row))
    all.set(`D${row2}`, 1);
  const count = sheet.cells.filter((c) => c.column === 1 && c.look === "code").length;
  const items = rubric.bonus!.items.length;
  const worked = calculated(sheet, all.set(`D${row}`, 7));
  const value = worked.cells.find((c) => c.row === total && c.column === 4)!.value;
  expect(value).toBe(count - items + Math.min(items, rubric.bonus!.cap! / 100) - 2);
});
