/** @jest-environment jsdom */
import "../../support/browser";
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { resultCode } from "../../../../src/app/training/resultCode";
import { practiceCodeOf } from "../../../../src/core";
import { withContents } from "../../../../src/core/training/withContents";
import { sample } from "../../../contract/workbooks";
import { lessonNamed, lessons, practice, readBytes } from "../../../support/training";
import { press, show } from "../../support/openPane";
import { openTraining, startLesson } from "./support";

const first = lessonNamed("lan-dau");

/** What axe finds wrong on the page, as "rule: element". Contrast and size are for a real browser. */
async function faults(): Promise<readonly string[]> {
  const { violations } = await act(() =>
    axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

beforeEach(() => localStorage.clear());

test("the screen Việc khác leads to the training mode with its five lessons", async () => {
  const pane = await openTraining(sample("218-bc.xlsx"));
  await show(pane, "Việc khác");
  await press(pane, /Tập huấn/);
  const list = await screen.findByRole("region", { name: "Các bài học" });
  expect(
    within(list)
      .getAllByRole("heading", { level: 3 })
      .map((h) => h.textContent),
  ).toEqual([
    "Bài 1. Kiểm tra lần đầu",
    "Bài 2. Mười hai lỗi gài",
    "Bài 3. Con số của bảng chỉnh lý",
    "Bài 4. Phông chữ cũ, tệp cũ",
    "Bài 5. Một ngày của người thẩm định",
  ]);
  expect(await faults()).toEqual([]);
}, 20_000);

test("a code that is none is told and starts nothing", async () => {
  const pane = await openTraining(sample("218-bc.xlsx"));
  await startLesson(pane, /Bắt đầu: Bài 1/, "a!");
  expect(screen.getByText(/Mã chưa đúng, nên chưa tạo được bài/)).toBeInTheDocument();
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Tập huấn");
});

test("the practice workbook opens as a new file; the clerk's own is neither written nor judged", async () => {
  const pane = await openTraining(sample("218-bc.xlsx"));
  const apply = jest.spyOn(pane.host, "apply");
  await startLesson(pane, /Bắt đầu: Bài 1/, "k7 qf");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Bài 1. Kiểm tra lần đầu");
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1 }));
  expect(screen.getByText("Bước này chưa xong.")).toBeInTheDocument();
  await press(pane, "Mở sổ tính “Lần đầu”");
  expect(await screen.findByText(/Đã mở thành sổ tính mới/)).toBeInTheDocument();
  expect(pane.made.map(({ name }) => name)).toEqual(["Lần đầu - K7QF.xlsx"]);
  const code = { lesson: "lan-dau", seed: "K7QF", workbook: 0 };
  expect(practiceCodeOf(readBytes(pane.made[0]!.bytes))).toEqual(code);
  expect(screen.getByText("Bước này đã xong.")).toBeInTheDocument();
  await press(pane, "Chấm bài");
  expect(await screen.findByText(/Sổ đang mở không phải sổ thực hành nên không chấm/)).toBeInTheDocument();
  expect(apply).not.toHaveBeenCalled();
});

test("where workbooks have tabs of their own the exercise opens in one", async () => {
  const opened: string[] = [];
  const openWorkbook = ({ name }: { name: string }) => {
    opened.push(name);
    return Promise.resolve();
  };
  const pane = await openTraining(sample("218-bc.xlsx"), { openWorkbook });
  await startLesson(pane, /Bắt đầu: Bài 1/);
  await press(pane, "Mở sổ tính “Lần đầu”");
  expect(await screen.findByText("Đã mở trong một thẻ mới.")).toBeInTheDocument();
  expect([opened, pane.made]).toEqual([["Lần đầu - K7QF.xlsx"], []]);
});

