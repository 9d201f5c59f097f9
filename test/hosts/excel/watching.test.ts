import { planLedgerSheet } from "../../../src/core";
import { grid } from "../../contract/workbooks";
import { openInExcel, planOf, until, write } from "./support";

/** Lets everything that is on its way arrive. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 30));

test("a burst of edits by the person is told once", async () => {
  const { excel, host } = openInExcel(grid);
  let told = 0;
  const stop = host.onChange(() => told++);
  await until(() => excel.isWatched);
  for (const number of [1, 2, 3]) excel.edit("Bảng", "B2", { kind: "number", number });
  await until(() => told > 0);
  await settle();
  expect(told).toBe(1);
  stop();
  await until(() => !excel.isWatched);
});

describe("sheets", () => {
  const watched = async (version = "1.14") => {
    const opened = openInExcel(grid);
    // The package's library files this event under a set of its own.
    if (version !== "1.14")
      Object.assign(opened.excel.requirementSets, { ExcelApi: version, ExcelApiOnline: "1.1" });
    const told = { times: 0 };
    const stop = opened.host.onChange(() => told.times++);
    await until(() => opened.excel.isWatched);
    const end = async () => {
      stop();
      await until(() => !opened.excel.isWatched);
    };
    return { ...opened, told, end };
  };

  test("a sheet that a person adds or deletes is told", async () => {
    const { excel, told, end } = await watched();
    excel.addSheet("Mới");
    await until(() => told.times === 1);
    excel.deleteSheet(excel.sheet("Mới"));
    await until(() => told.times === 2);
    await end();
  });

  test("another name is told where Excel tells it, from ExcelApi 1.17 on", async () => {
    const newer = await watched("1.17");
    newer.excel.renameSheet(newer.excel.sheet("Khác"), "Khác hẳn");
    await until(() => newer.told.times === 1);
    await newer.end();
    const older = await watched("1.14");
    older.excel.renameSheet(older.excel.sheet("Khác"), "Khác hẳn");
    await settle();
    expect(older.told.times).toBe(0);
    await older.end();
  });

  test("a sheet that the add-in adds and takes away itself is not told", async () => {
    const { host, told, end } = await watched();
    const applied = await host.apply(planLedgerSheet(await host.read()));
    await settle();
    await host.revert(applied);
    await settle();
    expect(told.times).toBe(0);
    expect((await host.read()).sheets).toHaveLength(2);
    await end();
  });
});

test("what the add-in writes itself is not told", async () => {
  const { excel, host } = openInExcel(grid);
  let told = 0;
  const stop = host.onChange(() => told++);
  await until(() => excel.isWatched);
  await host.apply(planOf(write("Bảng!B2", 10, 11)));
  await settle();
  expect(told).toBe(0);
  stop();
  await until(() => !excel.isWatched);
});

test("nothing is told after stopping, not even an edit just before it", async () => {
  const { excel, host } = openInExcel(grid);
  let told = 0;
  const stop = host.onChange(() => told++);
  await until(() => excel.isWatched);
  excel.edit("Bảng", "B2", { kind: "number", number: 1 });
  stop();
  await until(() => !excel.isWatched);
  excel.edit("Bảng", "B2", { kind: "number", number: 2 });
  await settle();
  expect(told).toBe(0);
});

test("stopping at once leaves no handler behind", async () => {
  const { excel, host } = openInExcel(grid);
  host.onChange(() => undefined)();
  await until(() => excel.syncs === 2);
  expect(excel.isWatched).toBe(false);
});

test("two watchers do not end each other", async () => {
  const { excel, host } = openInExcel(grid);
  let told = 0;
  const stopFirst = host.onChange(() => undefined);
  const stopSecond = host.onSelect(() => told++);
  await until(() => excel.syncs === 2);
  stopFirst();
  await until(() => excel.syncs === 3);
  excel.select("Khác", "B7");
  await until(() => told === 1);
  stopSecond();
  await until(() => !excel.isWatched);
});

test("the cell the person goes to is told with its sheet", async () => {
  const { excel, host } = openInExcel(grid);
  const places: object[] = [];
  const stop = host.onSelect((place) => places.push(place));
  await until(() => excel.isWatched);
  excel.select("Khác", "B7");
  await until(() => places.length > 0);
  expect(places).toEqual([{ sheet: "Khác", cell: "B7" }]);
  expect(await host.current()).toEqual({ sheet: "Khác", cell: "B7" });
  stop();
  await until(() => !excel.isWatched);
});

test("an Excel that does not let us listen is still one that can be read", async () => {
  const { excel, host } = openInExcel(grid);
  excel.failure = "AccessDenied";
  const stop = host.onChange(() => undefined);
  await until(() => excel.requests.length === 1);
  excel.failure = null;
  expect((await host.read()).sheets).toHaveLength(2);
  stop();
});
