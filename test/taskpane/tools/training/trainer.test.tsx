/** @jest-environment jsdom */
import "../../support/browser";
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { resultCode, type TrainingResult } from "../../../../src/app/training/resultCode";
import { sample } from "../../../contract/workbooks";
import { type OpenPane, press } from "../../support/openPane";
import { openTraining, startLesson } from "./support";

const lineOf = (participant: string, seed: string, faults: TrainingResult["faults"]): string =>
  resultCode({ lesson: "lan-dau", seed, participant, faults, verdicts: [], hints: 1 });
const an = lineOf("An", "AAAA", ["fixed", "found", "open"]);
const binh = lineOf("Bình", "BBBB", ["fixed", "fixed", "open"]);

async function openTrainer(): Promise<
  OpenPane & { readonly made: { readonly name: string; readonly bytes: Uint8Array }[] }
> {
  const pane = await openTraining(sample("218-bc.xlsx"));
  await press(pane, "Dành cho người hướng dẫn");
  return pane;
}

async function paste({ user }: OpenPane, text: string): Promise<void> {
  await user.click(screen.getByRole("textbox", { name: "Mã kết quả, mỗi dòng một người" }));
  await user.paste(text);
  await user.click(screen.getByRole("button", { name: "Thêm vào tổng hợp" }));
}

const textFile = (text: string, name: string): File => {
  const file = new File([text], name);
  // jsdom's File has no text().
  return Object.assign(file, { text: () => Promise.resolve(text) });
};

const rowsOf = (name: string): readonly string[] =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .map((row) => [...row.children].map((cell) => cell.textContent).join(" | "));

beforeEach(() => localStorage.clear());

test("results of a room are pasted in and shown with a bar for each fault and a line for each person", async () => {
  const pane = await openTrainer();
  expect(screen.getByText("Chưa có kết quả nào của bài này.")).toBeInTheDocument();
  await paste(pane, `${an}\n${binh}\nKQ1;hỏng`);
  expect(screen.getByText("Đã nhận 2 kết quả, 1 dòng không đọc được.")).toBeInTheDocument();
  expect(screen.getByText("Không đọc được, có thể chép thiếu: KQ1;hỏng")).toBeInTheDocument();
  expect(screen.getByText("2 người nộp kết quả")).toBeInTheDocument();
  expect(rowsOf("Số người tìm và sửa được từng lỗi")).toEqual([
    "Lỗi | Tìm được | Sửa đúng",
    "Tiêu chí để trống điểm | 2/2 | 2/2",
    "Điểm vượt điểm tối đa | 2/2 | 1/2",
    "Có điểm nhưng thiếu tài liệu kiểm chứng | 0/2 | 0/2",
  ]);
  expect(rowsOf("Từng người")).toEqual([
    "Người học | Tìm được | Sửa đúng | Gợi ý",
    "An | 2/3 | 1/3 | 1",
    "Bình | 2/3 | 2/3 | 1",
  ]);
  const { violations } = await act(() =>
    axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    }),
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
}, 20_000);

test("files that participants bring are read together; collected results go on a question", async () => {
  const pane = await openTrainer();
  const input = screen.getByLabelText("Chọn tệp kết quả…", { selector: "input" });
  await pane.user.upload(input, [textFile(an, "a.txt"), textFile(`${binh}\r\n`, "b.txt")]);
  expect(await screen.findByText("Đã nhận 2 kết quả.")).toBeInTheDocument();
  await press(pane, "Xóa kết quả đã thu");
  await press(pane, "Xóa");
  expect(screen.getByText("Chưa có kết quả nào của bài này.")).toBeInTheDocument();
});

test("two people with one code are named", async () => {
  const pane = await openTrainer();
  await paste(pane, `${an}\n${lineOf("Chi", "AAAA", ["open", "open", "open"])}`);
  expect(screen.getByText(/Có người dùng chung mã: AAAA\./)).toBeInTheDocument();
});

test("a participant of this machine hands in without copying", async () => {
  const pane = await openTraining(sample("218-bc.xlsx"));
  await startLesson(pane, /Bắt đầu: Bài 1/, "MAY1", "Dũng");
  await press(pane, "Nộp vào bảng tổng hợp trên máy này");
  expect(screen.getByText("Đã đưa vào bảng tổng hợp trên máy này.")).toBeInTheDocument();
  await press(pane, "Về danh sách bài");
  await press(pane, "Dành cho người hướng dẫn");
  expect(rowsOf("Từng người")).toEqual(["Người học | Tìm được | Sửa đúng | Gợi ý", "Dũng | 0/3 | 0/3 | 0"]);
});

test("a lesson is made of a folder run, saved for the participants, and stands in the list", async () => {
  const pane = await openTrainer();
  const line = (...rules: readonly string[]) =>
    JSON.stringify({ schema: "vtlt.check/1", findings: rules.map((rule) => ({ rule })) });
  const run = [line("score-above-max", "hidden-row-scored"), line("evidence-missing"), "hỏng"].join("\n");
  await pane.user.upload(screen.getByLabelText("Chọn tệp .jsonl…", { selector: "input" }), [
    textFile(run, "ket-qua.jsonl"),
  ]);
  expect(await screen.findByText(/Đã soạn bài với 2 lỗi, từ 2 tệp\./)).toBeInTheDocument();
  expect(screen.getByText("Chưa gài được: Dòng ẩn có điểm.")).toBeInTheDocument();
  expect(screen.getByText("Bỏ qua 1 dòng không đọc được.")).toBeInTheDocument();
  await press(pane, /^Lưu tệp bài/);
  expect(pane.made[0]!.name).toMatch(/^Bai hoc hay-gap-[a-z2-9]{4}\.json$/);
  const saved = new TextDecoder().decode(pane.made[0]!.bytes);

  await press(pane, /^Bỏ bài/);
  expect(screen.queryByRole("button", { name: /^Lưu tệp bài/ })).toBeNull();
  const choose = screen.getByLabelText("Nạp tệp bài học (.json)…", { selector: "input" });
  await pane.user.upload(choose, [textFile(saved, "bai.json")]);
  expect(await screen.findByText("Đã nạp bài “Lỗi hay gặp của các cơ quan”.")).toBeInTheDocument();
  await press(pane, "Về danh sách bài");
  expect(screen.getByRole("button", { name: "Bắt đầu: Lỗi hay gặp của các cơ quan" })).toBeInTheDocument();
}, 20_000);

test("what is no lesson and what has no findings is refused in words", async () => {
  const pane = await openTrainer();
  const choose = screen.getByLabelText("Nạp tệp bài học (.json)…", { selector: "input" });
  await pane.user.upload(choose, [textFile("{", "x.json")]);
  expect(await screen.findByText(/Tệp không phải bài học nên không nạp/)).toBeInTheDocument();
  await pane.user.upload(screen.getByLabelText("Chọn tệp .jsonl…", { selector: "input" }), [
    textFile("", "x.jsonl"),
  ]);
  expect(await screen.findByText(/không có phát hiện nào gài được/)).toBeInTheDocument();
});
