import { execFileSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { NewSheet } from "../../../../src/core/model/writePlan";
import { patchWorkbook } from "../../../../src/hosts/file/writing/patchWorkbook";
import { workbookFromSnapshot } from "../../../../src/hosts/file/writing/workbookFromSnapshot";
import { read } from "../support/reading";
import { BLANK, formula, number, ports, text, write } from "./support/patching";
import { richWorkbook } from "./support/richWorkbook";

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"].find((path) =>
  fs.existsSync(path),
);
if (office === undefined) {
  process.stderr.write("LibreOffice is not installed here: its tests of written workbooks are skipped.\n");
}
const withOffice = office === undefined ? describe.skip : describe;

/** LibreOffice believes stored values of files by Excel unless told to calculate always (0). */
const CALCULATE_ALWAYS =
  '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">' +
  '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>' +
  "</oor:items>";

withOffice("LibreOffice", () => {
  const newSheet: NewSheet = {
    name: "Tiến độ",
    columnWidths: [12, 20],
    merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
    frozenRows: 1,
    landscape: true,
  };
  const plan = {
    newSheets: [newSheet],
    writes: [
      write("C4", BLANK, number(30), { sheet: "Phụ lục I", numberFormat: "0.0" }),
      // A stored value that is wrong: what the office shows must be its own.
      write("D6", BLANK, formula("SUM(C2:C4)", 1), { sheet: "Phụ lục I" }),
      write("A1", BLANK, text("Tổng số"), { sheet: "Tiến độ", style: "heading" }),
      write("A2", BLANK, formula("'Phụ lục I'!D6*2"), { sheet: "Tiến độ", style: "quantity" }),
    ],
  } as const;

  /** Opens the workbook in LibreOffice, has all calculated, and gives what a sheet then shows, as lines. */
  function calculated(bytes: Uint8Array, sheet: number): string {
    const folder = fs.mkdtempSync(join(tmpdir(), "vtlt-office-"));
    try {
      fs.writeFileSync(join(folder, "a.xlsx"), bytes);
      const csv = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,${sheet}`;
      fs.mkdirSync(join(folder, "profile", "user"), { recursive: true });
      fs.writeFileSync(join(folder, "profile", "user", "registrymodifications.xcu"), CALCULATE_ALWAYS);
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(
        office!,
        [profile, "--headless", "--convert-to", csv, "--outdir", folder, join(folder, "a.xlsx")],
        {
          stdio: "ignore",
        },
      );
      const made = fs.readdirSync(folder).find((name) => name.endsWith(".csv"));
      return fs.readFileSync(join(folder, made!), "utf8");
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  }

  test("opens a patched workbook and a new sheet, and calculates both anew", () => {
    const bytes = patchWorkbook(richWorkbook(), plan, ports);
    expect(calculated(bytes, 1).split("\n")).toEqual([
      "TT,Nội dung,Điểm,",
      "1,Lập hồ sơ,20,",
      "2,Lập hồ sơ,39,",
      "3,Lập hồ sơ,30,",
      ",,,",
      "Tổng,,89,89",
      "",
    ]);
    expect(calculated(bytes, 3).split("\n")).toEqual(["Tổng số", "178", ""]);
  }, 120_000);

  test("opens a workbook made from a snapshot", () => {
    const bytes = workbookFromSnapshot(read(richWorkbook()), ports);
    expect(calculated(bytes, 2).split("\n")).toEqual(["TT,Nội dung", "1,2", ""]);
  }, 120_000);
});
