import type { Page } from "playwright-core";
import { press } from "./support/paneActions";
import { eventually } from "./support/patience";
import { read, sampleBytes, samplePath, valueAt } from "./support/reading";
import { savedBytes, selectCell, untilReady } from "./support/workbenchBrowser";
import { useOneWorkbench } from "./support/workbenchInPage";

const workbench = useOneWorkbench();

/** What stands on the tabs of the open files, from left to right. */
function tabs(page: Page): Promise<string[]> {
  const files = page.getByRole("navigation", { name: "Các tệp đang mở" });
  return files.locator("button:not(.close)").allInnerTexts();
}

/** Drags files of this machine over a place of the page, and lets them go there. */
async function drop(page: Page, place: string, files: readonly string[]): Promise<void> {
  const box = (await page.locator(place).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const devTools = await page.context().newCDPSession(page);
  const drag = (type: "dragEnter" | "dragOver" | "drop") =>
    devTools.send("Input.dispatchDragEvent", {
      ...{ type, x, y },
      data: { items: [], files: [...files], dragOperationsMask: 1 },
    });
  await drag("dragEnter");
  await drag("dragOver");
  await page.getByText("Thả tệp vào đây để mở").waitFor();
  await drag("drop");
  await page.getByText("Thả tệp vào đây để mở").waitFor({ state: "detached" });
  await devTools.detach();
}

/** Types a score of 2 into D12 of 218-bc.xlsx, which makes 90 of its 89 points. */
async function changeScore(page: Page): Promise<void> {
  await selectCell(page, "D12");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: /^Tổng điểm 90 trên 100/ }).waitFor();
}

describe("files dropped on the page", () => {
  test("on the sheet: the file is opened and checked, beside the one that was open", async () => {
    const { page } = await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
    await drop(page, ".grid-host", [samplePath("day-loi.xlsx")]);
    await page.getByRole("tab", { name: "Phát hiện (21)" }).waitFor();
    expect(await tabs(page)).toEqual(["218-bc.xlsx", "day-loi.xlsx"]);
  });

  test("several on the pane: all are opened, and each that cannot be is named, a folder too", async () => {
    const { page } = await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
    const files = [samplePath("."), samplePath("day-loi.xlsx"), __filename, samplePath("sach.xlsx")];
    await drop(page, ".pane", files);
    const told = page.locator(".message");
    await told.getByText(/^Không mở được samples\. Đường dẫn không phải là một tệp\./).waitFor();
    expect(await told.innerText()).toContain("Không mở được workbenchFiles.test.ts.");
    expect(await tabs(page)).toEqual(["218-bc.xlsx", "day-loi.xlsx", "sach.xlsx"]);
  });
});

describe("several open files", () => {
  test("each keeps its own check and its own edits", async () => {
    const { page } = await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
    await changeScore(page);
    const chooser = page.locator("input[type=file]").first();
    await chooser.setInputFiles(samplePath("day-loi.xlsx"));
    await page.getByRole("tab", { name: "Phát hiện (21)" }).waitFor();

    await press(page, "218-bc.xlsx (chưa lưu)");
    await page.getByRole("tab", { name: "Xếp loại" }).click();
    await page.getByRole("img", { name: /^Tổng điểm 90 trên 100/ }).waitFor();
    expect(valueAt(read(await savedBytes(page)), "Phụ lục I", "D12")).toEqual({ kind: "number", number: 2 });

    await press(page, "day-loi.xlsx");
    await page.getByRole("tab", { name: "Phát hiện (21)" }).waitFor();
    expect(await savedBytes(page)).toEqual(sampleBytes("day-loi.xlsx"));
  });

  test("closing one with unsaved work asks first; closing one without does not", async () => {
    const { page } = await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
    await changeScore(page);
    await page.locator("input[type=file]").first().setInputFiles(samplePath("sach.xlsx"));
    await eventually(() => tabs(page), ["218-bc.xlsx (chưa lưu)", "sach.xlsx"]);
    const asked: string[] = [];
    const answers = [false, true];
    page.on("dialog", (dialog) => {
      asked.push(dialog.message());
      void (answers.shift() === true ? dialog.accept() : dialog.dismiss());
    });
    await press(page, "Đóng tệp 218-bc.xlsx");
    await eventually(() => asked.length, 1);
    expect(await tabs(page)).toEqual(["218-bc.xlsx (chưa lưu)", "sach.xlsx"]);

    await press(page, "Đóng tệp 218-bc.xlsx");
    await eventually(() => tabs(page), ["sach.xlsx"]);
    await press(page, "Đóng tệp sach.xlsx");
    await eventually(() => tabs(page), []);
    expect(asked).toEqual(Array(2).fill("218-bc.xlsx còn thay đổi chưa lưu. Đóng và bỏ các thay đổi?"));
    page.removeAllListeners("dialog");

    // The spreadsheet was empty for a moment; it takes keys again.
    await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
    await changeScore(page);
  });
});

/** What the picker of files that a test puts into the page was asked, and what was written through it. */
interface PickerRecord {
  readonly asked: { suggestedName: string; types: unknown }[];
  readonly written: string[];
  /** What the person does next. */
  does: "choose" | "cancel" | "choose-locked";
}

