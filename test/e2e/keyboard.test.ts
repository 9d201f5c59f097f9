import type { Page } from "playwright-core";
import { sample } from "../contract/workbooks";
import { contents, selectedCell } from "./support/fakeExcelOf";
import { focusedWords, heard, title } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";
import { eventually, PATIENCE } from "./support/patience";

const browser = usePaneBrowser();

/** Presses Tab, round the page if need be, until a control with these words has the focus, as a person does. */
async function tabTo(page: Page, words: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const end = Date.now() + PATIENCE;
  const passed: string[] = [];
  while (Date.now() < end) {
    await page.keyboard.press(key);
    const found = await focusedWords(page);
    if (found === words) return;
    passed.push(found);
  }
  throw new Error(`Tab never came to ${words}; it passed ${passed.slice(0, 80).join(" | ")}`);
}

/** Whether the focus is on or in an element. */
function isFocusIn(page: Page, selector: string): Promise<boolean> {
  return page.evaluate((of) => (document.activeElement?.closest(of) ?? null) !== null, selector);
}

/** Opens a sample and checks it by Tab and Enter. */
async function openChecked(name: "218-bc.xlsx" | "day-loi.xlsx"): Promise<Page> {
  const { page } = await browser.open({ workbook: sample(name) });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await tabTo(page, "Kiểm tra sổ tính này");
  await page.keyboard.press("Enter");
  await title(page, "Kết quả kiểm tra");
  return page;
}

test("a pane that opens takes no focus; after a check the focus is on the heading of the result", async () => {
  const { page } = await browser.open({ workbook: sample("218-bc.xlsx") });
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await focusedWords(page)).toBe("");
  await tabTo(page, "Kiểm tra sổ tính này");
  await page.keyboard.press("Enter");
  await eventually(() => focusedWords(page), "Kết quả kiểm tra");
});

test("Tab, Enter and arrows lead from the check through the tabs to a finding's cell", async () => {
  const page = await openChecked("day-loi.xlsx");
  await tabTo(page, "Phát hiện (21)");
  await page.keyboard.press("ArrowRight");
  await eventually(() => focusedWords(page), "Xếp loại");
  await page.keyboard.press("Enter");
  await page.getByText("Còn thiếu 2,75 điểm để đạt Xuất sắc.").waitFor();
  await page.keyboard.press("ArrowLeft");
  await eventually(() => focusedWords(page), "Phát hiện (21)");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Đến ô D9", exact: true }).waitFor();

  await tabTo(page, "Đến ô D9");
  await page.keyboard.press("ArrowDown");
  await eventually(() => focusedWords(page), "Đến ô D17");
  await page.keyboard.press("End");
  await eventually(() => focusedWords(page), "Đến ô D99");
  await page.keyboard.press("Home");
  await eventually(() => focusedWords(page), "Đến ô D9");
  await page.keyboard.press("ArrowDown");
  await eventually(() => focusedWords(page), "Đến ô D17");
  await page.keyboard.press("Enter");
  await heard(page, "Đã chọn ô D17 trang “Phụ lục I”.");
  expect(await selectedCell(page)).toBe("Phụ lục I!D17");
  await eventually(() => focusedWords(page), "Đến ô D17");

  await tabTo(page, "Giải thích");
  await page.keyboard.press("Space");
  await page.getByText("Cần làm").waitFor();
});

test("numbers are cured, written and taken back without a mouse, and the dialog holds the focus until Escape", async () => {
  const page = await openChecked("218-bc.xlsx");
  const progress = page.getByRole("navigation").getByRole("button", { name: "Chỉnh lý" });
  await tabTo(page, "Chỉnh lý", "Shift+Tab");
  await page.keyboard.press("Enter");
  await eventually(() => focusedWords(page), "Bảng chỉnh lý tài liệu");
  await eventually(() => progress.getAttribute("aria-current"), "page");

  await tabTo(page, "Xem trước và ghi…");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Xem trước khi ghi" });
  await dialog.waitFor();
  await eventually(() => isFocusIn(page, "[role=dialog]"), true);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await eventually(() => focusedWords(page), "Xem trước và ghi…");
  // By role: the page behind the dialog is there again for screen readers too.
  await page.getByRole("button", { name: "Xem trước và ghi…" }).waitFor();
  expect(await contents(page, "Chỉnh lý", ["C6", "F7"])).toEqual(["705.", "4,714"]);

  await tabTo(page, "Xem trước và ghi…");
  await page.keyboard.press("Enter");
  await dialog.waitFor();
  await tabTo(page, "Ghi 5 ô");
  await page.keyboard.press("Enter");
  await heard(page, "Đã ghi 5 ô.");
  expect(await contents(page, "Chỉnh lý", ["C6", "F7"])).toEqual([705, 4.714]);

  await page.getByRole("button", { name: "Hoàn tác lần ghi này" }).waitFor();
  await tabTo(page, "Hoàn tác lần ghi này");
  await page.keyboard.press("Enter");
  await heard(page, "Đã hoàn tác 5 ô.");
  expect(await contents(page, "Chỉnh lý", ["C6", "F7"])).toEqual(["705.", "4,714"]);
});
