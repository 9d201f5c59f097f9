import type { WorkbookSnapshot } from "../../src/core/model/workbookSnapshot";
import { parseA1 } from "../../src/core/text/a1";
import { shownText } from "./cellText";
import { EmulatedExcel } from "./emulatedExcel";
import { packModel, unpackModel } from "./packedModel";
import { WindowExternal, type FakeTheme } from "./windowExternal";
import { cellKey, emptyCell, modelOf, type ModelOptions } from "./workbookModel";

/** What a page is to find when it opens inside the fake Excel. */
export interface PageOptions extends ModelOptions {
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly theme?: FakeTheme;
  /** Language of Excel's menus; vi-VN when not given. */
  readonly language?: string;
  /** False for a host that cannot open a further workbook. */
  readonly hasWindows?: boolean;
  /** The workbook stays as it is when the page is loaded again, as in Excel; told apart by this name. */
  readonly stays?: string;
}

/** What a test in the page's window works the fake Excel with: `window.fakeExcel`. */
export interface FakeExcelInPage {
  readonly excel: EmulatedExcel;
  readonly external: WindowExternal;
  /** What a cell holds now: formula or value, number format, shown text. */
  cell(
    sheet: string,
    address: string,
  ): { content: string | number | boolean; numberFormat: string; text: string };
  sheetNames(): readonly string[];
  /** The cell that is selected: "Phụ lục I!D17". */
  selected(): string;
}

/** Puts a fake Excel under the Office.js that the page is about to load. Must run before any script of the page. */
export function installFakeExcel(workbook: WorkbookSnapshot, options: PageOptions = {}): void {
  const kept = options.stays === undefined ? null : sessionStorage.getItem(options.stays);
  const excel = new EmulatedExcel(kept === null ? modelOf(workbook, options) : unpackModel(kept));
  const { stays } = options;
  if (stays !== undefined) {
    addEventListener("pagehide", () => sessionStorage.setItem(stays, packModel(excel.model)));
  }
  excel.hasWindows = options.hasWindows ?? true;
  if (options.requirementSets) excel.requirementSets = { ...options.requirementSets };
  const external = new WindowExternal(excel, options.theme ?? "light", options.language ?? "vi-VN");
  const fakeExcel: FakeExcelInPage = {
    excel,
    external,
    cell: (sheet, address) => {
      const place = parseA1(address);
      const cell = excel.sheet(sheet).cells.get(place ? cellKey(place.row, place.column) : "") ?? emptyCell();
      const { value, formula, numberFormat, text } = cell;
      const shown = text ?? shownText(value, numberFormat);
      const held = value.kind === "number" ? value.number : value.kind === "boolean" ? value.boolean : shown;
      return { content: formula === null ? held : `=${formula}`, numberFormat, text: shown };
    },
    sheetNames: () => excel.model.sheets.map(({ name }) => name),
    selected: () => excel.selectedAddress(),
  };
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  };
  define("external", external.toObject());
  define("_richApiNativeBridge", excel.bridge());
  define("fakeExcel", fakeExcel);
}