declare global {
  var picker: PickerRecord;
}

/** A picker as Chrome and Edge have it, which no test can press. */
async function givePicker(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.picker = { asked: [], written: [], does: "choose" };
    const { picker } = globalThis;
    const write = async (bytes: Uint8Array<ArrayBuffer>) => {
      const file = new FileReader();
      file.readAsDataURL(new Blob([bytes]));
      await new Promise((resolve) => (file.onload = resolve));
      picker.written.push((file.result as string).replace(/^.*,/, ""));
    };
    const showSaveFilePicker = (options: PickerRecord["asked"][number]) => {
      picker.asked.push(options);
      if (picker.does === "cancel")
        return Promise.reject(new DOMException("The user aborted.", "AbortError"));
      return Promise.resolve({
        name: "nộp lại.xlsx",
        createWritable: () =>
          picker.does === "choose-locked"
            ? Promise.reject(new DOMException("Locked.", "NoModificationAllowedError"))
            : Promise.resolve({ write, close: () => Promise.resolve() }),
      });
    };
    Object.assign(window, { showSaveFilePicker });
  });
}

describe("saving where the browser lets a person choose the place", () => {
  afterEach(async () => {
    const { page } = await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
    await page.evaluate(() => Reflect.deleteProperty(window, "showSaveFilePicker"));
  });

  test("asks once, and then saves to the same place, what is still being typed as well", async () => {
    const { page } = await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
    await givePicker(page);
    await changeScore(page);
    await press(page, "Lưu");
    await page.getByText("Đã lưu nộp lại.xlsx.").waitFor();
    expect(await tabs(page)).toEqual(["218-bc.xlsx"]);

    await selectCell(page, "D13");
    await page.keyboard.type("0,5");
    await page.keyboard.press("Control+S");
    await eventually(() => page.evaluate(() => globalThis.picker.written.length), 2);
    await eventually(() => tabs(page), ["218-bc.xlsx"]);
    const { asked, written } = await page.evaluate(() => globalThis.picker);
    const extension = { "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"] };
    expect(asked).toEqual([
      { suggestedName: "218-bc.xlsx", types: [{ description: "Sổ tính Excel", accept: extension }] },
    ]);
    const saved = written.map((base64) => read(new Uint8Array(Buffer.from(base64, "base64"))));
    expect(
      saved.map((workbook) => ["D12", "D13"].map((cell) => valueAt(workbook, "Phụ lục I", cell))),
    ).toEqual([
      [
        { kind: "number", number: 2 },
        { kind: "number", number: 1.5 },
      ],
      [
        { kind: "number", number: 2 },
        { kind: "number", number: 0.5 },
      ],
    ]);
  });

  test("a person who cancels has saved nothing; a place that cannot be written is told, and the next may be another", async () => {
    const { page } = await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
    await givePicker(page);
    await changeScore(page);
    await page.evaluate(() => (globalThis.picker.does = "cancel"));
    await press(page, "Lưu");
    await eventually(() => page.evaluate(() => globalThis.picker.asked.length), 1);

    await page.evaluate(() => (globalThis.picker.does = "choose-locked"));
    await press(page, "Lưu");
    await page
      .getByText(/^Chưa lưu được 218-bc\.xlsx\. Tệp có thể đang mở trong chương trình khác/)
      .waitFor();
    expect(await tabs(page)).toEqual(["218-bc.xlsx (chưa lưu)"]);

    await page.evaluate(() => (globalThis.picker.does = "choose"));
    await press(page, "Lưu");
    await page.getByText("Đã lưu nộp lại.xlsx.").waitFor();
    expect(
      await page.evaluate(() => [globalThis.picker.asked.length, globalThis.picker.written.length]),
    ).toEqual([3, 1]);
  });
});

test("where there is no such choice the file goes to the folder of downloads, which is said", async () => {
  const { page } = await workbench.begin(sampleBytes("218-bc.xlsx"), "218-bc.xlsx");
  await changeScore(page);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+S")]);
  expect(download.suggestedFilename()).toBe("218-bc.xlsx");
  await page.getByText("Đã tải 218-bc.xlsx về thư mục Tải xuống của máy này.").waitFor();
  expect(await tabs(page)).toEqual(["218-bc.xlsx"]);
});

test("leaving asks while work is not saved, half typed as well, and does not once it is", async () => {
  const { page } = await workbench.open();
  await untilReady(page);
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await selectCell(page, "D12");
  await page.keyboard.type("2");
  await page.close({ runBeforeUnload: true });
  await eventually(() => asked, ["beforeunload"]);

  await page.keyboard.press("Enter");
  await page.getByRole("img", { name: /^Tổng điểm 90 trên 100/ }).waitFor();
  await page.close({ runBeforeUnload: true });
  await eventually(() => asked, ["beforeunload", "beforeunload"]);

  await savedBytes(page);
  await eventually(() => tabs(page), ["218-bc.xlsx"]);
  await Promise.all([page.waitForEvent("close"), page.close({ runBeforeUnload: true })]);
  expect(asked).toEqual(["beforeunload", "beforeunload"]);
});
