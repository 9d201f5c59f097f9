import { sample } from "../contract/workbooks";
import { contents, requestsSoFar, selectInGrid, typeInGrid } from "./support/fakeExcelOf";
import { check, heard, press, show } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";

const browser = usePaneBrowser();
const SHEET = "Phụ lục I";

test("opening the pane does not read the workbook: that waits until a person says so", async () => {
  const { page } = await browser.open({ workbook: sample("218-bc.xlsx") });
  await page.locator("#root h1").waitFor();
  // Office.js itself tells Excel once that it is there.
  expect(await requestsSoFar(page)).toBeLessThanOrEqual(1);
  await check(page);
  expect(await requestsSoFar(page)).toBeGreaterThan(1);
});

test("score entry follows the cell selected in Excel, and writes the level chosen", async () => {
  const { page } = await browser.open({ workbook: sample("day-loi.xlsx") });
  await check(page);
  await show(page, "Nhập điểm");
  await selectInGrid(page, SHEET, "D17");
  await page.getByRole("heading", { level: 2, name: /^2\.2 Triển khai thực hiện văn bản chỉ đạo/ }).waitFor();
  await page.getByText("Đang ghi: 0,5").waitFor();
  await page.getByRole("radio", { name: / 1,5 điểm$/ }).check();
  await press(page, "Xem trước và ghi…");
  await press(page, "Ghi 1 ô");
  await heard(page, "Đã ghi 1 ô.");
  expect(await contents(page, SHEET, ["D17"])).toEqual([1.5]);
});

test("a finding without a score leads to its criterion, where points typed with a comma become a number", async () => {
  const { page } = await browser.open({ workbook: sample("day-loi.xlsx") });
  await check(page);
  await page
    .getByRole("listitem")
    .filter({ has: page.getByRole("button", { name: "Đến ô D31", exact: true }) })
    .getByRole("button", { name: "Nhập điểm" })
    .click();
  await page.getByRole("heading", { level: 2, name: /^5\.3 Gửi báo cáo tự đánh giá/ }).waitFor();
  await page.getByRole("radio", { name: "Điểm khác" }).check();
  await page.getByRole("textbox", { name: "Điểm tự chấm" }).fill("0,5");
  await press(page, "Xem trước và ghi…");
  await press(page, "Ghi 1 ô");
  await heard(page, "Đã ghi 1 ô.");
  expect(await contents(page, SHEET, ["D31"])).toEqual([0.5]);
});

test("an edit in the grid is checked again by itself once the person has asked for that", async () => {
  const { page } = await browser.open({ workbook: sample("day-loi.xlsx") });
  await show(page, "Cài đặt");
  await page.getByRole("checkbox", { name: "Kiểm tra lại khi sổ tính thay đổi" }).check();
  await page.getByRole("navigation").getByRole("button", { name: "Kiểm tra", exact: true }).click();
  await check(page);
  await page.getByRole("tab", { name: "Phát hiện (21)" }).waitFor();
  await typeInGrid(page, SHEET, "D22", 0.5);
  await page.getByRole("tab", { name: "Phát hiện (20)" }).waitFor();
});
