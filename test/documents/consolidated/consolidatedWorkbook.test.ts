import { Consolidation, type ReviewLine, type SheetSnapshot, type WorkbookSnapshot } from "../../../src/core";
import { consolidatedParts } from "../../../src/documents/consolidated";
import { checksumNode, inflateNode } from "../../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbook";
import { writeZip } from "../../../src/hosts/file/writing/zipWriter";
import { lineOf } from "../../core/appraisal/reviewLines";

const created = "2021-11-24T01:00:00.000Z";

/** The parts as text by name, packed in order as a program would. */
function partsOf(
  lines: readonly ReviewLine[],
  agencies: readonly string[] | null = null,
): Map<string, string> {
  const consolidation = new Consolidation();
  for (const line of lines) consolidation.add(line);
  const review = consolidation.finish({ expected: lines.length, agencies });
  const parts = new Map<string, string>();
  for (const part of consolidatedParts(review, { created, lines: () => lines })) {
    parts.set(part.name, [...part.chunks()].join(""));
  }
  return parts;
}

function workbookOf(
  lines: readonly ReviewLine[],
  agencies: readonly string[] | null = null,
): WorkbookSnapshot {
  const bytes = [...partsOf(lines, agencies)].map(
    ([name, text]) => [name, new TextEncoder().encode(text)] as const,
  );
  const zip = writeZip(new Map(bytes), { checksum: checksumNode });
  return readWorkbookFile(zip, { fileName: "tong-hop.xlsx", inflate: inflateNode, checksum: checksumNode });
}

function sheetOf(workbook: WorkbookSnapshot, name: string): SheetSnapshot {
  return workbook.sheets.find((sheet) => sheet.name === name)!;
}

/** The texts and numbers of a sheet's rows below its heading, by heading. */
function table(sheet: SheetSnapshot): readonly Readonly<Record<string, unknown>>[] {
  const rows = new Map<number, Map<number, unknown>>();
  for (const { row, column, value } of sheet.cells) {
    const held = value.kind === "number" ? value.number : value.kind === "text" ? value.text : null;
    rows.set(row, (rows.get(row) ?? new Map<number, unknown>()).set(column, held));
  }
  const all = [...rows.values()];
  const head = all.findIndex((cells) => cells.size > 1);
  const names = all[head]!;
  return all.slice(head + 1).map((cells) => {
    const byHeading: Record<string, unknown> = {};
    for (const [column, held] of cells) byHeading[String(names.get(column))] = held;
    return byHeading;
  });
}

const hostile = ['=HYPERLINK("http://x")', "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=cmd", "\uff1d1+1"];

test("no text of a submitted workbook becomes a formula, whatever it begins with", () => {
  const lines = hostile.map((text) =>
    lineOf(text, [1, 1, 1], {
      file: `${text}.xlsx`,
      findings: [
        { rule: "score-missing", severity: "error", sheet: text, cell: "D9", title: text, message: text },
      ],
      criteria: [{ section: 1, code: text, title: text, maxPoints: 1, selfPoints: 0, appraisedPoints: null }],
      rating: {
        ...{ declared: text, computed: "Tốt", appraised: null, provisional: false },
        ...{ appraisedProvisional: null, computedPlace: 2, appraisedPlace: null },
      },
    }),
  );
  const ours = /^(ROUND|IF|COUNTIFS?|SUM|[A-Z]\d+\/)/;
  for (const sheet of workbookOf(lines, hostile).sheets) {
    for (const cell of sheet.cells) {
      if (cell.formula !== null) expect(cell.formula).toMatch(ours);
    }
  }
  const agencies = table(sheetOf(workbookOf(lines), "Tổng hợp")).map((row) => row["Cơ quan, đơn vị"]);
  expect(new Set(agencies)).toEqual(new Set(hostile));
});

test("text that begins like a formula carries Excel's mark that it is text; ordinary text does not", () => {
  const parts = partsOf([lineOf("=1+1", [1, 1, 1]), lineOf("Xã A", [1, 1, 2])]);
  const styles = parts.get("xl/styles.xml")!;
  const formats = [.../<cellXfs.*<\/cellXfs>/.exec(styles)![0].matchAll(/<xf .*?<\/xf>/g)].map(([xf]) => xf);
  const summary = parts.get("xl/worksheets/sheet1.xml")!;
  const markOf = (text: string) => {
    const number = new RegExp(`s="(\\d+)" t="inlineStr"><is><t xml:space="preserve">${text}<`).exec(
      summary,
    )![1];
    return formats[Number(number)]!.includes('quotePrefix="1"');
  };
  expect(markOf("=1\\+1")).toBe(true);
  expect(markOf("Xã A")).toBe(false);
});

