import { bundledRubrics } from "../app/bundledRubrics";
import { checkWorkbook } from "../app/checkWorkbook";
import { type ReportOptions, writeReport, type WrittenReport } from "../app/writeReport";
import {
  BLANK_FORM,
  describeFormFault,
  formOfWorkbook,
  loadReportForm,
  type ReportForm,
  reportFormTemplate,
  type WorkbookSnapshot,
} from "../core";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import { saveWorkbook } from "../hosts/file/saveWorkbookNode";
import { readJsonFile } from "./jsonFile";
import { readNamedWorkbooks } from "./namedWorkbooks";
import { endingOf, sentencesOf } from "./reportTrouble";
import { harmless } from "./terminal";

import { type ExitStatus, exitStatus } from "./usage";

/** What the commands about one workbook read. */
export interface ReportReading {
  readonly input: string;
  readonly file: string;
  readonly choice: NonNullable<ReportOptions["choice"]>;
  readonly rubric: NonNullable<ReportOptions["rubric"]> | null;
  readonly json: boolean;
}

export interface ReportJob extends ReportReading {
  readonly output: string;
  readonly force: boolean;
}

/** Writes the báo cáo of a workbook: all of it under its name, or nothing. */
export async function writeReportFile(
  job: ReportJob,
  extra: { readonly form: string | null; readonly units: string | null },
): Promise<ExitStatus> {
  const { input, output, force, choice, rubric } = job;
  const entered = extra.form === null ? null : await readJsonFile(extra.form, "Phiếu", loadReportForm);
  try {
    const units = extra.units === null ? null : await readNamedWorkbooks([extra.units], [input]);
    const opened = await openWorkbook(input);
    const host = { read: () => Promise.resolve(opened.snapshot) };
    const form = entered ?? ownForm(input, opened.snapshot);
    const options = { form, choice, rubric, unitFiles: units?.files ?? null };
    const written = await writeReport(host, bundledRubrics, options);
    if (!written.check.scoreSheet) {
      console.error(harmless(`${input}: Không tìm thấy bảng chấm điểm nên chưa lập được báo cáo.`));
      console.error("Xem lý do bằng lệnh: vtlt check; hoặc chỉ rõ trang tính bằng --sheet.");
      return exitStatus.errorsFound;
    }
    const { docxFile } = await import("../documents/docxFile");
    const bytes = await docxFile(written.document, new Date());
    const inputs = [input, ...(extra.form === null ? [] : [extra.form]), ...(units?.paths ?? [])];
    saveWorkbook(output, bytes, { force, inputs });
    tell(job, written, opened.sha256);
    return units?.unreadable ? exitStatus.unusable : endingOf(written.check);
  } catch (error) {
    for (const sentence of sentencesOf(error)) console.error(harmless(`${input}: ${sentence}`));
    return exitStatus.unusable;
  }
}

/** The form kept in the workbook itself; a blank one where it has none. What cannot be read of it is told. */
function ownForm(input: string, workbook: WorkbookSnapshot): ReportForm {
  const own = formOfWorkbook(workbook);
  for (const [field, fault] of own?.faults ?? []) {
    console.error(harmless(`${input}: ${describeFormFault(field, fault)}`));
  }
  return own?.form ?? BLANK_FORM;
}

/** Writes a blank form, with what the workbook already says filled in. */
export async function writeFormTemplate(job: ReportJob): Promise<ExitStatus> {
  const { input, output, force, choice, rubric } = job;
  try {
    const { snapshot } = await openWorkbook(input);
    const host = { read: () => Promise.resolve(snapshot) };
    const check = await checkWorkbook(host, bundledRubrics, { choice, rubric });
    const text = `${JSON.stringify(reportFormTemplate(check), null, 2)}\n`;
    saveWorkbook(output, new TextEncoder().encode(text), { force, inputs: [input] });
    console.error(`Đã ghi ${output}. Điền phiếu rồi lập báo cáo bằng --form.`);
    return exitStatus.fine;
  } catch (error) {
    for (const sentence of sentencesOf(error)) console.error(harmless(`${input}: ${sentence}`));
    return exitStatus.unusable;
  }
}

function tell({ json, file, output }: ReportJob, { document, units }: WrittenReport, sha256: string): void {
  if (json) {
    const rollUp = units && {
      ...{ inspected: units.inspected, total: units.total, missing: units.missing },
      units: units.units.map(({ name, inspected, selfPoints, rating, source }) => ({
        ...{ name, inspected, selfPoints: selfPoints === null ? null : selfPoints / 100, rating, source },
      })),
      shared: units.shared,
    };
    console.log(
      JSON.stringify({ schema: "vtlt.report/1", file, sha256, output, open: document.open, units: rollUp }),
    );
  } else if (document.open.length > 0) {
    console.log(`Còn ${document.open.length} chỗ để mở (ghi ở chú thích đầu tiên của báo cáo):`);
    for (const item of document.open) console.log(harmless(`  - ${item}`));
  }
  console.error(`Đã ghi ${output}`);
}
