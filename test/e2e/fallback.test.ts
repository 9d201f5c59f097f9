import { sample } from "../contract/workbooks";
import { AXE, cutOff, faultsInAllLooks } from "./support/looks";
import { type PaneOptions, usePaneBrowser } from "./support/paneBrowser";
import { eventually } from "./support/patience";

const browser = usePaneBrowser();

/** Longer than the page waits for Office.js, and than Office.js waits before it reports home; milliseconds. */
const LONG = 20_000;

test("an Excel below ExcelApi 1.14 shows what to do instead of the pane", async () => {
  const { page } = await browser.open({
    workbook: sample("218-bc.xlsx"),
    excel: { requirementSets: { ExcelApi: "1.13" } },
  });
  await page.getByRole("heading", { level: 1, name: "Phiên bản Excel này chưa dùng được" }).waitFor();
  await eventually(() => page.getByRole("button", { name: "Kiểm tra sổ tính này" }).count(), 0);
});

test("with Office.js refused the page says so, with the sentence for the administrator", async () => {
  const { page, faults } = await browser.open({ workbook: null, office: "refused" });
  await page.getByRole("heading", { level: 1, name: "Không tải được thư viện Office" }).waitFor();
  expect(await page.getByText("https://appsforoffice.microsoft.com").first().isVisible()).toBe(true);
  expect(faults.splice(0)).toEqual(["Failed to load resource: net::ERR_FAILED"]);
});

test("with no answer from the server of Office.js the plain page says so when its wait is over", async () => {
  const { page } = await browser.open({ workbook: null, office: "silent", hasClock: true });
  const heading = page.getByRole("heading", { level: 1, name: "Không tải được thư viện Office" });
  expect(await heading.count()).toBe(0);
  // The page may still be loading its own scripts: its wait begins with them.
  while (!(await heading.isVisible())) await page.clock.runFor(LONG);
  expect(await page.getByText("https://appsforoffice.microsoft.com").first().isVisible()).toBe(true);
});

test("opened outside Excel the page explains where it belongs, and Office.js may not report home", async () => {
  const { page, faults } = await browser.open({ workbook: null, hasClock: true });
  await page.getByRole("heading", { level: 1, name: "Trang này mở trong Excel" }).waitFor();
  expect(await page.getByRole("link", { name: "Chấm điểm ngay trên trình duyệt" }).isVisible()).toBe(true);
  await eventually(async () => {
    await page.clock.runFor(LONG);
    return faults.length > 0;
  }, true);
  expect(faults.splice(0)).toEqual([
    expect.stringMatching(/^Framing '.*telemetryservice.*violates the following Content Security Policy/),
  ]);
});

describe("the plain pages, where the pane's own script does not run", () => {
  const excel = { workbook: sample("218-bc.xlsx"), width: 320, script: AXE, hasScript: false } as const;
  const cases: readonly (readonly [string, PaneOptions])[] = [
    ["Phiên bản Excel này chưa dùng được", { ...excel, excel: { requirementSets: { ExcelApi: "1.7" } } }],
    ["Bảng điều khiển chưa mở được", { ...excel, hasClock: true }],
    ["Không tải được thư viện Office", { ...excel, workbook: null, office: "silent", hasClock: true }],
    ["Trang này mở trong Excel", { ...excel, workbook: null }],
  ];

  test.each(cases)("%s: fits 320 pixels, and axe finds nothing in any look", async (title, options) => {
    const { page, faults } = await browser.open(options);
    const heading = page.getByRole("heading", { level: 1, name: title });
    if (options.hasClock === true) {
      await eventually(async () => {
        await page.clock.runFor(LONG);
        return heading.isVisible();
      }, true);
    }
    await heading.waitFor();
    expect(await cutOff(page)).toEqual([]);
    expect(await faultsInAllLooks(page, ".fallback")).toEqual({ light: [], dark: [], "forced colours": [] });
    // The script that was kept from coming, and in a plain browser the report home.
    expect(faults.splice(0).filter((fault) => !/ERR_FAILED|telemetryservice/.test(fault))).toEqual([]);
  });
});