test("the summary's totals, differences, shares and ranks are live formulas with the values they have", () => {
  const appraised = lineOf("Xã A", [2, 3, 4], {
    total: { selfPoints: 9, appraisedPoints: 8.5, maxPoints: 10, difference: -0.5, declaredSelfPoints: 9 },
    sections: [
      {
        ...{ code: "I", title: "Phần một", maxPoints: 10 },
        ...{ selfPoints: 9, appraisedPoints: 8.5, declaredSelfPoints: 9 },
      },
    ],
  });
  const sheet = sheetOf(workbookOf([appraised, lineOf("Xã B", [2, 3, 5])]), "Tổng hợp");
  const rows = table(sheet);
  expect(rows[0]).toMatchObject({
    Hạng: 1,
    "Cơ quan, đơn vị": "Xã B",
    "Tổng điểm tự chấm": 10,
    "Tỷ lệ đạt": 1,
  });
  expect(rows[1]).toMatchObject({
    ...{ Hạng: 2, "Tổng điểm tự chấm": 9, "Tổng điểm thẩm định": 8.5 },
    ...{ "Chênh lệch": -0.5, "Tỷ lệ đạt": 0.85 },
  });
  const formulas = sheet.cells
    .filter(({ row, formula }) => formula !== null && row === 10)
    .map((c) => c.formula);
  expect(formulas).toHaveLength(5);
});

test("the chỉnh lý tables stand one under another with live totals by year", () => {
  const year = (n: number, planned: number | null) => ({
    ...{
      year: n,
      planned,
      done: null,
      provinceFunds: null,
      agencyFunds: null,
      deposited: null,
      backlog: null,
    },
    note: null,
  });
  const sheet = sheetOf(
    workbookOf([
      lineOf("Xã A", [1, 1, 1], { progress: [year(2019, 190), year(2020, 143.63)] }),
      lineOf("Xã B", [1, 1, 1], { progress: [year(2019, 0.1), year(2020, null)] }),
    ]),
    "Chỉnh lý",
  );
  const sums = sheet.cells.filter(({ formula, column }) => formula !== null && column === 3);
  expect(sums.map(({ value }) => value)).toEqual([
    { kind: "number", number: 190.1 },
    { kind: "number", number: 143.63 },
    { kind: "number", number: 333.73 },
  ]);
});

test("every sheet has a filter, frozen and repeated headings, and prints on A4 across", () => {
  const parts = partsOf([lineOf("Xã A", [1, 1, 1])], ["Xã A"]);
  const sheets = [...parts].filter(([name]) => name.startsWith("xl/worksheets/sheet"));
  expect(sheets).toHaveLength(9);
  for (const [, xml] of sheets) {
    expect(xml).toContain("<autoFilter ");
    expect(xml).toContain('state="frozen"');
    expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
  }
  expect(parts.get("xl/workbook.xml")!.match(/_xlnm\.Print_Titles/g)).toHaveLength(9);
});

test("the notice of an illustrative rubric stands on every sheet", () => {
  for (const sheet of workbookOf([lineOf("Xã A", [1, 1, 1])]).sheets) {
    expect(sheet.cells.some(({ text }) => text === "MẪU MINH HỌA")).toBe(true);
  }
});

test("two charts draw the ratings and the shares from live counts, and say in words what they show", () => {
  const parts = partsOf([lineOf("Xã A", [2, 3, 4]), lineOf("Xã B", [1, 1, 1])]);
  expect(parts.get("xl/drawings/drawing2.xml")).toContain('descr="Số sổ tính theo xếp loại: Tốt: 2"');
  expect(parts.get("xl/charts/chart1.xml")).toContain("<c:f>'Biểu đồ'!$E$8:$E$8</c:f>");
  expect(parts.get("xl/charts/chart2.xml")).toContain("<c:f>'Biểu đồ'!$E$9:$E$15</c:f>");
  const counts = table(
    sheetOf(workbookOf([lineOf("Xã A", [2, 3, 4]), lineOf("Xã B", [1, 1, 1])]), "Biểu đồ"),
  );
  expect(counts.map((row) => [row["Nhóm"], row["Số sổ tính"]])).toEqual([
    ["Tốt", 2],
    ["dưới 50%", 1],
    ["50% – dưới 60%", 0],
    ["60% – dưới 70%", 0],
    ["70% – dưới 80%", 0],
    ["80% – dưới 90%", 0],
    ["90% – dưới 100%", 1],
    ["từ 100%", 0],
  ]);
});

test("without any readable workbook there is still a whole workbook that says so", () => {
  const workbook = workbookOf([]);
  expect(workbook.sheets.map(({ name }) => name)).toContain("Không đọc được");
});

test("the same lines give the same parts", () => {
  const lines = [lineOf("Xã A", [2, 3, 4]), lineOf("Xã B", [1, 1, 1])];
  expect([...partsOf(lines)]).toEqual([...partsOf(lines)]);
});

test("a row of the summary that has other sections than most keeps its total as a number, and says so", () => {
  const other = lineOf("Xã khác", [1, 1, 1], {
    sections: [
      {
        code: "A",
        title: "Khác",
        maxPoints: 10,
        selfPoints: 3,
        appraisedPoints: null,
        declaredSelfPoints: 3,
      },
    ],
  });
  const sheet = sheetOf(
    workbookOf([lineOf("Xã A", [2, 3, 4]), lineOf("Xã B", [1, 1, 1]), other]),
    "Tổng hợp",
  );
  const row = table(sheet).find((r) => r["Cơ quan, đơn vị"] === "Xã khác")!;
  expect(row["Tổng điểm tự chấm"]).toBe(3);
  expect(row["Ghi chú"]).toContain("các phần khác với đa số");
  const total = sheet.cells.find(
    ({ row: r, value }) => r > 8 && value.kind === "number" && value.number === 3,
  );
  expect(total?.formula).toBeNull();
});
