import type { Page } from "playwright-core";
import { sample } from "../contract/workbooks";
import { contents, selectedCell } from "./support/fakeExcelOf";
import { heard, wordsOf } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";

const browser = usePaneBrowser();

/** More controls than any screen has between two that a test goes to. */
const MOST_TABS = 40;

/** The words on what has the focus; empty for the page itself. */
async function focusedWords(page: Page): Promise<string> {
  const focused = page.locator("*:focus");
  return (await focused.count()) === 0 ? "" : wordsOf(focused);
}

/** Presses Tab until a control with these words has the focus, as a person does. */
async function tabTo(page: Page, words: string, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < MOST_TABS; i++) {
    await page.keyboard.press(key);
    const found = await focusedWords(page);
    if (found === words) return;
    passed.push(found);
  }
  throw new Error(`Tab never came to ${words}; it passed ${passed.join(" | ")}`);
}

/** Opens a sample and checks it by Tab and Enter. */
async function openChecked(name: "218-bc.xlsx" | "day-loi.xlsx"): Promise<Page> {
  const { page } = await browser.open({ workbook: sample(name) });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await tabTo(page, "Kiểm tra sổ tính này");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name: "Kết quả kiểm tra" }).waitFor();
  return page;
}

test("a pane that opens takes no focus; after a check the focus is on the heading of the result", async () => {
  const { page } = await browser.open({ workbook: sample("218-bc.xlsx") });
  await page.getByRole("heading", { level: 1 }).waitFor();
  expect(await focusedWords(page)).toBe("");
  await tabTo(page, "Kiểm tra sổ tính này");
  await page.keyboard.press("Enter");
  await page.locator("h1:focus", { hasText: "Kết quả kiểm tra" }).waitFor();
});

test("Tab, Enter and arrows lead from the check through the tabs to a finding's cell", async () => {
  const page = await openChecked("day-loi.xlsx");
  await tabTo(page, "Phát hiện (21)");
  await page.keyboard.press("ArrowRight");
  expect(await focusedWords(page)).toBe("Xếp loại");
  await page.keyboard.press("Enter");
  await page.getByText("Còn thiếu 2,75 điểm để đạt Xuất sắc.").waitFor();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");

  await tabTo(page, "Đến ô D9");
  await page.keyboard.press("ArrowDown");
  expect(await focusedWords(page)).toBe("Đến ô D17");
  await page.keyboard.press("End");
  expect(await focusedWords(page)).toBe("Đến ô D99");
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await heard(page, "Đã chọn ô D17 trang “Phụ lục I”.");
  expect(await selectedCell(page)).toBe("Phụ lục I!D17");
  expect(await focusedWords(page)).toBe("Đến ô D17");

  await tabTo(page, "Giải thích");
  await page.keyboard.press("Space");
  await page.getByText("Cần làm").waitFor();
});

test("numbers are cured, written and taken back without a mouse, and the dialog holds the focus until Escape", async () => {
  const page = await openChecked("218-bc.xlsx");
  const progress = page.getByRole("navigation").getByRole("button", { name: "Chỉnh lý" });
  await tabTo(page, "Chỉnh lý", "Shift+Tab");
  await page.keyboard.press("Enter");
  await page.locator("h1:focus", { hasText: "Bảng chỉnh lý tài liệu" }).waitFor();
  expect(await progress.getAttribute("aria-current")).toBe("page");

  await tabTo(page, "Xem trước và ghi…");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Xem trước khi ghi" });
  await dialog.waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.locator("button:focus", { hasText: "Xem trước và ghi…" }).waitFor();
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

  await tabTo(page, "Hoàn tác lần ghi này");
  await page.keyboard.press("Enter");
  await heard(page, "Đã hoàn tác 5 ô.");
  expect(await contents(page, "Chỉnh lý", ["C6", "F7"])).toEqual(["705.", "4,714"]);
});
