import type { Locator, Page } from "playwright-core";
import { columnName, type Lesson, parseA1, type PlantedFault } from "../../src/core";
import { lessonNamed, practice } from "../support/training";
import { AXE, cutOff, faultsInAllLooks } from "./support/looks";
import { focusedWords, press, show, title } from "./support/paneActions";
import { eventually } from "./support/patience";
import { selectCell, spokenCell, untilReady, useWorkbenchBrowser } from "./support/workbenchBrowser";

/** The five lessons as a participant goes through them in the browser page: failed first, then done. */
const browser = useWorkbenchBrowser();
const SEED = "LOP7A";
const DONE = "Đã hoàn thành bài học. Gửi mã kết quả dưới đây cho người hướng dẫn.";

/** Opens the training mode beside the sample and begins a lesson; its workbooks are still to be opened. */
async function begin(page: Page, lesson: Lesson): Promise<void> {
  await untilReady(page);
  await show(page, "Việc khác");
  await press(page, /^Tập huấn/);
  await page.getByRole("textbox", { name: "Mã của người học" }).fill(SEED);
  await page.getByRole("textbox", { name: "Họ tên người học" }).fill("Trần Thị Bình");
  await press(page, `Bắt đầu: Bài ${lesson.number}. ${lesson.title}`);
  await title(page, `Bài ${lesson.number}. ${lesson.title}`);
}

/** Opens one workbook of the lesson in a tab of its own, where the lesson goes on. */
async function openExercise(page: Page, name: string): Promise<void> {
  await press(page, `Mở sổ tính “${name}”`);
  await page.getByRole("button", { name: `${name} - ${SEED}.xlsx`, exact: true }).waitFor();
  await page.getByRole("button", { name: `Mở lại sổ tính “${name}”` }).waitFor();
}

/** A fault of the participant's own workbook, by its identifier in the lesson. */
function faultOf(faults: readonly PlantedFault[], id: string): PlantedFault {
  const found = faults.find(({ fault }) => fault.id === id);
  if (!found) throw new Error(`no fault ${id}`);
  return found;
}

/** What a person types to put every cell of a fault right. */
function answersTo({ cells }: PlantedFault): readonly { sheet: string; cell: string; text: string }[] {
  return cells.map(({ sheet, cell, right }) => {
    if (right.kind === "text") return { sheet, cell, text: right.text };
    if (right.kind === "formula") return { sheet, cell, text: `=${right.formula}` };
    if (right.kind !== "number") throw new Error(right.kind);
    return { sheet, cell, text: String(right.number).replace(".", ",") };
  });
}

/** Types into a cell of the table view. */
async function typeInTable(page: Page, sheet: string, cell: string, text: string): Promise<void> {
  const place = parseA1(cell)!;
  await page.getByRole("combobox", { name: "Trang tính", exact: true }).selectOption(sheet);
  const grid = page.getByRole("grid", { name: `Bảng ${sheet}` });
  await grid.waitFor();
  // Merged cells leave gaps in a row, so cells go by the number of their column; the first one has the row numbers.
  const columns = await grid.getByRole("columnheader").allInnerTexts();
  const shown = grid
    .locator("tr", { has: page.getByRole("rowheader", { name: String(place.row), exact: true }) })
    .locator(`[aria-colindex="${columns.indexOf(columnName(place.column)) + 2}"]`);
  await shown.click();
  await page.keyboard.press("F2");
  await page.getByRole("textbox", { name: `Sửa ô ${cell}` }).fill(text);
  await page.keyboard.press("Enter");
  await shown.getByRole("textbox").waitFor({ state: "detached" });
}

/** Mends a fault in the table view. */
async function mend(page: Page, fault: PlantedFault): Promise<void> {
  for (const { sheet, cell, text } of answersTo(fault)) await typeInTable(page, sheet, cell, text);
}

/** Types into a cell of the spreadsheet itself. */
async function typeInSheet(page: Page, cell: string, text: string): Promise<void> {
  await selectCell(page, cell);
  await eventually(async () => (await spokenCell(page)).startsWith(`Ô ${cell} `), true);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}

/** Has the exercise judged, and waits for what is said of it. */
async function judged(page: Page, fixed: number, wrong: number, open: number): Promise<void> {
  await press(page, "Chấm bài");
  await page.getByText(`Đã sửa đúng ${fixed}, sửa chưa đúng ${wrong}, còn ${open} lỗi chưa sửa.`).waitFor();
}

