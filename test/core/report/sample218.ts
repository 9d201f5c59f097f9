import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledRubrics } from "../../../src/app/bundledRubrics";
import { checkSnapshot, type CheckResult, loadReportForm, type ReportForm } from "../../../src/core";
import { inflateNode } from "../../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbook";

const root = join(__dirname, "../../..");

/** The check of a sample workbook by the rubrics that ship. */
export function checkSample(name: string): CheckResult {
  const bytes = readFileSync(join(root, "assets/samples", name));
  const snapshot = readWorkbookFile(bytes, { fileName: name, inflate: inflateNode });
  return checkSnapshot(snapshot, { catalog: bundledRubrics.list() });
}

/** What the agency of report 218/BC entered, as far as facts.md §3 knows it. */
export function form218(): ReportForm {
  const json: unknown = JSON.parse(readFileSync(join(root, "test/fixtures/report/phieu-218.json"), "utf8"));
  const loaded = loadReportForm(json);
  if (!loaded.ok) throw new Error(loaded.faults.join("\n"));
  return loaded.value;
}
