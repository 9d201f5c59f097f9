import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReadFailure } from "../../../src/core/model/failure";
import { failureOfSystem, openWorkbook } from "../../../src/hosts/file/openWorkbookNode";

const fixtures = join(__dirname, "../../fixtures/workbooks");
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vtlt-open-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function failureOf(path: string, options: Parameters<typeof openWorkbook>[1] = {}): Promise<string> {
  try {
    await openWorkbook(path, options);
    return "read";
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return error.code;
  }
}

test.each([
  ["mau02.xlsx", "PHU LUC 1", 285],
  ["mau06.xls", "PHU LUC 1", 320],
  ["mau07.ods", "Phụ lục I", 244],
])("%s is read from disk, with the hash of its bytes", async (file, sheet, cells) => {
  const path = join(fixtures, file);
  const opened = await openWorkbook(path);
  expect(opened.snapshot.sheets.map((s) => [s.name, s.cells.length])).toEqual([[sheet, cells]]);
  expect(opened.sha256).toBe(createHash("sha256").update(readFileSync(path)).digest("hex"));
  expect(opened.bytes).toHaveLength(readFileSync(path).length);
});

test("the bytes decide how a file is read, not its name", async () => {
  const path = join(folder, "cũ.xls");
  copyFileSync(join(fixtures, "mau07.ods"), path);
  expect((await openWorkbook(path)).snapshot.sheets[0]!.name).toBe("Phụ lục I");
});

test("an .xls under the name of an .xlsx is refused by name", async () => {
  const path = join(folder, "moi.xlsx");
  copyFileSync(join(fixtures, "mau06.xls"), path);
  expect(await failureOf(path)).toBe("xls-named-xlsx");
});

test("a failure inside the worker keeps its code", async () => {
  const path = join(folder, "hong.ods");
  writeFileSync(path, readFileSync(join(fixtures, "mau07.ods")).subarray(0, 9000));
  expect(await failureOf(path)).toBe("truncated");
});

test("an old format that takes too long is given up", async () => {
  expect(await failureOf(join(fixtures, "mau06.xls"), { limits: { milliseconds: 0 } })).toBe("too-slow");
});

test("what is no file, or too large a one, is told apart", async () => {
  expect(await failureOf(join(folder, "khong-co.xlsx"))).toBe("not-found");
  expect(await failureOf(join(fixtures, "mau02.xlsx", "a"))).toBe("not-found");
  expect(await failureOf("a\0b.xlsx")).toBe("not-found");
  expect(await failureOf(folder)).toBe("not-a-file");
  expect(await failureOf("/dev/null")).toBe("not-a-file");
  expect(await failureOf(join(fixtures, "mau02.xlsx"), { limits: { packageBytes: 100 } })).toBe("too-large");
});

test("a pipe nobody writes into is no file, and is not waited for", async () => {
  const path = join(folder, "ong.xlsx");
  execFileSync("mkfifo", [path]);
  expect(await failureOf(path)).toBe("not-a-file");
});

test.each([
  ["EACCES", "no-permission"],
  ["EPERM", "no-permission"],
  ["EIO", "unexpected"],
])("the system's %s is %s", (code, failure) => {
  expect(failureOfSystem(Object.assign(new Error(), { code })).code).toBe(failure);
});
