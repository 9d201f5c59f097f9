import fc from "fast-check";
import type { Points } from "../../../src/core/model/points";
import type { Rubric, RubricCriterion } from "../../../src/core/model/rubric";
import { compareRubrics } from "../../../src/core/rubric/compareRubrics";
import { differenceText } from "../../../src/core/rubric/differenceText";
import { scoreUnder } from "../../../src/core/rubric/scoreUnder";
import { anyRubric } from "../support/anyRubric";
import { buildRubric, smallScheme } from "../support/rubricBuilder";
import { buildSheet, criterion, group, section } from "../support/scoreSheetBuilder";

const before = buildRubric({
  "I/1/1.1": { max: 2, title: "Ban hành kế hoạch công tác văn thư" },
  "I/1/1.2": { max: 1, title: "Phổ biến văn bản quy phạm pháp luật" },
  "II/1/1.1": { max: 3, title: "Ký số văn bản điện tử" },
  "II/1/1.2": { max: 4, title: "Lập hồ sơ công việc" },
});

const sentences = (after: Rubric, from = before) =>
  compareRubrics(from, after).differences.map(differenceText);

test("a rubric does not differ from itself, nor from itself in other marks, case and blanks", () => {
  fc.assert(
    fc.property(anyRubric, (rubric) => {
      const { differences, pairs, added, dropped } = compareRubrics(rubric, rubric);
      expect([differences, added, dropped]).toEqual([[], [], []]);
      expect(pairs.every((pair) => pair.before.path === pair.after.path)).toBe(true);
    }),
    { numRuns: 30 },
  );
  const spaced = buildRubric({
    "I/1/1.1": { max: 2, title: "Ban hành  kế hoạch công tác văn thư".normalize("NFD") },
    "I/1/1.2": { max: 1, title: "Phổ biến văn bản quy phạm pháp luật" },
    "II/1/1.1": { max: 3, title: "KÝ SỐ văn bản điện tử" },
    "II/1/1.2": { max: 4, title: "Lập hồ sơ công việc" },
  });
  expect(sentences(spaced)).toEqual([]);
});

test("added, dropped, moved, reworded criteria and changed maxima are told by their words, not by their codes", () => {
  const after = buildRubric({
    // Its code now belongs to another criterion.
    "I/1/1.1": { max: 1, title: "Phổ biến văn bản quy phạm pháp luật" },
    "I/1/1.2": { max: 2, title: "Ban hành kế hoạch công tác văn thư" },
    "I/1/1.3": { max: 4, title: "Lập hồ sơ công việc" },
    "II/1/1.1": { max: 2.5, title: "Ký số các văn bản điện tử" },
    "II/1/1.2": { max: 1, title: "Sáng kiến cải tiến" },
  });
  expect(sentences(after)).toEqual([
    "Tiêu chí “Ban hành kế hoạch công tác văn thư” chuyển từ I/1/1.1 sang I/1/1.2.",
    "Tiêu chí “Phổ biến văn bản quy phạm pháp luật” chuyển từ I/1/1.2 sang I/1/1.1.",
    "Tiêu chí II/1/1.1 đổi cách viết: “Ký số văn bản điện tử” → “Ký số các văn bản điện tử”.",
    "Điểm tối đa tiêu chí II/1/1.1 “Ký số các văn bản điện tử” đổi từ 3 thành 2,5.",
    "Tiêu chí “Lập hồ sơ công việc” chuyển từ II/1/1.2 sang I/1/1.3.",
    "Thêm tiêu chí II/1/1.2 “Sáng kiến cải tiến” (1 điểm).",
  ]);
});

test("a criterion replaced under the same code is one dropped and one added", () => {
  const after = buildRubric({
    "I/1/1.1": { max: 2, title: "Ban hành kế hoạch công tác văn thư" },
    "I/1/1.2": { max: 1, title: "Bố trí kho lưu trữ" },
    "II/1/1.1": { max: 3, title: "Ký số văn bản điện tử" },
    "II/1/1.2": { max: 4, title: "Lập hồ sơ công việc" },
  });
  expect(sentences(after)).toEqual([
    "Bỏ tiêu chí I/1/1.2 “Phổ biến văn bản quy phạm pháp luật” (1 điểm).",
    "Thêm tiêu chí I/1/1.2 “Bố trí kho lưu trữ” (1 điểm).",
  ]);
});