/** Goes to the lesson's last step; steps that are only to be read are said to be done on the way. */
async function throughSteps(page: Page, lesson: Lesson): Promise<void> {
  for (const [at, step] of lesson.steps.entries()) {
    await page
      .getByRole("heading", { name: `Bước ${at + 1}/${lesson.steps.length}. ${step.title}` })
      .waitFor();
    if (step.done.kind === "read")
      await page.getByRole("checkbox", { name: "Tôi đã làm xong bước này" }).check();
    await page.getByText("Bước này đã xong.").waitFor();
    if (at + 1 < lesson.steps.length) await press(page, "Bước sau");
  }
}

function isDone(page: Page): Promise<boolean> {
  return page.getByText(DONE).isVisible();
}

test("1, the first check: done once the sheet itself says what the records say", async () => {
  const lesson = lessonNamed("lan-dau");
  const { faults } = practice(lesson, SEED);
  const [blank, above, evidence] = ["bo-trong", "vuot-toi-da", "thieu-minh-chung"].map((id) =>
    faultOf(faults, id),
  );
  const { page } = await browser.open();
  await begin(page, lesson);
  await openExercise(page, "Lần đầu");
  await judged(page, 0, 0, 3);

  // A number that the rules accept, but not the one of the records.
  const { right } = blank!.cells[0]!;
  await typeInSheet(page, blank!.place.cell, right.kind === "number" && right.number === 0.5 ? "0" : "0,5");
  await typeInSheet(page, above!.place.cell, answersTo(above!)[0]!.text);
  await judged(page, 1, 1, 1);
  await page
    .getByText(`Ô ${blank!.place.cell} đã hết báo lỗi nhưng không đúng số liệu gốc`, { exact: false })
    .waitFor();
  expect(await isDone(page)).toBe(false);

  await typeInSheet(page, blank!.place.cell, answersTo(blank!)[0]!.text);
  await typeInSheet(page, evidence!.place.cell, answersTo(evidence!)[0]!.text);
  await judged(page, 3, 0, 0);
  await throughSteps(page, lesson);
  await page.getByText(DONE).waitFor();
});

test("2, twelve planted mistakes: eleven are not enough, and what was right before is not to be touched", async () => {
  const lesson = lessonNamed("muoi-hai-loi");
  const { faults } = practice(lesson, SEED);
  const { page } = await browser.open();
  await begin(page, lesson);
  await openExercise(page, "Mười hai lỗi");
  await press(page, "Xem dạng bảng");
  const last = faultOf(faults, "so-dang-chu");
  for (const fault of faults) if (fault !== last) await mend(page, fault);
  const touched = faultOf(faults, "vuot-toi-da").cells[0]!;
  const beside = touched.cell.replace("D", "C");
  await typeInTable(page, touched.sheet, beside, "9");
  await judged(page, 11, 0, 1);
  await page.getByText(`Những ô vốn đúng đã bị sửa: ${beside} (Phụ lục I).`, { exact: false }).waitFor();
  expect(await isDone(page)).toBe(false);
  await page.getByText("Đã tìm 11/12, đã sửa 11/12").waitFor();

  await press(page, "Hoàn tác");
  await mend(page, last);
  await judged(page, 12, 0, 0);
  expect(await page.getByText("Những ô vốn đúng", { exact: false }).count()).toBe(0);
  await throughSteps(page, lesson);
  await page.getByText(DONE).waitFor();
});

test("3, numbers of the chỉnh lý table: the sheet's own records decide", async () => {
  const lesson = lessonNamed("so-lieu-chinh-ly");
  const { faults } = practice(lesson, SEED);
  const { page } = await browser.open();
  await begin(page, lesson);
  await openExercise(page, "Số liệu chỉnh lý");
  await press(page, "Xem dạng bảng");
  const doubtful = faultOf(faults, "hai-cach-doc");
  for (const fault of faults) if (fault !== doubtful) await mend(page, fault);
  await judged(page, 5, 0, 1);
  expect(await isDone(page)).toBe(false);
  await mend(page, doubtful);
  await judged(page, 6, 0, 0);
  await throughSteps(page, lesson);
  await page.getByText(DONE).waitFor();
});

