import type { Page } from "playwright-core";
import { sample } from "../contract/workbooks";
import { workbookOf } from "../core/support/snapshotBuilder";
import { ledgerSheet } from "../support/progressSheets";
import { contents } from "./support/fakeExcelOf";
import { check, heard, press, show, title } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";
import { eventually } from "./support/patience";

const browser = usePaneBrowser();
const report = sample("218-bc.xlsx");
const SELF_AT = /^Điểm tự chấm: cột/;

/** Opens the part of the result that tells how the sheet was read. */
async function openReading(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Cách đọc" }).click();
  await page.getByText(SELF_AT).waitFor();
}

/** Loads the pane anew, as a button of the ribbon does, over the workbook as it now is. */
async function openAgain(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/taskpane.html?action=check`);
  await title(page, "Kết quả kiểm tra");
  await openReading(page);
}

test("heading row and column are read as the person says, and kept in the workbook only when asked to", async () => {
  const { page, origin } = await browser.open({ workbook: report, excel: { stays: "workbook" } });
  await check(page);
  await openReading(page);
  await eventually(() => page.getByText(SELF_AT).innerText(), "Điểm tự chấm: cột D");
  await page.getByText("Chọn dòng tiêu đề và cột").click();
  await page.getByRole("textbox", { name: "Dòng tiêu đề" }).fill("8");
  await page.getByRole("combobox", { name: "Điểm tự chấm" }).selectOption("5");
  await press(page, "Đọc lại theo lựa chọn");
  await eventually(() => page.getByText(SELF_AT).innerText(), "Điểm tự chấm: cột E");

  await openAgain(page, origin);
  await eventually(() => page.getByText(SELF_AT).innerText(), "Điểm tự chấm: cột D");
  await page.getByText("Chọn dòng tiêu đề và cột").click();
  await page.getByRole("combobox", { name: "Điểm tự chấm" }).selectOption("5");
  await press(page, "Đọc lại theo lựa chọn");
  await press(page, "Lưu lựa chọn cùng sổ tính");
  await heard(page, "Đã lưu lựa chọn cùng với sổ tính. Hãy lưu sổ tính để giữ lại.");

  await openAgain(page, origin);
  await eventually(() => page.getByText(SELF_AT).innerText(), "Điểm tự chấm: cột E");
});

test("another rubric judges once the person chooses it: totals, and no class where it has no limits", async () => {
  const { page } = await browser.open({ workbook: report });
  await check(page);
  await show(page, "Bộ tiêu chí");
  await page.getByRole("radio", { name: /tỉnh Hà Tĩnh/ }).check();
  await press(page, "Kiểm tra lại với lựa chọn này");
  await page.getByRole("region", { name: "Đang dùng" }).getByText("Do bạn chọn").waitFor();
  await page.getByRole("navigation").getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await page.getByRole("tab", { name: "Xếp loại" }).click();
  await page.getByText("Chưa xếp loại: bộ tiêu chí chưa có giới hạn xếp loại.").waitFor();
});

test("blank cells are filled from the ledger by formulas that follow it, and taken back", async () => {
  const sheets = [...report.sheets, ...workbookOf(ledgerSheet).sheets];
  const { page } = await browser.open({ workbook: { ...report, sheets } });
  await check(page);
  await show(page, "Chỉnh lý");
  await page.getByText("Sổ theo dõi ở trang “Sổ theo dõi chỉnh lý”, 3 đợt chỉnh lý.").waitFor();
  await press(page, "Xem trước và ghi…");
  await page.getByRole("dialog").getByText(", cho kết quả 12,5").waitFor();
  await press(page, "Ghi 6 ô");
  await heard(page, "Đã ghi 6 ô.");
  const sum = "=SUMIFS('Sổ theo dõi chỉnh lý'!$G:$G,'Sổ theo dõi chỉnh lý'!$I:$I,E7)";
  expect(await contents(page, "Chỉnh lý", ["B6", "D7"])).toEqual([126, sum]);
  await press(page, "Hoàn tác lần ghi này");
  await heard(page, "Đã hoàn tác 6 ô.");
  expect(await contents(page, "Chỉnh lý", ["D7"])).toEqual([""]);
});

test("a ledger is made on a new sheet, and goes again when that is taken back", async () => {
  const { page } = await browser.open({ workbook: report });
  await check(page);
  await show(page, "Chỉnh lý");
  await press(page, "Lập sổ theo dõi…");
  await page
    .getByRole("dialog")
    .getByText(/^Thêm trang mới “Sổ theo dõi/)
    .waitFor();
  await press(page, /^Ghi \d+ ô$/);
  await page.getByText(/^Sổ theo dõi ở trang “Sổ theo dõi chỉnh lý”/).waitFor();
  await press(page, "Hoàn tác lần ghi này");
  await page.getByText("Sổ tính chưa có sổ theo dõi từng đợt chỉnh lý.").waitFor();
});
