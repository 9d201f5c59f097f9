import { type NewSheet, planLedgerSheet, WriteRefused, type WritePlan } from "../../../src/core";
import { grid, protectedGrid } from "../../contract/workbooks";
import { sheetOf, workbookOf } from "../../core/support/snapshotBuilder";
import { cellAt } from "../../emulator/workbookModel";
import { blank, failureOf, openInExcel, planOf, write } from "./support";

const refusals = (error: unknown) => (error instanceof WriteRefused ? error.refusals : error);

describe("texts", () => {
  test.each(["705.", "143,63", "1/2", "=A1", "-", "+84", "TRUE", "'90", "#N/A", "", " 12", "Quý 3"])(
    "%j stays the text it is",
    async (text) => {
      const { host } = openInExcel(grid);
      await host.apply(planOf(write("Bảng!C3", blank, { kind: "text", text })));
      const cell = (await host.read()).sheets[0]!.cells.find((c) => c.row === 3 && c.column === 3);
      expect(cell?.value).toEqual({ kind: "text", text });
      expect(cell?.formula).toBeNull();
    },
  );
});

describe("a cell in the Text format", () => {
  const open = () => openInExcel(grid, { numberFormats: { Bảng: { B3: "@" } } });

  test("gets a format that lets a number be a number, and its own back", async () => {
    const { excel, host } = open();
    const applied = await host.apply(planOf(write("Bảng!B3", "705.", 705)));
    expect(applied.formatsBefore).toEqual(["@"]);
    expect(cellAt(excel.sheet("Bảng"), "B3")).toMatchObject({
      value: { kind: "number", number: 705 },
      numberFormat: "General",
    });
    await host.revert(applied);
    expect(cellAt(excel.sheet("Bảng"), "B3")).toMatchObject({
      value: { kind: "text", text: "705." },
      numberFormat: "@",
    });
  });

  test("keeps it for a text", async () => {
    const { excel, host } = open();
    expect((await host.apply(planOf(write("Bảng!B3", "705.", "706.")))).formatsBefore).toEqual([null]);
    expect(cellAt(excel.sheet("Bảng"), "B3").numberFormat).toBe("@");
  });
});

describe("a protected sheet", () => {
  test("takes a write to a cell that is not locked", async () => {
    const { excel, host } = openInExcel(protectedGrid, { unlocked: { Bảng: ["B2", "C2"] } });
    await host.apply(planOf(write("Bảng!B2", 10, 11)));
    expect(cellAt(excel.sheet("Bảng"), "B2").value).toEqual({ kind: "number", number: 11 });
    expect(excel.sheet("Bảng").protected).toBe(true);
  });

  test("takes no new number format even there, unless it allows formatting", async () => {
    const { excel, host } = openInExcel(protectedGrid, { unlocked: { Bảng: ["B2"] } });
    const plan = planOf(write("Bảng!B2", 10, 11, { numberFormat: "0.00" }));
    expect(refusals(await failureOf(host.apply(plan)))).toEqual([
      { sheet: "Bảng", cell: "B2", why: "protected" },
    ]);
    excel.sheet("Bảng").allowFormatCells = true;
    await host.apply(plan);
    expect(cellAt(excel.sheet("Bảng"), "B2").numberFormat).toBe("0.00");
  });

  test("does not give back a cell that was locked since", async () => {
    const { excel, host } = openInExcel(grid);
    const applied = await host.apply(planOf(write("Bảng!B2", 10, 11), write("Bảng!B4", sum, sumOther)));
    excel.sheet("Bảng").protected = true;
    expect((await host.revert(applied)).refused).toEqual([
      { sheet: "Bảng", cell: "B2", why: "protected" },
      { sheet: "Bảng", cell: "B4", why: "protected" },
    ]);
  });
});

const sum = { kind: "formula", formula: "SUM(B2:B3)" } as const;
const sumOther = { kind: "formula", formula: "SUM(B2:B2)" } as const;

test("a workbook whose structure is locked takes no new sheet", async () => {
  const { excel, host } = openInExcel(grid);
  excel.model.structureProtected = true;
  const plan = planLedgerSheet(grid);
  expect(refusals(await failureOf(host.apply(plan)))).toEqual([
    { sheet: plan.newSheets[0]!.name, cell: null, why: "read-only" },
  ]);
});

const sheet: NewSheet = {
  name: "Mới",
  columnWidths: [10],
  merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
  frozenRows: 2,
  landscape: true,
};
const withSheet: WritePlan = {
  newSheets: [sheet],
  writes: [
    write("Mới!A1", blank, "Đầu đề", { style: "heading" }),
    write("Mới!A2", blank, 0.5, { style: "share" }),
    write("Bảng!B2", 10, 11),
  ],
};

