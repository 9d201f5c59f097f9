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

/** Excel answers everything with an error code from now on; null ends that. */
export function setFailure(page: Page, code: string | null): Promise<void> {
  return page.evaluate((failure) => {
    fakeExcel.excel.failure = failure;
  }, code);
}
