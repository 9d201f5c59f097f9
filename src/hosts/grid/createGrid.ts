import { type ILocales, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { Grid } from "./grid";

/** Gives an engine with nothing in it yet, its words in Vietnamese where `locale` brings them. */
export function newUniver(locale: ILocales[string] = {}): Univer {
  provideIdleCallback();
  return new Univer({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: locale },
    logLevel: LogLevel.SILENT,
  });
}

/** The parts that hold cells, work formulas out and know formats and rules: they need no screen. */
export function addModel(univer: Univer): void {
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin, {
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    // Values stored in a file stand until something they depend on changes, as in Excel.
    initialFormulaComputing: CalculationMode.WHEN_EMPTY,
  });
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
}

/** Gives a grid without a screen: for tests, and for programs that only calculate. */
export function createHeadlessGrid(): Grid {
  const univer = newUniver();
  univer.registerPlugin(UniverFormulaEnginePlugin);
  addModel(univer);
  return new Grid(univer);
}

/** The engine waits for idle moments; Node and Safari know none. */
function provideIdleCallback(): void {
  const scope = globalThis as { requestIdleCallback?: unknown; cancelIdleCallback?: unknown };
  if (scope.requestIdleCallback !== undefined) return;
  scope.requestIdleCallback = (callback: (deadline: IdleDeadline) => void) =>
    setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 10 }), 1);
  scope.cancelIdleCallback = (handle: number) => clearTimeout(handle);
}
