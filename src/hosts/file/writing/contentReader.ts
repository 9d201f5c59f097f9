import type { CellContent } from "../../../core/model/writePlan";
import { CellReader, type CellContext } from "../cellReader";
import { corrupt } from "../readLimits";
import type { XmlScanner } from "../xmlScanner";
import { contentOf } from "../../../core/writing/contentOf";
import type { CellSpot, SheetIndex } from "./sheetLayout";

/** Gives what single cells of a sheet hold, read as the reader reads them, without reading the whole sheet. */
export class ContentReader {
  private readonly cells: CellReader;

  constructor(
    private readonly index: SheetIndex,
    private readonly xml: XmlScanner,
    context: CellContext,
  ) {
    this.cells = new CellReader(xml, context);
  }

  /** Gives the content of a cell element. A formula shared with others needs the first of them to be read before. */
  read(spot: CellSpot): CellContent {
    const start = spot.tag.start;
    const shared = this.index.shared.find(({ cellStart }) => cellStart === start);
    if (shared !== undefined && !shared.hasText) {
      const first = this.index.shared.findLast(
        (other) => other.hasText && other.group === shared.group && other.cellStart < start,
      );
      if (first === undefined) throw corrupt(this.index.part, "shared formula");
      this.readAt(first.cellStart, first.row, first.column);
    }
    return this.readAt(start, spot.row, spot.column);
  }

  private readAt(start: number, row: number, column: number): CellContent {
    this.xml.seek(start);
    this.xml.nextChild();
    return contentOf(this.cells.read(row, column) ?? undefined);
  }
}
