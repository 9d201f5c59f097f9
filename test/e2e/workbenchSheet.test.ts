import type { Page } from "playwright-core";
import { press } from "./support/paneActions";
import { eventually } from "./support/patience";
import { read, sampleBytes, valueAt } from "./support/reading";
import { savedBytes, selectCell, spokenCell } from "./support/workbenchBrowser";
import { useOneWorkbench } from "./support/workbenchInPage";

const workbench = useOneWorkbench();
const SHEET = "Phụ lục I";

/** Opens 218-bc.xlsx in place of what was open. */
async function begin(): Promise<Page> {
  const { page } = await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
  return page;
}

const total = (page: Page, points: number) =>
  page.getByRole("img", { name: new RegExp(`^Tổng điểm ${points} trên 100`) }).waitFor();

test("zooming enlarges the sheet, by the list and by the wheel, and is nothing to save", async () => {
  const page = await begin();
  const zoom = page.locator(".grid-host button", { hasText: "%" });
  await zoom.click();
  await page.getByText("150%", { exact: true }).click();
  await eventually(() => zoom.innerText(), "150%");
  const cells = (await page.locator(".grid-host canvas[id^=univer-sheet]").boundingBox())!;
  await page.mouse.move(cells.x + cells.width / 2, cells.y + cells.height / 2);
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, 100);
  await page.keyboard.up("Control");
  await eventually(async () => parseInt(await zoom.innerText(), 10) < 150, true);
  expect(await page.evaluate(() => window.visualViewport!.scale)).toBe(1);
  expect(await page.getByRole("button", { name: "218-bc.xlsx", exact: true }).count()).toBe(1);
});

describe("what could not be saved into the file", () => {
  const refusal = {
    structure: /^Trang này không thêm, xóa hay đổi tên dòng, cột, trang tính,/,
    look: /^Trang này không đổi định dạng ô,/,
    cut: /^Trang này không cắt ô\./,
  };

  async function refused(page: Page, why: RegExp): Promise<void> {
    await page.locator(".message.trouble").getByText(why).waitFor();
    await press(page, "Đóng thông báo");
  }

  test("is not offered: the right button brings no menu of cells, rows, columns or sheets", async () => {
    const page = await begin();
    const { x, y } = (await page.locator(".grid-host canvas[id^=univer-sheet]").boundingBox())!;
    const tab = (await page.locator("[data-u-comp=slide-tab-item]").first().boundingBox())!;
    const places = { cell: [x + 300, y + 300], row: [x + 20, y + 300], column: [x + 300, y + 10] };
    for (const [left = 0, top = 0] of [...Object.values(places), [tab.x + 10, tab.y + 10]]) {
      await page.mouse.click(left, top, { button: "right" });
      // A menu comes with the next picture.
      await page.evaluate(
        () => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))),
      );
      expect(await page.getByText(/^(?:Chèn|Xóa ô|Ẩn|Đổi tên|Dán)/).count()).toBe(0);
    }
  });

  test("is refused in words before anything happens, and the file stays as it was to the byte", async () => {
    const page = await begin();
    await page.locator("[data-u-comp=slide-tab-item]", { hasText: SHEET }).dblclick();
    await refused(page, refusal.structure);
    await page.keyboard.type("7");
    await page.keyboard.press("Escape");
    expect(await page.locator("[data-u-comp=slide-tab-item]").allInnerTexts()).toEqual([SHEET, "Chỉnh lý"]);

    await selectCell(page, "D12");
    await page.keyboard.press("Control+B");
    await refused(page, refusal.look);
    await selectCell(page, "D12");
    await page.keyboard.press("Control+X");
    await refused(page, refusal.cut);

    const canvas = (await page.locator(".grid-host canvas[id^=univer-sheet]").boundingBox())!;
    const [x, y] = [canvas.x + 20, canvas.y + 260];
    await page.mouse.click(x, y);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + 110, { steps: 8 });
    await page.mouse.up();
    await refused(page, refusal.structure);

    expect(await page.getByRole("button", { name: "218-bc.xlsx", exact: true }).count()).toBe(1);
    expect(await savedBytes(page)).toEqual(sampleBytes("218-bc.xlsx"));
  });
});

test("a pasted block is read as Vietnamese write it: decimals, groups, days, and a doubtful number stays in doubt", async () => {
  const page = await begin();
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(() => navigator.clipboard.writeText("0,75\t1.250,5\r\n1.500\t22/11/2026\r\n"));
  await selectCell(page, "D12");
  await page.keyboard.press("Control+V");
  await page.getByRole("button", { name: "218-bc.xlsx (chưa lưu)" }).waitFor();
  await selectCell(page, "D13");
  await eventually(
    async () => (await spokenCell(page)).startsWith("Ô D13 trang Phụ lục I: 1.500. Cần xem lại:"),
    true,
  );
  const saved = read(await savedBytes(page));
  expect(["D12", "E12", "D13", "E13"].map((cell) => valueAt(saved, SHEET, cell))).toEqual([
    { kind: "number", number: 0.75 },
    { kind: "number", number: 1250.5 },
    { kind: "text", text: "1.500" },
    { kind: "date", serial: 46_348 },
  ]);
});

describe("taking back", () => {
  async function change(page: Page): Promise<void> {
    await selectCell(page, "D12");
    await page.keyboard.type("2");
    await page.keyboard.press("Enter");
    await total(page, 90);
  }

  test("by keys: Ctrl+Z gives the old score and total, Ctrl+Y the new ones again", async () => {
    const page = await begin();
    await change(page);
    await page.keyboard.press("Control+Z");
    await total(page, 89);
    await selectCell(page, "D12");
    await eventually(() => spokenCell(page), "Ô D12 trang Phụ lục I: 1.");
    await page.keyboard.press("Control+Y");
    await total(page, 90);
  });

  test("by the buttons, and by the same keys in the table", async () => {
    const page = await begin();
    await change(page);
    await press(page, "Hoàn tác");
    await total(page, 89);
    await press(page, "Làm lại");
    await total(page, 90);

    await press(page, "Xem dạng bảng");
    await page.locator("[role=gridcell][tabindex='0']").focus();
    await page.keyboard.press("Control+Z");
    await total(page, 89);
    await page.keyboard.press("Control+Shift+Z");
    await total(page, 90);
  });
});
