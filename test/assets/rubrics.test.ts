import { criteriaByPath } from "../../src/core/rubric/rubricPaths";
import { pack } from "./pack";

/** The lines of the one real report (facts.md §1). */
const sectionTitles = [
  "Những nội dung chung về tổ chức, chỉ đạo, điều hành trong công tác văn thư, lưu trữ",
  "Kết quả thực hiện nghiệp vụ văn thư",
  "Kết quả thực hiện nghiệp vụ lưu trữ",
];

describe("mau-minh-hoa, the illustrative rubric", () => {
  const rubric = pack("mau-minh-hoa");
  const criteria = [...criteriaByPath(rubric).values()];

  it("says on its face that it is an illustration", () => {
    expect(rubric.notice).toBe("MẪU MINH HỌA – chưa đối chiếu Phụ lục I");
  });

  it("has the three sections of the report with 25, 40 and 35 points, 100 in all", () => {
    expect(rubric.sections.map((s) => s.title)).toEqual(sectionTitles);
    expect(rubric.sections.map((s) => s.maxPoints)).toEqual([2500, 4000, 3500]);
    expect(rubric.maxPoints).toBe(10000);
  });

  it("has 58 criteria in half-point steps", () => {
    expect(criteria).toHaveLength(58);
    expect(rubric.step).toBe(50);
  });

  it("uses every mechanic, both kinds of evidence and both answers to what does not apply", () => {
    const used = (of: (c: (typeof criteria)[number]) => string | undefined) =>
      [...new Set(criteria.map(of))].filter((x) => x !== undefined).sort();
    expect(used((c) => c.mechanic.kind)).toEqual(["bands", "deduction", "levels", "range"]);
    expect(used((c) => c.evidence)).toEqual(["optional", "required"]);
    expect(used((c) => c.applicability?.whenNotApplicable)).toEqual(["full", "rescale"]);
  });

  it("caps the bonus at 5 and the penalty at 10, each with items that could pass the cap", () => {
    const sum = (items: readonly { points: number }[]) => items.reduce((s, i) => s + i.points, 0);
    expect([rubric.bonus?.cap, sum(rubric.bonus?.items ?? [])]).toEqual([500, 700]);
    expect([rubric.penalty?.cap, sum(rubric.penalty?.items ?? [])]).toEqual([1000, 1700]);
  });

  it("has the class limits 90, 80, 70, 50 and 0, by which 89 is Tốt", () => {
    const classes = rubric.rating?.classes ?? [];
    expect(classes.map((c) => [c.name, c.fromPoints])).toEqual([
      ["Xuất sắc", 9000],
      ["Tốt", 8000],
      ["Khá", 7000],
      ["Trung bình", 5000],
      ["Chưa đạt", 0],
    ]);
    expect(classes.find((c) => c.fromPoints <= 8900)?.name).toBe("Tốt");
  });

  it("caps the class at Khá where no annual plan was issued", () => {
    expect(rubric.rating?.caps.map((c) => [c.criterion, c.lessThan, c.atMost])).toEqual([
      ["I/1/1.1", 100, "Khá"],
    ]);
  });

  it("calls nothing confirmed", () => {
    const parts = [rubric, ...rubric.sections, ...criteria, rubric.bonus, rubric.penalty, rubric.rating];
    expect(new Set(parts.map((p) => p?.authority.status))).toEqual(new Set(["assumed"]));
  });
});

describe("ha-tinh-2991-2021, only what is verified", () => {
  const rubric = pack("ha-tinh-2991-2021");

  it("cites the decision and its date", () => {
    expect(rubric.authority.cite).toContain("Quyết định số 2991/QĐ-UBND ngày 24/8/2021");
  });

  it("has the three titles of the report, confirmed as such, and nothing inside them", () => {
    expect(rubric.sections.map((s) => [s.title, s.maxPoints, s.groups.length, s.authority.status])).toEqual(
      sectionTitles.map((title) => [title, null, 0, "confirmed"]),
    );
    expect(rubric.sections[0]!.authority.cite).toContain("218/BC-SLĐTBXH");
  });

  it("knows a bonus and a penalty but no caps, and no classes, step or maximum", () => {
    expect(rubric.bonus).toMatchObject({ title: "Kết quả được cộng điểm", cap: null, items: [] });
    expect(rubric.penalty).toMatchObject({ title: "Trừ điểm", cap: null, items: [] });
    expect([rubric.rating, rubric.step, rubric.maxPoints]).toEqual([null, null, null]);
  });

  it("is not called confirmed as a whole, and lists what must be confirmed", () => {
    expect(rubric.authority.status).toBe("assumed");
    expect(rubric.open).toHaveLength(6);
  });
});
