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
import { readWorkbook } from "./readWorkbook";
import { revertPlan } from "./revertPlan";
import { debounce, listen } from "./watchWorkbook";

/** Quiet time after an edit before the workbook counts as changed, and after a move before the cell is asked for. */
export interface ExcelHostTimes {
  readonly changeQuiet: number;
  readonly selectionQuiet: number;
}

const USUAL_TIMES: ExcelHostTimes = { changeQuiet: 600, selectionQuiet: 150 };

/** The workbook that is open in Excel. Needs what {@link excelSupport} calls supported. Throws HostFailure. */
export class ExcelHost implements WorkbookHost, CellSelection {
  constructor(private readonly times: ExcelHostTimes = USUAL_TIMES) {}

  read(progress: Progress = unwatched): Promise<WorkbookSnapshot> {
    return excelRun((context) => readWorkbook(context, progress));
  }

  apply(plan: WritePlan): Promise<AppliedPlan> {
    return applyPlan(plan);
  }

  revert(applied: AppliedPlan): Promise<RevertResult> {
    return revertPlan(applied);
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

  /** Calls back once a burst of edits by a person is over; what the add-in writes itself is left out. */
  onChange(changed: () => void): () => void {
    const quiet = debounce(changed, this.times.changeQuiet);
    const stop = listen(
      (context) =>
        // ExcelApi 1.9 (onChanged of all sheets), 1.14 (triggerSource)
        context.workbook.worksheets.onChanged.add((event) => {
          if (event.triggerSource !== "ThisLocalAddin") quiet.call();
          return Promise.resolve();
        }),
      ignore,
    );
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
      (context) =>
        // ExcelApi 1.9
        context.workbook.worksheets.onSelectionChanged.add(() => {
          quiet.call();
          return Promise.resolve();
        }),
      ignore,
    );
    return () => {
      stopped = true;
      quiet.cancel();
      stop();
    };
  }
}

/** A host that cannot listen is still one that can be asked: the pane offers to check again by hand. */
function ignore(error: unknown): void {
  if (!(error instanceof HostFailure)) throw error;
}
