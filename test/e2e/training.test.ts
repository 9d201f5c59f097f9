import type { Page } from "playwright-core";
import { readFile } from "node:fs/promises";
import { checkSnapshot, keyOf, practiceCodeOf } from "../../src/core";
import { sample } from "../contract/workbooks";
import { lessonNamed, options, practice, readBytes } from "../support/training";
import { openedWorkbooks, typeInGrid } from "./support/fakeExcelOf";
import { AXE, cutOff, faultsInAllLooks } from "./support/looks";
import { focusedWords, press, title } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";
import { eventually } from "./support/patience";

const browser = usePaneBrowser();
const first = lessonNamed("lan-dau");

async function openTraining(page: Page, heading = "Tập huấn"): Promise<void> {
  await page.getByRole("navigation").getByRole("button", { name: "Việc khác", exact: true }).click();
  await press(page, /^Tập huấn/);
  await title(page, heading);
}

async function startFirst(page: Page): Promise<void> {
  await openTraining(page);
  await page.getByRole("textbox", { name: "Mã của người học" }).fill("K7QF");
  await page.getByRole("textbox", { name: "Họ tên người học" }).fill("An");
  await press(page, "Bắt đầu: Bài 1. Kiểm tra lần đầu");
  await title(page, "Bài 1. Kiểm tra lần đầu");
}

test("a lesson gives a new file with its planted faults, and leaves the open workbook alone", async () => {
  // Where Excel opens no other workbook the file goes to the folder of downloads, which the pane says.
  const { page } = await browser.open({ workbook: sample("218-bc.xlsx"), excel: { hasWindows: false } });
  await startFirst(page);
  const coming = page.waitForEvent("download");
  await press(page, "Mở sổ tính “Lần đầu”");
  const download = await coming;
  expect(download.suggestedFilename()).toBe("Lần đầu - K7QF.xlsx");
  await page.getByText("Tệp nằm trong thư mục Tải xuống. Mở tệp đó để làm bài.").waitFor();
  const workbook = readBytes(await readFile(await download.path()));
  expect(practiceCodeOf(workbook)).toEqual({ lesson: "lan-dau", seed: "K7QF", workbook: 0 });
  const { faults, baseline } = practice(first, "K7QF");
  const planted = faults.map(({ finding }) => keyOf(finding));
  const { findings } = checkSnapshot(workbook, options);
  expect(findings.map(keyOf).sort()).toEqual([...planted, ...baseline].sort());
  await press(page, "Chấm bài");
  await page.getByText(/Sổ đang mở không phải sổ thực hành nên không chấm/).waitFor();
});

test("where Excel can, the exercise opens as a new workbook beside the open one", async () => {
  const { page } = await browser.open({ workbook: sample("218-bc.xlsx") });
  await startFirst(page);
  await press(page, "Mở sổ tính “Lần đầu”");
  await eventually(async () => (await openedWorkbooks(page)).length, 1);
  const [opened = ""] = await openedWorkbooks(page);
  const workbook = readBytes(Buffer.from(opened, "base64"));
  expect(practiceCodeOf(workbook)).toEqual({ lesson: "lan-dau", seed: "K7QF", workbook: 0 });
});

test("an exercise in Excel is recognised, failed, mended in the grid and judged again", async () => {
  const made = practice(first, "EXCEL");
  const { page } = await browser.open({ workbook: made.workbook });
  await openTraining(page, "Bài 1. Kiểm tra lần đầu");
  await press(page, "Chấm bài");
  await page.getByText("Đã sửa đúng 0, sửa chưa đúng 0, còn 3 lỗi chưa sửa.").waitFor();
  const above = made.faults.find(({ fault }) => fault.rule === "score-above-max")!;
  const { right } = above.cells[0]!;
  if (right.kind !== "number") throw new Error(right.kind);
  await typeInGrid(page, "Phụ lục I", above.place.cell, right.number + 0.25);
  await press(page, "Chấm bài");
  await page.getByText("Đã sửa đúng 0, sửa chưa đúng 1, còn 2 lỗi chưa sửa.").waitFor();
  await typeInGrid(page, "Phụ lục I", above.place.cell, right.number);
  await press(page, "Chấm bài");
  await page.getByText("Đã sửa đúng 1, sửa chưa đúng 0, còn 2 lỗi chưa sửa.").waitFor();
});

test("a fault is marked and helped with by keyboard alone", async () => {
  const made = practice(first, "PHIM");
  const { page } = await browser.open({ workbook: made.workbook });
  await openTraining(page, "Bài 1. Kiểm tra lần đầu");
  await page.getByRole("textbox", { name: "Ô có lỗi" }).focus();
  await page.keyboard.type(made.faults[0]!.place.cell.toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByText(/^Đúng: ô D\d+ có lỗi gài\./).waitFor();
  await page.getByRole("button", { name: "Gợi ý: ở đâu, Lỗi 2" }).focus();
  for (const next of ["Gợi ý: lỗi gì", "Lời giải"]) {
    await page.keyboard.press("Enter");
    await eventually(() => focusedWords(page), next);
  }
});

test.each([
  ["the lessons", (page: Page) => openTraining(page)],
  ["a lesson", startFirst],
  [
    "the trainer's summary",
    async (page: Page) => {
      await openTraining(page);
      await press(page, "Dành cho người hướng dẫn");
      const line = "KQ1;muoi-hai-loi;AAAA;ssssssssssss;-;0;Người học 1;7PE";
      await page.getByRole("textbox", { name: /^Mã kết quả/ }).fill(line);
      await press(page, "Thêm vào tổng hợp");
      await page.getByRole("table", { name: "Từng người" }).waitFor();
    },
  ],
] as const)("%s at 320 pixels: nothing cut off, no fault that axe knows in any look", async (_, reach) => {
  const { page } = await browser.open({
    workbook: sample("218-bc.xlsx"),
    // Without a theme of Office the pane follows the system, which the test can change.
    excel: { theme: "none" },
    width: 320,
    script: AXE,
  });
  await page.locator("#root h1").waitFor();
  await reach(page);
  expect(await cutOff(page)).toEqual([]);
  expect(await faultsInAllLooks(page)).toEqual({ light: [], dark: [], "forced colours": [] });
});
