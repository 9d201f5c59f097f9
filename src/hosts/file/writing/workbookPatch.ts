import { WriteRefused, type NewSheet, type Refusal, type WritePlan } from "../../../core/model/writePlan";
import type { CellContext } from "../cellReader";
import { crc32 } from "../crc32";
import type { Checksum, Inflate } from "../inflate";
import { corrupt, type ReadLimits } from "../readLimits";
import { readRelationships } from "../relationships";
import { openWorkbookFile, type OpenedWorkbook } from "../readWorkbook";
import { DAYS_1900_TO_1904 } from "../serialDate";
import { SharedStrings } from "../sharedStrings";
import { readStyles } from "../styles";
import { XmlScanner } from "../xmlScanner";
import { CELL_LOOKS } from "./cellLooks";
import { ContentReader } from "./contentReader";
import type { Deflate } from "./deflate";
import { PackageEditor } from "./packageEditor";
import { plannedSheetXml } from "./plannedSheet";
import { readPlan, type PlacedWrite } from "./planShape";
import { editSheet, type CellEdit } from "./sheetEditor";
import { indexSheet } from "./sheetIndex";
import type { SheetIndex } from "./sheetLayout";
import { findTargets, isCovered, isSameWrite, refusalOf, type Target } from "./sheetTargets";
import { StylesEditor } from "./stylesEditor";
import { refuseTableHeadings } from "./tableHeadings";
import { WorkbookPart } from "./workbookPart";

/** What writing needs of the program it runs in. */
export interface PatchPorts {
  readonly inflate: Inflate;
  /** Without it changed parts are stored, not compressed. */
  readonly deflate?: Deflate;
  readonly checksum?: Checksum;
  readonly limits?: Partial<ReadLimits>;
  /** A clock in milliseconds; without it there is no time bound. */
  readonly now?: () => number;
}

/** What came of a plan: the new file, and what {@link AppliedPlan} needs. */
export interface PatchedWorkbook {
  readonly bytes: Uint8Array;
  readonly formatsBefore: readonly (string | null)[];
}

/** One sheet that is written to. */
interface TouchedSheet {
  readonly index: SheetIndex;
  readonly targets: readonly Target[];
}

/** A plan laid over a workbook: what stands against it, and the workbook with the plan carried out. */
export class WorkbookPatch {
  /** Why the plan does not fit, by number of the write; null for a new sheet. Empty: it can be carried out. */
  readonly refusals: readonly { readonly number: number | null; readonly refusal: Refusal }[];
  private readonly opened: OpenedWorkbook;
  private readonly editor: PackageEditor;
  private readonly workbook: WorkbookPart;
  private readonly styles: StylesEditor;
  private readonly context: CellContext;
  private readonly sheets: ReadonlyMap<string, readonly PlacedWrite[]>;
  private readonly touched: readonly TouchedSheet[];

  /** Opens the workbook and compares; changes nothing. `takingBack`: see {@link refusalOf}. */
  constructor(
    bytes: Uint8Array,
    private readonly plan: WritePlan,
    private readonly ports: PatchPorts,
    private readonly takingBack = false,
  ) {
    this.sheets = readPlan(plan);
    this.opened = openWorkbookFile(bytes, { fileName: "", ...ports });
    const { zip, parts, limits, deadline } = this.opened;
    this.editor = new PackageEditor(bytes, zip, limits, deadline);
    const targets = [...readRelationships(zip, "", limits, deadline).values()];
    const main = targets.find(({ type }) => type === "officeDocument")?.target;
    if (main === undefined || main === null) throw corrupt("_rels/.rels", "no workbook");
    this.workbook = new WorkbookPart(this.editor, main);
    const styles = parts.styles === null ? this.emptyStyles() : this.editor.text(parts.styles);
    const stylesPart = parts.styles ?? "styles";
    this.styles = new StylesEditor(styles, stylesPart, limits, deadline);
    let strings: SharedStrings | null = null;
    this.context = {
      limits,
      deadline,
      date1904: parts.date1904,
      styles: readStyles(styles, stylesPart, limits, deadline),
      strings: () => (strings ??= this.readStrings()),
    };
    const refusals: { number: number | null; refusal: Refusal }[] = [];
    this.checkNewSheets(refusals);
    this.touched = this.locate(refusals);
    this.refusals = refusals.sort((a, b) => (a.number ?? -1) - (b.number ?? -1));
  }

  /** Gives the workbook with the plan carried out. Throws {@link WriteRefused} with all reasons when it does not fit. */
  carryOut(): PatchedWorkbook {
    if (this.refusals.length > 0) throw new WriteRefused(this.refusals.map(({ refusal }) => refusal));
    const formatsBefore = new Array<string | null>(this.plan.writes.length).fill(null);
    let formulasMoved = false;
    for (const { index, targets } of this.touched) {
      const edits = targets.map((target) => this.editOf(target, formatsBefore));
      formulasMoved ||= targets.some(
        ({ now, write }) => (now.kind === "formula") !== (write.after.kind === "formula"),
      );
      const scan = (): XmlScanner => this.scannerOf(index);
      this.editor.setText(index.part, editSheet(index, edits, scan, this.opened.limits));
    }
    for (const sheet of this.plan.newSheets) {
      const writes = this.sheets.get(sheet.name) ?? [];
      formulasMoved ||= writes.some(({ write }) => write.after.kind === "formula");
      this.workbook.addSheet(sheet.name, this.newSheetXml(sheet, writes));
    }
    if (this.styles.changed) this.putStyles();
    if (formulasMoved) this.workbook.dropCalculationChain();
    if (this.plan.writes.some((write) => !isSameWrite(write))) this.workbook.calculateOnOpening();
    const { deflate, checksum = crc32 } = this.ports;
    return { bytes: this.editor.finish({ deflate, checksum }), formatsBefore };
  }