test("beside an exercise the lesson comes up by itself; marking, hints and judging go by its code", async () => {
  const made = practice(first, "HOCVIEN");
  const pane = await openTraining(made.workbook);
  await screen.findByRole("heading", { level: 1, name: "Bài 1. Kiểm tra lần đầu" });
  expect(screen.getByText(/Mã HOCVIEN/)).toBeInTheDocument();
  const { place, fault } = made.faults[1]!;
  await pane.user.type(screen.getByRole("textbox", { name: "Ô có lỗi" }), `${place.cell}{Enter}`);
  expect(await screen.findByText(`Đúng: ô ${place.cell} có lỗi gài. ${fault.title}.`)).toBeInTheDocument();
  await pane.user.type(screen.getByRole("textbox", { name: "Ô có lỗi" }), "A1{Enter}");
  expect(await screen.findByText("Ô A1 không có lỗi gài.")).toBeInTheDocument();

  await press(pane, "Gợi ý: ở đâu, Lỗi 1");
  expect(screen.getByText(/Xem cột “Điểm tự chấm” của trang “Phụ lục I”, quanh dòng/)).toBeInTheDocument();
  await press(pane, "Gợi ý: lỗi gì, Lỗi 1");
  await press(pane, "Lời giải, Lỗi 1");
  const missing = made.faults[0]!;
  expect(screen.getByText(new RegExp(`^Ô ${missing.place.cell}: ghi \\d`))).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /Lỗi 1$/ })).toBeNull();

  await press(pane, "Chấm bài");
  expect(await screen.findByText("Đã sửa đúng 0, sửa chưa đúng 0, còn 3 lỗi chưa sửa.")).toBeInTheDocument();
  expect(await faults()).toEqual([]);
}, 30_000);

test("a wrong fix and a spoiled cell are told; the solution finishes the lesson", async () => {
  const made = practice(first, "SUA");
  const above = made.faults.find(({ fault }) => fault.rule === "score-above-max")!;
  const row = [11, 12, 13, 14].find((r) =>
    made.faults.every(({ place }) => !place.cell.endsWith(String(r))),
  )!;
  const change = (cell: string, number: number) => ({
    ...{ sheet: "Phụ lục I", cell, numberFormat: null },
    planted: { kind: "number", number } as const,
  });
  const pane = await openTraining(made.workbook);
  await screen.findByRole("heading", { level: 1, name: "Bài 1. Kiểm tra lần đầu" });
  act(() => pane.host.edit((now) => withContents(now, [change(above.place.cell, 0), change(`D${row}`, 0)])));
  await press(pane, "Chấm bài");
  expect(await screen.findByText("Đã sửa đúng 0, sửa chưa đúng 1, còn 2 lỗi chưa sửa.")).toBeInTheDocument();
  expect(
    screen.getByText(new RegExp(`Ô ${above.place.cell} đã hết báo lỗi nhưng không đúng`)),
  ).toBeInTheDocument();
  expect(screen.getByText(new RegExp(`vốn đúng đã bị sửa: D${row} `))).toBeInTheDocument();

  act(() => pane.host.edit(() => made.clean));
  await press(pane, "Chấm bài");
  expect(await screen.findByText("Đã sửa đúng 3, sửa chưa đúng 0, còn 0 lỗi chưa sửa.")).toBeInTheDocument();
  await press(pane, "Mở sổ tính “Lần đầu”");
  for (const step of [2, 5]) {
    while (!screen.queryByRole("heading", { name: new RegExp(`^Bước ${step}/5`) }))
      await press(pane, "Bước sau");
    await pane.user.click(screen.getByRole("checkbox", { name: "Tôi đã làm xong bước này" }));
  }
  expect(screen.getByText(/Đã hoàn thành bài học/)).toBeInTheDocument();
  expect(screen.getByRole("textbox", { name: "Mã kết quả" })).toHaveValue(
    resultCode({
      ...{ lesson: "lan-dau", seed: "SUA", participant: "", hints: 0 },
      ...{ faults: ["fixed", "fixed", "fixed"], verdicts: [] },
    }),
  );
}, 30_000);

