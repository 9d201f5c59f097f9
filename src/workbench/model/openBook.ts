import type { AppliedPlan, RevertResult, SheetCell, WorkbookSnapshot, WritePlan } from "../../core";
import { readWorkbookFile } from "../../hosts/file/readWorkbook";
import type { GridHost } from "../../hosts/grid/gridHost";
import type { CellSelection } from "../../ports/cellSelection";
import type { WorkbookHost } from "../../ports/workbookHost";
import { browserPorts, type OpenedFile } from "./openedFile";

/**
 * A workbook that is open in the page. It can be read at once, from the file; everything else waits for the
 * spreadsheet, which takes seconds to load.
 */
export class OpenBook implements WorkbookHost, CellSelection {
  /** The workbook in the spreadsheet; null while that is loading. */
  grid: GridHost | null = null;
  private readonly ready: Promise<GridHost>;

  constructor(
    readonly file: OpenedFile,
    open: Promise<GridHost>,
  ) {
    this.ready = open.then((host) => (this.grid = host));
    // Whoever asks for the spreadsheet is told; nobody may be asking.
    this.ready.catch(() => undefined);
  }

  read(): Promise<WorkbookSnapshot> {
    if (this.grid) return this.grid.read();
    return new Promise((resolve) => {
      resolve(readWorkbookFile(this.file.bytes, browserPorts(this.file.name)));
    });
  }

  async apply(plan: WritePlan): Promise<AppliedPlan> {
    return (await this.ready).apply(plan);
  }

  async revert(applied: AppliedPlan): Promise<RevertResult> {
    return (await this.ready).revert(applied);
  }

  async goTo(place: SheetCell): Promise<void> {
    await (await this.ready).goTo(place);
  }

  onChange(changed: () => void): () => void {
    return this.once((host) => host.onChange(changed));
  }

  current(): Promise<SheetCell | null> {
    return this.grid ? this.grid.current() : Promise.resolve(null);
  }

  onSelect(selected: (place: SheetCell) => void): () => void {
    return this.once((host) => host.onSelect(selected));
  }

  /** Calls back once the spreadsheet shows the workbook; the function it gives ends what came of that. */
  once(begin: (host: GridHost) => () => void): () => void {
    let end: (() => void) | null = null;
    let isOver = false;
    this.ready.then(
      (host) => {
        if (!isOver) end = begin(host);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      end?.();
    };
  }
}
