import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { sample } from "../contract/workbooks";
import { launchChromium } from "../e2e/support/launchChromium";
import { PATIENCE, TEST_TIME } from "../e2e/support/patience";
import { fakeExcelScript } from "./installInPage";
import type { FakeExcelInPage } from "./pageEntry";

const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const PAGE = "https://localhost/taskpane.html";
const LIBRARY = join(__dirname, "../../node_modules/@microsoft/office-js/dist");
const html = `<!doctype html><html lang="vi"><head><script src="${OFFICE}office.js"></script></head><body></body></html>`;

let browser: Browser | undefined;

jest.setTimeout(TEST_TIME);

beforeAll(async () => {
  browser = await launchChromium();
}, TEST_TIME);

afterAll(() => browser?.close());

/** Opens an empty page inside a fake Excel, Office.js served from the development dependency. */
async function openPage(script: string) {
  const page = await browser!.newPage();
  const outside: string[] = [];
  await page.addInitScript(script);
  await page.route("**/*", (route) => {
    const url = route.request().url();
    if (url === PAGE) return route.fulfill({ contentType: "text/html", body: html });
    const file = join(LIBRARY, url.slice(OFFICE.length).split("?")[0]!);
    if (url.startsWith(OFFICE) && existsSync(file)) {
      return route.fulfill({ contentType: "text/javascript", body: readFileSync(file) });
    }
    outside.push(url);
    return route.abort();
  });
  await page.goto(PAGE);
  return { page, outside };
}

test("the whole genuine Office.js comes up in a browser over the emulator, and asks nobody else", async () => {
  const { page, outside } = await openPage(fakeExcelScript(sample("218-bc.xlsx")));
  const told = await page.evaluate(async () => {
    const ready = await Office.onReady();
    const total = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      cell.values = [["Chào"]];
      cell.load("values");
      await context.sync();
      return { names: sheets.items.map(({ name }) => name), values: cell.values as unknown[][] };
    });
    const { requirements, displayLanguage } = Office.context;
    return {
      ready,
      total,
      displayLanguage,
      floor: requirements.isSetSupported("ExcelApi", "1.14"),
      above: requirements.isSetSupported("ExcelApi", "1.15"),
    };
  });
  expect(told).toEqual({
    ready: { host: "Excel", platform: "PC", addin: null },
    total: { names: sample("218-bc.xlsx").sheets.map(({ name }) => name), values: [["Chào"]] },
    displayLanguage: "vi-VN",
    floor: true,
    above: false,
  });
  expect(outside).toEqual([]);
  await page.close();
});

test("events of the grid and buttons of the ribbon reach the page", async () => {
  const { page } = await openPage(fakeExcelScript(sample("218-bc.xlsx"), { theme: "dark" }));
  const told = await page.evaluate(async (patience) => {
    const { fakeExcel } = globalThis as unknown as { fakeExcel: FakeExcelInPage };
    await Office.onReady();
    const heard: string[] = [];
    Office.actions.associate("kiemTra", (event: Office.AddinCommands.Event) => {
      heard.push("kiemTra");
      event.completed();
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add((event) => {
        heard.push(event.address);
        return Promise.resolve();
      });
      await context.sync();
    });
    fakeExcel.external.invokeCommand("kiemTra");
    fakeExcel.excel.edit(fakeExcel.sheetNames()[0]!, "D17", { kind: "number", number: 1 });
    const end = Date.now() + patience;
    while (heard.length < 2 && Date.now() < end) await new Promise((done) => setTimeout(done, 10));
    return {
      heard,
      completed: fakeExcel.external.completedCommands,
      unknown: fakeExcel.external.unknownCalls,
      theme: Office.context.officeTheme.bodyBackgroundColor,
    };
  }, PATIENCE);
  expect(told).toEqual({ heard: ["kiemTra", "D17"], completed: ["kiemTra"], unknown: [], theme: "#262626" });
  await page.close();
});
