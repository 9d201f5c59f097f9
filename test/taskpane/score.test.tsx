/** @jest-environment jsdom */
import "./support/browser";
import { act, screen, within } from "@testing-library/react";
import type { SheetCell } from "../../src/core";
import type { CellSelection } from "../../src/ports/cellSelection";
import { sample } from "../contract/workbooks";
import { openChecked, openPane, press, said, show } from "./support/openPane";

/** A selection that a test moves. */
function selectionAt(start: SheetCell | null) {
  let tell: (place: SheetCell) => void = () => undefined;
  const selection: CellSelection = {
    current: () => Promise.resolve(start),
    onSelect: (selected) => {
      tell = selected;
      return () => undefined;
    },
  };
  return { selection, select: (place: SheetCell) => act(() => tell(place)) };
}

const cell = (a1: string): SheetCell => ({ sheet: "Phụ lục I", cell: a1 });
const titles = () => screen.getByRole("heading", { level: 2, name: /^\d/ }).textContent;

test("the criterion of the selected cell is shown, and another follows the selection", async () => {
  const { selection, select } = selectionAt(cell("D17"));
  const pane = await openChecked(sample("day-loi.xlsx"), { selection });
  await show(pane, "Nhập điểm");
  expect(await screen.findByText("Điểm tối đa: 1,5")).toBeInTheDocument();
  expect(titles()).toMatch(/^2\.2 Triển khai thực hiện/);
  expect(screen.getByText("Đang ghi: 0,5")).toBeInTheDocument();
  select(cell("D20"));
  expect(titles()).toMatch(/^3\.1 Bố trí người/);
  select({ sheet: "Trang khác", cell: "A1" });
  expect(screen.getByText("Ô đang chọn không thuộc tiêu chí nào.")).toBeInTheDocument();
});

test("a criterion picked by a person stays, whatever is selected in the sheet", async () => {
  const { selection, select } = selectionAt(cell("D17"));
  const pane = await openChecked(sample("day-loi.xlsx"), { selection });
  await show(pane, "Nhập điểm");
  await screen.findByText("Điểm tối đa: 1,5");
  await press(pane, "Sau");
  select(cell("D20"));
  expect(titles()).toMatch(/^2\.3 /);
  expect(screen.getByRole("checkbox", { name: "Theo ô đang chọn trong bảng" })).not.toBeChecked();
});

test("a level is chosen, previewed with what stands there now, written, and the finding is gone", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  act(() => pane.session.enterScore(17));
  expect(screen.getByRole("heading", { name: "Điểm không đúng mức điểm" })).toBeInTheDocument();
  await pane.user.click(screen.getByRole("radio", { name: /: 1 điểm$/ }));
  await press(pane, "Xem trước và ghi…");
  expect(within(await screen.findByRole("dialog")).getByRole("listitem")).toHaveTextContent(
    "D17Đang ghi0,5Sẽ ghi1Điểm đã nhập cho “Triển khai thực hiện",
  );
  await press(pane, "Ghi 1 ô");
  expect(await screen.findByText("Đang ghi: 1")).toBeInTheDocument();
  expect(screen.queryByRole("heading", { name: "Điểm không đúng mức điểm" })).toBeNull();
});

test("a typed number is read as Vietnamese officials type it; above the maximum it warns and can be written", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  act(() => pane.session.enterScore(20));
  await pane.user.click(screen.getByRole("radio", { name: "Điểm khác" }));
  const input = screen.getByRole("textbox", { name: "Điểm tự chấm" });
  await pane.user.clear(input);
  await pane.user.type(input, "2,25");
  expect(screen.getByText("Điểm vượt điểm tối đa 2.")).toBeInTheDocument();
  await pane.user.clear(input);
  await pane.user.type(input, "1,5{Enter}");
  expect(within(await screen.findByRole("dialog")).getByRole("listitem")).toHaveTextContent(
    "Đang ghi2,5Sẽ ghi1,5",
  );
});

test("what is no number cannot be previewed, and says why", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  act(() => pane.session.enterScore(20));
  await pane.user.click(screen.getByRole("radio", { name: "Điểm khác" }));
  const input = screen.getByRole("textbox", { name: "Điểm tự chấm" });
  await pane.user.clear(input);
  await pane.user.type(input, "hai");
  expect(screen.getByText("Đây không phải là số. Ví dụ điểm hợp lệ: 1,5.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Xem trước và ghi…" })).toHaveAttribute("aria-disabled", "true");
  await pane.user.type(input, "{Enter}");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("emptied points are written as blank, not as 0", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  act(() => pane.session.enterScore(20));
  await pane.user.click(screen.getByRole("radio", { name: "Điểm khác" }));
  await pane.user.clear(screen.getByRole("textbox", { name: "Điểm tự chấm" }));
  await press(pane, "Xem trước và ghi…");
  expect(within(await screen.findByRole("dialog")).getByRole("listitem")).toHaveTextContent(
    "Đang ghi2,5Sẽ ghi(trống)",
  );
});

test("evidence alone can be written; nothing changed says so instead of an empty preview", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  act(() => pane.session.enterScore(12));
  await press(pane, "Xem trước và ghi…");
  expect(said()).toBe("Không có ô nào cần ghi.");
  await pane.user.type(screen.getByRole("textbox", { name: "Tài liệu kiểm chứng" }), "Quyết định 12/QĐ-TTVD");
  await press(pane, "Xem trước và ghi…");
  expect(within(await screen.findByRole("dialog")).getByRole("listitem")).toHaveTextContent(
    "F12Đang ghi(trống)Sẽ ghichữ “Quyết định 12/QĐ-TTVD”",
  );
});

test("the next criterion without points is found, and so are bonus items", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  await show(pane, "Nhập điểm");
  await press(pane, "Đến tiêu chí chưa chấm");
  expect(titles()).toMatch(/^5\.3 Gửi báo cáo/);
  expect(screen.getByText("Chưa có điểm.")).toBeInTheDocument();
  const groups = within(screen.getByRole("combobox", { name: "Tiêu chí" })).getAllByRole("group");
  expect(groups).toHaveLength(5);
});

test("an illustrative rubric is named here too", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  await act(() => pane.session.check());
  await show(pane, "Nhập điểm");
  expect(screen.getByText("MẪU MINH HỌA – chưa đối chiếu Phụ lục I")).toBeInTheDocument();
});
