import { createHash } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { bundledRubrics } from "../app/bundledRubrics";
import { reviewSnapshot, unreadLine } from "../app/reviewSubmissions";
import type { ReviewLine } from "../core";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import type { ReviewAnswers, ReviewOrder, ReviewWorkerData } from "./reviewOrders";

const { rubric, fixedTime, current } = workerData as ReviewWorkerData;

/** Answers travel together: a message costs far more than the lines in it. */
const MOST_TOGETHER = 16;
const LONGEST_WAIT = 50;

/** Reads and checks one workbook; whatever goes wrong with it becomes its line. */
async function review({ path, file }: ReviewOrder): Promise<ReviewLine> {
  const readAt = fixedTime ?? new Date().toISOString();
  let sha256: string | null = null;
  try {
    const opened = await openWorkbook(path, { hash: sha256Of });
    sha256 = opened.sha256;
    return reviewSnapshot({ file, sha256, readAt }, opened.snapshot, bundledRubrics, rubric);
  } catch (error) {
    return unreadLine({ file, sha256, readAt }, error);
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const waiting: ReviewOrder[] = [];
let isWorking = false;

async function work(): Promise<void> {
  isWorking = true;
  let numbers: number[] = [];
  let lines: string[] = [];
  let since = performance.now();
  for (let order = waiting.shift(); order !== undefined; order = waiting.shift()) {
    // So that the parent knows which workbook it was, should this thread not come back.
    Atomics.store(current, 0, order.number);
    numbers.push(order.number);
    lines.push(JSON.stringify(await review(order)));
    const isLast = waiting.length === 0;
    if (!isLast && lines.length < MOST_TOGETHER && performance.now() - since < LONGEST_WAIT) continue;
    send(numbers, lines);
    numbers = [];
    lines = [];
    since = performance.now();
  }
  isWorking = false;
}

function send(numbers: readonly number[], lines: readonly string[]): void {
  const bytes = new TextEncoder().encode(`${lines.join("\n")}\n`);
  const answers: ReviewAnswers = { numbers, bytes };
  // The bytes are handed over, not copied.
  parentPort?.postMessage(answers, [bytes.buffer]);
}

parentPort?.on("message", (orders: readonly ReviewOrder[]) => {
  waiting.push(...orders);
  if (!isWorking) void work();
});
parentPort?.postMessage("ready");
