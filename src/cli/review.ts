import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { reviewSubmissions } from "../app/reviewSubmissions";
import type { ConsolidatedReview, LastYear, ReviewLine, Rubric } from "../core";
import { consolidatedParts } from "../documents/consolidated";
import { describeSaveFailure, SaveFailure } from "../hosts/file/saveFailure";
import { refuseSaving, saveWorkbookBy } from "../hosts/file/saveWorkbookNode";
import { parseOptions } from "./options";
import { type ReviewTask, reviewTasks } from "./reviewFiles";
import { JOURNAL_ENDING, ReviewJournal } from "./reviewJournal";
import { fixedTime, readAgencies, readJobs, readLast, readSeconds } from "./reviewOptions";
import { packParts } from "./reviewPack";
import type { PoolOptions } from "./reviewPool";
import { ReviewProgress } from "./reviewProgress";
import { reviewReport } from "./reviewReport";
import { ReviewRun, stillHolding } from "./reviewRun";
import { readRubricOption } from "./rubricOption";
import { harmless, terminalOf } from "./terminal";
import { type Command, type ExitStatus, exitStatus, UsageError } from "./usage";

const help = `vtlt review – kiểm tra nhiều sổ tính được gửi đến và lập một bảng tổng hợp

Cách dùng: vtlt review THƯ-MỤC|TỆP… -o TONG-HOP.xlsx [tùy chọn]

  -o, --output TỆP       bảng tổng hợp (.xlsx); không bao giờ ghi lên tệp được gửi đến
  --force                cho phép thay bảng tổng hợp đã có
  --json                 mỗi tệp một dòng JSON (vtlt.review/1); khi đó có thể không cần -o
  --rubric MÃ|TỆP.json   bộ tiêu chí dùng để chấm mọi tệp
  --agencies DS.xlsx     danh sách cơ quan, đơn vị phải nộp (cột “Cơ quan, đơn vị”)
  --last-year CU.xlsx    bảng tổng hợp kỳ trước để so sánh
  --jobs N               số luồng đọc cùng lúc
  --time-limit GIÂY      thời gian đọc tối đa cho một tệp (mặc định 5 giây)
  --resume               làm tiếp lần chạy bị dừng (Ctrl-C, mất điện)
  --reproducible         cùng đầu vào cho ra đúng cùng một tệp: thời điểm đọc được cố định`;

/** `vtlt review`: many submitted workbooks, one consolidated workbook; one bad file does not stop the others. */
export const review: Command = {
  name: "review",
  summary: "kiểm tra nhiều sổ tính và lập bảng tổng hợp",
  help,
  run: async (args) => {
    const { files, values } = parseOptions(args, {
      ...{ output: "string", rubric: "string", agencies: "string", "last-year": "string" },
      ...{ jobs: "string", "time-limit": "string", json: "boolean", force: "boolean" },
      ...{ resume: "boolean", reproducible: "boolean" },
    } as const);
    if (files.length === 0) {
      throw new UsageError("Chưa nêu thư mục hay tệp nào. Ví dụ: vtlt review bai-nop -o TONG-HOP.xlsx");
    }
    const { output } = values;
    if (output === undefined && !values.json) {
      throw new UsageError("Chưa nêu tệp kết quả. Thêm -o TONG-HOP.xlsx, hoặc --json để chỉ in kết quả.");
    }
    if (output === undefined && values.resume) {
      throw new UsageError("--resume cần -o: kết quả dở dang được giữ bên cạnh tệp kết quả.");
    }
    const journal =
      output === undefined
        ? join(tmpdir(), `vtlt-review-${process.pid}${JOURNAL_ENDING}`)
        : output + JOURNAL_ENDING;
    // An explicitly named input must be refused as target, not quietly left out.
    const named = files.filter((file) => /\.\w+$/.test(file));
    const found = reviewTasks(files, [
      journal,
      ...(output === undefined || named.includes(output) ? [] : [output]),
    ]);
    if (found.tasks.length === 0) {
      throw new UsageError("Không có sổ tính nào trong các thư mục đã nêu. Hãy kiểm tra lại đường dẫn.");
    }
    return reviewFiles({
      tasks: found.tasks,
      passedOver: found.passedOver,
      output: output ?? null,
      journal,
      json: values.json,
      force: values.force || values.resume,
      resume: values.resume,
      rubric: await readRubricOption(values.rubric),
      agencies: await readAgencies(values.agencies),
      lastYear: await readLast(values["last-year"]),
      jobs: readJobs(values.jobs),
      seconds: readSeconds(values["time-limit"]),
      fixedTime: values.reproducible ? fixedTime(process.env) : null,
    });
  },
};

