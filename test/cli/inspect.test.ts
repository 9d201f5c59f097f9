import {
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
import { bundledRubrics } from "../../src/app/bundledRubrics";
import { bundledContents, makeChecklists } from "../../src/app/inspectAgencies";
import { templateWorkbook } from "../../src/documents/templateWorkbook";
import { fillIn, plan, planFile, remarks } from "../core/inspection/filledChecklists";
import { elements, partsOf, textOf } from "../documents/support/docxParts";
import { jsonLines, vtlt } from "./support";

let folder: string;
let planPath: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vtlt-inspect-"));
  planPath = join(folder, "ke-hoach.json");
  writeFileSync(planPath, JSON.stringify(planFile));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The six checklists as inspectors hand them in. */
async function filledFolder(): Promise<string> {
  const into = join(folder, "phieu");
  mkdirSync(into);
  const { checklists } = makeChecklists(plan(), bundledContents(), [], bundledRubrics);
  for (const [i, { content }] of checklists.entries()) {
    const [rating = "", entries = []] = remarks[i] ?? [];
    const bytes = await templateWorkbook(fillIn(content, entries, rating.replace("_", "\u00a0")));
    writeFileSync(join(into, `${i}.xlsx`), bytes);
  }
  return into;
}

test("a plan becomes a checklist for each agency; a second run touches none of them", () => {
  const into = join(folder, "phieu");
  const first = vtlt("inspect", "plan", planPath, "-o", into);
  expect([first.status, first.stderr]).toEqual([0, "Đã lập 6/6 phiếu.\n"]);
  expect(readdirSync(into).sort()).toEqual([
    "01 UBND huyện Điện Biên.xlsx",
    "02 Sở Khoa học và Công nghệ.xlsx",
    "03 Sở Thông tin và Truyền thông.xlsx",
    "04 Công ty Viễn thông.xlsx",
    "05 Công ty Điện lực.xlsx",
    "06 Cục Thuế tỉnh.xlsx",
  ]);
  const again = vtlt("inspect", "plan", planPath, "-o", into);
  expect([again.status, again.stderr.includes("--force")]).toEqual([2, true]);
});

test("filled checklists become a conclusion with drawn bars and a follow-up table, which next year is read", async () => {
  const out = join(folder, "kl.docx");
  const checklists = await filledFolder();
  const { status, stdout } = vtlt("inspect", checklists, "--plan", planPath, "-o", out, "--json");
  expect(status).toBe(0);
  const [line] = jsonLines(stdout) as unknown as { agencies: unknown[]; followUp: string }[];
  expect(line?.agencies).toHaveLength(6);
  const body = partsOf(readFileSync(out)).get("word/document.xml") ?? "";
  expect(textOf(body)).toContain("Công chức, viên chức chưa lập hồ sơ công việc (3/6 cơ quan");
  const bars = elements(body, "w:tbl").find((table) => table.includes('w:fill="595959"')) ?? "";
  expect(elements(bars, "w:tr").map(textOf)).toEqual(["Xuất sắc1/6", "Tốt3/6", "Khá2/6"]);
  const next = join(folder, "kl-sau.docx");
  const table = join(folder, "kl-theo-doi.xlsx");
  expect(vtlt("inspect", checklists, "--last-year", table, "-o", next).status).toBe(0);
  expect(textOf(partsOf(readFileSync(next)).get("word/document.xml") ?? "")).toContain(
    "Còn lặp lại trong lần kiểm tra này: 6/6",
  );
});

test("one unreadable file does not stop the others, and the end status tells", async () => {
  const checklists = await filledFolder();
  writeFileSync(join(checklists, "hong.xlsx"), "PK\u0003\u0004");
  const out = join(folder, "kl.docx");
  const { status, stderr } = vtlt("inspect", checklists, "-o", out);
  expect([status, stderr.includes("hong.xlsx"), existsSync(out)]).toEqual([2, true, true]);
});

test("wrong input gives a sentence and neither document nor table", () => {
  const out = join(folder, "kl.docx");
  expect(vtlt("inspect", "assets/samples/218-bc.xlsx", "-o", out).stderr).toContain(
    "Không có phiếu kiểm tra nào",
  );
  expect(
    vtlt("inspect", "assets/samples", "-o", out, "--last-year", "assets/samples/sach.xlsx").stderr,
  ).toContain("không phải bảng theo dõi khắc phục");
  expect(vtlt("inspect", join(folder, "khong-co"), "-o", out).status).toBe(2);
  expect(vtlt("inspect", "-o", out).stderr).toContain("Chưa nêu phiếu");
  expect(vtlt("inspect", folder).stderr).toContain("-o");
  writeFileSync(planPath, JSON.stringify({ ...planFile, agencies: [] }));
  expect(vtlt("inspect", "plan", planPath, "-o", join(folder, "p")).stderr).toContain("Mục “agencies”");
  expect(readdirSync(folder)).toEqual(["ke-hoach.json"]);
});

test("where the table's name is taken, the conclusion is not written either", async () => {
  const checklists = await filledFolder();
  const out = join(folder, "kl.docx");
  writeFileSync(join(folder, "kl-theo-doi.xlsx"), "cũ");
  expect(vtlt("inspect", checklists, "-o", out).status).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test("a plan to fill in loads as it is", () => {
  const template = join(folder, "mau.json");
  expect(vtlt("inspect", "plan", "--template", "-o", template).status).toBe(0);
  expect(vtlt("inspect", "plan", template, "-o", join(folder, "p")).status).toBe(0);
});
