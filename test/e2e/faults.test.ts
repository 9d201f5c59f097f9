import type { Page } from "playwright-core";
import { sample } from "../contract/workbooks";
import { contents } from "./support/fakeExcelOf";
import { check, heard, press, wordsOf } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";
import { eventually } from "./support/patience";

const browser = usePaneBrowser();
const SHEET = "Phụ lục I";

/** The sample full of faults, open in Excel and checked. */
async function openChecked(): Promise<Page> {
  const { page } = await browser.open({ workbook: sample("day-loi.xlsx") });
  await check(page);
  return page;
}

/** The finding about a cell, by the button that leads there. */
const findingAt = (page: Page, cell: string) =>
  page
    .getByRole("tabpanel")
    .getByRole("listitem")
    .filter({
      has: page.getByRole("button", { name: `Đến ô ${cell}`, exact: true }),
    });

test("findings stand in groups with their counts, worst first", async () => {
  const page = await openChecked();
  await heard(page, "Đã kiểm tra: 14 lỗi sai, 7 chỗ cần xem lại, 0 gợi ý.");
  const panel = page.getByRole("tabpanel", { name: "Phát hiện (21)" });
  await eventually(
    () => panel.getByRole("heading", { level: 2 }).allInnerTexts(),
    ["Sai (14)", "Cần xem lại (7)"],
  );
  await eventually(() => panel.getByRole("list", { name: "Sai" }).locator("> li").count(), 14);
  await eventually(() => panel.getByRole("list", { name: "Cần xem lại" }).locator("> li").count(), 7);
});

test("the filter and the search leave the findings asked for, marks of Vietnamese aside", async () => {
  const page = await openChecked();
  const items = page.getByRole("tabpanel").getByRole("list").locator("> li");
  await press(page, "Cần xem lại 7");
  await eventually(() => items.count(), 7);
  await page.getByRole("searchbox").fill("dong an");
  await page.getByText("Đang hiện 1 trong 21 phát hiện.").waitFor();
  await eventually(() => items.getByRole("heading", { level: 3 }).allInnerTexts(), ["Dòng ẩn có điểm"]);
});

test("a finding explains why it matters and what to do, and cites what it rests on", async () => {
  const page = await openChecked();
  const finding = findingAt(page, "D16");
  await finding.getByRole("button", { name: "Giải thích" }).click();
  await finding.getByText("Căn cứ").waitFor();
  expect(await wordsOf(finding)).toMatch(/Vì sao .+ Cần làm .+ Căn cứ .+/);
});

test("a score typed as text is mended in one step after its preview, and its finding is gone", async () => {
  const page = await openChecked();
  await press(findingAt(page, "D69"), "Sửa thành số…");
  await page.getByRole("dialog").getByText("1 ô sẽ thay đổi").waitFor();
  expect(await contents(page, SHEET, ["D69"])).toEqual(["0,5"]);
  await press(page, "Ghi 1 ô");
  await heard(page, "Đã ghi 1 ô.");
  expect(await contents(page, SHEET, ["D69"])).toEqual([0.5]);
  await page.getByRole("tab", { name: "Phát hiện (20)" }).waitFor();
  await findingAt(page, "D69").waitFor({ state: "detached" });
});

test("a score with two readings is written only as the one the person takes", async () => {
  const page = await openChecked();
  await press(findingAt(page, "D41"), "Ghi là 1,5…");
  await press(page, "Ghi 1 ô");
  await heard(page, "Đã ghi 1 ô.");
  expect(await contents(page, SHEET, ["D41"])).toEqual([1.5]);
});

test("a preview that is declined writes nothing", async () => {
  const page = await openChecked();
  await press(findingAt(page, "D69"), "Sửa thành số…");
  await press(page, "Không ghi");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  expect(await contents(page, SHEET, ["D69"])).toEqual(["0,5"]);
});

test("the sample of the start screen is shown without touching the open workbook, and left again", async () => {
  const { page } = await browser.open({ workbook: sample("218-bc.xlsx") });
  await press(page, "Thử với tệp mẫu có lỗi");
  await page.getByRole("heading", { level: 2, name: "Sai (14)" }).waitFor();
  await eventually(() => page.getByRole("button", { name: /^Đến ô/ }).count(), 0);
  await press(page, "Thoát tệp mẫu");
  await page.getByRole("button", { name: "Kiểm tra sổ tính này" }).waitFor();
});
