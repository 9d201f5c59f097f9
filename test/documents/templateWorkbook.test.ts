import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { rubricFile } from "../../src/core/rubric/rubricFile";
import { rubricFromSheet } from "../../src/core/rubric/rubricFromSheet";
import { rubricTemplate } from "../../src/core/template/rubricTemplate";
import { templateSnapshot } from "../../src/core/template/templateSnapshot";
import type { TemplateContent } from "../../src/core/template/templateContent";
import { templateWorkbook } from "../../src/documents/templateWorkbook";
import { inflateNode } from "../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../src/hosts/file/readWorkbook";
import { pack } from "../assets/pack";
import { calculated } from "../core/support/miniCalc";

const rubric = pack("mau-minh-hoa");
const content = rubricTemplate(rubric, { year: 2025, agency: "SỞ NỘI VỤ", superior: "UBND TỈNH HÀ TĨNH" });
const read = (bytes: Uint8Array) => readWorkbookFile(bytes, { fileName: "mau.xlsx", inflate: inflateNode });

describe("the workbook of a template", () => {
  it("holds every cell, formula, merge and protection of the content", async () => {
    const workbook = read(await templateWorkbook(content));
    const expected = templateSnapshot(content);
    const shown = (w: typeof workbook) =>
      w.sheets.map((s) => ({
        name: s.name,
        guarded: s.protected,
        merges: s.merges.length,
        cells: s.cells.map(({ row, column, value, formula }) => ({ row, column, value, formula })),
      }));
    expect(shown(workbook)).toEqual(shown(expected));
  });

  it("reads back to exactly its rubric", async () => {
    const back = rubricFromSheet(read(await templateWorkbook(content)), { source: "mau.xlsx" });
    expect(back.notes).toEqual([]);
    expect(back.rubric && rubricFile(back.rubric)).toEqual(rubricFile(rubric));
  });
});

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => fs.existsSync(path));
if (office === undefined) {
  process.stderr.write("LibreOffice is not installed here: its test of the template is skipped.\n");
}
const withOffice = office === undefined ? describe.skip : describe;

/** Has LibreOffice calculate always: else it believes the stored values. */
const CALCULATE_ALWAYS =
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
  "</oor:items>";

withOffice("LibreOffice", () => {
  function shownBy(bytes: Uint8Array): readonly string[] {
    const folder = fs.mkdtempSync(join(tmpdir(), "vtlt-template-"));
    try {
      fs.writeFileSync(join(folder, "a.xlsx"), bytes);
      fs.mkdirSync(join(folder, "profile", "user"), { recursive: true });
      fs.writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), CALCULATE_ALWAYS);
      const csv = "csv:Text - txt - csv (StarCalc):124,34,76,1,,0,false,true,false,false,false,1";
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      const to = ["--headless", "--convert-to", csv, "--outdir", folder, join(folder, "a.xlsx")];
      execFileSync(office!, [profile, ...to], { stdio: "ignore" });
      const made = fs.readdirSync(folder).find((name) => name.endsWith(".csv"));
      return fs.readFileSync(join(folder, made!), "utf8").split("\n");
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  }

  it("adds a filled sheet up by its formulas: sections, dropped criteria, bonus and penalty up to the cap, class", async () => {
    const [blank, ...others] = content.sheets;
    const filled = new Map<string, string | number>();
    const rows = blank!.cells.filter((c) => c.column === 1 && c.look === "code").map((c) => c.row);
    const maxOf = (row: number) => blank!.cells.find((c) => c.row === row && c.column === 3)?.value as number;
    // Full points for all criteria, one bonus and one penalty item; one that does not apply.
    const criteria = rows.slice(0, 58);
    for (const row of criteria) filled.set(`D${row}`, maxOf(row));
    const dropped = blank!.cells.find((c) =>
      String(c.value).startsWith("Tỷ lệ đơn vị trực thuộc được kiểm tra"),
    )!.row;
    filled.delete(`D${dropped}`);
    filled.set(`G${dropped}`, "Không áp dụng: không có đơn vị trực thuộc");
    filled.set(`D${criteria[0]!}`, 0);
    filled.set(`D${rows[58]!}`, 7).set(`D${rows.at(-1)!}`, 1.5);
    const expected = calculated(blank!, filled);
    const stale: TemplateContent = {
      ...content,
      sheets: [
        {
          ...blank!,
          cells: blank!.cells.map((c) => {
            const value = filled.get(`${"ABCDEFG"[c.column - 1]!}${c.row}`);
            return value === undefined ? c : { ...c, value };
          }),
        },
        ...others,
      ],
    };
    const lines = shownBy(await templateWorkbook(stale)).map((line) => line.split("|"));
    const ofSheet = (row: number) => (lines[row - 1]?.[3] ?? "").replace(",", ".");
    for (const cell of expected.cells.filter((c) => c.formula !== undefined && c.column === 4)) {
      const shown = ofSheet(cell.row);
      const value = typeof cell.value === "number" ? String(Math.round(cell.value * 100) / 100) : cell.value;
      expect([cell.row, shown]).toEqual([cell.row, value]);
    }
    const total = expected.cells.find((c) => String(c.value).startsWith("TỔNG CỘNG"))!.row;
    // 100 − 2 − 2 dropped of 98: 96 × 100 ÷ 98 = 97,96; + 5 (cap of 7) − 1,5.
    expect(expected.cells.find((c) => c.row === total && c.column === 4)?.value).toBe(101.46);
  }, 120_000);
});