interface ReviewJob extends PoolOptions {
  readonly tasks: readonly ReviewTask[];
  readonly passedOver: number;
  readonly output: string | null;
  readonly journal: string;
  readonly json: boolean;
  readonly force: boolean;
  readonly resume: boolean;
  readonly rubric: Rubric | null;
  readonly agencies: readonly string[] | null;
  readonly lastYear: LastYear | null;
}

async function reviewFiles(job: ReviewJob): Promise<ExitStatus> {
  const { tasks, output, force } = job;
  const saving = { force, inputs: tasks.map(({ path }) => path) };
  try {
    // Said now, not after an hour.
    if (output !== null) refuseSaving(output, saving);
    const journal = openJournal(job);
    const { review, sentence } = await readAll(job, journal);
    if (output !== null) {
      const created = job.fixedTime ?? new Date().toISOString();
      const parts = consolidatedParts(review, { created, lines: () => journal.lines() });
      saveWorkbookBy(output, (file) => packParts(file, parts), saving);
    }
    return report(job, journal, review, sentence);
  } catch (error) {
    if (!(error instanceof SaveFailure)) throw error;
    console.error(harmless(`${error.path}: ${describeSaveFailure(error)}`));
    return exitStatus.unusable;
  }
}

function openJournal({ journal, rubric, resume, tasks, fixedTime: time, json }: ReviewJob): ReviewJournal {
  const options = { rubric, time };
  if (!resume) return ReviewJournal.create(journal, options);
  const opened = ReviewJournal.resume(journal, options, stillHolding(tasks));
  const done = tasks.filter((_, number) => opened.has(number)).length;
  if (!json || done > 0) console.error(`Làm tiếp: ${done}/${tasks.length} tệp đã có kết quả từ lần trước.`);
  return opened;
}

/** Reads and checks everything, or what could be until Ctrl-C; prints the lines with --json. */
async function readAll(
  job: ReviewJob,
  journal: ReviewJournal,
): Promise<{ review: ConsolidatedReview; sentence: string }> {
  const run = new ReviewRun(job.tasks, journal, job);
  const progress = new ReviewProgress(process.stderr, () => performance.now());
  const stop = () => {
    // A second Ctrl-C ends at once; the journal is whole all the same.
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
    console.error("\nĐang dừng: ghi kết quả của các tệp đã đọc …");
    run.stop();
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    const expected = job.tasks.length;
    const consolidation = await reviewSubmissions(shown(run, job.json), expected, progress);
    const { agencies, lastYear } = job;
    const review = consolidation.finish({ expected, agencies, lastYear });
    return { review, sentence: progress.end(consolidation.size) };
  } finally {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  }
}

async function* shown(run: ReviewRun, json: boolean): AsyncIterable<ReviewLine> {
  for await (const { line, text } of run.lines()) {
    if (json && !process.stdout.write(`${text}\n`)) await once(process.stdout, "drain");
    yield line;
  }
}

function report(
  job: ReviewJob,
  journal: ReviewJournal,
  review: ConsolidatedReview,
  sentence: string,
): ExitStatus {
  const { tasks, output, json, passedOver } = job;
  const done = review.rows.length + review.unread.length;
  const isWhole = done === tasks.length;
  if (isWhole || output === null) journal.remove();
  else journal.close();
  if (!json) console.log(reviewReport(review, terminalOf(process.stdout, process.env)).join("\n"));
  const told = [sentence];
  if (passedOver > 0) told.push(`Bỏ qua ${passedOver} tệp không phải sổ tính theo đuôi tệp.`);
  if (output !== null) told.push(`Đã ghi ${output}`);
  if (!isWhole && output !== null) {
    told.push(
      `Đây là kết quả tạm: còn ${tasks.length - done} tệp chưa đọc. Chạy lại cùng lệnh với --resume để làm tiếp (phần đã đọc giữ ở ${job.journal}).`,
    );
  }
  console.error(told.map(harmless).join("\n"));
  if (!isWhole || review.unread.length > 0) return exitStatus.unusable;
  return review.rows.some(({ counts }) => counts.error > 0) ? exitStatus.errorsFound : exitStatus.fine;
}
