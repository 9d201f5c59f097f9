import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSnapshot } from "../../src/core/checkSnapshot";
import { criteriaOf } from "../../src/core/model/scoreSheet";
import { inflateNode } from "../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbook";
import { pack } from "./pack";

const catalog = [pack("mau-minh-hoa"), pack("ha-tinh-2991-2021")];

function snapshot(fileName: string) {
  const bytes = readFileSync(join(__dirname, "../../assets/samples", fileName));
  return readWorkbookFile(bytes, { fileName, inflate: inflateNode });
}

function check(fileName: string) {
  return checkSnapshot(snapshot(fileName), { catalog });
}

const serious = (result: ReturnType<typeof check>) =>
  result.findings.filter((f) => f.severity !== "hint").map((f) => `${f.rule} ${f.cell}`);

describe("218-bc.xlsx, the one real result", () => {
  const result = check("218-bc.xlsx");

  it("stands on Phụ lục I with its header in row 8 and 58 criteria", () => {
    expect(result.scoreSheet).toMatchObject({ sheet: "Phụ lục I", headerRow: 8 });
    expect(result.scoreSheet?.columns).toMatchObject({ maxPoints: 3, selfPoints: 4, evidence: 6, note: 7 });
    expect([...criteriaOf(result.scoreSheet?.sections ?? [])]).toHaveLength(58);
  });

  it("gives 20 + 39 + 30 = 89 out of 25 + 40 + 35 = 100", () => {
    expect(result.totals?.sections.map((s) => [s.selfPoints, s.maxPoints])).toEqual([
      [2000, 2500],
      [3900, 4000],
      [3000, 3500],
    ]);
    expect(result.totals?.total).toMatchObject({
      selfPoints: 8900,
      declaredSelfPoints: 8900,
      maxPoints: 10000,
    });
  });

  it("has a blank bonus and a blank penalty, which are not zero", () => {
    expect(result.totals?.bonus.selfPoints).toBeNull();
    expect(result.totals?.penalty.selfPoints).toBeNull();
  });

  it("is declared Tốt and rated Tốt, provisionally, one point below Xuất sắc", () => {
    expect(result.scoreSheet?.declaredRating?.text).toBe("Tốt");
    expect(result.selfRating).toMatchObject({ name: "Tốt", provisional: true, cappedFrom: null });
    expect(result.selfRating?.next).toMatchObject({ name: "Xuất sắc", missingPoints: 100 });
  });

  it("is recognised as the illustrative rubric; what is to be seen again is the table as typed", () => {
    expect(result.rubricUse).toMatchObject({ how: "recognised", matchedPercent: 100 });
    expect(result.rubricUse?.rubric?.id).toBe("mau-minh-hoa");
    expect(serious(result)).toEqual([
      "rating-provisional A90",
      "progress-period-mismatch A1",
      "progress-number-as-text C6",
      "progress-number-as-text A7",
      "progress-number-as-text B7",
      "progress-number-as-text C7",
      "progress-ambiguous F7",
      "progress-backlog-question G8",
    ]);
  });

  it("names its agency, year and report", () => {
    expect(result.scoreSheet?.agency?.text).toBe("SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI");
    expect(result.scoreSheet?.year?.year).toBe(2021);
    expect(result.scoreSheet?.reportNumber?.text).toBe("218/BC-SLĐTBXH");
  });

  it("has the chỉnh lý table on its second sheet exactly as typed", () => {
    const sheet = snapshot("218-bc.xlsx").sheets[1];
    const rows = [6, 7, 8].map((row) =>
      sheet?.cells.filter((c) => c.row === row && c.value.kind !== "blank").map((c) => [c.column, c.value]),
    );
    const text = (t: string) => ({ kind: "text", text: t });
    const number = (n: number) => ({ kind: "number", number: n });
    expect(sheet?.name).toBe("Chỉnh lý");
    expect(rows).toEqual([
      [
        [1, number(190)],
        [2, number(126)],
        [3, text("705.")],
        [5, number(2019)],
        [6, number(9)],
      ],
      [
        [1, text("143,63")],
        [2, text("129,15")],
        [3, text("722.7")],
        [5, number(2020)],
        [6, text("4,714")],
      ],
      [
        [5, number(2021)],
        [7, number(20)],
      ],
    ]);
  });
});

describe("sach.xlsx, the clean sheet", () => {
  const result = check("sach.xlsx");

  it("has no error and no warning other than the provisional rating", () => {
    expect(serious(result)).toEqual(["rating-provisional D99"]);
  });

  it("gives 24 + 39,5 + 33 and a bonus of 2: Xuất sắc", () => {
    expect(result.totals?.sections.map((s) => s.selfPoints)).toEqual([2400, 3950, 3300]);
    expect(result.totals?.bonus.selfPoints).toBe(200);
    expect(result.totals?.total.selfPoints).toBe(9850);
    expect(result.selfRating?.name).toBe("Xuất sắc");
  });
});

describe("day-loi.xlsx, full of faults", () => {
  interface Fault {
    readonly rule: string;
    readonly cell: string;
  }
  const truth = JSON.parse(
    readFileSync(join(__dirname, "../fixtures/samples/day-loi.truth.json"), "utf8"),
  ) as { readonly faults: readonly Fault[] };
  const result = check("day-loi.xlsx");

  it("has twenty faults planted", () => {
    expect(truth.faults).toHaveLength(20);
  });

  it.each(truth.faults)("shows $rule at $cell", ({ rule, cell }) => {
    expect(result.findings).toContainEqual(expect.objectContaining({ rule, cell, sheet: "Phụ lục I" }));
  });

  it("shows no error or warning where none was planted", () => {
    const planted = new Set(truth.faults.map((f) => `${f.rule} ${f.cell}`));
    expect(serious(result).filter((f) => !planted.has(f))).toEqual(["rating-provisional D99"]);
  });
});