  private checkNewSheets(refusals: { number: number | null; refusal: Refusal }[]): void {
    const taken = new Set(this.workbook.sheetNames.map((name) => name.toLowerCase()));
    for (const { name, merges } of this.plan.newSheets) {
      const refuse = (why: Refusal["why"]): void => {
        refusals.push({ number: null, refusal: { sheet: name, cell: null, why } });
      };
      if (this.workbook.structureLocked) refuse("read-only");
      if (taken.has(name.toLowerCase())) refuse("sheet-exists");
      taken.add(name.toLowerCase());
      for (const { write, number, place } of this.sheets.get(name) ?? []) {
        const refusal = { sheet: name, cell: write.cell };
        if (merges.some((range) => isCovered(place, range))) {
          refusals.push({ number, refusal: { ...refusal, why: "inside-merge" } });
        } else if (write.before.kind !== "blank") {
          refusals.push({ number, refusal: { ...refusal, why: "changed" } });
        }
      }
    }
  }

  private locate(refusals: { number: number | null; refusal: Refusal }[]): readonly TouchedSheet[] {
    const added = new Set(this.plan.newSheets.map(({ name }) => name));
    const parts = new Set<string>();
    const touched: TouchedSheet[] = [];
    for (const [name, writes] of this.sheets) {
      if (added.has(name)) continue;
      const sheet = this.opened.parts.sheets.find((s) => s.name === name);
      if (sheet === undefined) {
        for (const { write, number } of writes) {
          refusals.push({ number, refusal: { sheet: name, cell: write.cell, why: "sheet-missing" } });
        }
        continue;
      }
      if (parts.has(sheet.part)) throw corrupt(sheet.part, "one part for two sheets");
      parts.add(sheet.part);
      const xml = this.editor.scan(sheet.part);
      const rows = writes.map(({ place }) => place.row);
      const index = indexSheet(xml, rows, this.opened.limits);
      const targets = findTargets(
        index,
        writes,
        new ContentReader(index, this.scannerOf(index), this.context),
      );
      for (const target of targets) {
        const { number } = target;
        const isLocked = (format: number): boolean => this.styles.isLocked(format);
        const why = refusalOf(target, index, isLocked, this.takingBack);
        if (why !== null) refusals.push({ number, refusal: { sheet: name, cell: target.write.cell, why } });
      }
      refuseTableHeadings(this.opened, sheet.part, targets);
      touched.push({ index, targets });
    }
    return touched;
  }

  private editOf(target: Target, formatsBefore: (string | null)[]): CellEdit {
    const { write, number, spot, row, column } = target;
    const format = this.formatFor(target, formatsBefore, number);
    return {
      row,
      column,
      spot,
      content: write.after,
      writesContent: !isSameWrite(write),
      format,
      shift: this.shiftFor(format),
    };
  }

  private formatFor({ write, format }: Target, formatsBefore: (string | null)[], number: number): number {
    if (write.style !== null) return this.styles.forLook(CELL_LOOKS[write.style], write.numberFormat);
    if (write.numberFormat === null) return format;
    formatsBefore[number] = this.styles.formatCodeOf(format);
    return this.styles.withNumberFormat(format, write.numberFormat);
  }

  /** Plans count days from 1900, as snapshots do. */
  private shiftFor(format: number): number {
    return this.opened.parts.date1904 && this.styles.isDate(format) ? -DAYS_1900_TO_1904 : 0;
  }

  private newSheetXml(sheet: NewSheet, writes: readonly PlacedWrite[]): string {
    return plannedSheetXml(sheet, writes, {
      namespace: this.workbook.namespace,
      styles: this.styles,
      shiftFor: (format) => this.shiftFor(format),
    });
  }

  private putStyles(): void {
    const { styles } = this.opened.parts;
    if (styles === null) this.workbook.addStyles(this.styles.text());
    else this.editor.setText(styles, this.styles.text());
  }

  private emptyStyles(): string {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${this.workbook.namespace}"/>`;
  }

  private readStrings(): SharedStrings {
    const { parts, limits, deadline } = this.opened;
    if (parts.sharedStrings === null) throw corrupt("sharedStrings", "missing part");
    return new SharedStrings(this.editor.text(parts.sharedStrings), parts.sharedStrings, limits, deadline);
  }

  /** A scanner over a sheet as it was before any edit, for going back to single places. */
  private scannerOf(index: SheetIndex): XmlScanner {
    return new XmlScanner(index.source, index.part, this.opened.limits, this.opened.deadline);
  }
}
