import { ReadFailure } from "../../core/model/failure";
import { inflateNode } from "./inflateNode";
import { readLegacyWorkbook } from "./legacyFormats";
import type { LegacyAnswer, LegacyTask } from "./legacyInProcess";

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

process.once("message", (task) => {
  void answer(task as LegacyTask).then((result) => process.send?.(result, () => process.disconnect()));
});
// Ctrl-C reaches every process of a terminal: whoever asked decides what becomes of it.
process.on("SIGINT", () => undefined);
// Whoever asked is gone: nobody waits for an answer.
process.once("disconnect", () => process.exit());
