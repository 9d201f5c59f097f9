/** @jest-environment jsdom */
import "./support/browser";
import { screen, within } from "@testing-library/react";
import { sample } from "../contract/workbooks";
import { openChecked, press, said } from "./support/openPane";

const errors = () => within(screen.getByRole("list", { name: "Sai" }));

test("findings stand under Sai, Cần xem lại and Gợi ý with their counts, errors first", async () => {
  await openChecked(sample("day-loi.xlsx"));
  const groups = screen.getAllByRole("heading", { level: 2 }).map((h) => h.textContent);
  expect(groups).toEqual(["Sai (14)", "Cần xem lại (7)"]);
  expect(screen.getByRole("tab", { name: "Phát hiện (21)" })).toHaveAttribute("aria-selected", "true");
});

test("a filter leaves one severity; a search finds words without marks, and cells", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  await press(pane, "Cần xem lại 7");
  expect(screen.queryByRole("list", { name: "Sai" })).toBeNull();
  await press(pane, "Tất cả 21");
  const search = screen.getByRole("searchbox", { name: "Tìm trong các phát hiện" });
  await pane.user.type(search, "vuot diem toi da");
  expect(screen.getByText("Đang hiện 1 trong 21 phát hiện.")).toBeInTheDocument();
  await pane.user.clear(search);
  await pane.user.type(search, "D41");
  expect(screen.getByRole("heading", { name: "Điểm có hai cách đọc" })).toBeInTheDocument();
  await pane.user.type(search, " xyz");
  expect(screen.getByText(/^Không có phát hiện nào phù hợp/)).toBeInTheDocument();
});

test("Đến ô asks the host for the cell, says so, and keeps the focus", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  await press(pane, "Đến ô D20");
  expect(pane.host.visited).toEqual([{ sheet: "Phụ lục I", cell: "D20" }]);
  expect(said()).toBe("Đã chọn ô D20 trang “Phụ lục I”.");
  expect(screen.getByRole("button", { name: "Đến ô D20" })).toHaveFocus();
});

test("a hidden row is named instead of leaving a person before an unseen cell", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  await press(pane, "Đến ô D25");
  expect(said()).toMatch(/^Đã chọn ô D25 trang “Phụ lục I”\. Dòng này đang bị ẩn/);
});

test("the explanation says why it matters, what to do and on what it rests", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  const item = screen.getByRole("heading", { name: "Điểm vượt điểm tối đa" }).closest("li")!;
  const explain = within(item).getByRole("button", { name: "Giải thích" });
  expect(explain).toHaveAttribute("aria-expanded", "false");
  await pane.user.click(explain);
  expect(explain).toHaveAttribute("aria-expanded", "true");
  expect(item).toHaveTextContent("Vì saoPhần điểm vượt không có căn cứ và làm sai tổng điểm.");
  expect(item).toHaveTextContent("Cần làmSửa lại điểm, cao nhất là 2.");
});

test("a group is one tab stop: arrows, Home and End move between its findings", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  const anchors = errors().getAllByRole("button", { name: /^Đến ô/ });
  const last = anchors.length - 1;
  expect(anchors.map((a) => a.tabIndex)).toEqual([0, ...anchors.slice(1).map(() => -1)]);
  anchors[0]!.focus();
  await pane.user.keyboard("{ArrowDown}{ArrowDown}");
  expect(anchors[2]).toHaveFocus();
  expect(anchors[2]).toHaveProperty("tabIndex", 0);
  await pane.user.keyboard("{ArrowUp}");
  expect(anchors[1]).toHaveFocus();
  await pane.user.keyboard("{End}");
  expect(anchors[last]).toHaveFocus();
  await pane.user.keyboard("{ArrowDown}");
  expect(anchors[last]).toHaveFocus();
  await pane.user.keyboard("{Home}{Enter}");
  expect(anchors[0]).toHaveFocus();
  expect(pane.host.visited).toHaveLength(1);
});

test("a number typed as text is mended in one step: previewed, written, checked again", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  await press(pane, "Sửa thành số…");
  // Found without its name: see support/browser.ts. What is hidden has none.
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByRole("heading", { name: "Xem trước khi ghi" })).toBeInTheDocument();
  expect(within(dialog).getByRole("listitem")).toHaveTextContent("D69Đang ghichữ “0,5”Sẽ ghi0,5");
  await press(pane, "Ghi 1 ô");
  expect(await screen.findByRole("heading", { name: "Cần xem lại (6)" })).toBeInTheDocument();
  expect(said()).toBe("Đã ghi 1 ô.");
  expect(screen.getByText("Đã ghi 1 ô vào sổ tính.")).toBeInTheDocument();
});

test("a finding about points leads to score entry of its criterion", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  const item = screen.getByRole("heading", { name: "Điểm không đúng mức điểm" }).closest("li")!;
  await pane.user.click(within(item).getByRole("button", { name: "Nhập điểm" }));
  expect(screen.getByRole("heading", { level: 1, name: "Nhập điểm" })).toHaveFocus();
  expect(screen.getByRole("heading", { level: 2, name: /^2\.2 Triển khai thực hiện/ })).toBeInTheDocument();
});

test("a clean sheet says what was checked instead of an empty list", async () => {
  const pane = await openChecked(sample("sach.xlsx"));
  await pane.user.click(screen.getByRole("tab", { name: /^Phát hiện/ }));
  expect(screen.queryByRole("list", { name: "Sai" })).toBeNull();
});