test.each(lessons.filter(({ mode }) => mode === "fix"))(
  "lesson $id fails over its faults and is done over its solution",
  async (lesson) => {
    const made = practice(lesson, "TRON");
    const pane = await openTraining(made.workbook);
    await screen.findByRole("heading", { level: 1, name: new RegExp(lesson.title) });
    await press(pane, `Mở sổ tính “${lesson.workbooks[0]!.name}”`);
    await press(pane, "Chấm bài");
    const { length } = made.faults;
    expect(
      await screen.findByText(`Đã sửa đúng 0, sửa chưa đúng 0, còn ${length} lỗi chưa sửa.`),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Đã hoàn thành bài học/)).toBeNull();
    act(() => pane.host.edit(() => made.clean));
    await press(pane, "Chấm bài");
    expect(
      await screen.findByText(`Đã sửa đúng ${length}, sửa chưa đúng 0, còn 0 lỗi chưa sửa.`),
    ).toBeInTheDocument();
    for (let step = 1; step <= lesson.steps.length; step++) {
      const box = screen.queryByRole("checkbox", { name: "Tôi đã làm xong bước này" });
      if (box !== null) await pane.user.click(box);
      expect(screen.getByText("Bước này đã xong.")).toBeInTheDocument();
      await press(pane, "Bước sau");
    }
    expect(screen.getByText(/Đã hoàn thành bài học/)).toBeInTheDocument();
  },
  30_000,
);

test("the reviewer's lesson is done when every fault is marked and every decision is right", async () => {
  const lesson = lessonNamed("mot-ngay-tham-dinh");
  const pane = await openTraining(sample("218-bc.xlsx"));
  await startLesson(pane, /Bắt đầu: Bài 5/, "SAU");
  for (const [number, { name }] of lesson.workbooks.entries()) {
    await press(pane, `Mở sổ tính “${name}”`);
    await screen.findByRole("button", { name: `Mở lại sổ tính “${name}”` });
    const { faults } = practice(lesson, "SAU", number);
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Sổ tính" }), name);
    for (const { place, fault } of faults) {
      await pane.user.type(screen.getByRole("textbox", { name: "Ô có lỗi" }), `${place.cell}{Enter}`);
      await screen.findByText(`Đúng: ô ${place.cell} có lỗi gài. ${fault.title}.`);
    }
    const group = screen.getAllByRole("radiogroup")[number]!;
    await pane.user.click(within(group).getByRole("radio", { name: faults.length > 0 ? "Trả lại" : "Nhận" }));
  }
  expect(pane.made).toHaveLength(6);
  expect(screen.getByText(/Đã hoàn thành bài học/)).toBeInTheDocument();
}, 60_000);

test("progress is kept on this machine until it is forgotten, after a question", async () => {
  const made = practice(first, "GIU");
  const pane = await openTraining(made.workbook);
  await screen.findByRole("heading", { level: 1, name: "Bài 1. Kiểm tra lần đầu" });
  await pane.user.type(
    screen.getByRole("textbox", { name: "Ô có lỗi" }),
    `${made.faults[0]!.place.cell}{Enter}`,
  );
  await screen.findByText(/^Đúng:/);
  await press(pane, "Về danh sách bài");
  expect(screen.getByText("Đã tìm 1/3, đã sửa 0/3")).toBeInTheDocument();
  expect(Object.keys(localStorage)).toEqual(["vtlt.training/1"]);
  await press(pane, "Quên mọi dữ liệu tập huấn trên máy này");
  expect(document.activeElement).toHaveTextContent("Xóa hết");
  await press(pane, "Thôi");
  expect(Object.keys(localStorage)).toEqual(["vtlt.training/1"]);
  await press(pane, "Quên mọi dữ liệu tập huấn trên máy này");
  await press(pane, "Xóa hết");
  expect(screen.getByText("Đã xóa mọi dữ liệu tập huấn trên máy này.")).toBeInTheDocument();
  expect(Object.keys(localStorage)).toEqual([]);
  expect(screen.queryByText(/Đã tìm 1/)).toBeNull();
}, 20_000);

