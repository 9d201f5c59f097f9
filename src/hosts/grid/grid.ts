import {
  BooleanNumber,
  ICommandService,
  type ICellData,
  IUniverInstanceService,
  type IObjectMatrixPrimitiveType,
  type IRange,
  IUndoRedoService,
  type IWorkbookData,
  type Nullable,
  RedoCommand,
  UndoCommand,
  type Univer,
  UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  InsertSheetCommand,
  InsertSheetMutation,
  type ISetRangeValuesMutationParams,
  type ISetSelectionsOperationParams,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SelectRangeCommand,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
  type WorkbookSelectionModel,
} from "@univerjs/sheets";
import type { CellPlace } from "../../core/model/place";
import { contentOfGrid, type GridContent } from "./cellData";
import { EditGuard } from "./editGuard";
import { addEntryHooks, editorText } from "./entryHooks";
import { GridMarks } from "./gridMarks";
import { GridShown } from "./gridShown";
import type { GridScreen } from "./gridScreen";
import { takeOverPasting } from "./pasting";
import { showVietnameseNumbers } from "./shownNumbers";

/** A place in a workbook of the grid: sheets go by the grid's own names for them, which never change. */
export interface GridPlace extends CellPlace {
  readonly sheetId: string;
}

/** How much of the frozen rows' height a scroll of the engine (0.25.1) falls short by: measured, at most. */
const SHORT_BY = 0.8;
/** The longest wait for formulas, in milliseconds: beyond it the values are those of the last calculation. */
const LONGEST_CALCULATION = 30_000;

/** One running spreadsheet engine; it may hold several workbooks, of which one is in front. */
export class Grid {
  readonly guard: EditGuard;
  private readonly api: FUniver;
  private readonly books = new Map<string, GridBook>();
  private own = 0;
  private madeMarks: GridMarks | null = null;
  private madeShown: GridShown | null = null;

  constructor(
    readonly univer: Univer,
    readonly screen: GridScreen | null = null,
  ) {
    this.api = FUniver.newAPI(univer);
    this.guard = new EditGuard(this);
    takeOverPasting(this, this.guard);
  }

  /** Opens a workbook and puts it in front. */
  open(data: IWorkbookData): GridBook {
    const workbook = this.univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
    // The parts of the engine that hooks go into begin to live with the first workbook.
    if (this.madeMarks === null) {
      addEntryHooks(this.univer);
      showVietnameseNumbers(this.univer);
      this.madeMarks = new GridMarks(this.univer);
      this.madeShown = new GridShown(this);
    }
    const book = new GridBook(this, workbook);
    this.books.set(book.id, book);
    book.activate();
    return book;
  }

  /** Marks on cells; null before the first workbook. */
  get marks(): GridMarks | null {
    return this.madeMarks;
  }

  /** What only the screen shows of workbooks; null before the first one. */
  get shown(): GridShown | null {
    return this.madeShown;
  }

  /** The workbook in front; null when there is none. */
  front(): GridBook | null {
    const instances = this.univer.__getInjector().get(IUniverInstanceService);
    const workbook = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
    return workbook === null || workbook === undefined
      ? null
      : (this.books.get(workbook.getUnitId()) ?? null);
  }

  /** Forgets a workbook that is going away. */
  forget(book: GridBook): void {
    this.books.delete(book.id);
    this.madeShown?.forget(book.id);
  }

  /** Does something that is the program's own work: it is no edit by a person, and the guard lets it pass. */
  asOwn<T>(work: () => T): T {
    this.own++;
    try {
      return work();
    } finally {
      this.own--;
    }
  }

  /** Whether what happens right now is the program's own work. */
  get isOwn(): boolean {
    return this.own > 0;
  }

  get commands(): ICommandService {
    return this.univer.__getInjector().get(ICommandService);
  }

  /** Waits until every formula has its value. */
  async calculated(): Promise<void> {
    await this.api.getFormula().onCalculationResultApplied(LONGEST_CALCULATION);
  }

