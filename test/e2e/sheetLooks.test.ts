import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Page } from "playwright-core";
import { AXE, axeFindings } from "./support/looks";
import { press } from "./support/paneActions";
import { eventually } from "./support/patience";
import { selectCell, spokenCell, untilReady, useWorkbenchBrowser } from "./support/workbenchBrowser";

const browser = useWorkbenchBrowser();
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The first sample with a note on D12 and a link on B12. */
function remarkedSample(): Buffer {
  const parts = unzipSync(new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/218-bc.xlsx"))));
  const part = "xl/worksheets/sheet1.xml";
  const link = `<hyperlinks><hyperlink xmlns:q="${OFFICE}" ref="B12" q:id="rIdL"/></hyperlinks><pageMargins`;
  parts[part] = strToU8(strFromU8(parts[part]!).replace("<pageMargins", link));
  parts["xl/worksheets/_rels/sheet1.xml.rels"] = strToU8(
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      `<Relationship Id="rIdL" Type="${OFFICE}/hyperlink" Target="https://vbpl.vn/x" TargetMode="External"/>` +
      `<Relationship Id="rIdC" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`,
  );
  parts["xl/comments1.xml"] = strToU8(
    '<comments><authors><author>Lan</author></authors><commentList><comment ref="D12" authorId="0">' +
      "<text><t>Xem lại</t></text></comment></commentList></comments>",
  );
  return Buffer.from(zipSync(parts));
}

async function openRemarked(page: Page): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles({ name: "ghi-chu.xlsx", mimeType: "application/octet-stream", buffer: remarkedSample() });
  await page.getByRole("button", { name: "ghi-chu.xlsx", exact: true }).waitFor();
}

test("a note and a link are told beside the selected cell, and the link is not followed", async () => {
  const { page, context } = await browser.open();
  await untilReady(page);
  await openRemarked(page);
  const remarks = page.getByRole("complementary", { name: "Ghi chú và liên kết của ô đang chọn" });
  await selectCell(page, "D12");
  await eventually(() => remarks.innerText(), "Ghi chú của Lan: Xem lại");
  await eventually(async () => (await spokenCell(page)).endsWith("Ghi chú của Lan: Xem lại"), true);
  await selectCell(page, "B12");
  await eventually(async () => (await remarks.innerText()).startsWith("Liên kết: https://vbpl.vn/x"), true);
  await page.keyboard.press("Enter");
  expect(context.pages()).toHaveLength(1);
  expect(await remarks.getByRole("link").count()).toBe(0);

  await press(page, "Xem dạng bảng");
  const cell = page.locator("td.noted");
  await cell.click();
  await eventually(() => remarks.innerText(), "Ghi chú của Lan: Xem lại");
  expect(await cell.innerText()).toContain("Ghi chú của Lan: Xem lại");
});

test("axe finds nothing around the spreadsheet in light, dark and forced colours", async () => {
  const { page } = await browser.open({ script: AXE });
  await untilReady(page);
  expect(await axeFindings(page, null)).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await eventually(() => groundOf(page), "rgb(31, 31, 31)");
  expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark", forcedColors: "active" });
  await eventually(() => groundOf(page), "rgb(0, 0, 0)");
  expect(await axeFindings(page, ["color-contrast"])).toEqual([]);
  expect(await page.locator(".grid-host").evaluate((e) => getComputedStyle(e).backgroundColor)).toBe(
    "rgb(255, 255, 255)",
  );
});

function groundOf(page: Page): Promise<string> {
  return page.locator(".top").evaluate((element) => getComputedStyle(element).backgroundColor);
}

test.each([
  [320, 640],
  [768, 1024],
  [1024, 768],
])("nothing of the page lies beyond a window of %d by %d", async (width, height) => {
  const { page } = await browser.open({ width, height });
  await page.getByRole("heading", { level: 1, name: "Kết quả kiểm tra" }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

test("the page speaks English once the pane does", async () => {
  const { page } = await browser.open();
  await untilReady(page);
  await page.getByRole("button", { name: "Cài đặt" }).click();
  await page.getByRole("radio", { name: "English" }).click();
  await page.getByRole("button", { name: "View as table" }).waitFor();
  expect(await page.title()).toBe("Records and archives scoring");
});
