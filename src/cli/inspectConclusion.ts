import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { bundledContents, concludeInspection, type Conclusion } from "../app/inspectAgencies";
import { type FollowUpItem, loadInspectionPlan, ReadFailure, readFollowUp } from "../core";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import { SaveFailure } from "../hosts/file/saveFailure";
import { saveWorkbook } from "../hosts/file/saveWorkbookNode";
import { readContents } from "./inspectPlan";
import { readJsonFile } from "./jsonFile";
import { readNamedWorkbooks } from "./namedWorkbooks";
import { sentencesOf } from "./reportTrouble";
import { harmless } from "./terminal";
import { type ExitStatus, exitStatus, UsageError } from "./usage";

export interface ConclusionJob {
  readonly output: string;
  readonly followUp: string;
  readonly plan: string | null;
  readonly contents: string | null;
  readonly lastYear: string | null;
  readonly force: boolean;
  readonly json: boolean;
}

/** Writes conclusion and follow-up table from filled checklists: both are made before either is saved. */
export async function writeConclusion(places: readonly string[], job: ConclusionJob): Promise<ExitStatus> {
  const plan = job.plan === null ? null : await readJsonFile(job.plan, "Kế hoạch", loadInspectionPlan);
  const contents = job.contents === null ? bundledContents() : await readContents(job.contents);
  if (resolve(job.followUp) === resolve(job.output)) {
    throw new UsageError("Kết luận và bảng theo dõi không thể cùng một tên tệp.");
  }
  const lastYear = job.lastYear === null ? null : await readLastYear(job.lastYear);
  const beside = [job.followUp, ...(job.lastYear === null ? [] : [job.lastYear])];
  const read = await readNamedWorkbooks(places, beside);
  const conclusion = concludeInspection(read.files, { plan, contents, lastYear });
  if (!conclusion) {
    console.error("Không có phiếu kiểm tra nào trong các tệp đã nêu nên chưa lập được kết luận.");
    return exitStatus.unusable;
  }
  for (const file of conclusion.others)
    console.error(harmless(`${file}: không phải phiếu kiểm tra, không dùng.`));
  try {
    // Both or neither: the second must not fail on a name that was taken from the start.
    for (const path of [job.followUp, job.output]) {
      if (!job.force && existsSync(path)) throw new SaveFailure("exists", path);
    }
    const { docxFile } = await import("../documents/docxFile");
    const { templateWorkbook } = await import("../documents/templateWorkbook");
    const document = await docxFile(conclusion.document, new Date());
    const table = await templateWorkbook(conclusion.followUp);
    const named = [job.plan, job.contents, job.lastYear].filter((path) => path !== null);
    const saving = { force: job.force, inputs: [...read.paths, ...named] };
    saveWorkbook(job.followUp, table, saving);
    saveWorkbook(job.output, document, saving);
  } catch (error) {
    for (const sentence of sentencesOf(error)) console.error(harmless(sentence));
    return exitStatus.unusable;
  }
  tell(conclusion, job);
  return read.unreadable || conclusion.others.length > 0 ? exitStatus.unusable : exitStatus.fine;
}

async function readLastYear(path: string): Promise<readonly FollowUpItem[]> {
  try {
    const items = readFollowUp((await openWorkbook(path)).snapshot);
    if (items) return items;
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    throw new UsageError(`${path}: ${sentencesOf(error).join(" ")}`);
  }
  throw new UsageError(
    `“${path}” không phải bảng theo dõi khắc phục: cần các cột Cơ quan, Tồn tại, Tình trạng như bảng do lệnh này lập.`,
  );
}

function tell({ checklists, document, others }: Conclusion, job: ConclusionJob): void {
  const { open } = document;
  const shortcomings = checklists.reduce(
    (sum, { entries }) => sum + entries.reduce((n, entry) => n + entry.shortcomings.length, 0),
    0,
  );
  if (job.json) {
    const agencies = checklists.map(({ agency, file, rating, entries }) => ({
      ...{ agency, file, rating, shortcomings: entries.flatMap((entry) => entry.shortcomings) },
    }));
    const files = { output: job.output, followUp: job.followUp };
    console.log(JSON.stringify({ schema: "vtlt.inspect/1", ...files, agencies, others, open }));
  } else {
    console.log(`${checklists.length} cơ quan, ${shortcomings} tồn tại phải khắc phục.`);
    if (open.length > 0) {
      console.log(`Còn ${open.length} chỗ để mở (ghi ở chú thích đầu tiên của kết luận):`);
      for (const item of open) console.log(harmless(`  - ${item}`));
    }
  }
  console.error(`Đã ghi ${job.output} và ${job.followUp}`);
}
