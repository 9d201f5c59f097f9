import bases from "../../../../assets/lessons/bases.json";
import { inflateBrowser } from "../../../hosts/file/inflateBrowser";
import { readWorkbookFile } from "../../../hosts/file/readWorkbook";
import { deflateBrowser } from "../../../hosts/file/writing/deflateBrowser";
import { carryOutPlan } from "../../../hosts/file/writing/patchWorkbook";
import type { LessonBase } from "../../../core";
import type { PracticeFiles } from "../../../ports/practiceFiles";

/** The workbooks of exercises, which come with this screen: nothing is fetched. */
export const practiceFiles: PracticeFiles = {
  read: (base) =>
    soon(() => readWorkbookFile(bytesOf(base), { fileName: `${base}.xlsx`, inflate: inflateBrowser })),
  // A fault may be a number in place of a formula, which only a plan that takes another back may write.
  write: (base, plan) => soon(() => carryOutPlan(bytesOf(base), plan, ports, true).bytes),
};

const ports = { inflate: inflateBrowser, deflate: deflateBrowser };

function bytesOf(base: LessonBase): Uint8Array {
  return Uint8Array.from(atob(bases[base]), (character) => character.charCodeAt(0));
}

/** What the work throws becomes a refused promise. */
function soon<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
