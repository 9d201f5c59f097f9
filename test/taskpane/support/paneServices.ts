import { bundledRubrics } from "../../../src/app/bundledRubrics";
import type { WorkbookSnapshot } from "../../../src/core";
import type { PaneServices } from "../../../src/taskpane/session/paneServices";
import { defaultPreferences, type Preferences } from "../../../src/taskpane/session/preferences";
import { sample } from "../../contract/workbooks";
import { MemoryHost } from "../../support/memoryHost";

/** The services of a pane over a workbook in memory; `saved` are the preferences it kept. */
export function servicesOver(
  workbook: WorkbookSnapshot,
  change: Partial<PaneServices> & { readonly start?: Partial<Preferences> } = {},
): { readonly services: PaneServices; readonly host: MemoryHost; readonly saved: Preferences[] } {
  const { start, ...services } = change;
  const host = new MemoryHost(workbook);
  const saved: Preferences[] = [];
  return {
    host,
    saved,
    services: {
      host,
      rubrics: bundledRubrics,
      preferences: {
        load: () => ({ ...defaultPreferences, ...start }),
        save: (preferences) => saved.push(preferences),
      },
      selection: null,
      choices: null,
      openSample: () => Promise.resolve(new MemoryHost(sample("day-loi.xlsx"))),
      version: "0.1.0",
      ...services,
    },
  };
}
