import { bundledRubrics } from "../../../src/app/bundledRubrics";
import { planFill } from "../../../src/app/fillWorkbook";
import { planLedgerSheet, type WorkbookSnapshot } from "../../../src/core";
import { sample } from "../../contract/workbooks";
import { workbookOf } from "../../core/support/snapshotBuilder";
import { openInExcel, planOf, roundTrips, write } from "./support";

const counted = new Map<string, number>();

afterAll(() => {
  const lines = [...counted].map(([what, syncs]) => `  ${String(syncs).padStart(2)}  ${what}`);
  process.stdout.write(
    `Round trips (context.sync) of the Excel host, over the emulator:\n${lines.join("\n")}\n`,
  );
});

async function expectTrips(what: string, most: number, count: Promise<number>): Promise<void> {
  const syncs = await count;
  counted.set(what, syncs);
  expect(syncs).toBe(most);
}

test("reading a whole workbook takes two", async () => {
  const { excel, host } = openInExcel(sample("day-loi.xlsx"));
  await expectTrips(
    "read a workbook of three sheets",
    2,
    roundTrips(excel, () => host.read()),
  );
});

test("reading two hundred sheets takes two as well", async () => {
  const sheets = Array.from({ length: 200 }, (_, i) => ({ name: `Trang ${i}`, cells: { A1: i, C5: "a" } }));
  const { excel, host } = openInExcel(workbookOf(...sheets));
  await expectTrips(
    "read a workbook of 200 sheets",
    2,
    roundTrips(excel, () => host.read()),
  );
});

test("carrying a plan out takes two, however many cells and sheets it has", async () => {
  const { excel, host } = openInExcel(sample("218-bc.xlsx"));
  const plan = planFill(await host.read(), bundledRubrics, { ledgerSheet: {} });
  await expectTrips(
    `apply a plan of ${plan.writes.length} cells`,
    2,
    roundTrips(excel, () => host.apply(plan)),
  );
});

test("a plan that is refused takes one", async () => {
  const { excel, host } = openInExcel(sample("218-bc.xlsx"));
  const plan = planOf(write("Phụ lục I!D17", 1000, 1));
  await expectTrips(
    "refuse a plan",
    1,
    roundTrips(excel, () => host.apply(plan).catch(() => null)),
  );
});

test("taking a plan back takes two, and two more for a look at the workbook when it added a sheet", async () => {
  const { excel, host } = openInExcel(sample("218-bc.xlsx"));
  const fill = await host.apply(planFill(await host.read(), bundledRubrics));
  await expectTrips(
    "take a plan back",
    2,
    roundTrips(excel, () => host.revert(fill)),
  );
  const ledger = await host.apply(planLedgerSheet(await host.read()));
  await expectTrips(
    "take a plan with a new sheet back",
    4,
    roundTrips(excel, () => host.revert(ledger)),
  );
});

test("going to a cell takes one", async () => {
  const { excel, host } = openInExcel(sample("218-bc.xlsx"));
  const place = { sheet: "Phụ lục I", cell: "D17" };
  await expectTrips(
    "go to a cell",
    1,
    roundTrips(excel, () => host.goTo(place)),
  );
  expect(excel.model.selection).toEqual({ top: 17, left: 4, bottom: 17, right: 4 });
});

test("telling the selected cell takes one", async () => {
  const { excel, host } = openInExcel(sample("218-bc.xlsx"));
  await expectTrips(
    "tell the selected cell",
    1,
    roundTrips(excel, () => host.current()),
  );
});

describe("a sheet larger than one answer", () => {
  const long: WorkbookSnapshot = workbookOf({
    name: "Dài",
    cells: Object.fromEntries(Array.from({ length: 2500 }, (_, i) => [`B${i + 2}`, i])),
  });

  test("is read in blocks of rows beyond its first thousand", async () => {
    const { excel, host } = openInExcel(long);
    let cells = 0;
    const trips = roundTrips(excel, async () => (cells = (await host.read()).sheets[0]!.cells.length));
    await expectTrips("read a sheet of 2,500 rows", 3, trips);
    expect(cells).toBe(2500);
  });

  test("is read in smaller blocks when Excel refuses so large an answer", async () => {
    const { excel, host } = openInExcel(long);
    excel.payloadLimit = 90_000;
    const read = await host.read();
    expect(read.sheets[0]!.cells.map(({ row }) => row)).toEqual(
      Array.from({ length: 2500 }, (_, i) => i + 2),
    );
    expect(read.sheets[0]!.clipped).toBe(false);
    expect(excel.requests.some(({ error }) => error === "ResponsePayloadSizeLimitExceeded")).toBe(true);
  });

  test("is clipped, and says so, beyond the bounds of reading", async () => {
    const { host } = openInExcel(workbookOf({ name: "Xa", cells: { A1: 1, B20000: 2, A20001: 3 } }));
    const [sheet] = (await host.read()).sheets;
    expect(sheet!.clipped).toBe(true);
    expect(sheet!.cells.map(({ row, column }) => [row, column])).toEqual([
      [1, 1],
      [20_000, 2],
    ]);
  });

  test("with its only cell in the last corner of the grid is clipped to nothing", async () => {
    const { host } = openInExcel(workbookOf({ name: "Góc", cells: { XFD1048576: 1 } }));
    const [sheet] = (await host.read()).sheets;
    expect([sheet!.clipped, sheet!.cells]).toEqual([true, []]);
  });
});
