import { type Progress, type ProgressRows, WorkStopped } from "../../../src/ports/progress";
import { workbookOf } from "../../core/support/snapshotBuilder";
import { sample } from "../../contract/workbooks";
import { openInExcel } from "./support";

/** One column of so many numbers from row 2 on. */
const column = (rows: number) => Object.fromEntries(Array.from({ length: rows }, (_, i) => [`B${i + 2}`, i]));
const book = workbookOf({ name: "Ngắn", cells: { A1: 1 } }, { name: "Dài", cells: column(2500) });

type Told = readonly [done: number, of: number, current: string, rows: ProgressRows | undefined];

/** Keeps what it is told; a person wants to stop once so much was told. */
function watching(stopAfter = Infinity): Progress & { readonly told: Told[] } {
  const told: Told[] = [];
  return {
    told,
    report: (...step) => void told.push(step as unknown as Told),
    cancelled: () => told.length >= stopAfter,
  };
}

test("a workbook that two requests read tells nothing", async () => {
  const { host } = openInExcel(sample("218-bc.xlsx"));
  const progress = watching();
  await host.read(progress);
  expect(progress.told).toEqual([]);
});

test("a large sheet tells its sheets and rows with every block", async () => {
  const { host } = openInExcel(book);
  const progress = watching();
  const read = await host.read(progress);
  expect(progress.told).toEqual([
    [1, 2, "Dài", { done: 1000, of: 2500 }],
    [2, 2, "Dài", { done: 2500, of: 2500 }],
  ]);
  expect(read.sheets[1]?.cells).toHaveLength(2500);
});

test("reading stops between two blocks: Excel is asked for nothing more", async () => {
  const { excel, host } = openInExcel(book);
  excel.payloadLimit = 90_000;
  const whole = watching();
  await host.read(whole);
  const all = excel.syncs;
  expect(whole.told.length).toBeGreaterThan(3);

  const stopped = watching(2);
  await expect(host.read(stopped)).rejects.toBeInstanceOf(WorkStopped);
  expect(stopped.told).toHaveLength(2);
  expect(excel.syncs - all).toBeLessThan(all - 2);
});
