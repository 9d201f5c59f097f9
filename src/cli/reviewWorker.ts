import { createHash } from "node:crypto";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { bundledRubrics } from "../app/bundledRubrics";
import { reviewSnapshot, unreadLine } from "../app/reviewSubmissions";
import type { ReviewLine, Rubric } from "../core";
import { inflateNode } from "../hosts/file/inflateNode";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import type { HeavyTask } from "./heavyReading";
import type { ReviewAnswers, ReviewOrder, ReviewWorkerData } from "./reviewOrders";
import { TooHeavy, weightOf } from "./reviewWeight";

/** Answers travel together: a message costs far more than the lines in it. */
const MOST_TOGETHER = 16;
const LONGEST_WAIT = 50;

type Reading = NonNullable<Parameters<typeof openWorkbook>[1]>;

interface Conditions {
  readonly rubric: Rubric | null;
  readonly fixedTime: string | null;
  readonly reading: Reading;
}

/** Reads and checks one workbook; whatever goes wrong with it becomes its line. Null when it was put off. */
async function review({ path, file }: ReviewOrder, conditions: Conditions): Promise<ReviewLine | null> {
  const { rubric, fixedTime, reading } = conditions;
  const readAt = fixedTime ?? new Date().toISOString();
  let sha256: string | null = null;
  try {
    const opened = await openWorkbook(path, { hash: sha256Of, ...reading });
    sha256 = opened.sha256;
    return reviewSnapshot({ file, sha256, readAt }, opened.snapshot, bundledRubrics, rubric);
  } catch (error) {
    return error instanceof TooHeavy ? null : unreadLine({ file, sha256, readAt }, error);
  }
}

function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** As a thread: workbook after workbook, but those that are too heavy to be read beside others. */
function serveMany({ rubric, fixedTime, current, mostWeight }: ReviewWorkerData): void {
  const admit = (bytes: Uint8Array): void => {
    if (weightOf(bytes) > mostWeight) throw new TooHeavy();
  };
  const conditions: Conditions = { rubric, fixedTime, reading: { admit } };
  const waiting: ReviewOrder[] = [];
  let isWorking = false;
  const work = async (): Promise<void> => {
    isWorking = true;
    let numbers: number[] = [];
    let putOff: number[] = [];
    let lines: string[] = [];
    let since = performance.now();
    for (let order = waiting.shift(); order !== undefined; order = waiting.shift()) {
      // So that the parent knows which workbook it was, should this thread not come back.
      Atomics.store(current, 0, order.number);
      const line = await review(order, conditions);
      if (line === null) putOff.push(order.number);
      else {
        numbers.push(order.number);
        lines.push(JSON.stringify(line));
      }
      const isLast = waiting.length === 0;
      if (!isLast && lines.length < MOST_TOGETHER && performance.now() - since < LONGEST_WAIT) continue;
      send({ numbers, putOff, bytes: new TextEncoder().encode(`${lines.join("\n")}\n`) });
      numbers = [];
      putOff = [];
      lines = [];
      since = performance.now();
    }
    isWorking = false;
  };
  parentPort?.on("message", (orders: readonly ReviewOrder[]) => {
    waiting.push(...orders);
    if (!isWorking) void work();
  });
  parentPort?.postMessage("ready");
}

function send(answers: ReviewAnswers): void {
  // The bytes are handed over, not copied.
  parentPort?.postMessage(answers, [answers.bytes.buffer as ArrayBuffer]);
}

/** As a process: one heavy workbook, old formats included, as this process is the bounded one they need. */
function serveOne(): void {
  const legacy: Reading["legacy"] = async ({ bytes, kind, limits }) => {
    const { readLegacyWorkbook } = await import("../hosts/file/legacyFormats");
    return readLegacyWorkbook(bytes, { kind, limits, inflate: inflateNode });
  };
  process.once("message", (task) => {
    const { order, rubric, fixedTime } = task as HeavyTask;
    void review(order, { rubric, fixedTime, reading: { legacy } }).then((line) =>
      process.send?.(new TextEncoder().encode(JSON.stringify(line)), () => process.disconnect()),
    );
  });
  // Ctrl-C reaches every process of a terminal: only the first decides what becomes of it.
  process.on("SIGINT", () => undefined);
  // Whoever asked is gone: nobody waits for an answer.
  process.once("disconnect", () => process.exit());
  process.send?.("ready");
}

if (isMainThread) serveOne();
else serveMany(workerData as ReviewWorkerData);
