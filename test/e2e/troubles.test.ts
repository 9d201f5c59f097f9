import type { WorkbookSnapshot } from "../../src/core";
import { sample } from "../contract/workbooks";
import { contents, requestsSoFar, setCellEditing, setFailure, setSlow } from "./support/fakeExcelOf";
import { check, heard, press, show, title, wordsOf } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";
import { eventually } from "./support/patience";

const browser = usePaneBrowser();
const report = sample("218-bc.xlsx");

/** The report with one sheet protected, all its cells locked. */
const protectedReport = (name: string): WorkbookSnapshot => ({
  ...report,
  sheets: report.sheets.map((sheet) => (sheet.name === name ? { ...sheet, protected: true } : sheet)),
});

test("a protected sheet refuses the plan in sentences, nothing is written, and the preview stays", async () => {
  const { page } = await browser.open({ workbook: protectedReport("Chỉnh lý") });
  await check(page);
  await show(page, "Chỉnh lý");
  await press(page, "Xem trước và ghi…");
  await press(page, "Ghi 5 ô");
  const alert = page.getByRole("dialog").getByRole("alert");
  await alert.waitFor();
  expect(await wordsOf(alert)).toMatch(
    /^Chưa ghi được, sổ tính giữ nguyên Chỉnh lý!C6 đang bị khóa vì trang tính được bảo vệ\./,
  );
  expect(await contents(page, "Chỉnh lý", ["C6", "F7"])).toEqual(["705.", "4,714"]);
  await page.getByRole("dialog").waitFor();
});

test("a protected scoring sheet is told before anything is tried", async () => {
  const { page } = await browser.open({ workbook: protectedReport("Phụ lục I") });
  await check(page);
  await page.getByText("Trang “Phụ lục I” đang được bảo vệ: chỉ ghi được vào ô không khóa.").waitFor();
});

test("while a cell is being edited the check waits, and goes through once the cell is finished", async () => {
  const { page } = await browser.open({ workbook: report });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await setCellEditing(page, true);
  await press(page, "Kiểm tra sổ tính này");
  await page.getByText("Đang đọc và kiểm tra sổ tính…").waitFor();
  await setCellEditing(page, false);
  await title(page, "Kết quả kiểm tra");
});

test("a check that waits for a cell can be stopped", async () => {
  const { page } = await browser.open({ workbook: report });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await setCellEditing(page, true);
  await press(page, "Kiểm tra sổ tính này");
  await press(page, "Dừng");
  await heard(page, "Đã dừng. Sổ tính không bị thay đổi.");
  await setCellEditing(page, false);
  await check(page);
});

test.each([
  ["InvalidOperationInCellEditMode", /một ô đang được sửa dở\. .+ Hãy nhấn Enter/],
  ["RequestAborted", /^Chưa kiểm tra được sổ tính Excel đang bận\./],
  ["ConnectionFailure", /^Chưa kiểm tra được sổ tính Kết nối với Excel bị mất\./],
])("when Excel answers %s there is a sentence and another try", async (code, sentence) => {
  const { page } = await browser.open({ workbook: report });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await setFailure(page, code);
  await press(page, "Kiểm tra sổ tính này");
  const alert = page.getByRole("alert");
  await alert.waitFor();
  expect(await wordsOf(alert)).toMatch(sentence);
  await setFailure(page, null);
  await press(alert, "Thử lại");
  await title(page, "Kết quả kiểm tra");
});

test("a read-only workbook is checked, and its preview offers no write", async () => {
  const { page } = await browser.open({ workbook: { ...report, readOnly: true } });
  await check(page);
  await page.getByText("Sổ tính đang ở chế độ chỉ đọc: kiểm tra được").waitFor();
  await show(page, "Chỉnh lý");
  await press(page, "Xem trước và ghi…");
  const write = page.getByRole("dialog").getByRole("button", { name: "Ghi 5 ô" });
  await eventually(() => write.getAttribute("aria-disabled"), "true");
});

test("a workbook without a scoring sheet is told so, with what was looked at", async () => {
  const sheets = report.sheets.filter(({ name }) => name === "Chỉnh lý");
  const { page } = await browser.open({ workbook: { ...report, sheets } });
  await press(page, "Kiểm tra sổ tính này");
  await page.getByRole("heading", { level: 1, name: "Không tìm thấy bảng chấm điểm" }).waitFor();
  await heard(page, "Không tìm thấy bảng chấm điểm trong sổ tính.");
  await page.getByRole("heading", { level: 2, name: "Các trang đã xem" }).waitFor();
});

test("a button of the ribbon opens the pane on what it is for", async () => {
  const checked = await browser.open({ workbook: report, query: "?action=check" });
  await title(checked.page, "Kết quả kiểm tra");
  const filling = await browser.open({ workbook: report, query: "?screen=processing" });
  await filling.page.getByRole("button", { name: "Xem trước và ghi…" }).waitFor();
});

test("a large sheet tells how far its reading is, which can be stopped", async () => {
  const cells = Array.from({ length: 2500 }, (_, i) => ({
    ...{ row: i + 2, column: 2, value: { kind: "number", number: i }, text: String(i), formula: null },
    ...{ cached: true, font: null, bold: false },
  })) as WorkbookSnapshot["sheets"][number]["cells"];
  const sheets = [...report.sheets, { ...report.sheets[1]!, name: "Dài", cells, merges: [] }];
  const { page } = await browser.open({ workbook: { ...report, sheets } });
  await page.getByRole("heading", { level: 1 }).waitFor();
  await setSlow(page, 90_000, (await requestsSoFar(page)) + 14);
  await press(page, "Kiểm tra sổ tính này");
  await page.getByText(/^Trang “Dài” \(3\/3\): đã đọc (?:\d\.)?\d{3}\/2\.500 dòng$/).waitFor();
  await press(page, "Dừng");
  await heard(page, "Đã dừng. Sổ tính không bị thay đổi.");
  const sent = await requestsSoFar(page);
  await setSlow(page, Infinity, Infinity);
  await setCellEditing(page, false);
  await check(page);
  expect(await requestsSoFar(page)).toBeLessThanOrEqual(sent + 5);
});
