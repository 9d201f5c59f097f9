import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { bundledRubrics } from "../app/bundledRubrics";
import { bundledContents, makeChecklists, type MadeChecklist } from "../app/inspectAgencies";
import {
  type InspectionContents,
  inspectionPlanTemplate,
  loadInspectionContents,
  loadInspectionPlan,
} from "../core";
import { saveWorkbook } from "../hosts/file/saveWorkbookNode";
import { readJsonFile } from "./jsonFile";
import { readNamedWorkbooks } from "./namedWorkbooks";
import { sentencesOf } from "./reportTrouble";
import { harmless } from "./terminal";
import { type ExitStatus, exitStatus } from "./usage";

/** Gives the contents to inspect: a file's, or those that ship. */
export async function readContents(path: string | null): Promise<InspectionContents> {
  return path === null
    ? bundledContents()
    : readJsonFile(path, "Tệp nội dung kiểm tra", loadInspectionContents);
}

/** Writes a plan to fill in. */
export function writePlanTemplate(output: string, force: boolean): ExitStatus {
  const text = `${JSON.stringify(inspectionPlanTemplate(new Date().getFullYear()), null, 2)}\n`;
  try {
    saveWorkbook(output, new TextEncoder().encode(text), { force });
    console.error(`Đã ghi ${output}. Điền kế hoạch rồi lập phiếu: vtlt inspect plan ${output} -o THƯ-MỤC`);
    return exitStatus.fine;
  } catch (error) {
    for (const sentence of sentencesOf(error)) console.error(harmless(`${output}: ${sentence}`));
    return exitStatus.unusable;
  }
}

export interface ChecklistsJob {
  readonly plan: string;
  /** The folder the checklists go to; made where it is not there. */
  readonly output: string;
  readonly submitted: string | null;
  readonly contents: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** Writes a checklist for each agency of the plan. What is there already is not touched without --force. */
export async function writeChecklists(job: ChecklistsJob): Promise<ExitStatus> {
  const plan = await readJsonFile(job.plan, "Kế hoạch", loadInspectionPlan);
  const contents = await readContents(job.contents);
  const submitted = job.submitted === null ? null : await readNamedWorkbooks([job.submitted], []);
  const { checklists, unused } = makeChecklists(plan, contents, submitted?.files ?? [], bundledRubrics);
  const { templateWorkbook } = await import("../documents/templateWorkbook");
  let status: ExitStatus = submitted?.unreadable ? exitStatus.unusable : exitStatus.fine;
  const written: { agency: string; file: string; from: string | null }[] = [];
  for (const [i, checklist] of checklists.entries()) {
    const path = join(job.output, fileName(i + 1, checklist));
    try {
      mkdirSync(job.output, { recursive: true });
      const inputs = [job.plan, ...(submitted?.paths ?? [])];
      saveWorkbook(path, await templateWorkbook(checklist.content), { force: job.force, inputs });
      written.push({ agency: checklist.agency, file: path, from: checklist.from });
    } catch (error) {
      status = exitStatus.unusable;
      for (const sentence of sentencesOf(error)) console.error(harmless(`${path}: ${sentence}`));
    }
  }
  for (const file of unused)
    console.error(harmless(`${file}: không phải bảng chấm điểm của cơ quan trong kế hoạch, không dùng.`));
  if (job.json) console.log(JSON.stringify({ schema: "vtlt.inspect-plan/1", checklists: written, unused }));
  else {
    for (const { agency, file, from } of written) {
      console.log(
        harmless(`${agency}: ${file}${from === null ? " (chưa có bảng tự chấm)" : ` (điền sẵn từ ${from})`}`),
      );
    }
  }
  console.error(`Đã lập ${written.length}/${checklists.length} phiếu.`);
  return status;
}

/** "01 Sở Nội vụ.xlsx": letters, digits and blanks only, as every file system takes them. */
function fileName(number: number, { agency }: MadeChecklist): string {
  const name = agency
    .normalize("NFC")
    .replace(/[^\p{L}\p{N} .-]/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80);
  return `${String(number).padStart(2, "0")} ${name.replace(/[ .]+$/, "")}.xlsx`;
}
