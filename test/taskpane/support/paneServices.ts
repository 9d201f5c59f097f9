import { bundledRubrics } from "../../../src/app/bundledRubrics";
import type { WorkbookSnapshot } from "../../../src/core";
import type { MadeFile } from "../../../src/ports/fileOutput";
import type { PaneServices } from "../../../src/taskpane/session/paneServices";
import { defaultPreferences, type Preferences } from "../../../src/taskpane/session/preferences";
import { sample } from "../../contract/workbooks";
import { MemoryHost } from "../../support/memoryHost";

/** The services of a pane over a workbook in memory; `saved` are the preferences it kept, `made` the files it made. */
export function servicesOver(
  workbook: WorkbookSnapshot,
  change: Partial<PaneServices> & { readonly start?: Partial<Preferences> } = {},
): {
  readonly services: PaneServices;
  readonly host: MemoryHost;
  readonly saved: Preferences[];
  readonly made: MadeFile[];
} {
  const { start, ...services } = change;
  const host = new MemoryHost(workbook);
  const saved: Preferences[] = [];
  const made: MadeFile[] = [];
  return {
    host,
    saved,
    made,
    services: {
      host,
      rubrics: bundledRubrics,
      preferences: {
        load: () => ({ ...defaultPreferences, ...start }),
        save: (preferences) => saved.push(preferences),
      },
      selection: null,
      choices: null,
      writes: null,
      openSample: () => Promise.resolve(new MemoryHost(sample("day-loi.xlsx"))),
      openFile: () => Promise.reject(new Error("no file was expected")),
      saveFile: (file) => {
        made.push(file);
        return Promise.resolve("downloads");
      },
      version: "0.1.0",
      ...services,
    },
  };
}
