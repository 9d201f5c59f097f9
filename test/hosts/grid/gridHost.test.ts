import { CellValueType } from "@univerjs/core";
import { unzipSync } from "fflate";
import { checkSnapshot, findCell, parseA1, type WorkbookSnapshot } from "../../../src/core";
import { bundledRubrics } from "../../../src/app/bundledRubrics";
import { planFill } from "../../../src/app/fillWorkbook";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbook";
import type { GridHost } from "../../../src/hosts/grid/gridHost";
import { pasteText } from "../../../src/hosts/grid/pasting";
import { saveGrid } from "../../../src/hosts/grid/saveGrid";
import { agreed } from "../../contract/hostUnderTest";
import { grid as smallGrid, protectedGrid } from "../../contract/workbooks";
import { richWorkbook } from "../file/writing/support/richWorkbook";
import { disposeGrids, openInGrid, ports, sampleBytes, type } from "./support";

afterEach(disposeGrids);

const SHEET = "Bảng";

async function held(host: GridHost, cell: string, sheet = SHEET) {
  const place = parseA1(cell)!;
  const snapshot = (await host.read()).sheets.find(({ name }) => name === sheet)!;
  const found = findCell(snapshot, place.row, place.column);
  return found ? { value: found.value, text: found.text, formula: found.formula } : null;
}

const number = (n: number) => ({ kind: "number", number: n });

function findingsOf(workbook: WorkbookSnapshot) {
  return checkSnapshot(workbook, { catalog: bundledRubrics.list() }).findings;
}

describe("typing", () => {
  test("a decimal comma is a number, and the formula that asks for it has its new value at the next reading", async () => {
    const { host } = openInGrid(smallGrid);
    type(host, SHEET, "B2", "0,75");
    expect(await held(host, "B2")).toEqual({ value: number(0.75), text: "0,75", formula: null });
    expect(await held(host, "B4")).toEqual({ value: number(0.75), text: "0,75", formula: "SUM(B2:B3)" });
  });

  test("a doubtful number stays a text", async () => {
    const { host } = openInGrid(smallGrid);
    type(host, SHEET, "C3", "1.500");
    expect(await held(host, "C3")).toEqual({
      value: { kind: "text", text: "1.500" },
      text: "1.500",
      formula: null,
    });
  });

  test("a day is a day, and is shown as one", async () => {
    const { host } = openInGrid(smallGrid);
    type(host, SHEET, "C3", "22/11/2026");
    expect(await held(host, "C3")).toEqual({
      value: { kind: "date", serial: 46_348 },
      text: "22/11/2026",
      formula: null,
    });
  });

  test("a formula with semicolons is worked out", async () => {
    const { host } = openInGrid(smallGrid);
    type(host, SHEET, "C3", "=SUM(B2;C2;0,25)");
    expect(await held(host, "C3")).toEqual({ value: number(17.5), text: "17,5", formula: "SUM(B2,C2,0.25)" });
  });

  test("taking back gives what was there, formulas included", async () => {
    const { host } = openInGrid(smallGrid);
    const before = agreed(await host.read());
    type(host, SHEET, "B4", "12");
    expect(await held(host, "B4")).toEqual({ value: number(12), text: "12", formula: null });
    await host.book.undo();
    expect(agreed(await host.read())).toEqual(before);
  });

  test("a locked cell of a protected sheet stays, and the reason is told", async () => {
    const { grid, host } = openInGrid(protectedGrid);
    const refused = jest.fn();
    grid.guard.onRefused(refused);
    const before = agreed(await host.read());
    type(host, SHEET, "B2", "3");
    expect(agreed(await host.read())).toEqual(before);
    expect(refused.mock.calls).toEqual([["locked"]]);
  });
});

describe("pasting", () => {
  test("a block is read as if it had been typed, from the selected cell on", async () => {
    const { grid, host } = openInGrid(smallGrid);
    host.book.goTo(host.placeOf({ sheet: SHEET, cell: "B6" })!);
    pasteText(host.book, "1,5\t1.500\r\n22/11/2026\t007\r\n", grid.guard);
    expect((await held(host, "B6"))?.value).toEqual(number(1.5));
    expect((await held(host, "C6"))?.value).toEqual({ kind: "text", text: "1.500" });
    expect((await held(host, "B7"))?.value).toEqual({ kind: "date", serial: 46_348 });
    expect((await held(host, "C7"))?.value).toEqual({ kind: "text", text: "007" });
  });

  test("values that a merge would hide are not pasted at all", async () => {
    const { grid, host } = openInGrid(smallGrid);
    const refused = jest.fn();
    grid.guard.onRefused(refused);
    host.book.goTo(host.placeOf({ sheet: SHEET, cell: "A1" })!);
    pasteText(host.book, "a\tb", grid.guard);
    expect((await held(host, "A1"))?.value).toEqual({ kind: "text", text: "Tiêu đề" });
    expect(refused.mock.calls).toEqual([["merge"]]);
  });
});

