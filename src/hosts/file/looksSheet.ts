import type { CellRange } from "../../core/model/place";
import { parseAddress, parseRange, parseWhole, ROW_UNIT } from "./cellReference";
import { numberAttribute, type Colours } from "./looksColours";
import type {
  ColumnsLook,
  ConditionLook,
  DifferentialLook,
  PlacedFormat,
  RichText,
  RowLook,
  SheetLooks,
  TextRun,
  ValidationLook,
} from "./looksModel";
import { readConditions, readValidations } from "./looksRules";
import { readRuns } from "./looksStrings";
import { LAST_COLUMN, LAST_ROW, type Deadline, type ReadLimits } from "./readLimits";
import type { SheetPart } from "./workbookParts";
import { XmlScanner } from "./xmlScanner";

/** What the looks of a sheet need from the rest of the workbook. */
export interface LookContext {
  readonly limits: ReadLimits;
  readonly deadline: Deadline;
  readonly colours: Colours;
  readonly differentials: readonly DifferentialLook[];
  /** The runs of a shared string by its number; null when it has one look only. */
  readonly runsOf: (index: number) => readonly TextRun[] | null;
}

/** Reads how one sheet looks, in a walk of its own: the reader of values must not pay for it. */
export class SheetLookReader {
  private readonly xml: XmlScanner;
  private readonly columns: ColumnsLook[] = [];
  private readonly rows: RowLook[] = [];
  private readonly formats: PlacedFormat[] = [];
  private readonly richTexts: RichText[] = [];
  private readonly conditions: ConditionLook[] = [];
  private readonly validations: ValidationLook[] = [];
  private readonly arrays: CellRange[] = [];
  private readonly general = {
    ...{ defaultRowHeight: null as number | null, defaultColumnWidth: null as number | null },
    ...{ frozenRows: 0, frozenColumns: 0, zoom: 1, showsGrid: true, tabColour: null as string | null },
  };

  constructor(
    private readonly sheet: SheetPart,
    source: string,
    private readonly context: LookContext,
  ) {
    this.xml = new XmlScanner(source, sheet.part, context.limits, context.deadline);
  }

  /** Gives the looks. The sheet was read before: what this walk does not understand is left out, not refused. */
  read(): SheetLooks {
    const { xml, general } = this;
    xml.enterRoot();
    while (xml.nextChild()) {
      switch (xml.name) {
        case "sheetPr":
          this.readTabColour();
          break;
        case "sheetViews":
          this.readViews();
          break;
        case "sheetFormatPr":
          general.defaultRowHeight = numberAttribute(xml, "defaultRowHeight");
          general.defaultColumnWidth = numberAttribute(xml, "defaultColWidth");
          xml.skip();
          break;
        case "cols":
          this.readColumns();
          break;
        case "sheetData":
          this.readRows();
          break;
        case "conditionalFormatting":
          readConditions(xml, this.context.differentials, this.conditions);
          break;
        case "dataValidations":
          readValidations(xml, this.validations);
          break;
        default:
          xml.skip();
      }
    }
    const { name } = this.sheet;
    const { columns, rows, formats, richTexts, conditions, validations, arrays } = this;
    return { name, ...general, columns, rows, formats, richTexts, conditions, validations, arrays };
  }

  private readTabColour(): void {
    const { xml } = this;
    while (xml.nextChild()) {
      if (xml.is("tabColor")) this.general.tabColour = this.context.colours.of(xml);
      xml.skip();
    }
  }

  private readViews(): void {
    const { xml, general } = this;
    let isFirst = true;
    while (xml.nextChild()) {
      if (isFirst) {
        general.showsGrid = xml.attribute("showGridLines") === null || xml.flag("showGridLines");
        const zoom = numberAttribute(xml, "zoomScale") ?? 100;
        general.zoom = Math.min(4, Math.max(0.25, zoom / 100));
      }
      while (xml.nextChild()) {
        if (isFirst && xml.is("pane") && (xml.attribute("state") ?? "split").startsWith("frozen")) {
          general.frozenRows = Math.trunc(numberAttribute(xml, "ySplit") ?? 0);
          general.frozenColumns = Math.trunc(numberAttribute(xml, "xSplit") ?? 0);
        }
        xml.skip();
      }
      isFirst = false;
    }
  }

  private readColumns(): void {
    const { xml } = this;
    while (xml.nextChild()) {
      const from = numberAttribute(xml, "min") ?? 0;
      const to = Math.min(numberAttribute(xml, "max") ?? 0, LAST_COLUMN);
      if (from >= 1 && from <= to) {
        const format = numberAttribute(xml, "style") ?? 0;
        this.columns.push({ from, to, width: numberAttribute(xml, "width"), format });
      }
      xml.skip();
    }
  }

  private readRows(): void {
    const { xml } = this;
    let row = 0;
    while (xml.nextChild()) {
      row = numberAttribute(xml, "r") ?? row + 1;
      if (row < 1 || row > Math.min(LAST_ROW, this.context.limits.rows)) {
        xml.skip();
        continue;
      }
      const height = numberAttribute(xml, "ht");
      const fixedHeight = xml.flag("customHeight");
      const format = xml.flag("customFormat") ? numberAttribute(xml, "s") : null;
      if (height !== null || format !== null) this.rows.push({ row, height, fixedHeight, format });
      this.readCells(row);
    }
  }

  private readCells(row: number): void {
    const { xml, context } = this;
    let column = 0;
    while (xml.nextChild()) {
      const at = xml.findAttribute("r");
      const place = at < 0 ? -1 : parseAddress(xml.source, xml.valueStartOf(at), xml.valueEndOf(at));
      column = place < 0 ? column + 1 : place % ROW_UNIT;
      const s = xml.findAttribute("s");
      const format =
        s < 0 ? 0 : parseWhole(xml.source, xml.valueStartOf(s), xml.valueEndOf(s), context.limits.styles);
      if (this.formats.length < context.limits.cellsPerSheet && format >= 0) {
        this.formats.push({ row, column, format });
      }
      this.readContent(row, column, xml.attribute("t"));
    }
  }

  /** Only what a snapshot does not tell: array formulas and the runs of a text. */
  private readContent(row: number, column: number, type: string | null): void {
    const { xml } = this;
    while (xml.nextChild()) {
      if (xml.is("f") && (xml.attribute("t") === "array" || xml.attribute("t") === "dataTable")) {
        const range = parseRange(xml.attribute("ref") ?? "");
        if (range !== null) this.arrays.push(range);
      }
      let runs: readonly TextRun[] | null = null;
      if (xml.is("v") && type === "s") {
        xml.readText();
        const index = parseWhole(
          xml.textSource,
          xml.textStart,
          xml.textEnd,
          this.context.limits.sharedStrings,
        );
        runs = index < 0 ? null : this.context.runsOf(index);
      } else if (xml.is("is")) runs = readRuns(xml, this.context.colours);
      else xml.skip();
      if (runs !== null) this.richTexts.push({ row, column, runs });
    }
  }
}
