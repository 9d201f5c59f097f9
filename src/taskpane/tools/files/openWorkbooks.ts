import { failureText, ReadFailure, type WorkbookSnapshot } from "../../../core";
import type { PaneSession } from "../../session/paneSession";

/** A workbook of this machine by the name of its file. */
export interface ChosenWorkbook {
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
}

/** Workbooks of this machine as they were read, and sentences for those that could not be. */
export interface OpenedWorkbooks {
  readonly workbooks: readonly ChosenWorkbook[];
  readonly troubles: readonly string[];
}

/** Reads chosen workbooks one after another; one that cannot be read does not stop the others. */
export async function openWorkbooks(session: PaneSession, files: readonly File[]): Promise<OpenedWorkbooks> {
  const workbooks: ChosenWorkbook[] = [];
  const troubles: string[] = [];
  const { language } = session.getState().preferences;
  for (const file of files) {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const snapshot: WorkbookSnapshot = await (await session.services.openFile(bytes, file.name)).read();
      workbooks.push({ file: file.name, snapshot });
    } catch (error) {
      const failure = error instanceof ReadFailure ? error : new ReadFailure("unexpected");
      troubles.push(`${file.name}: ${failureText(failure.code, failure.params, language)}`);
    }
  }
  return { workbooks, troubles };
}
