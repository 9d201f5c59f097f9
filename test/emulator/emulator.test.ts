import { grid } from "../contract/workbooks";
import { openInExcel } from "../hosts/excel/support";

/** What the genuine client throws. */
const codeOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.catch((e: unknown) => e);
  const { code, message } = error as { code: string; message: string };
  return `${code}: ${message}`;
};

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Bảng");

test("a member the emulator lacks is a loud error with its class and name", async () => {
  const { excel } = openInExcel(grid);
  const told = "emulator: Range.Clear() is not implemented";
  const work = Excel.run(async (context) => {
    sheetOf(context).getRange("A1").clear();
    await context.sync();
  });
  expect(await codeOf(work)).toBe(`NotImplemented: ${told}`);
  expect(excel.gaps).toEqual([told]);
});

test("a load of everything is an error too: no code of ours may ask for it", async () => {
  openInExcel(grid);
  const work = Excel.run(async (context) => {
    sheetOf(context).getRange("A1").load();
    await context.sync();
  });
  expect(await codeOf(work)).toMatch(/^NotImplemented: emulator: Range.load without property names/);
});

test("the client itself refuses what was not loaded", async () => {
  openInExcel(grid);
  const work = Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(await codeOf(work)).toMatch(/^PropertyNotLoaded/);
});

test("the client itself refuses a call above the host's requirement sets", async () => {
  openInExcel(grid);
  const work = Excel.run(async (context) => {
    sheetOf(context).getRange("A1").getDependents();
    await context.sync();
  });
  expect(await codeOf(work)).toMatch(/^ApiNotFound/);
});

test("a text that Excel might read as a number is never taken silently", async () => {
  openInExcel(grid);
  const work = Excel.run(async (context) => {
    sheetOf(context).getRange("C3").values = [["705."]];
    await context.sync();
  });
  expect(await codeOf(work)).toMatch(/^NotImplemented: .*may read as a number/);
});

test("formulas are worked out as they are written, null leaves a cell alone", async () => {
  openInExcel(grid);
  const values = await Excel.run(async (context) => {
    const range = sheetOf(context).getRange("B2:C4");
    range.formulas = [
      [20, null],
      [1.5, "=B2*2"],
      [null, ""],
    ];
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual([
    [20, 7.25],
    [1.5, 40],
    [21.5, ""],
  ]);
});

test("the client cuts large blocks, and all of them arrive", async () => {
  openInExcel(grid);
  const rows = Array.from({ length: 400 }, (_, i) => Array.from({ length: 10 }, (_, j) => i * 10 + j));
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Khác").getRangeByIndexes(4, 0, 400, 10);
    range.formulas = rows;
    range.load("values");
    await context.sync();
    return range.values as unknown[][];
  });
  expect(values).toEqual(rows);
});

test("an error half-way drops the results but not what was written before it", async () => {
  const { excel } = openInExcel(grid);
  const work = Excel.run(async (context) => {
    sheetOf(context).getRange("B2").values = [[99]];
    context.workbook.worksheets.getItem("không có").activate();
    await context.sync();
  });
  expect(await codeOf(work)).toMatch(/^ItemNotFound/);
  expect(excel.sheet("Bảng").cells.get("2 2")?.value).toEqual({ kind: "number", number: 99 });
});
