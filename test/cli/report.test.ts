import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { partsOf, textOf } from "../documents/support/docxParts";
import { jsonLines, vtlt } from "./support";

const source = "assets/samples/218-bc.xlsx";
const form = "test/fixtures/report/phieu-218.json";
const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vtlt-report-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const textIn = (path: string) => textOf(partsOf(readFileSync(path)).get("word/document.xml") ?? "");

test("the báo cáo of 218/BC is written, its source stays, and it agrees with its sheet", () => {
  const before = hash(source);
  const out = join(folder, "bc.docx");
  const { status, stdout, stderr } = vtlt("report", source, "--form", form, "-o", out);
  expect([status, stderr]).toEqual([0, `Đã ghi ${out}\n`]);
  expect(stdout).toContain("Chưa có họ tên người ký.");
  expect(hash(source)).toBe(before);
  expect(textIn(out)).toContain("Tổng số điểm tự chấm: 89 điểm");
  const against = vtlt("report", source, "--against", out);
  expect([against.status, against.stdout]).toEqual([
    0,
    "bc.docx: đã đối chiếu 16 số liệu, không có chỗ nào khác sổ tính.\n",
  ]);
});

test("a pasted report that differs ends with 1 and names both places; layout is only hinted at", () => {
  const text = join(folder, "bc.txt");
  writeFileSync(text, "Số: 218 /BC - SLĐTBXH\nTổng số điểm tự chấm: 88 điểm\nTự xếp loại: Tốt");
  const { status, stdout } = vtlt("report", source, "--against", text, "--json");
  expect(status).toBe(1);
  const [line] = jsonLines(stdout) as unknown as {
    differences: { what: string; kind: string; report: unknown; sheet: unknown }[];
    layout: { wanted: string }[];
  }[];
  expect(line?.differences[0]).toMatchObject({
    ...{ what: "Tổng số điểm tự chấm", kind: "differs" },
    ...{ report: { place: "dòng 2", shown: "88 điểm" }, sheet: { place: "Phụ lục I!D89", shown: "89 điểm" } },
  });
  expect(line?.layout[0]?.wanted).toBe("Số: 218/BC-SLĐTBXH");
});

test("a form template is filled in and used", () => {
  const out = join(folder, "phieu.json");
  expect(vtlt("report", source, "--form-template", "-o", out).status).toBe(0);
  expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({
    schema: "vtlt.report-form/1",
    number: "218/BC-SLĐTBXH",
  });
  expect(vtlt("report", source, "--form", out, "-o", join(folder, "bc.docx")).status).toBe(0);
});

test("a folder of units is counted; one that cannot be read ends with 2 and is told", () => {
  const units = join(folder, "don-vi");
  mkdirSync(units);
  copyFileSync("assets/samples/sach.xlsx", join(units, "a.xlsx"));
  writeFileSync(join(units, "hong.xlsx"), "PK\u0003\u0004");
  const out = join(folder, "bc.docx");
  const { status, stdout, stderr } = vtlt("report", source, "--units", units, "-o", out, "--json");
  expect(status).toBe(2);
  expect(stderr).toContain("hong.xlsx");
  const [line] = jsonLines(stdout) as unknown as { units: { inspected: number; units: unknown[] } }[];
  expect(line?.units).toMatchObject({ inspected: 1, units: [{ name: "SỞ VÍ DỤ", selfPoints: 98.5 }] });
  expect(textIn(out)).toContain("Đã kiểm tra 1/… đơn vị trực thuộc.");
});

test("inputs are never written over, an existing target needs --force, and failure leaves nothing behind", () => {
  const copy = join(folder, "a.docx");
  copyFileSync(source, copy);
  const itself = vtlt("report", copy, "-o", copy, "--force");
  expect([itself.status, hash(copy)]).toEqual([2, hash(source)]);
  const out = join(folder, "bc.docx");
  writeFileSync(out, "cũ");
  const refused = vtlt("report", source, "-o", out);
  expect([refused.status, readFileSync(out, "utf8")]).toEqual([2, "cũ"]);
  expect(refused.stderr).toContain("--force");
  expect(readdirSync(folder).sort()).toEqual(["a.docx", "bc.docx"]);
});

test("wrong input gives a sentence and no document", () => {
  const out = join(folder, "bc.docx");
  const bad = join(folder, "phieu.json");
  writeFileSync(bad, '{"schema": "vtlt.report-form/1"');
  expect(vtlt("report", source, "--form", bad, "-o", out).stderr).toContain("không phải JSON hợp lệ");
  writeFileSync(bad, '{"schema": "vtlt.report-form/1"}');
  const missing = vtlt("report", source, "--form", bad, "-o", out);
  expect([missing.status, missing.stderr.includes("Mục “year”: thiếu mục này.")]).toEqual([2, true]);
  expect(vtlt("report", source, "-o", join(folder, "bc.pdf")).stderr).toContain(".docx");
  expect(vtlt("report", source).stderr).toContain("--against");
  expect(vtlt("report", "khong-co.xlsx", "-o", out)).toMatchObject({ status: 2 });
  expect(vtlt("report", source, "--units", join(folder, "khong-co"), "-o", out).status).toBe(2);
  expect(vtlt("report", source, "--against", source).stderr).toContain(".docx");
  const noReport = join(folder, "ghi-chu.txt");
  writeFileSync(noReport, "Họp lúc 9 giờ.");
  const against = vtlt("report", source, "--against", noReport);
  expect(against.status).toBe(1);
  expect(against.stdout).toMatch(
    /^ghi-chu\.txt: không đọc được số liệu nào trong báo cáo nên chưa đối chiếu được\./,
  );
  const noSheet = join(folder, "chinh-ly.xlsx");
  writeFileSync(noSheet, readFileSync("test/fixtures/workbooks/mau02.xlsx"));
  expect(existsSync(out)).toBe(false);
});