describe("what could not be saved", () => {
  test.each([
    ["sheet.command.insert-row-by-range", "structure"],
    ["sheet.command.remove-sheet", "structure"],
    ["sheet.command.add-worksheet-merge", "structure"],
    ["sheet.command.set-style", "look"],
    ["sheet.command.set-worksheet-name", "structure"],
  ])("%s is not carried out", async (command, why) => {
    const { grid, host } = openInGrid(smallGrid);
    const refused = jest.fn();
    grid.guard.onRefused(refused);
    expect(await grid.commands.executeCommand(command, { unitId: "book", subUnitId: "sheet-1" })).toBe(false);
    expect(refused.mock.calls).toEqual([[why]]);
    expect(host.book.sheets()).toHaveLength(2);
  });
});

describe("telling of edits", () => {
  test("a person's edit is told once, recalculated formulas and the program's own writes are not", async () => {
    const { host } = openInGrid(smallGrid);
    const changed = jest.fn();
    const stop = host.onChange(changed);
    type(host, SHEET, "B2", "5");
    await host.read();
    expect(changed).toHaveBeenCalledTimes(1);
    const applied = await host.apply(planFill(await host.read(), bundledRubrics));
    await host.revert(applied);
    expect(changed).toHaveBeenCalledTimes(1);
    await host.book.undo();
    expect(changed).toHaveBeenCalledTimes(2);
    stop();
    type(host, SHEET, "B2", "6");
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test("going to a cell selects it, and the selection is told", async () => {
    const { host } = openInGrid(smallGrid);
    const selected = jest.fn();
    host.onSelect(selected);
    await host.goTo({ sheet: "Khác", cell: "A1" });
    expect(await host.current()).toEqual({ sheet: "Khác", cell: "A1" });
    expect(selected.mock.lastCall).toEqual([{ sheet: "Khác", cell: "A1" }]);
    await expect(host.goTo({ sheet: "Không có", cell: "A1" })).rejects.toMatchObject({ code: "sheet-gone" });
  });
});

describe("saving", () => {
  test.each(["218-bc.xlsx", "sach.xlsx", "day-loi.xlsx"])(
    "an unchanged %s keeps its very bytes",
    async (name) => {
      const bytes = sampleBytes(name);
      const { host } = openInGrid(bytes);
      expect(await saveGrid(host)).toBe(bytes);
    },
  );

  test("the saved file reads as the grid does, and has the same findings", async () => {
    const { host } = openInGrid(sampleBytes("218-bc.xlsx"));
    await host.apply(planFill(await host.read(), bundledRubrics, { ledgerSheet: {} }));
    type(host, "Phụ lục I", "D13", "1,5");
    const inGrid = await host.read();
    const saved = readWorkbookFile(await saveGrid(host), ports);
    expect(agreed(saved)).toEqual(agreed(inGrid));
    expect(findingsOf(saved)).toEqual(findingsOf(inGrid));
  });

  test("parts the grid knows nothing of stay byte for byte as they were", async () => {
    const bytes = richWorkbook();
    const { host } = openInGrid(bytes);
    const [sheet] = (await host.read()).sheets;
    const cell = sheet!.cells.find(({ value, formula }) => value.kind === "number" && formula === null)!;
    host.book.writeAsPerson([
      { sheetId: "sheet-1", row: cell.row, column: cell.column, data: { v: 3.25, t: CellValueType.NUMBER } },
    ]);
    const [before, after] = [unzipSync(bytes), unzipSync(await saveGrid(host))];
    const changed = Object.keys(before).filter(
      (part) => !Buffer.from(before[part]!).equals(Buffer.from(after[part] ?? new Uint8Array())),
    );
    expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
    expect(changed.filter((part) => !/worksheets\/sheet|workbook\.xml$/.test(part))).toEqual([]);
  });

  test("a day typed into a plain cell is saved as a day", async () => {
    const { host } = openInGrid(smallGrid);
    type(host, SHEET, "C3", "22/11/2026");
    const saved = readWorkbookFile(await saveGrid(host), ports);
    const cell = findCell(saved.sheets[0]!, 3, 3);
    expect([cell?.value, cell?.text]).toEqual([{ kind: "date", serial: 46_348 }, "22/11/2026"]);
  });

  test("a formula that a person typed over is saved as the value", async () => {
    const { host } = openInGrid(smallGrid);
    type(host, SHEET, "B4", "12");
    const saved = readWorkbookFile(await saveGrid(host), ports);
    expect(findCell(saved.sheets[0]!, 4, 2)).toMatchObject({ value: number(12), formula: null });
  });
});