describe("a new sheet", () => {
  test("has widths, looks, frozen rows and a page across, borders around whole merges", async () => {
    const { excel, host } = openInExcel(grid);
    await host.apply(withSheet);
    const made = excel.sheet("Mới");
    expect(made.columnWidths).toEqual(new Map([[1, 56.25]]));
    expect(made.frozenRows).toBe(2);
    expect(made.page).toEqual({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 0 },
    });
    const heading = { font: { name: "Times New Roman", size: 12, bold: true, italic: false } };
    const look = { ...heading, wrapText: true, horizontalAlignment: "Center", verticalAlignment: "Center" };
    const sides = ["top", "bottom", "left", "right"];
    for (const cell of ["A1", "B1"]) {
      expect(cellAt(made, cell).look).toEqual({ ...look, borders: sides, locked: true });
    }
    expect(cellAt(made, "A2").numberFormat).toBe("0.0%");
  });

  test("is made without a page setup where Excel has no printer, all else as planned", async () => {
    const { excel, host } = openInExcel(grid);
    excel.hasPrinter = false;
    await host.apply(withSheet);
    expect(excel.sheet("Mới").page.orientation).toBe("Portrait");
    expect(excel.sheet("Mới").merges).toEqual(sheet.merges);
    expect(cellAt(excel.sheet("Bảng"), "B2").value).toEqual({ kind: "number", number: 11 });
    expect(excel.model.sheets.map(({ name }) => name)).toEqual(["Bảng", "Khác", "Mới"]);
  });

  test("stays when something was added to it since, and everything else is taken back", async () => {
    const { excel, host } = openInExcel(grid);
    const applied = await host.apply(withSheet);
    excel.edit("Mới", "D9", { kind: "text", text: "của tôi" });
    expect(await host.revert(applied)).toEqual({
      restored: 1,
      refused: [{ sheet: "Mới", cell: null, why: "changed" }],
    });
    expect(cellAt(excel.sheet("Mới"), "D9").value).toEqual({ kind: "text", text: "của tôi" });
  });

  test("stays when a formula elsewhere refers to it since", async () => {
    const { excel, host } = openInExcel(grid);
    const applied = await host.apply(withSheet);
    excel.edit("Khác", "C1", { kind: "number", number: 0.5 }, "'Mới'!A2");
    expect((await host.revert(applied)).refused).toEqual([{ sheet: "Mới", cell: null, why: "changed" }]);
    expect(excel.model.sheets).toHaveLength(3);
  });

  test("that the person has deleted is told as missing", async () => {
    const { excel, host } = openInExcel(grid);
    const applied = await host.apply(withSheet);
    excel.model.sheets.pop();
    expect(await host.revert(applied)).toEqual({
      restored: 1,
      refused: [{ sheet: "Mới", cell: null, why: "sheet-missing" }],
    });
  });
});

test("a write that breaks off half-way leaves everything as it was", async () => {
  const { excel, host } = openInExcel(grid, { numberFormats: { Bảng: { B3: "@" } } });
  const before = await host.read();
  // Locked between the look and the write, as another person might: the first sheet is written, the second refuses.
  const plan = planOf(write("Bảng!B2", 10, 11), write("Bảng!B3", "705.", 705), write("Khác!A1", 1, 2));
  excel.beforeRequest = (n) => {
    if (n === 4) excel.sheet("Khác").protected = true;
    if (n === 5) excel.sheet("Khác").protected = false;
  };
  expect(await failureOf(host.apply(plan))).toBe("access-denied");
  expect(await host.read()).toEqual(before);
  expect(cellAt(excel.sheet("Bảng"), "B3").numberFormat).toBe("@");
});

test("a formula that Excel wrote its own way is still the plan's own when it is taken back", async () => {
  const { excel, host } = openInExcel(grid);
  const formula = "sum('Khác'!A1, b2)";
  const applied = await host.apply(planOf(write("Bảng!C3", blank, { kind: "formula", formula })));
  excel.edit("Bảng", "C3", { kind: "number", number: 11 }, "SUM(Khác!A1,B2)");
  expect(await host.revert(applied)).toEqual({ restored: 1, refused: [] });
});

test("a merge that begins far above a cell is seen", async () => {
  const tall = workbookOf({ ...sheetOf({ name: "Cao", cells: { A1: "x" }, merges: ["B2:C900"] }) });
  const { host } = openInExcel(tall);
  expect(refusals(await failureOf(host.apply(planOf(write("Cao!C900", blank, 1)))))).toEqual([
    { sheet: "Cao", cell: "C900", why: "inside-merge" },
  ]);
});
