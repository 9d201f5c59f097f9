import { readdirSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { rules, runRules } from "../../../src/core/rules";
import { contextOf, findingsOf } from "../support/ruleContext";
import { buildSheet, criterion, group, section, type SheetSpec } from "../support/scoreSheetBuilder";

/** Sheets without a fault: points up to their maxima, right totals as numbers, as formulas or left out. */
const cleanSheet = fc
  .record({
    sections: fc.array(
      fc.array(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 })), {
          minLength: 1,
          maxLength: 5,
        }),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    totals: fc.constantFrom("typed", "formula", "blank"),
    bonus: fc.option(fc.integer({ min: 0, max: 500 }), { nil: null }),
    penalty: fc.option(fc.integer({ min: -500, max: 500 }), { nil: null }),
  })
  .map(({ sections, totals, bonus, penalty }): SheetSpec => {
    let row = 9;
    const sectionCells: number[] = [];
    let grand = 0;
    const total = (sum: number, formula: string) => {
      if (totals === "blank") return null;
      return totals === "typed" ? sum / 100 : { formula, value: sum / 100 };
    };
    const nodes = sections.map((groups, s) => {
      const sectionRow = ++row;
      sectionCells.push(sectionRow);
      let sectionSum = 0;
      let sectionMax = 0;
      const groupCells: string[] = [];
      const children = groups.map((criteria, g) => {
        const groupRow = ++row;
        groupCells.push(`D${groupRow}`);
        const self = criteria.reduce((sum, [p]) => sum + p, 0);
        const max = criteria.reduce((sum, [p, over]) => sum + p + over, 0);
        const leaves = criteria.map(([p, over], c) => {
          row++;
          return criterion(`${g + 1}.${c + 1}`, p / 100, (p + over) / 100);
        });
        sectionSum += self;
        sectionMax += max;
        const formula = `SUM(D${groupRow + 1}:D${row})`;
        return group(`${g + 1}`, leaves, { self: total(self, formula), max: max / 100 });
      });
      grand += sectionSum;
      return section(`${s + 1}`, children, {
        self: total(sectionSum, groupCells.join("+")),
        max: sectionMax / 100,
      });
    });
    const whole = grand + (bonus ?? 0) - Math.abs(penalty ?? 0);
    const formula = `${sectionCells.map((r) => `D${r}`).join("+")}+N(D${row + 1})-MAX(N(D${row + 2}),-N(D${row + 2}))`;
    return {
      sections: nodes,
      bonus: { self: bonus === null ? "…" : bonus / 100 },
      penalty: { self: penalty === null ? "…" : penalty / 100 },
      total: { self: total(whole, formula) },
    };
  });

describe("runRules", () => {
  it("finds nothing on any clean sheet but that its rating is provisional", () => {
    fc.assert(
      fc.property(cleanSheet, (spec) => {
        expect(findingsOf(buildSheet(spec))).toEqual([]);
      }),
    );
  });

  it("gives the same findings in the same order each time", () => {
    const context = contextOf(
      buildSheet({
        sections: [
          section("I", [criterion("1", 3, 2), criterion("2", null, 2), criterion("3", -1, 2)], { self: 9 }),
        ],
        total: { self: 1 },
      }),
    );
    const rulesFound = runRules(context).map((f) => f.rule);
    expect(rulesFound).toEqual([
      "score-missing",
      "score-negative",
      "score-above-max",
      "section-total-mismatch",
      "grand-total-mismatch",
      "rating-provisional",
    ]);
    expect(runRules(context)).toEqual(runRules(context));
  });

  it("has every rule file in its registry, once, under its own name", () => {
    const folder = join(__dirname, "../../../src/core/rules");
    const files = ["sheet", "score", "total", "trust"].flatMap((room) =>
      readdirSync(join(folder, room)).map((file) => file.replace(/\.ts$/, "")),
    );
    const registered = [...rules.map((rule) => rule.id), "not-a-score-sheet"];
    expect(registered.sort()).toEqual(files.sort());
  });
});
