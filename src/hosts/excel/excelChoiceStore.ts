/// <reference types="office-js" />
import { HostFailure } from "../../core/model/failure";
import type { ChoiceStore, WorkbookChoice } from "../../ports/choiceStore";
import { excelRun } from "./excelRun";

/** The name under which choices stand among the add-in's settings in the workbook. */
const KEY = "choice";

/**
 * Choices in the settings of the open workbook: they belong to the add-in, and go with the file when it is saved. Saving
 * them may end Excel's list of actions to undo (#3141): only an explicit act of a person may lead here.
 */
export class ExcelChoiceStore implements ChoiceStore {
  /** `decode` makes a choice of what was stored, or null when it is none: files come from anywhere. */
  constructor(private readonly decode: (stored: unknown) => WorkbookChoice | null) {}

  load(): Promise<WorkbookChoice | null> {
    return excelRun(async (context) => {
      // ExcelApi 1.4
      const setting = context.workbook.settings.getItemOrNullObject(KEY).load("value");
      await context.sync();
      return setting.isNullObject ? null : this.decode(fromJson(setting.value));
    });
  }

  save(choice: WorkbookChoice): Promise<void> {
    return excelRun(async (context) => {
      // ExcelApi 1.8
      const workbook = context.workbook.load("readOnly");
      await context.sync();
      if (workbook.readOnly) throw new HostFailure("host-read-only");
      // ExcelApi 1.4; adds it or replaces what is there
      context.workbook.settings.add(KEY, JSON.stringify(choice));
      await context.sync();
    });
  }
}

function fromJson(stored: unknown): unknown {
  if (typeof stored !== "string") return null;
  try {
    return JSON.parse(stored) as unknown;
  } catch {
    return null;
  }
}
