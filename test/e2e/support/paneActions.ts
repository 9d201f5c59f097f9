import type { Locator, Page } from "playwright-core";

/** Presses the button with exactly these words. */
export function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  return page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).click();
}

/** Goes to a screen by the words on the navigation. */
export function show(page: Page, name: string): Promise<void> {
  return page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
}

/** Checks the workbook from the start screen and waits for the result. */
export async function check(page: Page): Promise<void> {
  await press(page, "Kiểm tra sổ tính này");
  await page.getByRole("heading", { level: 1, name: "Kết quả kiểm tra" }).waitFor();
}

/** Waits until the live region has told a sentence. */
export function heard(page: Page, sentence: string | RegExp): Promise<void> {
  return page.getByRole("status").getByText(sentence, { exact: true }).waitFor({ state: "attached" });
}

/** The words of an element as they are read: one line, single spaces. */
export async function wordsOf(element: Locator): Promise<string> {
  return (await element.innerText()).replaceAll(/\s+/g, " ").trim();
}
