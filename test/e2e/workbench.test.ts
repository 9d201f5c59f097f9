import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { checkSnapshot, type CheckResult, type WorkbookSnapshot } from "../../src/core";
import { bundledRubrics } from "../../src/app/bundledRubrics";
import { AXE, axeFindings } from "./support/looks";
import { press, show } from "./support/paneActions";
import { eventually } from "./support/patience";
import { read, sampleBytes, valueAt } from "./support/reading";
import {
  savedBytes,
  selectCell,
  spokenCell,
  untilReady,
  useWorkbenchBrowser,
} from "./support/workbenchBrowser";

const browser = useWorkbenchBrowser();

function findingsOf(workbook: WorkbookSnapshot): CheckResult["findings"] {
  return checkSnapshot(workbook, { catalog: bundledRubrics.list() }).findings;
}

test("the clerk opens, checks, corrects, fills the chỉnh lý table, saves, and opens the saved file again", async () => {
  const { page } = await browser.open();
  await untilReady(page);
  await page.getByRole("img", { name: "Tổng điểm 89 trên 100, xếp loại Tốt." }).waitFor();

  await selectCell(page, "D12");
  await eventually(() => spokenCell(page), "Ô D12 trang Phụ lục I: 1.");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: /^Tổng điểm 90 trên 100/ }).waitFor();

  await show(page, "Chỉnh lý");
  await press(page, "Xem trước và ghi…");
  await press(page, "Ghi 5 ô");
  await page.getByRole("button", { name: "Hoàn tác lần ghi này" }).waitFor();

  const original = sampleBytes("218-bc.xlsx");
  const bytes = await savedBytes(page);
  const saved = read(bytes);
  expect(valueAt(saved, "Phụ lục I", "D12")).toEqual({ kind: "number", number: 2 });
  expect(valueAt(saved, "Phụ lục I", "D10")).toEqual({ kind: "number", number: 7 });
  expect(valueAt(saved, "Chỉnh lý", "F7")).toEqual({ kind: "number", number: 4.714 });
  const [before, after] = [unzipSync(original), unzipSync(bytes)];
  const changed = Object.keys(before).filter(
    (part) => !Buffer.from(before[part]!).equals(after[part] ?? new Uint8Array()),
  );
  expect(changed.sort()).toEqual([
    ...["xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"],
  ]);

  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "da-luu.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(bytes),
    });
  await page.getByRole("button", { name: "da-luu.xlsx", exact: true }).waitFor();
  await page.getByRole("tab", { name: `Phát hiện (${findingsOf(saved).length})` }).waitFor();
});

test("a doubtful number stays doubtful; a decimal comma is a number", async () => {
  const { page } = await browser.open();
  await untilReady(page);
  await selectCell(page, "D13");
  await page.keyboard.type("1.500");
  await page.keyboard.press("Enter");
  await selectCell(page, "D13");
  await eventually(
    async () => (await spokenCell(page)).startsWith("Ô D13 trang Phụ lục I: 1.500. Cần xem lại:"),
    true,
  );
  await page.keyboard.type("0,75");
  await page.keyboard.press("Enter");
  const workbook = read(await savedBytes(page));
  expect(valueAt(workbook, "Phụ lục I", "D13")).toEqual({ kind: "number", number: 0.75 });
});

test("what is pasted is read as if it had been typed", async () => {
  const { page, context } = await browser.open();
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await untilReady(page);
  await page.evaluate(() => navigator.clipboard.writeText("0,5\t1.250"));
  await selectCell(page, "D16");
  await page.keyboard.press("Control+V");
  await page.getByRole("button", { name: "218-bc.xlsx (chưa lưu)" }).waitFor();
  const workbook = read(await savedBytes(page));
  expect(valueAt(workbook, "Phụ lục I", "D16")).toEqual({ kind: "number", number: 0.5 });
  expect(valueAt(workbook, "Phụ lục I", "E16")).toEqual({ kind: "text", text: "1.250" });
});

test("Đến ô goes to the cell, and the focus stays on the button in the pane", async () => {
  const { page } = await browser.open();
  await untilReady(page);
  await page.getByRole("tab", { name: /^Phát hiện/ }).click();
  await press(page, "Đến ô C6");
  await eventually(async () => (await spokenCell(page)).slice(0, 29), "Ô C6 trang Chỉnh lý: 705.. Cầ");
  expect(await page.locator(":focus").innerText()).toBe("Đến ô C6");
});

