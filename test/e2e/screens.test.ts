import { readFileSync } from "node:fs";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Page } from "playwright-core";
import { sample } from "../contract/workbooks";
import { setFailure } from "./support/fakeExcelOf";
import { check, press, show, title } from "./support/paneActions";
import { usePaneBrowser } from "./support/paneBrowser";

const browser = usePaneBrowser();

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

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

/** Colours are all that differs between looks: besides the first, only the rules about colours are asked again. */
const looks = [
  { look: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: null },
  { look: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: ["color-contrast"] },
  {
    look: "forced colours",
    media: { colorScheme: "dark", forcedColors: "active" },
    rules: ["color-contrast"],
  },
] as const;

/** Changes the look of the system and waits until the pane has taken it, transitions ended. */
async function takeLook(page: Page, media: (typeof looks)[number]["media"]): Promise<void> {
  await page.emulateMedia(media);
  await page.waitForFunction((isDark) => {
    const provider = document.querySelector(".fui-FluentProvider");
    const [red = 0] = (provider ? getComputedStyle(provider).backgroundColor : "").match(/\d+/g) ?? [];
    const isCalm = document.getAnimations().every(({ playState }) => playState !== "running");
    return isCalm && parseInt(String(red), 10) < 128 === isDark;
  }, media.colorScheme === "dark");
}

/**
 * What axe finds in the page as it stands, by all rules or those named: rule, elements and what is wrong with them.
 * The marks that Fluent's keyboard library puts around a row of tabs pass the focus on and are never its place.
 */
async function axeFindings(page: Page, rules: readonly string[] | null): Promise<readonly string[]> {
  const { violations } = await page.evaluate(
    (runOnly) => axe.run({ exclude: ["[data-tabster-dummy]"] }, runOnly === null ? {} : { runOnly }),
    rules === null ? null : { type: "rule" as const, values: [...rules] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

/** Elements that reach beyond the right edge: the pane clips them, so that no scroll bar would tell. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("#root *, [role=dialog] *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
      .map((element) => `${element.tagName} ${element.textContent}`.slice(0, 80)),
  );
}

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
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await cutOff(page)).toEqual([]);
    const found: Record<string, readonly string[]> = {};
    for (const { look, media, rules } of looks) {
      await takeLook(page, media);
      found[look] = await axeFindings(page, rules);
    }
    expect(found).toEqual({ light: [], dark: [], "forced colours": [] });
  });
});
