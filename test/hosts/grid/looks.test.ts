import { readWorkbookLooks } from "../../../src/hosts/file/looksRead";
import { Colours } from "../../../src/hosts/file/looksColours";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbook";
import { sheetIdOf, workbookData } from "../../../src/hosts/grid/workbookData";
import { conditionRules, validationRules } from "../../../src/hosts/grid/ruleData";
import type { ConditionLook, ValidationLook } from "../../../src/hosts/file/looksModel";
import { XmlScanner } from "../../../src/hosts/file/xmlScanner";
import { READ_LIMITS } from "../../../src/hosts/file/readLimits";
import { ports, sampleBytes } from "./support";

const A1 = { top: 1, left: 1, bottom: 3, right: 1 };

function colourOf(attributes: string): string | null {
  const xml = new XmlScanner(`<color ${attributes}/>`, "styles", READ_LIMITS);
  xml.enterRoot();
  return new Colours().of(xml);
}

test.each([
  ['rgb="FFB10E1C"', "#B10E1C"],
  ['indexed="10"', "#FF0000"],
  ['theme="0"', "#FFFFFF"],
  ['theme="1"', "#000000"],
  ['theme="0" tint="-0.5"', "#808080"],
  ['theme="1" tint="0.5"', "#808080"],
  ['theme="4" tint="0.79998168889431442"', "#DAE3F3"],
  ['auto="1"', null],
  ['rgb="rot"', null],
])("a colour of %s is %s", (attributes, colour) => {
  expect(colourOf(attributes)).toBe(colour);
});

test("the sample's scoring sheet looks as Excel shows it", () => {
  const { sheets, formats } = readWorkbookLooks(sampleBytes("218-bc.xlsx"), ports);
  const sheet = sheets[0]!;
  const at = (row: number, column: number) =>
    formats[sheet.formats.find((f) => f.row === row && f.column === column)!.format]!;
  expect(sheet.frozenRows).toBe(8);
  expect(at(8, 2).font).toMatchObject({ name: "Times New Roman", bold: true });
  expect(at(8, 2).alignment).toMatchObject({ horizontal: "center", wrapped: true });
  expect(at(8, 2).borders.left).toEqual({ style: "thin", colour: null });
  expect(at(6, 1).font.colour).toBe("#C00000");
  expect(at(5, 1).font).toMatchObject({ italic: true, bold: false });
});

test("cells, merges and frozen rows go into the grid as they are", () => {
  const bytes = sampleBytes("218-bc.xlsx");
  const data = workbookData("book", readWorkbookFile(bytes, ports), readWorkbookLooks(bytes, ports));
  const sheet = data.sheets[sheetIdOf(0)]!;
  expect(data.sheetOrder).toEqual(["sheet-1", "sheet-2"]);
  expect(sheet.freeze).toEqual({ xSplit: 0, ySplit: 8, startRow: 8, startColumn: -1 });
  expect(sheet.mergeData).toContainEqual({ startRow: 0, startColumn: 0, endRow: 0, endColumn: 1 });
  expect(sheet.cellData?.[11]?.[3]).toMatchObject({ v: 1, t: 2 });
  expect(sheet.cellData?.[9]?.[3]?.f).toMatch(/^=SUM\(/);
});

test("a conditional comparison becomes a formula about its first cell, the most urgent first", () => {
  const rule: ConditionLook = {
    ...{ ranges: [A1], type: "cellIs", operator: "between", text: null, formulas: ["1", "$B$1"] },
    ...{ priority: 2, stopIfTrue: false, rank: null, percent: false, bottom: false },
    look: { bold: true, italic: null, strike: null, underline: null, colour: "#FF0000", fill: null },
  };
  const second = { ...rule, type: "expression", operator: null, formulas: ["$A1>5"], priority: 1 };
  expect(conditionRules([rule, second]).map(({ rule: { type, ...rest } }) => [type, rest])).toEqual([
    ["highlightCell", { subType: "formula", value: "=$A1>5", style: { bl: 1, cl: { rgb: "#FF0000" } } }],
    [
      "highlightCell",
      { subType: "formula", value: "=AND(A1>=(1),A1<=($B$1))", style: { bl: 1, cl: { rgb: "#FF0000" } } },
    ],
  ]);
});

test("a validation keeps its limits, its list and its sentence", () => {
  const rule: ValidationLook = {
    ...{ ranges: [A1], type: "decimal", operator: "lessThanOrEqual", formulas: ["C1"], allowBlank: true },
    ...{
      errorStyle: "warning",
      showError: true,
      errorTitle: null,
      error: "Quá điểm tối đa",
      showPrompt: false,
    },
    ...{ promptTitle: null, prompt: null, showDropDown: true },
  };
  const list = { ...rule, type: "list", operator: null, formulas: ['"Tốt,Khá"'] };
  expect(validationRules([rule, list])).toMatchObject([
    {
      type: "decimal",
      operator: "lessThanOrEqual",
      formula1: "=C1",
      errorStyle: 2,
      error: "Quá điểm tối đa",
    },
    { type: "list", formula1: "Tốt,Khá" },
  ]);
});
