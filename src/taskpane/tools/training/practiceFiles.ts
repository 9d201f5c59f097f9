import bases from "../../../../assets/lessons/bases.json";
import { inflateBrowser } from "../../../hosts/file/inflateBrowser";
import { readWorkbookFile } from "../../../hosts/file/readWorkbook";
import { deflateBrowser } from "../../../hosts/file/writing/deflateBrowser";
import { carryOutPlan } from "../../../hosts/file/writing/patchWorkbook";
import type { LessonBase, WorkbookSnapshot } from "../../../core";
import type { PracticeFiles } from "../../../ports/practiceFiles";

const known = new Map<LessonBase, WorkbookSnapshot>();

/** The workbooks of exercises, which come with this screen: nothing is fetched. */
export const practiceFiles: PracticeFiles = {
  read: (base) =>
    soon(() => {
      const read =
        known.get(base) ??
        readWorkbookFile(bytesOf(base), { fileName: `${base}.xlsx`, inflate: inflateBrowser });
      known.set(base, read);
      return read;
    }),
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
