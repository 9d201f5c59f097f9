import { parentPort, workerData } from "node:worker_threads";
import { ReadFailure } from "../../core/model/failure";
import { inflateNode } from "./inflateNode";
import { readLegacyWorkbook } from "./legacyFormats";
import type { LegacyAnswer, LegacyTask } from "./legacyInWorker";

/** The worker: reads one workbook in an old format, answers once and ends. */
async function answer({ bytes, kind, limits }: LegacyTask): Promise<LegacyAnswer> {
  try {
    return {
      snapshot: await readLegacyWorkbook(bytes, { kind, limits, inflate: inflateNode }),
      failure: null,
    };
  } catch (error) {
    if (!(error instanceof ReadFailure))
      return { snapshot: null, failure: { code: "unexpected", params: {} } };
    return { snapshot: null, failure: { code: error.code, params: error.params } };
  }
}

void answer(workerData as LegacyTask).then((result) => parentPort?.postMessage(result));