test("several people on one machine go on by their own codes", async () => {
  const pane = await openTraining(sample("218-bc.xlsx"));
  await startLesson(pane, /Bắt đầu: Bài 1/, "MOT1", "An");
  await press(pane, "Gợi ý: ở đâu, Lỗi 1");
  await press(pane, "Về danh sách bài");
  expect(screen.getByRole("textbox", { name: "Mã của người học" })).toHaveValue("MOT1");
  await startLesson(pane, /Bắt đầu: Bài 1/, "HAI2", "Bình");
  expect(screen.getByText(/^Bình, mã HAI2/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Gợi ý: ở đâu, Lỗi 1" })).toBeInTheDocument();
  await press(pane, "Về danh sách bài");
  await startLesson(pane, /Làm tiếp: Bài 1/, "mot1", "");
  expect(screen.getByText(/^An, mã MOT1/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Gợi ý: lỗi gì, Lỗi 1" })).toBeInTheDocument();
}, 20_000);

test("the presenter's view shows the step alone in large letters and gives the setting back", async () => {
  const pane = await openTraining(sample("218-bc.xlsx"));
  await startLesson(pane, /Bắt đầu: Bài 1/);
  await press(pane, "Trình chiếu");
  expect(pane.session.getState().preferences.largeText).toBe(true);
  expect(screen.getByRole("heading", { name: "Bước 1/5. Mở sổ tính thực hành" })).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: "Các lỗi gài" })).toBeNull();
  expect(await faults()).toEqual([]);
  await press(pane, "Thôi trình chiếu");
  expect(pane.session.getState().preferences.largeText).toBe(false);
  expect(screen.getByRole("region", { name: "Các lỗi gài" })).toBeInTheDocument();
}, 20_000);

test("a review has six submissions, a verdict for each, and judges verdicts only when all are given", async () => {
  const pane = await openTraining(sample("218-bc.xlsx"));
  await startLesson(pane, /Bắt đầu: Bài 5/, "SAU");
  const verdicts = screen.getByRole("region", { name: "Nhận hay trả lại" });
  const groups = within(verdicts).getAllByRole("radiogroup");
  expect(groups).toHaveLength(6);
  for (const group of groups) {
    expect(within(verdicts).queryByText("Đúng.")).toBeNull();
    await pane.user.click(within(group).getByRole("radio", { name: "Trả lại" }));
  }
  expect(within(verdicts).getAllByText("Đúng.")).toHaveLength(5);
  expect(within(verdicts).getAllByText("Chưa đúng: xem lại hồ sơ.")).toHaveLength(1);
  expect(screen.queryByRole("button", { name: "Chấm bài" })).toBeNull();
  expect(await faults()).toEqual([]);
}, 30_000);

test("an exercise of an unknown lesson asks for its file", async () => {
  const { workbook } = practice({ ...first, id: "bai-rieng" }, "LAA");
  await openTraining(workbook);
  expect(await screen.findByText(/máy này chưa có bài học đó nên không chấm được/)).toBeInTheDocument();
});

test("a workbook that cannot be read while judging is told in words", async () => {
  const pane = await openTraining(sample("218-bc.xlsx"));
  await startLesson(pane, /Bắt đầu: Bài 1/);
  jest.spyOn(pane.host, "read").mockRejectedValue(new Error("boom"));
  await press(pane, "Chấm bài");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).not.toContain("boom");
  expect(alert.textContent.length).toBeGreaterThan(20);
});

test("English has every sentence of the screen", async () => {
  await openTraining(sample("218-bc.xlsx"), { start: { language: "en" } });
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Training");
  expect(
    screen.getByText("Progress is kept on this machine only. Nothing is sent anywhere."),
  ).toBeInTheDocument();
  await waitFor(() => expect(screen.getAllByRole("button", { name: /^Begin: Lesson/ })).toHaveLength(5));
});
