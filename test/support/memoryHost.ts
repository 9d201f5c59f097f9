import {
  type AppliedPlan,
  type RevertResult,
  type SheetCell,
  WriteRefused,
  type WorkbookSnapshot,
  type WritePlan,
} from "../../src/core";
import { findCell } from "../../src/core/scoring/findCell";
import { parseA1 } from "../../src/core/text/a1";
import { applyToSnapshot } from "../../src/core/writing/applyToSnapshot";
import { contentOf, sameContent } from "../../src/core/writing/contentOf";
import { invertPlan } from "../../src/core/writing/plans";
import { refusalsOf } from "../../src/core/writing/refusals";
import type { WorkbookHost } from "../../src/ports/workbookHost";

/** A workbook that lives in memory: the simplest host there is, and the measure for the others. */
export class MemoryHost implements WorkbookHost {
  private readonly listeners = new Set<() => void>();
  private readonly formats = new Map<string, string>();
  /** Where goTo was asked to go, in order. */
  readonly visited: SheetCell[] = [];

  constructor(private workbook: WorkbookSnapshot) {}

  read(): Promise<WorkbookSnapshot> {
    return Promise.resolve(this.workbook);
  }

  apply(plan: WritePlan): Promise<AppliedPlan> {
    const refusals = refusalsOf(plan, this.workbook);
    if (refusals.length > 0) return Promise.reject(new WriteRefused(refusals));
    this.workbook = applyToSnapshot(this.workbook, plan);
    const formatsBefore = plan.writes.map((write) => {
      if (write.numberFormat === null) return null;
      const key = `${write.sheet}!${write.cell}`;
      const before = this.formats.get(key) ?? "General";
      this.formats.set(key, write.numberFormat);
      return before;
    });
    return Promise.resolve({ plan, formatsBefore });
  }

  revert(applied: AppliedPlan): Promise<RevertResult> {
    const refused: { sheet: string; cell: string | null; why: "changed" }[] = [];
    let restored = 0;
    for (const write of invertPlan(applied).writes) {
      if (sameContent(this.held(write.sheet, write.cell), write.before)) {
        this.workbook = applyToSnapshot(this.workbook, { newSheets: [], writes: [write] });
        if (write.numberFormat !== null) this.formats.set(`${write.sheet}!${write.cell}`, write.numberFormat);
        restored++;
      } else refused.push({ sheet: write.sheet, cell: write.cell, why: "changed" });
    }
    for (const { name } of applied.plan.newSheets) {
      const writes = applied.plan.writes.filter((write) => write.sheet === name);
      const edited = writes.filter((write) => !sameContent(this.held(name, write.cell), write.after));
      if (edited.length === 0) {
        this.workbook = { ...this.workbook, sheets: this.workbook.sheets.filter((s) => s.name !== name) };
        restored += writes.length;
      } else refused.push({ sheet: name, cell: null, why: "changed" });
    }
    return Promise.resolve({ restored, refused });
  }

  goTo(place: SheetCell): Promise<void> {
    this.visited.push(place);
    return Promise.resolve();
  }

  onChange(changed: () => void): () => void {
    this.listeners.add(changed);
    return () => this.listeners.delete(changed);
  }

  /** Edits the workbook as a person would, and tells the listeners. */
  edit(change: (workbook: WorkbookSnapshot) => WorkbookSnapshot): void {
    this.workbook = change(this.workbook);
    for (const listener of this.listeners) listener();
  }

  /** The number format a cell was last given; General when never. */
  formatOf(sheet: string, cell: string): string {
    return this.formats.get(`${sheet}!${cell}`) ?? "General";
  }

  private held(sheetName: string, cell: string) {
    const sheet = this.workbook.sheets.find((s) => s.name === sheetName);
    const place = parseA1(cell);
    return contentOf(sheet && place ? findCell(sheet, place.row, place.column) : undefined);
  }
}