test("limits, caps, scoring and status are told", () => {
  const from = { ...before, rating: smallScheme() };
  const [first] = from.sections;
  const changed: RubricCriterion = {
    ...first!.groups[0]!.criteria[0]!,
    mechanic: { kind: "deduction", perFault: 50 as Points, floor: 0 as Points },
    evidence: "required",
    applicability: { condition: "Không có đơn vị trực thuộc", whenNotApplicable: "full" },
  };
  const group = { ...first!.groups[0]!, criteria: [changed, ...first!.groups[0]!.criteria.slice(1)] };
  const after: Rubric = {
    ...from,
    sections: [{ ...first!, groups: [group] }, ...from.sections.slice(1)],
    step: 25 as Points,
    rating: smallScheme({
      classes: [
        { name: "Xuất sắc", fromPoints: 950 as Points },
        { name: "Khá", fromPoints: 700 as Points },
        { name: "Đạt", fromPoints: 0 as Points },
      ],
      authority: { status: "assumed", cite: "Tạm" },
    }),
  };
  expect(sentences(after, from)).toEqual([
    "Bước điểm đổi từ chưa rõ thành 0,25.",
    "Cách chấm tiêu chí I/1/1.1 “Ban hành kế hoạch công tác văn thư” đổi: chấm tự do đến điểm tối đa → Mỗi lỗi trừ 0,5 điểm.",
    "Tài liệu kiểm chứng của tiêu chí I/1/1.1 “Ban hành kế hoạch công tác văn thư” nay là bắt buộc.",
    "Phạm vi áp dụng tiêu chí I/1/1.1 “Ban hành kế hoạch công tác văn thư” đổi: áp dụng cho mọi cơ quan → không áp dụng khi: Không có đơn vị trực thuộc (tính đủ điểm).",
    "Tình trạng của giới hạn xếp loại đổi từ đã xác nhận thành chưa xác nhận.",
    "Giới hạn mức “Xuất sắc” đổi từ 9 thành 9,5 điểm.",
    "Bỏ mức xếp loại “Tốt” từ 8 điểm.",
    "Thêm mức xếp loại “Khá” từ 7 điểm.",
  ]);
});

describe("a scored sheet under another rubric", () => {
  const { sheet } = buildSheet({
    sections: [
      section("I", [
        group("1", [
          criterion("1.1", 1.5, 2, { title: "Ban hành kế hoạch công tác văn thư" }),
          criterion("1.2", 1, 1, { title: "Phổ biến văn bản quy phạm pháp luật" }),
        ]),
      ]),
      section("II", [
        group("1", [
          criterion("1.1", 3, 3, { title: "Ký số văn bản điện tử" }),
          criterion("1.2", null, 4, { title: "Lập hồ sơ công việc" }),
        ]),
      ]),
    ],
    bonus: { self: 4 },
  });

  it("gives under its own rubric what stands on it; blanks may still bring their maximum", () => {
    const under = scoreUnder(sheet, before, before);
    expect([under.certain, under.least, under.most, under.carried]).toEqual([550, 550, 950, 3]);
    expect(under.uncertain.map((u) => [u.path, u.why])).toEqual([["II/1/1.2", "not-scored"]]);
    expect(under.lost).toEqual([]);
  });

  it("keeps points of moved criteria, leaves changed ones open, names what is lost, and counts the bonus to the cap", () => {
    const after: Rubric = {
      ...buildRubric({
        "I/1/1.1": { max: 3, title: "Ban hành kế hoạch công tác văn thư" },
        "II/1/1.1": { max: 1, title: "Phổ biến văn bản quy phạm pháp luật" },
        // Full points before: full points again.
        "II/1/1.2": { max: 2, title: "Ký số văn bản điện tử" },
        "II/1/1.3": { max: 1, title: "Sáng kiến cải tiến" },
      }),
      bonus: {
        ...{ title: "Điểm cộng", cap: 200 as Points, items: [] },
        authority: { status: "assumed", cite: "thử" },
      },
      rating: smallScheme(),
    };
    const under = scoreUnder(sheet, before, after);
    expect([under.certain, under.least, under.most, under.carried]).toEqual([300, 500, 900, 2]);
    expect(under.uncertain.map((u) => [u.path, u.why, u.points])).toEqual([
      ["I/1/1.1", "scored-otherwise", 150],
      ["II/1/1.3", "not-on-sheet", null],
    ]);
    expect(under.lost.map((node) => node.path)).toEqual(["II/1/1.2"]);
    expect(under.ratings).toEqual({ least: "Đạt", most: "Xuất sắc" });
  });

  it("goes by the words of levels: the same level may have other points, a new wording must be scored again", () => {
    const levels = (...all: readonly (readonly [string, number])[]) => ({
      kind: "levels" as const,
      levels: all.map(([title, p]) => ({ title, points: p as Points })),
    });
    const of = (mechanic: ReturnType<typeof levels>) =>
      buildRubric({ "I/1/1.1": { max: 2, title: "Ban hành kế hoạch công tác văn thư", mechanic } });
    const own = of(levels(["Đúng hạn", 200], ["Chậm dưới 10 ngày", 150], ["Không ban hành", 0]));
    const softer = of(levels(["Đúng hạn", 200], ["Chậm dưới 10 ngày", 100], ["Không ban hành", 0]));
    const other = of(levels(["Trước 15 tháng 01", 200], ["Trong quý I", 150], ["Không ban hành", 0]));
    expect(scoreUnder(sheet, own, softer).certain).toBe(100);
    expect(scoreUnder(sheet, own, other).uncertain.map((u) => u.why)).toEqual(["scored-otherwise"]);
  });
});
