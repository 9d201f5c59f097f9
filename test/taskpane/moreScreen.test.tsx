/** @jest-environment jsdom */
import "./support/browser";
import { act, screen } from "@testing-library/react";
import { ScreenTitle } from "../../src/taskpane/components/screenTitle";
import type { ToolModule, tools } from "../../src/taskpane/tools";
import { sample } from "../contract/workbooks";
import { openPane, press, show } from "./support/openPane";

/** The server's answers for the two tools, as a test gives them. */
const answers: ((answer: ToolModule | Error) => Promise<void>)[] = [];
const asked = () =>
  new Promise<ToolModule>((resolve, reject) => {
    answers.push((answer) =>
      act(() => {
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
        return Promise.resolve();
      }),
    );
  });
jest.mock("../../src/taskpane/tools", () => ({
  tools: { report: () => asked(), training: () => asked() } satisfies typeof tools,
}));

const training: ToolModule = {
  Screen: () => (
    <>
      <ScreenTitle>Lớp tập huấn</ScreenTitle>
      <p>Chọn một bài.</p>
    </>
  ),
};
const h1 = () => screen.getByRole("heading", { level: 1 });

beforeEach(() => void answers.splice(0));

test("the further tasks that are there are offered, each with what it is for", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  await show(pane, "Việc khác");
  expect(h1()).toHaveFocus();
  const offered = screen.getByRole("main").querySelectorAll("li button");
  expect([...offered].map((button) => button.textContent)).toEqual([
    "Báo cáoSoạn báo cáo từ bảng chấm điểm, so báo cáo với sổ tính.",
    "Tập huấnBài thực hành có lỗi cài sẵn, cho lớp tập huấn.",
  ]);
});

test("a tool that does not come is told, is asked for again, and takes the heading's focus when it comes", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  await show(pane, "Việc khác");
  await press(pane, /^Tập huấn/);
  expect(h1()).toHaveTextContent("Tập huấn");
  expect(h1()).toHaveFocus();
  expect(screen.getByText("Đang mở…")).toBeInTheDocument();

  await answers[0]!(new Error("ChunkLoadError"));
  expect(screen.getByRole("alert")).toHaveTextContent("Không tải được phần này từ máy chủ.");
  await press(pane, "Thử lại");
  expect(screen.queryByRole("alert")).toBeNull();
  expect(answers).toHaveLength(2);

  h1().focus();
  await answers[1]!(training);
  expect(h1()).toHaveTextContent("Lớp tập huấn");
  expect(h1()).toHaveFocus();
  const place = screen.getByRole("navigation").querySelector("[aria-current=page]");
  expect(place).toHaveTextContent("Việc khác");
});

test("a tool that has come once is there at once, without the server", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  await show(pane, "Việc khác");
  await press(pane, /^Tập huấn/);
  expect(answers).toHaveLength(0);
  expect(h1()).toHaveTextContent("Lớp tập huấn");
});

test("a tool that comes after the person has left for another screen stays away", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  await show(pane, "Việc khác");
  await press(pane, /^Báo cáo/);
  await show(pane, "Cài đặt");
  await answers[0]!(training);
  expect(h1()).toHaveTextContent("Cài đặt");
  expect(h1()).toHaveFocus();
});