test("by keyboard alone: F6 into the sheet, to a cell, an entry, and back to the pane", async () => {
  const { page } = await browser.open();
  await untilReady(page);
  await page.getByRole("button", { name: "Mở tệp…" }).focus();
  await page.keyboard.press("F6");
  await page.locator(".sheets [contenteditable]:focus").waitFor({ state: "attached" });
  for (let i = 0; i < 11; i++) await page.keyboard.press("ArrowDown");
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  await eventually(() => spokenCell(page), "Ô D12 trang Phụ lục I: 1.");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: /^Tổng điểm 90 trên 100/ }).waitFor();
  await page.keyboard.press("F6");
  expect(await page.locator(".pane :focus").count()).toBe(1);
});

test("files that cannot be read are refused in words, and the open one stays", async () => {
  const { page } = await browser.open();
  await untilReady(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({
      name: "thu.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from("<html><table></table></html>"),
    });
  await page.getByText(/^Không mở được thu\.xlsx\./).waitFor();
  expect(await page.getByRole("navigation", { name: "Các tệp đang mở" }).getByRole("listitem").count()).toBe(
    1,
  );
});

test("an .ods becomes a new .xlsx, and says what it does not carry over", async () => {
  const { page } = await browser.open();
  await untilReady(page);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(join(__dirname, "../fixtures/workbooks/mau07.ods"));
  await page.getByText(/^Đã chuyển sang tệp mới mau07\.xlsx\./).waitFor();
  await page.getByRole("button", { name: "mau07.xlsx (chưa lưu)" }).waitFor();
});

describe("the table view", () => {
  test("is a grid that axe finds nothing in, and a score is entered by keyboard", async () => {
    const { page } = await browser.open({ script: AXE });
    await untilReady(page);
    await press(page, "Xem dạng bảng");
    const grid = page.getByRole("grid", { name: "Bảng Phụ lục I" });
    await grid.waitFor();
    expect(await axeFindings(page, null)).toEqual([]);

    const cell = grid
      .locator("tr", { has: page.getByRole("rowheader", { name: "12", exact: true }) })
      .getByRole("gridcell")
      .nth(3);
    await cell.click();
    await page.keyboard.type("1,");
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await eventually(async () => (await cell.innerText()).startsWith("1,5"), true);
    await eventually(async () => (await cell.innerText()).includes("Lỗi:"), true);
    expect(await page.locator(":focus").getAttribute("aria-selected")).toBe("true");
  });

  test("comes first in a narrow window", async () => {
    const { page } = await browser.open({ width: 600, height: 900 });
    await page.getByRole("grid", { name: "Bảng Phụ lục I" }).waitFor();
    await page.getByRole("heading", { level: 1, name: "Kết quả kiểm tra" }).waitFor();
  });
});

test("once loaded it runs without a network", async () => {
  const { page, context } = await browser.open({ keepsItself: true });
  await untilReady(page);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.reload();
  await untilReady(page);
  await page.getByRole("img", { name: "Tổng điểm 89 trên 100, xếp loại Tốt." }).waitFor();
});

describe("work that was never saved", () => {
  /** The page opened again after it went away with an edit that was not saved. */
  async function afterCrash(): Promise<Page> {
    const { page, context } = await browser.open();
    await untilReady(page);
    await selectCell(page, "D12");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await eventually(() => draftCount(page), 1);
    await page.close();
    const { page: again } = await browser.openIn(context);
    await untilReady(again);
    return again;
  }

  test("is offered again after a crash, with everything in it", async () => {
    const again = await afterCrash();
    await press(again, "Mở lại 218-bc.xlsx");
    await again.getByRole("button", { name: "218-bc.xlsx (chưa lưu)" }).waitFor();
    await again.getByRole("tab", { name: "Xếp loại" }).click();
    await again.getByRole("img", { name: /^Tổng điểm 90 trên 100/ }).waitFor();
  });

  test("is forgotten for good on wish", async () => {
    const again = await afterCrash();
    await press(again, "Xóa bản tạm 218-bc.xlsx");
    await eventually(() => draftCount(again), 0);
  });
});

function draftCount(page: { evaluate<T>(work: () => Promise<T>): Promise<T> }): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open("vtlt-workbench");
        opening.onsuccess = () => {
          const counting = opening.result.transaction("drafts").objectStore("drafts").count();
          counting.onsuccess = () => {
            opening.result.close();
            resolve(counting.result);
          };
        };
      }),
  );
}
