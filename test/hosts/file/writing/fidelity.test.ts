import type { NewSheet, PlannedWrite } from "../../../../src/core/model/writePlan";
import { patchWorkbook } from "../../../../src/hosts/file/writing/patchWorkbook";
import { read } from "../support/reading";
import {
  BLANK,
  contentsOf,
  formula,
  number,
  patch,
  ports,
  rawPart,
  text,
  textOf,
  write,
  zipOf,
} from "./support/patching";
import { richParts, richWorkbook } from "./support/richWorkbook";
import { faultsOf } from "./support/soundness";

const SHEET = "Phụ lục I";
const score = write("C4", BLANK, number(30), { sheet: SHEET });
const total = write("D6", BLANK, formula("SUM(C2:C4)", 89), { sheet: SHEET });
const newSheet: NewSheet = {
  name: "Tiến độ",
  columnWidths: [12, 20.5],
  merges: [],
  frozenRows: 2,
  landscape: true,
};

/** Names of the parts whose bytes, from local header to the next entry, are not what they were. */
function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const names = [...zipOf(before).entries.values(), ...zipOf(after).entries.values()].map(({ name }) => name);
  return [...new Set(names)].filter((name) => rawPart(before, name) !== rawPart(after, name)).sort();
}

describe.each([
  ["an ordinary package", {}, {}],
  ["sizes behind the data", { dataDescriptor: true }, {}],
  ["zip64 fields and records", { zip64: true }, { zip64: true, comment: "ghi chú" }],
] as const)("a workbook with chart, picture, comment, table and macro: %s", (_, packing, options) => {
  test.each(["xlsx", "xlsm"] as const)(
    "a value changes its sheet and the workbook part alone (.%s)",
    (kind) => {
      const before = richWorkbook(kind, packing, options);
      const after = patch(before, score);
      expect(changedParts(before, after)).toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
      expect(faultsOf(after)).toEqual([]);
      expect(contentsOf(after)).toEqual({ ...contentsOf(before), "Phụ lục I!C4": number(30) });
      expect(read(after).macros).toBe(kind === "xlsm");
    },
  );

  test("a formula takes the calculation chain out as well", () => {
    const before = richWorkbook("xlsm", packing, options);
    const after = patch(before, score, total);
    expect(changedParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(faultsOf(after)).toEqual([]);
  });

  test("a new sheet and a new number format change the lists and the styles as well", () => {
    const before = richWorkbook("xlsm", packing, options);
    const formatted: PlannedWrite = { ...score, numberFormat: "#,##0.###" };
    const onNew = write("A1", BLANK, text("Năm"), { sheet: "Tiến độ", style: "heading" });
    const after = patchWorkbook(before, { newSheets: [newSheet], writes: [formatted, onNew] }, ports);
    expect(changedParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
      "xl/worksheets/sheet3.xml",
    ]);
    expect(faultsOf(after)).toEqual([]);
  });

  test("entries stay in their order, and only the touched ones are packed anew", () => {
    const before = richWorkbook("xlsx", packing, options);
    const names = (bytes: Uint8Array) => [...zipOf(bytes).entries.values()].map(({ name }) => name);
    expect(names(patch(before, score))).toEqual(richParts("xlsx").map(({ name }) => name));
    expect(names(patch(before, score))).toEqual(names(before));
  });
});

describe("the touched sheet", () => {
  test("keeps every byte but those of the cell: validations, formats, breaks, drawings, extensions", () => {
    const before = richWorkbook();
    const [old, now] = [before, patch(before, score)].map((b) => textOf(b, "xl/worksheets/sheet1.xml"));
    expect(now).toBe(old!.replace('<c r="C4" s="2"/>', '<c r="C4" s="2"><v>30</v></c>'));
  });

  test("keeps what other cells share with it in the table of strings", () => {
    const before = richWorkbook();
    const after = patch(before, write("B2", text("Lập hồ sơ"), text("Khác"), { sheet: SHEET }));
    expect(contentsOf(after)["Phụ lục I!B3"]).toEqual(text("Lập hồ sơ"));
    expect(rawPart(after, "xl/sharedStrings.xml")).toBe(rawPart(before, "xl/sharedStrings.xml"));
  });

  test("the same plan gives the same bytes", () => {
    expect(Buffer.from(patch(richWorkbook(), score)).equals(patch(richWorkbook(), score))).toBe(true);
  });

  test("without a deflate port changed parts are stored", () => {
    const after = patchWorkbook(
      richWorkbook(),
      { newSheets: [], writes: [score] },
      { inflate: ports.inflate },
    );
    const methods = [...zipOf(after).entries.values()]
      .filter(({ method }) => method === 0)
      .map(({ name }) => name);
    expect(methods.sort()).toEqual(["xl/media/image1.png", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
    expect(faultsOf(after)).toEqual([]);
  });
});

describe("the comment of the package", () => {
  test("stays", () => {
    const after = patch(richWorkbook("xlsx", {}, { comment: "Sở Nội vụ" }), score);
    expect(new TextDecoder().decode(after.subarray(after.length - 14)).endsWith("Nội vụ")).toBe(true);
  });
});
