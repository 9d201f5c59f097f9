import { mergeLocales } from "@univerjs/core";
import dataValidation from "@univerjs/data-validation/locale/vi-VN";
import design from "@univerjs/design/locale/vi-VN";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import docsUi from "@univerjs/docs-ui/locale/vi-VN";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import conditionalFormattingUi from "@univerjs/sheets-conditional-formatting-ui/locale/vi-VN";
import { UniverSheetsDataValidationUIPlugin } from "@univerjs/sheets-data-validation-ui";
import dataValidationUi from "@univerjs/sheets-data-validation-ui/locale/vi-VN";
import sheetsDataValidation from "@univerjs/sheets-data-validation/locale/vi-VN";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import formulaUi from "@univerjs/sheets-formula-ui/locale/vi-VN";
import sheetsFormula from "@univerjs/sheets-formula/locale/vi-VN";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import numfmtUi from "@univerjs/sheets-numfmt-ui/locale/vi-VN";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import sheetsUi from "@univerjs/sheets-ui/locale/vi-VN";
import sheets from "@univerjs/sheets/locale/vi-VN";
import { UniverUIPlugin } from "@univerjs/ui";
import ui from "@univerjs/ui/locale/vi-VN";
import { addModel, newUniver } from "./createGrid";
import { Grid } from "./grid";

/**
 * Gives a grid that is shown in an element: cells, formula bar, tabs of sheets and zoom, in Vietnamese. Menus that would
 * change what cannot be saved are not there. The element must have a size. Its looks (grid.css) are the page's to load.
 */
export function createScreenGrid(container: HTMLElement): Grid {
  const univer = newUniver(
    mergeLocales(
      ...[design, ui, docsUi, sheets, sheetsUi, sheetsFormula, formulaUi, numfmtUi],
      ...[dataValidation, sheetsDataValidation, dataValidationUi, conditionalFormattingUi],
    ),
  );
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {
    container,
    ...{ header: true, toolbar: false, headerMenu: false, contextMenu: false, footer: true },
    disableAutoFocus: true,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  addModel(univer);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    ...{
      formulaBar: true,
      disableForceStringAlert: true,
      disableForceStringMark: true,
      disableAutoFocus: true,
    },
    clipboardConfig: { hidePasteOptions: true },
    protectedRangeShadow: "none",
    footer: {
      ...{ sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      addSheetButtonConfig: { show: false },
    },
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  return new Grid(univer);
}