test("4, legacy fonts and old files: a day becomes points again by typing them", async () => {
  const lesson = lessonNamed("phong-chu-cu");
  const { faults } = practice(lesson, SEED);
  const { page } = await browser.open();
  await begin(page, lesson);
  await openExercise(page, "Phông chữ cũ");
  await press(page, "Xem dạng bảng");
  const letters = faultOf(faults, "chu-tcvn3");
  for (const fault of faults) if (fault !== letters) await mend(page, fault);
  // Two of the three texts: not mended yet.
  for (const { sheet, cell, text } of answersTo(letters).slice(0, 2))
    await typeInTable(page, sheet, cell, text);
  await judged(page, 4, 0, 1);
  expect(await isDone(page)).toBe(false);
  await mend(page, letters);
  await judged(page, 5, 0, 0);
  await throughSteps(page, lesson);
  await page.getByText(DONE).waitFor();
});

test("5, the reviewer's day: a clean submission sent back is as wrong as a faulty one taken", async () => {
  const lesson = lessonNamed("mot-ngay-tham-dinh");
  const { page } = await browser.open();
  await begin(page, lesson);
  for (const { name } of lesson.workbooks) await openExercise(page, name);
  const dealt = lesson.workbooks.map((_, number) => practice(lesson, SEED, number).faults);

  const cell = page.getByRole("textbox", { name: "Ô có lỗi" });
  const clean = dealt.findIndex((faults) => faults.length === 0);
  await page.getByRole("combobox", { name: "Sổ tính" }).selectOption(String(clean));
  await cell.fill("D12");
  await press(page, "Đánh dấu");
  await page.getByText("Ô D12 không có lỗi gài.").waitFor();
  for (const [number, faults] of dealt.entries()) {
    await page.getByRole("combobox", { name: "Sổ tính" }).selectOption(String(number));
    for (const { place, fault } of faults) {
      await cell.fill(place.cell);
      await press(page, "Đánh dấu");
      await page.getByText(`Đúng: ô ${place.cell} có lỗi gài. ${fault.title}.`).waitFor();
    }
  }
  await page.getByText("Đã tìm 10/10, đã sửa 0/10").waitFor();

  const decide = (number: number, verdict: "Nhận" | "Trả lại") =>
    page
      .getByRole("radiogroup", { name: new RegExp(`^Hồ sơ ${number + 1},`) })
      .getByRole("radio", { name: verdict })
      .check();
  for (const number of dealt.keys()) await decide(number, "Trả lại");
  await page.getByText("Chưa đúng: xem lại hồ sơ.").waitFor();
  expect(await page.getByText("Đúng.", { exact: true }).count()).toBe(5);
  expect(await isDone(page)).toBe(false);
  await decide(clean, "Nhận");
  await throughSteps(page, lesson);
  await page.getByText(DONE).waitFor();
});

