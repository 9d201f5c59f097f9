import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openNewWorkbook } from "../../../src/hosts/excel/openNewWorkbook";
import { grid } from "../../contract/workbooks";
import { openInExcel } from "./support";

const file = readFileSync(join(__dirname, "../../../assets/samples/218-bc.xlsx"));

test("a made workbook opens in a window of its own, byte for byte, and the open one stays as it is", async () => {
  const { excel, host } = openInExcel(grid);
  const before = await host.read();
  await openNewWorkbook(file);
  expect(excel.openedWorkbooks.map((base64) => Buffer.from(base64, "base64").equals(file))).toEqual([true]);
  expect(await host.read()).toEqual(before);
  expect(excel.gaps).toEqual([]);
});

test("a workbook larger than one call takes arguments arrives whole", async () => {
  const { excel } = openInExcel(grid);
  const large = new Uint8Array(300_000).fill(7);
  large.set([0x50, 0x4b, 3, 4]);
  await openNewWorkbook(large);
  expect(Buffer.from(excel.openedWorkbooks[0]!, "base64").equals(large)).toBe(true);
});

test("a host without windows, or a file that is no workbook, is an error for who asked", async () => {
  const { excel } = openInExcel(grid);
  await expect(openNewWorkbook(new Uint8Array([1, 2, 3]))).rejects.toMatchObject({ code: "InvalidArgument" });
  excel.hasWindows = false;
  await expect(openNewWorkbook(file)).rejects.toMatchObject({ code: "UnsupportedOperation" });
  expect(excel.openedWorkbooks).toEqual([]);
});
