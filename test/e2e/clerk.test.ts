import { sample } from "../contract/workbooks";
import { contents, selectedCell } from "./support/fakeExcelOf";
import { check, focusedWords, heard, press, show, wordsOf } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";
import { eventually } from "./support/patience";

const browser = usePaneBrowser();

const CURED = ["C6", "A7", "B7", "C7", "F7"];
const TYPED = ["705.", "143,63", "129,15", "722.7", "4,714"];

/** The report of the facts, open in Excel. */
const openReport = () => browser.open({ workbook: sample("218-bc.xlsx") });

test("checking 218-bc gives 89, Tốt and tạm tính under the notice of the illustrative rubric", async () => {
  const { page } = await openReport();
  await check(page);
  await heard(page, "Đã kiểm tra: 0 lỗi sai, 8 chỗ cần xem lại, 0 gợi ý.");
  await page.getByText("MẪU MINH HỌA – chưa đối chiếu Phụ lục I", { exact: true }).waitFor();
  const panel = await wordsOf(page.getByRole("tabpanel"));
  expect(panel).toContain("Tự xếp loại: Tốt tạm tính");
  expect(panel).toContain("Còn thiếu 1 điểm để đạt Xuất sắc.");
  await page.getByRole("img", { name: "Tổng điểm 89 trên 100, xếp loại Tốt." }).waitFor();
  expect(panel).toMatch(/văn thư, lưu trữ 20 \/ 25 .* 39 \/ 40 .* 30 \/ 35 /);
  expect(panel).toMatch(/Điểm cộng … điểm Điểm trừ … điểm Tổng điểm 89 \/ 100$/);
});

test("Đến ô selects the cell in Excel, and the focus stays on the button in the pane", async () => {
  const { page } = await openReport();
  await check(page);
  await page.getByRole("tab", { name: /^Phát hiện/ }).click();
  await press(page, "Đến ô C6");
  await heard(page, "Đã chọn ô C6 trang “Chỉnh lý”.");
  expect(await selectedCell(page)).toBe("Chỉnh lý!C6");
  await eventually(() => focusedWords(page), "Đến ô C6");
});

test("numbers typed as text are previewed, written as numbers, and taken back as the texts they were", async () => {
  const { page } = await openReport();
  await check(page);
  await show(page, "Chỉnh lý");
  await press(page, "Xem trước và ghi…");
  const preview = page.getByRole("dialog", { name: "Xem trước khi ghi" });
  const lines = preview.getByRole("list", { name: "Chỉnh lý" }).getByRole("listitem");
  const words = async () => Promise.all((await lines.all()).map(wordsOf));
  await eventually(words, [
    "C6 Đang ghi chữ “705.” Sẽ ghi 705 “705.” nhập dạng chữ được ghi lại thành số 705.",
    "A7 Đang ghi chữ “143,63” Sẽ ghi 143,63 “143,63” nhập dạng chữ được ghi lại thành số 143,63.",
    "B7 Đang ghi chữ “129,15” Sẽ ghi 129,15 “129,15” nhập dạng chữ được ghi lại thành số 129,15.",
    "C7 Đang ghi chữ “722.7” Sẽ ghi 722,7 “722.7” nhập dạng chữ được ghi lại thành số 722,7.",
    "F7 Đang ghi chữ “4,714” Sẽ ghi 4,714 “4,714” nhập dạng chữ được ghi lại thành số 4,714.",
  ]);
  expect(await contents(page, "Chỉnh lý", CURED)).toEqual(TYPED);

  await press(page, "Ghi 5 ô");
  await heard(page, "Đã ghi 5 ô.");
  await preview.waitFor({ state: "hidden" });
  expect(await contents(page, "Chỉnh lý", CURED)).toEqual([705, 143.63, 129.15, 722.7, 4.714]);

  await press(page, "Hoàn tác lần ghi này");
  await heard(page, "Đã hoàn tác 5 ô.");
  expect(await contents(page, "Chỉnh lý", CURED)).toEqual(TYPED);
});

test("what was written can be taken back after another button of the ribbon has loaded the pane anew", async () => {
  const { page, origin } = await browser.open({
    workbook: sample("218-bc.xlsx"),
    excel: { stays: "workbook" },
  });
  await check(page);
  await show(page, "Chỉnh lý");
  await press(page, "Xem trước và ghi…");
  await press(page, "Ghi 5 ô");
  await heard(page, "Đã ghi 5 ô.");

  await page.goto(`${origin}/taskpane.html?action=check`);
  await heard(page, /^Đã kiểm tra: 0 lỗi sai, [1-7] chỗ cần xem lại, 0 gợi ý\.$/);
  expect(await contents(page, "Chỉnh lý", CURED)).toEqual([705, 143.63, 129.15, 722.7, 4.714]);
  await press(page, "Hoàn tác lần ghi này");
  await heard(page, "Đã hoàn tác 5 ô.");
  expect(await contents(page, "Chỉnh lý", CURED)).toEqual(TYPED);
  await page.goto(`${origin}/taskpane.html?action=check`);
  await heard(page, "Đã kiểm tra: 0 lỗi sai, 8 chỗ cần xem lại, 0 gợi ý.");
  expect(await page.getByRole("button", { name: "Hoàn tác lần ghi này" }).count()).toBe(0);
});
