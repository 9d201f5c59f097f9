import type { CellRange } from "../model/place";
import { rowHeights } from "./rowHeights";

/** How a cell of a template looks; the workbook writer makes formats of the names. */
export type TemplateLook =
  | "nation" // bold, centred
  | "title"
  | "subtitle" // italic, centred
  | "notice" // bold, centred, coloured: "MẪU MINH HỌA – …"
  | "entryHead" // open place in the head of the sheet
  | "heading"
  | "index"
  | "section"
  | "sectionCode"
  | "sectionPoints"
  | "group"
  | "groupCode"
  | "groupPoints"
  | "criterion"
  | "code"
  | "points"
  | "option"
  | "optionRest"
  | "entryPoints"
  | "entryText"
  | "totalText"
  | "totalPoints"
  | "signature"
  | "signatureRemark"
  | "guideTitle"
  | "guideHead"
  | "guide"
  | "infoLabel"
  | "info"
  | "quantity"
  | "entryQuantity"
  | "share"
  | "year"
  | "date"
  | "remark";

/** One cell: a constant, or a formula (without "=") with the value it has while the sheet is blank. */
export interface TemplateCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  readonly formula?: string;
  readonly look: TemplateLook;
  /** True where the agency writes; all else is locked on a protected sheet. */
  readonly open?: boolean;
}

/** What may be entered in some cells, with the words Excel shows. Texts keep Excel's limits (32 and 255 characters). */
export interface TemplateValidation {
  /** Ranges parted by blanks: "D12:D15 D18". Formulas are written for the first cell. */
  readonly cells: string;
  readonly rule:
    | { readonly kind: "list"; readonly source: string }
    | { readonly kind: "decimal"; readonly from: number; readonly to: number | null }
    | { readonly kind: "custom"; readonly formula: string }
    /** Anything; only the words are shown. */
    | { readonly kind: "any" };
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
}

/** Cells that are coloured while a formula (for the first of them) holds. */
export interface TemplateHighlight {
  readonly cells: string;
  readonly formula: string;
  readonly look: "fault" | "missing";
}

export interface TemplateSheet {
  readonly name: string;
  /** Width in characters by column, from A. */
  readonly columnWidths: readonly number[];
  /** Height in points by row, where the text does not give it by itself (merged cells). */
  readonly rowHeights: ReadonlyMap<number, number>;
  /** From the top, in each row from the left. */
  readonly cells: readonly TemplateCell[];
  readonly merges: readonly CellRange[];
  readonly validations: readonly TemplateValidation[];
  readonly highlights: readonly TemplateHighlight[];
  readonly frozenRows: number;
  readonly landscape: boolean;
  /** Protected without a password: a slip of the hand changes nothing, anybody may take the protection off. */
  readonly guarded: boolean;
  /** Rows printed again at the top of each page. */
  readonly repeatedRows: readonly [number, number] | null;
}

/** A workbook to be made, as data: sheets in order, the first one in view. */
export interface TemplateContent {
  readonly title: string;
  readonly sheets: readonly TemplateSheet[];
}

/** Collects the cells of one sheet. */
export class TemplateSheetBuilder {
  private readonly cells: TemplateCell[] = [];
  private readonly merges: CellRange[] = [];
  private readonly heights = new Map<number, number>();
  readonly validations: TemplateValidation[] = [];
  readonly highlights: TemplateHighlight[] = [];

  put(row: number, column: number, value: string | number | null, look: TemplateLook): void {
    this.cells.push({ row, column, value, look });
  }

  /** An open cell, empty unless something is filled in already. */
  entry(row: number, column: number, look: TemplateLook, value: string | number | null = null): void {
    this.cells.push({ row, column, value, look, open: true });
  }

  formula(row: number, column: number, formula: string, value: string | number, look: TemplateLook): void {
    this.cells.push({ row, column, value, formula, look });
  }

  /** A cell over several: its text in the first, all of them in one look. */
  merged(range: CellRange, value: string | null, look: TemplateLook, open = false): void {
    this.merges.push(range);
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const first = row === range.top && column === range.left;
        this.cells.push({ row, column, value: first ? value : null, look, ...(open && { open }) });
      }
    }
  }

  height(row: number, points: number): void {
    this.heights.set(row, points);
  }

  build(
    rest: Pick<
      TemplateSheet,
      "name" | "columnWidths" | "frozenRows" | "landscape" | "guarded" | "repeatedRows"
    >,
  ): TemplateSheet {
    const fitted = rowHeights(this.cells, rest.columnWidths, this.merges);
    return {
      ...rest,
      rowHeights: new Map([...fitted, ...this.heights]),
      cells: [...this.cells].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: this.merges,
      validations: this.validations,
      highlights: this.highlights,
    };
  }
}
