import { Consolidation, type ConsolidatedReview, failedLine, type ReviewLine } from "../../../src/core";
import { lineOf } from "./reviewLines";

function consolidated(
  lines: readonly ReviewLine[],
  agencies: readonly string[] | null = null,
): ConsolidatedReview {
  const consolidation = new Consolidation();
  for (const line of lines) consolidation.add(line);
  return consolidation.finish({ expected: lines.length, agencies });
}

const finding = (rule: string, severity: "error" | "warning") => ({
  ...{ rule, severity, sheet: "Phụ lục I", cell: "D9", title: `Về ${rule}`, message: "…" },
});

test("workbooks are ranked by the share of their maximum, equal ones share a rank, blanks have none", () => {
  const { rows } = consolidated([
    lineOf("Xã C", [1, 1, 1]),
    lineOf("Xã A", [2, 3, 4]),
    lineOf("Xã trống", [null, null, null]),
    lineOf("Xã B", [2, 3, 4]),
  ]);
  expect(rows.map(({ agency, rank }) => [agency, rank])).toEqual([
    ["Xã A", 1],
    ["Xã B", 1],
    ["Xã C", 3],
    ["Xã trống", null],
  ]);
});

test("the appraised total ranks before the agency's own", () => {
  const low = lineOf("Xã thấp", [2, 3, 5], {
    total: { selfPoints: 10, appraisedPoints: 3, maxPoints: 10, difference: -7, declaredSelfPoints: 10 },
  });
  const { rows } = consolidated([low, lineOf("Xã cao", [2, 2, 0])]);
  expect(rows.map(({ agency }) => agency)).toEqual(["Xã cao", "Xã thấp"]);
});

test("a criterion's mean, share at full points and lowest agencies leave blanks out: blank is not zero", () => {
  const { criteria } = consolidated([
    lineOf("Xã A", [2, 0, null]),
    lineOf("Xã B", [1, 0.5, 5]),
    lineOf("Xã C", [2, 3, null]),
  ]);
  expect(criteria.map(({ code, count, selfSum, full }) => [code, count, selfSum, full])).toEqual([
    ["1.1", 3, 500, 2],
    ["1.2", 3, 350, 1],
    ["1.3", 1, 500, 1],
  ]);
  expect(criteria[1]?.lowest).toEqual([
    { agency: "Xã A", points: 0 },
    { agency: "Xã B", points: 50 },
  ]);
});

test("an exact copy is kept in the rows, told as a duplicate, and counted once by criterion", () => {
  const first = lineOf("Xã A", [1, 1, 1]);
  const { rows, duplicates, criteria } = consolidated([first, { ...first, file: "ban-sao.xlsx" }]);
  expect(rows).toHaveLength(2);
  expect(duplicates.map(({ kind, rows: same }) => [kind, same.map(({ file }) => file)])).toEqual([
    ["content", ["Xã A.xlsx", "ban-sao.xlsx"]],
  ]);
  expect(criteria[0]?.count).toBe(1);
});

test("two different files of one agency are told by its folded name, and both kept", () => {
  const { rows, duplicates } = consolidated([
    lineOf("Ủy ban nhân dân xã Hoà Bình", [1, 1, 1], { file: "a.xlsx" }),
    lineOf("UBND XÃ HÒA BÌNH", [2, 1, 1], { file: "b.xlsx" }),
  ]);
  expect(rows).toHaveLength(2);
  expect(duplicates.map(({ kind, rows: same }) => [kind, same.length])).toEqual([["agency", 2]]);
});

test("two files that name no agency are not taken for one agency", () => {
  const { duplicates, rows } = consolidated([
    lineOf(null, [1, 1, 1], { file: "huyen-a/bao-cao.xlsx", sha256: "1" }),
    lineOf(null, [1, 1, 1], { file: "huyen-b/bao-cao.xlsx", sha256: "2" }),
  ]);
  expect(duplicates).toEqual([]);
  expect(rows.map(({ agency }) => agency)).toEqual(["bao-cao", "bao-cao"]);
});

test("common shortcomings count findings, and each agency once", () => {
  const { shortcomings, agencies } = consolidated([
    lineOf("Xã A", [1, 1, 1], {
      findings: [finding("score-missing", "error"), finding("score-missing", "error")],
    }),
    lineOf("Xã A", [2, 1, 1], { findings: [finding("score-missing", "error")] }),
    lineOf("Xã B", [2, 1, 1], { findings: [finding("evidence-missing", "warning")] }),
    lineOf("Xã C", [2, 1, 1], { findings: [finding("evidence-missing", "warning")] }),
  ]);
  expect(shortcomings.map(({ rule, findings, agencies: n }) => [rule, findings, n])).toEqual([
    ["evidence-missing", 2, 2],
    ["score-missing", 3, 1],
  ]);
  expect(agencies).toBe(3);
});

test("a workbook that could not be read is told with its reason and ranks nowhere", () => {
  const file = { file: "hong.xlsx", sha256: null, readAt: "2021-11-24T01:00:00.000Z" };
  const { rows, unread } = consolidated([failedLine(file, "empty", "Tệp rỗng.")]);
  expect(rows).toEqual([]);
  expect(unread).toEqual([{ file: "hong.xlsx", sha256: null, code: "empty", message: "Tệp rỗng." }]);
});

test("a list is matched by folded names with short forms; other spellings, strangers and likenesses are shown", () => {
  const { match } = consolidated(
    [
      lineOf("ỦY BAN NHÂN DÂN XÃ KỲ ANH", [1, 1, 1]),
      lineOf("Sở Y tế", [1, 1, 1]),
      lineOf("Ủy ban nhân dân xã Thạch Hà Bắc", [1, 1, 1]),
    ],
    ["UBND xã Kỳ Anh", "Sở Y tế", "UBND xã Thạch Hà", "Sở Y tế"],
  );
  expect(match).toEqual({
    listed: 3,
    spelled: [{ agency: "UBND xã Kỳ Anh", sent: "ỦY BAN NHÂN DÂN XÃ KỲ ANH" }],
    missing: [{ agency: "UBND xã Thạch Hà", maybe: ["Ủy ban nhân dân xã Thạch Hà Bắc"] }],
    unlisted: ["Ủy ban nhân dân xã Thạch Hà Bắc"],
  });
});

test("a workbook without a scoring sheet is not what the list asked for", () => {
  const { match, rows } = consolidated([lineOf("Sở Y tế", [], { sheet: null, sections: [] })], ["Sở Y tế"]);
  expect(match?.missing.map(({ agency }) => agency)).toEqual(["Sở Y tế"]);
  expect(rows).toHaveLength(1);
});

test("the notices of the rubrics used are carried along once each", () => {
  const { notices } = consolidated([lineOf("Xã A", [1, 1, 1]), lineOf("Xã B", [1, 1, 1])]);
  expect(notices).toEqual(["MẪU MINH HỌA"]);
});
