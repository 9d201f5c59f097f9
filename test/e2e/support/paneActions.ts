import type { Locator, Page } from "playwright-core";

/** Presses the button with exactly these words. */
export function press(page: Page | Locator, name: string | RegExp): Promise<void> {
  return page.getByRole("button", typeof name === "string" ? { name, exact: true } : { name }).click();
}

/** The headings that the words of the navigation lead to, of a workbook that was checked. */
const TITLES = {
  "Nhập điểm": "Nhập điểm",
  "Chỉnh lý": "Bảng chỉnh lý tài liệu",
  "Bộ tiêu chí": "Bộ tiêu chí",
  "Việc khác": "Việc khác",
  "Cài đặt": "Cài đặt",
} as const;

/** Goes to a screen by the words on the navigation, and waits until it is there. */
export async function show(page: Page, name: keyof typeof TITLES): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name, exact: true }).click();
  await title(page, TITLES[name]);
}

/** Waits for the heading of a screen. */
export function title(page: Page, name: string): Promise<void> {
  return page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
}

/** Checks the workbook from the start screen and waits for the result. */
export async function check(page: Page): Promise<void> {
  await press(page, "Kiểm tra sổ tính này");
  await title(page, "Kết quả kiểm tra");
}

/** Waits until the live region has told a sentence. */
export function heard(page: Page, sentence: string | RegExp): Promise<void> {
  return page.getByRole("status").getByText(sentence, { exact: true }).waitFor({ state: "attached" });
}

/** The words of an element as they are read: one line, single spaces. */
export async function wordsOf(element: Locator): Promise<string> {
  return oneLine(await element.innerText());
}

/** The words on what has the focus, as they are read; empty for the page itself. Never waits. */
export async function focusedWords(page: Page): Promise<string> {
  const words = await page.evaluate(() => {
    const { activeElement, body } = document;
    return activeElement instanceof HTMLElement && activeElement !== body ? activeElement.innerText : "";
  });
  return oneLine(words);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
