import type { CellRange } from "../../../core/model/place";
import { endTagStart, type XmlTag } from "./xmlTag";

/** A cell element of a row that is written to. */
export interface CellSpot {
  readonly row: number;
  readonly column: number;
  readonly tag: XmlTag;
  readonly end: number;
}

/** A row element that is written to. */
export interface RowSpot {
  readonly row: number;
  readonly tag: XmlTag;
  readonly end: number;
  /** In the order of the file. */
  readonly cells: readonly CellSpot[];
}

/** A cell whose formula is shared with others; the first one of a group has the text. */
export interface SharedSpot {
  readonly group: number;
  readonly row: number;
  readonly column: number;
  readonly cellStart: number;
  readonly formulaStart: number;
  readonly formulaEnd: number;
  /** "x:" or "": how the formula element is written. */
  readonly prefix: string;
  readonly hasText: boolean;
}

/** Where things stand in the text of a worksheet, as far as writing into some of its rows needs it. */
export interface SheetIndex {
  readonly source: string;
  readonly part: string;
  readonly isProtected: boolean;
  readonly merges: readonly CellRange[];
  readonly dimension: XmlTag | null;
  /** The tag of the list of rows, and where it ends. */
  readonly data: XmlTag;
  readonly dataEnd: number;
  /** Behind the last row. */
  readonly rowsEnd: number;
  /** Elements of the rows asked for; a broken file may have more than one for a row. */
  readonly rows: ReadonlyMap<number, readonly RowSpot[]>;
  /** Where a row asked for must be put that is not there: before the first one with a higher number. */
  readonly newRowPlaces: ReadonlyMap<number, number>;
  readonly shared: readonly SharedSpot[];
  /** Ranges of array formulas and data tables: their cells cannot be changed one by one. */
  readonly blocks: readonly CellRange[];
  /** Default formats of columns, for cells that are not there. */
  readonly columnFormats: readonly { readonly from: number; readonly to: number; readonly format: number }[];
}

/** Where the end tag of an element begins; where its tag ends for one of the form <a/>. */
export function contentEnd(source: string, tag: XmlTag, end: number): number {
  return tag.empty ? tag.end : endTagStart(source, end);
}
