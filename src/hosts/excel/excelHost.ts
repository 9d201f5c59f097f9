/// <reference types="office-js" />
import { HostFailure } from "../../core/model/failure";
import type { SheetCell } from "../../core/model/place";
import type { WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { AppliedPlan, RevertResult, WritePlan } from "../../core/model/writePlan";
import type { CellSelection } from "../../ports/cellSelection";
import { type Progress, unwatched } from "../../ports/progress";
import type { WorkbookHost } from "../../ports/workbookHost";
import { applyPlan } from "./applyPlan";
import { release } from "./askSheets";
import { excelRun } from "./excelRun";
import { officeCodeOf } from "./hostFailures";
import { readWorkbook } from "./readWorkbook";
import { revertPlan } from "./revertPlan";
import { supportsExcelApi } from "./requirements";
import { debounce, type Handler, listen } from "./watchWorkbook";

/** Quiet time after an edit before the workbook counts as changed, and after a move before the cell is asked for. */
export interface ExcelHostTimes {
  readonly changeQuiet: number;
  readonly selectionQuiet: number;
}

const USUAL_TIMES: ExcelHostTimes = { changeQuiet: 600, selectionQuiet: 150 };

/** The workbook that is open in Excel. Needs what {@link excelSupport} calls supported. Throws HostFailure. */
export class ExcelHost implements WorkbookHost, CellSelection {
  private writes = 0;

  constructor(private readonly times: ExcelHostTimes = USUAL_TIMES) {}

  read(progress: Progress = unwatched): Promise<WorkbookSnapshot> {
    return excelRun((context) => readWorkbook(context, progress));
  }

  apply(plan: WritePlan): Promise<AppliedPlan> {
    return this.writing(() => applyPlan(plan));
  }

  revert(applied: AppliedPlan): Promise<RevertResult> {
    return this.writing(() => revertPlan(applied));
  }

  /** Events of sheets do not tell who caused them, and come a moment after: until then they count as our own. */
  private async writing<T>(work: () => Promise<T>): Promise<T> {
    this.writes++;
    try {
      return await work();
    } finally {
      setTimeout(() => this.writes--, this.times.changeQuiet);
    }
  }

  /** Shows the cell in the grid; the keyboard stays where it is, in the pane. */
  async goTo(place: SheetCell): Promise<void> {
    try {
      await this.show(place);
    } catch (error) {
      if (error instanceof HostFailure && (await this.isHidden(place.sheet))) {
        throw new HostFailure("sheet-hidden", { sheet: place.sheet });
      }
      throw error;
    }
  }

  private async show({ sheet, cell }: SheetCell): Promise<void> {
    await excelRun(async (context) => {
      // ExcelApi 1.1; the sheet first: a cell of another sheet cannot be selected (#5118)
      const worksheet = context.workbook.worksheets.getItem(sheet);
      worksheet.activate();
      const range = worksheet.getRange(cell);
      range.select();
      release(range);
      await context.sync();
    });
  }

  /** Asked only after a failure: Excel's own answer does not tell. False when it cannot be asked either. */
  private isHidden(name: string): Promise<boolean> {
    return excelRun(async (context) => {
      // ExcelApi 1.4
      const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
      await context.sync();
      return !sheet.isNullObject && sheet.visibility !== "Visible";
    }).catch(() => false);
  }

  /**
   * Calls back once a burst of edits by a person is over: of cells, of sheets added or deleted, and where Excel tells it
   * (ExcelApi 1.17) renamed. What the add-in writes itself is left out.
   */
  onChange(changed: () => void): () => void {
    const quiet = debounce(changed, this.times.changeQuiet);
    const ofSheets = (): Promise<void> => {
      if (this.writes === 0) quiet.call();
      return Promise.resolve();
    };
    const stop = listen(({ workbook: { worksheets } }) => {
      const handlers: readonly Handler[] = [
        // ExcelApi 1.9 (onChanged of all sheets), 1.14 (triggerSource)
        worksheets.onChanged.add((event) => {
          if (event.triggerSource !== "ThisLocalAddin") quiet.call();
          return Promise.resolve();
        }),
        // ExcelApi 1.7
        worksheets.onAdded.add(ofSheets),
        worksheets.onDeleted.add(ofSheets),
      ];
      return [...handlers, ...renames(worksheets, ofSheets)];
    }, ignore);
    return () => {
      quiet.cancel();
      stop();
    };
  }

  current(): Promise<SheetCell | null> {
    return excelRun(async (context) => {
      // ExcelApi 1.7
      const cell = context.workbook.getActiveCell();
      // ExcelApi 1.1
      cell.load("address,worksheet/name");
      release(cell);
      await context.sync();
      return { sheet: cell.worksheet.name, cell: cell.address.slice(cell.address.lastIndexOf("!") + 1) };
    });
  }

  onSelect(selected: (place: SheetCell) => void): () => void {
    let stopped = false;
    const quiet = debounce(() => {
      this.current().then(
        (place) => {
          if (place && !stopped) selected(place);
        },
        // Between two selections Excel may be busy: the next one will tell.
        ignore,
      );
    }, this.times.selectionQuiet);
    const stop = listen(
      (context) => [
        // ExcelApi 1.9
        context.workbook.worksheets.onSelectionChanged.add(() => {
          quiet.call();
          return Promise.resolve();
        }),
      ],
      ignore,
    );
    return () => {
      stopped = true;
      quiet.cancel();
      stop();
    };
  }
}

/** Listens for new names of sheets where Excel tells them, and its library knows to ask. */
function renames(worksheets: Excel.WorksheetCollection, renamed: () => Promise<void>): readonly Handler[] {
  try {
    // ExcelApi 1.17
    return supportsExcelApi("1.17") ? [worksheets.onNameChanged.add(renamed)] : [];
  } catch (error) {
    if (officeCodeOf(error) === "ApiNotFound") return [];
    throw error;
  }
}

/** A host that cannot listen is still one that can be asked: the pane offers to check again by hand. */
function ignore(error: unknown): void {
  if (!(error instanceof HostFailure)) throw error;
}
