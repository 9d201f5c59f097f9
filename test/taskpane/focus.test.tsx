/** @jest-environment jsdom */
import "./support/browser";
import { screen, waitFor } from "@testing-library/react";
import { sample } from "../contract/workbooks";
import { openChecked, press, show } from "./support/openPane";

test("a preview takes the focus and gives it back to the button that asked for it", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await show(pane, "Chỉnh lý");
  await press(pane, "Xem trước và ghi…");
  expect(await screen.findByRole("dialog")).toContainElement(document.activeElement as HTMLElement);
  await press(pane, "Không ghi");
  await waitFor(() => expect(screen.getByRole("button", { name: "Xem trước và ghi…" })).toHaveFocus());
});

test("when the finding that was worked on is mended and gone, the heading has the focus", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  await press(pane, "Sửa thành số…");
  await press(pane, "Ghi 1 ô");
  await waitFor(() => expect(screen.queryByRole("button", { name: "Sửa thành số…" })).toBeNull());
  await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
});

test("checking again leaves the focus where it is", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  await press(pane, "Kiểm tra lại");
  expect(screen.getByRole("button", { name: "Kiểm tra lại" })).toHaveFocus();
});

test("going to another screen moves the focus to its heading", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  for (const name of ["Nhập điểm", "Bộ tiêu chí", "Cài đặt"]) {
    await show(pane, name);
    expect(screen.getByRole("heading", { level: 1, name })).toHaveFocus();
  }
});
