import { parentPort, workerData } from "node:worker_threads";
import { bundledRubrics } from "../app/bundledRubrics";
import { reviewSnapshot, unreadLine } from "../app/reviewSubmissions";
import type { ReviewLine } from "../core";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import type { ReviewAnswer, ReviewOrder, ReviewWorkerData } from "./reviewPool";

const { rubric, fixedTime } = workerData as ReviewWorkerData;

/** Reads and checks one workbook; whatever goes wrong with it becomes its line. */
async function review({ path, file }: ReviewOrder): Promise<ReviewLine> {
  const readAt = fixedTime ?? new Date().toISOString();
  let sha256: string | null = null;
  try {
    const opened = await openWorkbook(path);
    sha256 = opened.sha256;
    return reviewSnapshot({ file, sha256, readAt }, opened.snapshot, bundledRubrics, rubric);
  } catch (error) {
    return unreadLine({ file, sha256, readAt }, error);
  }
}

parentPort?.on("message", (order: ReviewOrder) => {
  void review(order).then((line) => {
    // As text: the parent keeps it as it is, and a text crosses threads faster than an object.
    const answer: ReviewAnswer = { number: order.number, line: JSON.stringify(line) };
    parentPort?.postMessage(answer);
  });
});
parentPort?.postMessage("ready");
