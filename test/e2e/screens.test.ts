import type { Page } from "playwright-core";
import { sample } from "../contract/workbooks";
import { setFailure } from "./support/fakeExcelOf";
import { AXE, cutOff, faultsInAllLooks } from "./support/looks";
import { check, press, show, title } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";

const browser = usePaneBrowser();

/** Every screen, by the sample it shows best and what a person does to come there. */
const screens: readonly {
  readonly name: string;
  readonly workbook: "218-bc.xlsx" | "day-loi.xlsx";
  readonly reach: (page: Page) => Promise<void>;
}[] = [
  {
    name: "start",
    workbook: "218-bc.xlsx",
    reach: (page) => page.getByRole("button", { name: "Kiểm tra sổ tính này" }).waitFor(),
  },
  {
    name: "findings, one explained",
    workbook: "day-loi.xlsx",
    reach: async (page) => {
      await check(page);
      await page.getByRole("button", { name: "Giải thích" }).first().click();
      await page.getByText("Cần làm").waitFor();
    },
  },
  {
    name: "points and rating",
    workbook: "day-loi.xlsx",
    reach: async (page) => {
      await check(page);
      await page.getByRole("tab", { name: "Xếp loại" }).click();
      await page.getByRole("heading", { level: 2, name: "Điểm từng phần" }).waitFor();
    },
  },
  {
    name: "how the sheet was read",
    workbook: "218-bc.xlsx",
    reach: async (page) => {
      await check(page);
      await page.getByRole("tab", { name: "Cách đọc" }).click();
      await page.getByText("Chọn dòng tiêu đề và cột").click();
      await page.getByRole("textbox", { name: "Dòng tiêu đề" }).waitFor();
    },
  },
  {
    name: "score entry before a check",
    workbook: "218-bc.xlsx",
    reach: async (page) => {
      await show(page, "Nhập điểm");
      await page.getByText("Cần kiểm tra sổ tính trước").waitFor();
    },
  },
  {
    name: "score entry",
    workbook: "day-loi.xlsx",
    reach: async (page) => {
      await check(page);
      await show(page, "Nhập điểm");
      await page.getByRole("combobox", { name: "Tiêu chí" }).waitFor();
    },
  },
  {
    name: "processing table",
    workbook: "218-bc.xlsx",
    reach: async (page) => {
      await check(page);
      await show(page, "Chỉnh lý");
    },
  },
  {
    name: "preview of a plan",
    workbook: "218-bc.xlsx",
    reach: async (page) => {
      await check(page);
      await show(page, "Chỉnh lý");
      await press(page, "Xem trước và ghi…");
      await page.getByRole("dialog").waitFor();
    },
  },
  {
    name: "after a write",
    workbook: "218-bc.xlsx",
    reach: async (page) => {
      await check(page);
      await show(page, "Chỉnh lý");
      await press(page, "Xem trước và ghi…");
      await press(page, "Ghi 5 ô");
      await page.getByRole("button", { name: "Hoàn tác lần ghi này" }).waitFor();
    },
  },
  {
    name: "new processing table",
    workbook: "day-loi.xlsx",
    reach: async (page) => {
      await check(page);
      await show(page, "Chỉnh lý");
      await page.getByRole("button", { name: "Xem trước bảng mới…" }).waitFor();
    },
  },
  {
    name: "rubric",
    workbook: "218-bc.xlsx",
    reach: async (page) => {
      await check(page);
      await show(page, "Bộ tiêu chí");
    },
  },
  { name: "further tasks", workbook: "218-bc.xlsx", reach: (page) => show(page, "Việc khác") },
  { name: "settings", workbook: "218-bc.xlsx", reach: (page) => show(page, "Cài đặt") },
  {
    name: "settings in English and large text",
    workbook: "218-bc.xlsx",
    reach: async (page) => {
      await show(page, "Cài đặt");
      await page.getByRole("checkbox", { name: "Chữ lớn" }).check();
      await page.getByRole("radio", { name: "English" }).check();
      await title(page, "Settings");
    },
  },
  {
    name: "sample",
    workbook: "218-bc.xlsx",
    reach: async (page) => {
      await press(page, "Thử với tệp mẫu có lỗi");
      await page.getByRole("button", { name: "Thoát tệp mẫu" }).waitFor();
      await page.getByRole("tab", { name: "Xếp loại" }).click();
      await page.getByRole("heading", { level: 2, name: "Điểm từng phần" }).waitFor();
    },
  },
  {
    name: "trouble",
    workbook: "218-bc.xlsx",
    reach: async (page) => {
      await page.getByRole("heading", { level: 1 }).waitFor();
      await setFailure(page, "AccessDenied");
      await press(page, "Kiểm tra sổ tính này");
      await page.getByRole("alert").waitFor();
    },
  },
];

describe.each(screens)("$name", ({ workbook, reach }) => {
  test("at 320 pixels nothing scrolls sideways or is cut off, and axe finds nothing in any look", async () => {
    const { page } = await browser.open({
      workbook: sample(workbook),
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
});