  dispose(): void {
    this.univer.dispose();
  }
}

/** One workbook of the grid. */
export class GridBook {
  readonly id: string;
  private isCalculationDue: boolean;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly grid: Grid,
    readonly workbook: Workbook,
  ) {
    this.id = workbook.getUnitId();
    this.isCalculationDue = this.hasUncalculated();
    this.stops.push(
      this.listen((id, _, fromFormula) => {
        const isDue = id === SetRangeValuesMutation.id ? !fromFormula : isSheetMutation(id);
        if (isDue) this.isCalculationDue = true;
      }),
    );
  }

  /** The sheets in order, by the grid's names and by their own. */
  sheets(): readonly { readonly id: string; readonly name: string }[] {
    return this.workbook.getSheets().map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName() }));
  }

  /** Gives every cell of a sheet that holds something, with the code of its number format. */
  cells(
    sheetId: string,
  ): readonly (CellPlace & { readonly content: GridContent; readonly format: string })[] {
    const found: (CellPlace & { readonly content: GridContent; readonly format: string })[] = [];
    const styles = this.workbook.getStyles();
    this.workbook
      .getSheetBySheetId(sheetId)
      ?.getCellMatrix()
      .forValue((row, column, cell) => {
        const content = this.contentAt(sheetId, row, column, cell);
        if (content.formula === null && content.value === null) return true;
        const format = styles.getStyleByCell(cell)?.n?.pattern ?? "General";
        found.push({ row: row + 1, column: column + 1, content, format });
        return true;
      });
    return found;
  }

  /** Gives what one cell holds. */
  content({ sheetId, row, column }: GridPlace): GridContent {
    const cell = this.workbook.getSheetBySheetId(sheetId)?.getCellRaw(row - 1, column - 1);
    return this.contentAt(sheetId, row - 1, column - 1, cell);
  }

  /** Gives the code of a cell's number format. */
  formatAt({ sheetId, row, column }: GridPlace): string {
    const cell = this.workbook.getSheetBySheetId(sheetId)?.getCellRaw(row - 1, column - 1);
    return this.workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? "General";
  }

  /** Gives a cell as the grid keeps it; null when it keeps none. */
  rawCell({ sheetId, row, column }: GridPlace): Nullable<ICellData> {
    return this.workbook.getSheetBySheetId(sheetId)?.getCellRaw(row - 1, column - 1);
  }

  /** Gives what a cell's editor begins with: its formula, its number as people here write it, or its text. */
  textToEdit(place: GridPlace): string {
    const { formula, value } = this.content(place);
    return formula ?? editorText(this.rawCell(place), this.formatAt(place)) ?? String(value ?? "");
  }

  /** Writes cells, of one sheet or of several, as the program's own work. */
  write(writes: readonly (GridPlace & { readonly data: ICellData })[]): void {
    this.grid.asOwn(() => this.writeAsPerson(writes));
  }

  /** Writes cells as if a person had typed them: they are told as an edit, and the guard looks at them. */
  writeAsPerson(writes: readonly (GridPlace & { readonly data: ICellData })[]): void {
    const sheets = new Map<string, IObjectMatrixPrimitiveType<ICellData>>();
    for (const { sheetId, row, column, data } of writes) {
      const matrix = sheets.get(sheetId) ?? {};
      (matrix[row - 1] ??= {})[column - 1] = data;
      sheets.set(sheetId, matrix);
    }
    for (const [subUnitId, value] of sheets) {
      // The command wants a range before it looks for the cells' own.
      const range = { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
      this.execute(SetRangeValuesCommand.id, { unitId: this.id, subUnitId, value, range });
    }
  }

  /** Writes a typed text into a cell through every hook an editor's text goes through. */
  typeAsPerson(place: GridPlace, text: string): void {
    const sheet = this.workbook.getSheetBySheetId(place.sheetId);
    if (!sheet) return;
    const { row, column } = place;
    const hooks = this.grid.univer.__getInjector().get(SheetInterceptorService);
    const data = hooks.onWriteCell(this.workbook, sheet, row - 1, column - 1, { v: text });
    if (data) this.writeAsPerson([{ ...place, data }]);
  }

  /** Does several things as one step that a person can take back. */
  asOneStep(work: () => void): void {
    const undo = this.grid.univer.__getInjector().get(IUndoRedoService);
    // There is no other way to it yet; the version is pinned.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const batch = undo.__tempBatchingUndoRedo(this.id);
    try {
      this.grid.asOwn(work);
    } finally {
      batch.dispose();
    }
  }

  addSheet(sheet: Partial<IWorkbookData["sheets"][string]>): void {
    const index = this.workbook.getSheets().length;
    this.grid.asOwn(() => this.execute(InsertSheetCommand.id, { unitId: this.id, index, sheet }));
  }

  removeSheet(subUnitId: string): void {
    this.grid.asOwn(() => this.execute(RemoveSheetCommand.id, { unitId: this.id, subUnitId }));
  }

  /** Waits until the formulas have taken up everything written so far. */
  async calculated(): Promise<void> {
    while (this.isCalculationDue) {
      this.isCalculationDue = false;
      await this.grid.calculated();
    }
  }

  /** Shows a cell: its sheet in front, the cell selected and in view. */
  goTo({ sheetId, row, column }: GridPlace): void {
    const cell = { startRow: row - 1, startColumn: column - 1, endRow: row - 1, endColumn: column - 1 };
    this.grid.asOwn(() => {
      if (this.workbook.getActiveSheet(true)?.getSheetId() !== sheetId) {
        this.execute(SetWorksheetActiveOperation.id, { unitId: this.id, subUnitId: sheetId });
      }
      this.execute(SelectRangeCommand.id, { unitId: this.id, subUnit: sheetId, range: cell });
      // Only where there is a screen.
      if (this.grid.commands.hasCommand("sheet.command.scroll-to-cell")) {
        this.execute("sheet.command.scroll-to-cell", { range: cell });
        // Downwards it scrolls too little: as far as a place below would have to go, the cell itself is in view.
        const endRow = this.rowBelow(sheetId, row - 1);
        this.execute("sheet.command.scroll-to-cell", { range: { ...cell, endRow } });
      }
    });
  }

  /** The row so far below one as a scroll falls short: by most of the frozen rows. */
  private rowBelow(sheetId: string, row: number): number {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    if (!sheet) return row;
    let lacking = 0;
    // None are frozen where it is -1.
    const firstFree = sheet.getFreeze().startRow;
    for (let frozen = 0; frozen < firstFree; frozen++) lacking += SHORT_BY * sheet.getRowHeight(frozen);
    let below = row;
    while (lacking > 0 && below < sheet.getRowCount() - 1) lacking -= sheet.getRowHeight(++below);
    return below;
  }

  /** The cell that is selected: the first of the selection. */
  selected(): GridPlace | null {
    const sheetId = this.workbook.getActiveSheet(true)?.getSheetId();
    const primary = this.selections().getCurrentLastSelection()?.primary;
    return sheetId === undefined || !primary
      ? null
      : { sheetId, row: primary.actualRow + 1, column: primary.actualColumn + 1 };
  }

  /** What is selected: the last rectangle of it. */
  selection(): { readonly sheetId: string; readonly range: IRange } | null {
    const sheetId = this.workbook.getActiveSheet(true)?.getSheetId();
    const last = this.selections().getCurrentLastSelection();
    return sheetId === undefined || !last ? null : { sheetId, range: last.range };
  }

  /** Whether a place is on its sheet. */
  isInside({ sheetId, row, column }: GridPlace): boolean {
    const sheet = this.workbook.getSheetBySheetId(sheetId);
    return sheet ? row <= sheet.getRowCount() && column <= sheet.getColumnCount() : false;
  }

  /** Whether a place is in a merge but not its first cell. */
  isCovered({ sheetId, row, column }: GridPlace): boolean {
    const merged = this.workbook.getSheetBySheetId(sheetId)?.getMergedCell(row - 1, column - 1);
    return merged ? merged.startRow !== row - 1 || merged.startColumn !== column - 1 : false;
  }

  /** Calls back after edits by a person; undo and redo are a person's edits too. */
  onEdit(edited: () => void): () => void {
    return this.listen((id, _, fromFormula) => {
      if (this.grid.isOwn) return;
      if (id === SetRangeValuesMutation.id ? !fromFormula : isSheetMutation(id)) edited();
    });
  }

  /**
   * Calls back when cells were changed, by whomever, and when formulas have got new values; `byFormula` tells the
   * latter, which alone leaves nothing to save.
   */
  onAnyChange(changed: (byFormula: boolean) => void): () => void {
    return this.listen((id, _, fromFormula) => {
      if (id === SetRangeValuesMutation.id || isSheetMutation(id)) changed(fromFormula);
    });
  }

  onSelect(selected: () => void): () => void {
    return this.listen((id, params) => {
      if (id === SetSelectionsOperation.id) {
        const { selections } = params as ISetSelectionsOperationParams;
        if (selections.length > 0) selected();
      } else if (id === SetWorksheetActiveOperation.id) selected();
    });
  }

  /** Takes back the newest step; settles once it is done. */
  async undo(): Promise<void> {
    this.focus();
    await this.grid.commands.executeCommand(UndoCommand.id);
  }

  async redo(): Promise<void> {
    this.focus();
    await this.grid.commands.executeCommand(RedoCommand.id);
  }

  /** Puts the workbook in front of the others. */
  activate(): void {
    this.grid.univer.__getInjector().get(IUniverInstanceService).setCurrentUnitForType(this.id);
    this.focus();
  }

  /** Steps are taken back in the workbook that has the engine's own focus. */
  private focus(): void {
    this.grid.univer.__getInjector().get(IUniverInstanceService).focusUnit(this.id);
  }

  dispose(): void {
    for (const stop of this.stops) stop();
    this.grid.forget(this);
    this.grid.univer.__getInjector().get(IUniverInstanceService).disposeUnit(this.id);
  }

  /** Whether a sheet is shown among the tabs. */
  isHidden(sheetId: string): boolean {
    const hidden: BooleanNumber | undefined = this.workbook.getSheetBySheetId(sheetId)?.isSheetHidden();
    return hidden === BooleanNumber.TRUE;
  }

  private contentAt(sheetId: string, row: number, column: number, cell: Nullable<ICellData>): GridContent {
    if (!cell) return contentOfGrid(null, null);
    // Cells that were filled down name the formula of the first one.
    const formula =
      cell.f || cell.si
        ? (this.grid.univer
            .__getInjector()
            .get(FormulaDataModel)
            .getFormulaStringByCell(row, column, sheetId, this.id) ?? null)
        : null;
    return contentOfGrid(cell, formula);
  }

  private selections(): WorkbookSelectionModel {
    return this.grid.univer.__getInjector().get(SheetsSelectionsService).getWorkbookSelections(this.id);
  }

  private hasUncalculated(): boolean {
    return this.sheets().some(({ id }) =>
      this.cells(id).some(({ content }) => content.formula !== null && content.value === null),
    );
  }

  private execute(id: string, params: object): void {
    this.grid.commands.syncExecuteCommand(id, params);
  }

  private listen(heard: (id: string, params: unknown, fromFormula: boolean) => void): () => void {
    const { dispose } = this.grid.commands.onCommandExecuted(({ id, params }, options) => {
      const { unitId } = (params ?? {}) as Partial<ISetRangeValuesMutationParams>;
      if (unitId === this.id) heard(id, params, options?.["fromFormula"] === true);
    });
    return dispose;
  }
}

function isSheetMutation(id: string): boolean {
  return id === InsertSheetMutation.id || id === RemoveSheetMutation.id;
}
