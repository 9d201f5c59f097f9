import type { ICellData, IWorksheetData } from "@univerjs/core";
import { HostFailure } from "../../core/model/failure";
import type { SheetCell } from "../../core/model/place";
import type { WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import {
  type AppliedPlan,
  type NewSheet,
  type PlannedWrite,
  type Refusal,
  type RevertResult,
  WriteRefused,
  type WritePlan,
} from "../../core/model/writePlan";
import { findCell } from "../../core/scoring/findCell";
import { parseA1, toA1 } from "../../core/text/a1";
import { contentOf, sameContent } from "../../core/writing/contentOf";
import { invertPlan } from "../../core/writing/plans";
import { refusalsOf } from "../../core/writing/refusals";
import { quotedSheetName } from "../../core/writing/sheetName";
import type { CellSelection } from "../../ports/cellSelection";
import type { WorkbookHost } from "../../ports/workbookHost";
import type { FileHostPorts } from "../file/fileHost";
import { readWorkbookLooks } from "../file/looksRead";
import type { WorkbookLooks } from "../file/looksModel";
import { readWorkbookFile } from "../file/readWorkbook";
import { contentOfGrid, gridCell, writtenCell } from "./cellData";
import { type CellRemark, CellRemarks } from "./cellRemarks";
import type { EditPolicy } from "./editGuard";
import type { WorkbookExtras } from "./extrasModel";
import { readWorkbookExtras } from "./extrasRead";
import type { Grid, GridBook, GridPlace } from "./grid";
import { PlaceFormats, placeOf, type AddedSheet, type OriginalSheet } from "./gridSheets";
import { snapshotOf } from "./gridSnapshot";
import { plannedStyle } from "./plannedStyle";
import { gridRange } from "./ruleData";
import { isFixedFormula, sheetIdOf, workbookData } from "./workbookData";

/** Pixels to a character of a column's width. */
const CHARACTER = 7;

type KnownSheet = OriginalSheet & { readonly places: PlaceFormats };

/**
 * A workbook in the grid of the browser page, with the file it came from. The file stays the truth: what the grid does
 * not show is kept there, and saving changes only the cells that were changed (see saveGrid).
 */
export class GridHost implements WorkbookHost, CellSelection, EditPolicy {
  readonly originals: ReadonlyMap<string, KnownSheet>;
  /** Sheets that plans have added. One that was taken away again stays here: a person may bring it back. */
  readonly added = new Map<string, AddedSheet>();
  /** Notes and links of the file's cells. */
  readonly remarks: CellRemarks;
  private sheetsMade = 0;

  constructor(
    readonly book: GridBook,
    readonly file: { readonly bytes: Uint8Array; readonly ports: FileHostPorts },
    private readonly original: WorkbookSnapshot,
    readonly looks: WorkbookLooks,
    extras: WorkbookExtras = { formats: [], sheets: [] },
  ) {
    this.remarks = new CellRemarks(extras);
    this.originals = new Map(
      original.sheets.map((snapshot, i) => [sheetIdOf(i), knownSheet(snapshot, looks, i)]),
    );
  }

  /** Reads the workbook once every formula has its value. */
  async read(): Promise<WorkbookSnapshot> {
    await this.book.calculated();
    return snapshotOf(this.book, this, this.original.macros);
  }

  async apply(plan: WritePlan): Promise<AppliedPlan> {
    const refusals = refusalsOf(plan, await this.read(), (sheet, cell) => this.isLocked(sheet, cell));
    if (refusals.length > 0) throw new WriteRefused(refusals);
    const formats = this.formatsNow(plan.writes);
    this.book.asOneStep(() => {
      for (const sheet of plan.newSheets) this.addSheet(sheet, plan);
      this.book.write(plan.writes.flatMap((write) => this.placed(write, plannedStyle(write))));
    });
    await this.book.calculated();
    return { plan, formatsBefore: formats };
  }

  async revert(applied: AppliedPlan): Promise<RevertResult> {
    const workbook = await this.read();
    const refused: Refusal[] = [];
    const back = invertPlan(applied).writes.filter((write) => {
      const why = this.whyKept(write, workbook);
      if (why !== null) refused.push({ sheet: write.sheet, cell: write.cell, why });
      return why === null;
    });
    let restored = back.length;
    const removable: string[] = [];
    for (const { name } of applied.plan.newSheets) {
      const writes = applied.plan.writes.filter(({ sheet }) => sheet === name);
      const id = this.sheetId(name);
      if (id !== null && isUntouched(name, writes, workbook)) {
        removable.push(id);
        restored += writes.length;
      } else refused.push({ sheet: name, cell: null, why: id === null ? "sheet-missing" : "changed" });
    }
    this.book.asOneStep(() => {
      this.book.write(back.flatMap((write) => this.placed(write, plannedStyle(write))));
      for (const id of removable) this.book.removeSheet(id);
    });
    await this.book.calculated();
    return { restored, refused };
  }

  goTo(place: SheetCell): Promise<void> {
    return new Promise((resolve) => {
      const target = this.placeOf(place);
      if (target === null) throw new HostFailure("sheet-gone");
      if (this.book.isHidden(target.sheetId)) throw new HostFailure("sheet-hidden");
      this.book.goTo(target);
      resolve();
    });
  }

  onChange(changed: () => void): () => void {
    return this.book.onEdit(changed);
  }

  current(): Promise<SheetCell | null> {
    return Promise.resolve(this.selected());
  }

  onSelect(selected: (place: SheetCell) => void): () => void {
    return this.book.onSelect(() => {
      const place = this.selected();
      if (place !== null) selected(place);
    });
  }

  /** The cell that is selected now. */
  selected(): SheetCell | null {
    const place = this.book.selected();
    const sheet = this.book.sheets().find(({ id }) => id === place?.sheetId);
    return place && sheet ? { sheet: sheet.name, cell: toA1(place.row, place.column) } : null;
  }

  /** Gives a place as the grid counts it; null when its sheet is gone or the address is none. */
  placeOf({ sheet, cell }: SheetCell): GridPlace | null {
    const sheetId = this.sheetId(sheet);
    const place = parseA1(cell);
    return sheetId === null || place === null ? null : { sheetId, ...place };
  }

  /** Whether a person may not change a cell: it is locked on a protected sheet. */
  isLockedAt({ sheetId, row, column }: GridPlace): boolean {
    const sheet = this.originals.get(sheetId);
    return sheet !== undefined && sheet.snapshot.protected && sheet.places.at(row, column).locked;
  }

  /** Whether a cell belongs to a formula that fills several cells at once: none of them can be changed alone. */
  isInArray({ sheetId, row, column }: GridPlace): boolean {
    const arrays = this.originals.get(sheetId)?.looks.arrays ?? [];
    return arrays.some((a) => row >= a.top && row <= a.bottom && column >= a.left && column <= a.right);
  }

  /** Gives what is written beside a cell and where it leads; null when there is neither. */
  remarkAt(place: SheetCell): CellRemark | null {
    const at = this.placeOf(place);
    return at === null ? null : this.remarks.at(at);
  }

  /** Gives why a person may not change a cell, or null. */
  whyNot(place: GridPlace): "locked" | "array" | null {
    if (this.isLockedAt(place)) return "locked";
    return this.isInArray(place) ? "array" : null;
  }

  private isLocked(sheet: string, cell: string): boolean {
    const place = this.placeOf({ sheet, cell });
    return place !== null && this.isLockedAt(place);
  }

  private sheetId(name: string): string | null {
    return this.book.sheets().find((sheet) => sheet.name === name)?.id ?? null;
  }

  private whyKept({ sheet, cell, before }: PlannedWrite, workbook: WorkbookSnapshot): Refusal["why"] | null {
    const snapshot = workbook.sheets.find(({ name }) => name === sheet);
    const place = parseA1(cell);
    if (!snapshot || !place) return "sheet-missing";
    return sameContent(contentOf(findCell(snapshot, place.row, place.column)), before) ? null : "changed";
  }

  private formatsNow(writes: readonly PlannedWrite[]): readonly (string | null)[] {
    return writes.map((write) => {
      const place = write.numberFormat === null ? null : this.placeOf(write);
      return place === null ? null : this.book.formatAt(place);
    });
  }

  private placed(write: PlannedWrite, style: ICellData["s"]): (GridPlace & { readonly data: ICellData })[] {
    const place = this.placeOf(write);
    if (place === null) return [];
    const data = writtenCell(write.after);
    return [{ ...place, data: style === undefined ? data : { ...data, s: style } }];
  }

  private addSheet(sheet: NewSheet, plan: WritePlan): void {
    const id = `added-${++this.sheetsMade}`;
    const own = plan.writes.filter((write) => write.sheet === sheet.name);
    const writes = new Map(
      own.flatMap((write) => {
        const place = parseA1(write.cell);
        return place === null ? [] : [[placeOf(place.row, place.column), write] as const];
      }),
    );
    this.added.set(id, { sheet, writes });
    this.book.addSheet(sheetDataOf(id, sheet));
  }
}

/** Opens an .xlsx or .xlsm file in the grid. Throws ReadFailure. */
export function openGridHost(grid: Grid, bytes: Uint8Array, ports: FileHostPorts, id: string): GridHost {
  const workbook = readWorkbookFile(bytes, ports);
  const looks = readWorkbookLooks(bytes, ports);
  const extras = readWorkbookExtras(bytes, ports);
  const book = grid.open(workbookData(id, workbook, looks, extras));
  const host = new GridHost(book, { bytes, ports }, workbook, looks, extras);
  grid.shown?.add(book, host.remarks, looks);
  grid.guard.add(book.id, host);
  return host;
}

function knownSheet(
  snapshot: WorkbookSnapshot["sheets"][number],
  looks: WorkbookLooks,
  i: number,
): KnownSheet {
  const own = looks.sheets[i]!;
  const cells = new Map(
    snapshot.cells.map((cell) => {
      const data = gridCell(cell, isFixedFormula(cell, own.arrays));
      return [placeOf(cell.row, cell.column), { cell, content: contentOfGrid(data, data.f ?? null) }];
    }),
  );
  return { snapshot, looks: own, cells, places: new PlaceFormats(own, looks.formats) };
}

function sheetDataOf(id: string, sheet: NewSheet): Partial<IWorksheetData> {
  return {
    ...{ id, name: sheet.name, rowCount: 100, columnCount: 20 },
    columnData: Object.fromEntries(
      sheet.columnWidths.map((width, i) => [i, { w: Math.round(width * CHARACTER) }]),
    ),
    mergeData: sheet.merges.map(gridRange),
    freeze: { xSplit: 0, ySplit: sheet.frozenRows, startRow: sheet.frozenRows || -1, startColumn: -1 },
  };
}

/** True when a sheet holds what the plan wrote there and nothing else, and no other sheet asks it for a value. */
function isUntouched(name: string, writes: readonly PlannedWrite[], workbook: WorkbookSnapshot): boolean {
  const sheet = workbook.sheets.find((s) => s.name === name);
  if (!sheet) return false;
  const filled = writes.filter(({ after }) => after.kind !== "blank");
  const holds = ({ cell, after }: PlannedWrite): boolean => {
    const place = parseA1(cell);
    return place !== null && sameContent(contentOf(findCell(sheet, place.row, place.column)), after);
  };
  if (sheet.cells.length !== filled.length || !writes.every(holds)) return false;
  const names = [`${quotedSheetName(name)}!`, `${name}!`];
  return !workbook.sheets.some(
    (other) =>
      other.name !== name && other.cells.some(({ formula }) => names.some((n) => formula?.includes(n))),
  );
}
