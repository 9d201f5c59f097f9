import type { Page } from "playwright-core";
import type { FakeExcelInPage } from "../../emulator/pageEntry";

/** What runs in the page sees the fake Excel as a global. */
declare const fakeExcel: FakeExcelInPage;

/** Gives what cells of the fake Excel hold now, in the order asked for: a number, a text, or a formula with its "=". */
export function contents(page: Page, sheet: string, addresses: readonly string[]) {
  return page.evaluate(([name, cells]) => cells.map((address) => fakeExcel.cell(name, address).content), [
    sheet,
    addresses,
  ] as const);
}

/** Gives the cell that is selected in the fake Excel: "Phụ lục I!D17". */
export function selectedCell(page: Page): Promise<string> {
  return page.evaluate(() => fakeExcel.selected());
}

/** A person begins or ends to edit a cell in the grid. */
export function setCellEditing(page: Page, isEditing: boolean): Promise<void> {
  return page.evaluate((on) => fakeExcel.excel.setEditMode(on), isEditing);
}

/** Excel gives at most so many characters at once, and after so many requests a person begins to edit a cell. */
export function setSlow(page: Page, payloadLimit: number, editsAfter: number): Promise<void> {
  return page.evaluate(
    ([limit, after]) => Object.assign(fakeExcel.excel, { payloadLimit: limit, editsAfter: after }),
    [payloadLimit, editsAfter] as const,
  ) as Promise<unknown> as Promise<void>;
}

/** Gives the workbooks that Excel has opened beside its own, as Base64. */
export function openedWorkbooks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => fakeExcel.excel.openedWorkbooks);
}

/** Excel answers everything with an error code from now on; null ends that. */
export function setFailure(page: Page, code: string | null): Promise<void> {
  return page.evaluate((failure) => {
    fakeExcel.excel.failure = failure;
  }, code);
}

/** A person selects a cell in the grid. */
export function selectInGrid(page: Page, sheet: string, address: string): Promise<void> {
  return page.evaluate(([name, cell]) => fakeExcel.excel.select(name, cell), [sheet, address] as const);
}

/** A person types a number into a cell of the grid. */
export function typeInGrid(page: Page, sheet: string, address: string, number: number): Promise<void> {
  return page.evaluate(
    ([name, cell, typed]) => fakeExcel.excel.edit(name, cell, { kind: "number", number: typed }),
    [sheet, address, number] as const,
  );
}

/** Gives how many requests Excel was sent, besides those that only release objects. */
export function requestsSoFar(page: Page): Promise<number> {
  return page.evaluate(() => fakeExcel.excel.syncs);
}
