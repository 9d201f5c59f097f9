import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY, IContextService, mergeLocales, type Univer } from "@univerjs/core";
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
import { DISABLE_AUTO_FOCUS_KEY, UniverUIPlugin } from "@univerjs/ui";
import ui from "@univerjs/ui/locale/vi-VN";
import { addModel, newUniver } from "./createGrid";
import { Grid } from "./grid";
import { hoverOver } from "./gridHover";
import { fitRows } from "./gridRows";
import { nameControls } from "./nameControls";
import { finishEntry } from "./openEntry";

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
  followFocus(univer, container);
  univer.onDispose(nameControls(container));
  const grid = new Grid(univer, { fitRows, onHover: hoverOver(container) });
  keepSheetNames(grid, container);
  return grid;
}

/**
 * The grid takes the keyboard only while a person is in it: going to a cell from the pane leaves the focus there. An
 * entry left half done is finished when the focus goes elsewhere, so that nothing is read or saved without it.
 */
function followFocus(univer: Univer, container: HTMLElement): void {
  const injector = univer.__getInjector();
  // The formula bar's editor and what drops down stand beside the container, marked as parts of the grid.
  const isInside = (target: EventTarget | null): boolean =>
    target instanceof Element && (container.contains(target) || target.closest("[data-u-comp]") !== null);
  const take = (takes: boolean): void => {
    injector.get(IContextService).setContextValue(DISABLE_AUTO_FOCUS_KEY, !takes);
  };
  // So that Tab and F6 have somewhere to go; the grid's own editor takes the keyboard from there.
  container.tabIndex = 0;
  const editor = (): HTMLElement | null =>
    container.querySelector(`[contenteditable][id$="${DOCS_NORMAL_EDITOR_UNIT_ID_KEY}"]`);
  container.addEventListener("focusin", ({ target }) => {
    take(true);
    const isPicture = target === container || target instanceof HTMLCanvasElement;
    // The picture of the cells cannot be typed into: the editor, unseen until then, takes the keys.
    if (!isPicture) return;
    setTimeout(() => {
      // A person may have gone on in the meantime.
      if (isInside(document.activeElement)) editor()?.focus();
    });
  });
  container.addEventListener("pointerdown", () => take(true), true);
  const stop = new AbortController();
  document.addEventListener(
    "focusin",
    ({ target }) => {
      if (isInside(target)) return;
      take(false);
      if (container.isConnected) void finishEntry({ univer });
    },
    { signal: stop.signal },
  );
  univer.onDispose(() => stop.abort());
}

/**
 * A tab pressed twice becomes a text to change, which only the command behind it would refuse: the tab would go on
 * showing a name that no sheet has.
 */
function keepSheetNames(grid: Grid, container: HTMLElement): void {
  container.addEventListener("focusin", ({ target }) => {
    const isName = target instanceof HTMLElement && target.closest("[data-u-comp=slide-tab-item]") !== null;
    if (!isName || !target.isContentEditable) return;
    // The tab counts on the pointer being lifted while it is a text: else it takes the next movement for a drag.
    const lifted = (): void => {
      setTimeout(() => {
        container.focus();
        grid.guard.tell("structure");
      });
    };
    document.addEventListener("pointerup", lifted, { once: true });
  });
}
