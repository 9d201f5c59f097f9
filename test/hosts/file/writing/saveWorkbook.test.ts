import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeSaveFailure, SaveFailure } from "../../../../src/hosts/file/saveFailure";
import { saveWorkbook, type SaveOptions } from "../../../../src/hosts/file/saveWorkbookNode";

const OLD = new TextEncoder().encode("old");
const NEW = new TextEncoder().encode("new and longer");
let folder = "";

beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "vtlt-save-"));
});
afterEach(() => {
  fs.chmodSync(folder, 0o700);
  fs.rmSync(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);
const held = (name: string) => fs.readFileSync(path(name), "utf8");
function outcome(name: string, options: SaveOptions = { force: false }): string {
  try {
    saveWorkbook(name.startsWith("/") ? name : path(name), NEW, options);
    return "saved";
  } catch (error) {
    if (!(error instanceof SaveFailure)) throw error;
    return error.code;
  }
}

describe("saving a workbook", () => {
  test("writes the whole file and leaves nothing else in the folder", () => {
    expect(outcome("kết quả.xlsx")).toBe("saved");
    expect(held("kết quả.xlsx")).toBe("new and longer");
    expect(fs.readdirSync(folder)).toEqual(["kết quả.xlsx"]);
  });

  test("leaves a file that is there, unless told to replace it, and keeps its permissions", () => {
    fs.writeFileSync(path("a.xlsx"), OLD, { mode: 0o640 });
    fs.chmodSync(path("a.xlsx"), 0o640);
    expect(outcome("a.xlsx")).toBe("exists");
    expect(held("a.xlsx")).toBe("old");
    expect(outcome("a.xlsx", { force: true })).toBe("saved");
    expect(held("a.xlsx")).toBe("new and longer");
    expect(fs.statSync(path("a.xlsx")).mode & 0o777).toBe(0o640);
    expect(fs.readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  test("never writes a file that was read, by whatever name and even with force", () => {
    fs.writeFileSync(path("in.xlsx"), OLD);
    fs.symlinkSync(path("in.xlsx"), path("link.xlsx"));
    fs.linkSync(path("in.xlsx"), path("hard.xlsx"));
    fs.mkdirSync(path("sub"));
    const options = { force: true, inputs: [path("missing.xlsx"), path("in.xlsx")] };
    for (const name of ["in.xlsx", "link.xlsx", "hard.xlsx", "sub/../in.xlsx"]) {
      expect(outcome(name, options)).toBe("same-file");
    }
    expect(held("in.xlsx")).toBe("old");
    expect(outcome("out.xlsx", options)).toBe("saved");
  });

  test("replaces what a link points to, not the link", () => {
    fs.writeFileSync(path("real.xlsx"), OLD);
    fs.symlinkSync("real.xlsx", path("link.xlsx"));
    expect(outcome("link.xlsx", { force: true })).toBe("saved");
    expect(fs.lstatSync(path("link.xlsx")).isSymbolicLink()).toBe(true);
    expect(held("real.xlsx")).toBe("new and longer");
  });

  test("says why it could not, and leaves nothing behind", () => {
    fs.mkdirSync(path("folder.xlsx"));
    expect(outcome("none/a.xlsx")).toBe("no-folder");
    expect(outcome("folder.xlsx", { force: true })).toBe("not-a-file");
    expect(outcome(`${"a".repeat(300)}.xlsx`)).toBe("bad-name");
    expect(outcome("a\0.xlsx")).toBe("bad-name");
    expect(outcome("/dev/null", { force: true })).toBe("not-a-file");
    expect(fs.readdirSync(folder)).toEqual(["folder.xlsx"]);
  });

  // The superuser may write anywhere.
  const asUser = process.getuid?.() === 0 ? test.skip : test;
  asUser("says so of a folder it may not write to", () => {
    fs.chmodSync(folder, 0o500);
    expect(outcome("a.xlsx")).toBe("no-permission");
  });

  test("a failure names its file and has a sentence that says what to do", () => {
    const failure = new SaveFailure("exists", "a.xlsx");
    expect(failure.path).toBe("a.xlsx");
    expect(describeSaveFailure(failure)).toBe(
      "Tệp đích đã có. Muốn ghi đè thì thêm --force, hoặc chọn tên khác.",
    );
  });
});
