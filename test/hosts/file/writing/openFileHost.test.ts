import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Cell } from "../../../../src/core/model/workbookSnapshot";
import { openWorkbook } from "../../../../src/hosts/file/openWorkbookNode";
import { openFileHost } from "../../../../src/hosts/file/writing/openFileHostNode";
import { read } from "../support/reading";
import { buildWorkbook } from "../support/workbookBuilder";
import { number, planOf, write } from "./support/patching";
import { faultsOf } from "./support/soundness";

const BOOK = buildWorkbook({ sheets: [{ rows: '<row r="1"><c r="A1"><v>89</v></c></row>' }] });
let folder = "";

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "vtlt-open-"));
  fs.writeFileSync(join(folder, "a.xlsx"), BOOK);
});
afterAll(() => {
  fs.rmSync(folder, { recursive: true });
});

test("a workbook opened for writing is changed in memory, never on disk", async () => {
  const { host, converted } = await openFileHost(join(folder, "a.xlsx"));
  expect(converted).toBe(false);
  await host.apply(planOf(write("A1", number(89), number(90))));
  expect((await host.read()).sheets[0]!.cells[0]!.text).toBe("90");
  expect(Buffer.from(fs.readFileSync(join(folder, "a.xlsx"))).equals(BOOK)).toBe(true);
});

test("the bytes of an opened workbook are those of the file", async () => {
  const { host, sha256 } = await openFileHost(join(folder, "a.xlsx"));
  expect(read(host.bytes())).toEqual(read(BOOK));
  expect(Buffer.from(host.bytes()).equals(BOOK)).toBe(true);
  expect(sha256).toMatch(/^[0-9a-f]{64}$/);
});

test.each(["mau06.xls", "mau07.ods"])(
  "%s becomes a new .xlsx that holds the same, and says so",
  async (file) => {
    const path = join(__dirname, "../../../fixtures/workbooks", file);
    const { snapshot } = await openWorkbook(path);
    const { host, converted } = await openFileHost(path);
    expect(converted).toBe(true);
    const now = await host.read();
    const told = ({ row, column, value, text, formula }: Cell) => ({ row, column, value, text, formula });
    expect(now.sheets.map(({ name, merges, cells }) => ({ name, merges, cells: cells.map(told) }))).toEqual(
      snapshot.sheets.map(({ name, merges, cells }) => ({ name, merges, cells: cells.map(told) })),
    );
    expect(faultsOf(host.bytes())).toEqual([]);
  },
);
