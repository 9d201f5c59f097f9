/** @jest-environment jsdom */
import "../../support/browser";
import { screen } from "@testing-library/react";
import type { Cell, WorkbookSnapshot } from "../../../../src/core";
import { sample } from "../../../contract/workbooks";
import { openChecked } from "../../support/openPane";

/** sach.xlsx with the criterion 4.2 of section I left blank and a note that it does not apply. */
function withoutSubordinates(): WorkbookSnapshot {
  const workbook = sample("sach.xlsx");
  const [sheet, ...others] = workbook.sheets;
  const title = sheet!.cells.find((c) => c.text.startsWith("Tỷ lệ đơn vị trực thuộc được kiểm tra"))!;
  const text = "Không áp dụng: không có đơn vị trực thuộc";
  const rest = sheet!.cells.filter((c) => c.row !== title.row || (c.column !== 4 && c.column !== 7));
  const note: Cell = { ...title, column: 7, value: { kind: "text", text }, text };
  const cells = [...rest, note].sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...workbook, sheets: [{ ...sheet!, cells }, ...others] };
}

test("a criterion that does not apply is shown with its reason, the reduced maximum and the scaled total", async () => {
  const pane = await openChecked(withoutSubordinates());
  await pane.user.click(screen.getByRole("tab", { name: /^Xếp loại/ }));
  expect(
    await screen.findByText("I/4/4.2: không có đơn vị trực thuộc (bỏ khỏi điểm tối đa)"),
  ).toBeInTheDocument();
  expect(screen.getByText(/trên 98 điểm; tổng đã quy đổi theo 100 điểm\.$/)).toBeInTheDocument();
  expect(pane.session.getState().survey?.result.totals?.sections[0]?.maxPoints).toBe(2300);
}, 20_000);