describe("for a room", () => {
  const zoom = (page: Page, percent: string) =>
    page.locator(".grid-host").getByText(percent, { exact: true }).waitFor();

  test.each([
    { width: 1366, height: 768, step: 24, pane: 19 },
    { width: 1920, height: 1080, step: 34, pane: 26 },
  ])("at $width pixels sheet, pane and step are large, and all as before after Escape", async (room) => {
    const lesson = lessonNamed("lan-dau");
    const { page } = await browser.open(room);
    await begin(page, lesson);
    await openExercise(page, "Lần đầu");
    await zoom(page, "100%");
    await press(page, "Trình chiếu");
    const step = page.getByRole("region", { name: "Trình chiếu" });
    await step.getByRole("heading", { name: "Bước 1/5. Mở sổ tính thực hành" }).waitFor();
    await page.locator(".grid-host").getByText("100%", { exact: true }).waitFor({ state: "detached" });
    expect(await pixels(step.getByText(lesson.steps[0]!.text))).toBeGreaterThanOrEqual(room.step);
    expect(await pixels(page.locator(".pane").getByText("Ô có lỗi", { exact: true }))).toBeGreaterThanOrEqual(
      room.pane,
    );
    expect(await cutOff(page)).toEqual([]);

    // By keyboard; and an entry into a cell keeps its own Escape.
    await page.getByRole("button", { name: "Bước sau" }).focus();
    await page.keyboard.press("Enter");
    await step.getByRole("heading", { name: "Bước 2/5. Bấm Kiểm tra" }).waitFor();
    await selectCell(page, "D12");
    await page.keyboard.type("9");
    await page.keyboard.press("Escape");
    await step.waitFor();
    await page.keyboard.press("Escape");
    await step.waitFor({ state: "detached" });
    await zoom(page, "100%");
    expect(await pixels(page.locator(".pane").getByText("Ô có lỗi", { exact: true }))).toBe(14);
    await page.getByRole("button", { name: `Lần đầu - ${SEED}.xlsx`, exact: true }).waitFor();
  });

  test("the pane steps aside for the sheet, and the view is left by its button", async () => {
    const { page } = await browser.open({ script: AXE });
    await begin(page, lessonNamed("lan-dau"));
    // What the spreadsheet itself draws is not ours to judge; the table beside it is.
    await press(page, "Xem dạng bảng");
    await press(page, "Trình chiếu");
    expect(await faultsInAllLooks(page)).toEqual({ light: [], dark: [], "forced colours": [] });
    await press(page, "Ẩn bảng điều khiển");
    expect(await page.locator(".pane").isVisible()).toBe(false);
    await press(page, "Thôi trình chiếu (Esc)");
    await title(page, "Bài 1. Kiểm tra lần đầu");
    expect(await focusedWords(page)).toBe("Bài 1. Kiểm tra lần đầu");
    await press(page, "Xem trang tính");
    await zoom(page, "100%");
  });

  test("the summary of twelve faults fits the wall without scrolling, in every look", async () => {
    const { page } = await browser.open({ script: AXE });
    await untilReady(page);
    await show(page, "Việc khác");
    await press(page, /^Tập huấn/);
    await press(page, "Dành cho người hướng dẫn");
    const lines = [
      "KQ1;muoi-hai-loi;BBBB;sstsosstssso;-;3;Người học 2;JN2",
      "KQ1;muoi-hai-loi;DDDD;ssssosstssst;-;1;Người học 4;WTP",
    ];
    await page.getByRole("textbox", { name: /^Mã kết quả/ }).fill(lines.join("\n"));
    await press(page, "Thêm vào tổng hợp");
    await press(page, "Chiếu lên màn hình");
    const wall = page.getByRole("dialog", { name: "Bài 2. Mười hai lỗi gài" });
    expect(
      await wall
        .getByRole("listitem")
        .allInnerTexts()
        .then((all) => all.map(words)),
    ).toEqual([
      "1. Số gõ thành chữ nên tổng bỏ sót Tìm được 2/2 Sửa đúng 2/2",
      "2. Điểm vượt điểm tối đa Tìm được 2/2 Sửa đúng 2/2",
      "3. Tiêu chí để trống điểm Tìm được 2/2 Sửa đúng 1/2",
      "4. Điểm âm Tìm được 2/2 Sửa đúng 2/2",
      "5. Điểm không thuộc mức nào của tiêu chí Tìm được 0/2 Sửa đúng 0/2",
      "6. Điểm lẻ hơn bước điểm Tìm được 2/2 Sửa đúng 2/2",
      "7. Chữ đứng vào chỗ của điểm Tìm được 2/2 Sửa đúng 2/2",
      "8. Số đọc được hai cách Tìm được 2/2 Sửa đúng 0/2",
      "9. Có điểm nhưng thiếu tài liệu kiểm chứng Tìm được 2/2 Sửa đúng 2/2",
      "10. Điểm tối đa bị sửa Tìm được 2/2 Sửa đúng 2/2",
      "11. Lời văn tiêu chí bị sửa Tìm được 2/2 Sửa đúng 2/2",
      "12. Tổng của nhóm hoặc phần gõ tay và sai Tìm được 1/2 Sửa đúng 0/2",
    ]);
    expect(await wall.evaluate((element) => element.scrollHeight - element.clientHeight)).toBe(0);
    const none = { light: [], dark: [], "forced colours": [] };
    expect(await faultsInAllLooks(page, "[role=dialog]")).toEqual(none);
    await page.keyboard.press("Escape");
    await wall.waitFor({ state: "detached" });
    await eventually(() => focusedWords(page), "Chiếu lên màn hình");
  });
});

/** The size of an element's letters. */
function pixels(element: Locator): Promise<number> {
  return element.evaluate((shown) => parseFloat(getComputedStyle(shown).fontSize));
}

/** On one line. */
function words(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
