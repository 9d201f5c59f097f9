/** @jest-environment jsdom */
import "./support/browser";
import { screen, within } from "@testing-library/react";
import { HostFailure, failureText } from "../../src/core";
import type { WorkbookHost } from "../../src/ports/workbookHost";
import { sample } from "../contract/workbooks";
import { openChecked, openPane, press, said, show } from "./support/openPane";

const alert = () => screen.findByRole("alert");

test("a cell being edited is told in a sentence, and the check can be tried again", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  jest.spyOn(pane.host, "read").mockRejectedValueOnce(new HostFailure("cell-being-edited"));
  await press(pane, "Kiểm tra sổ tính này");
  expect(await alert()).toHaveTextContent(
    `Chưa kiểm tra được sổ tính${failureText("cell-being-edited", {}, "vi")}`,
  );
  await press(pane, "Thử lại");
  expect(await screen.findByRole("heading", { name: "Kết quả kiểm tra" })).toBeInTheDocument();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a long reading tells sheet and rows, and a stop is told to the host", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  let isStopped = () => false;
  const host: WorkbookHost = pane.host;
  jest.spyOn(host, "read").mockImplementationOnce((progress) => {
    progress?.report(1, 3, "Dài", { done: 3000, of: 20_000 });
    isStopped = () => progress?.cancelled() === true;
    return new Promise(() => undefined);
  });
  await press(pane, "Kiểm tra sổ tính này");
  expect(await screen.findByText("Trang “Dài” (2/3): đã đọc 3.000/20.000 dòng")).toBeInTheDocument();
  expect(isStopped()).toBe(false);
  await press(pane, "Dừng");
  expect(isStopped()).toBe(true);
  expect(screen.queryByText(/^Trang “Dài”/)).toBeNull();
  expect(said()).toBe("Đã dừng. Sổ tính không bị thay đổi.");
});

test("a fault of ours is named as such, without its English words", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  jest.spyOn(pane.host, "read").mockRejectedValueOnce(new Error("undefined is not a function"));
  await press(pane, "Kiểm tra sổ tính này");
  const told = await alert();
  expect(told).toHaveTextContent("Đây là lỗi của chương trình, không phải của người dùng.");
  expect(told).not.toHaveTextContent("undefined");
});

test("a cell changed since the preview is refused with its place; nothing is written and the preview stays", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await show(pane, "Chỉnh lý");
  await press(pane, "Xem trước và ghi…");
  pane.host.edit((workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.filter((cell) => sheet.name !== "Chỉnh lý" || cell.row !== 7 || cell.column !== 1),
    })),
  }));
  const before = await pane.host.read();
  await press(pane, "Ghi 5 ô");
  const dialog = await screen.findByRole("dialog");
  const told = await within(dialog).findByRole("alert");
  expect(told).toHaveTextContent("Chưa ghi được, sổ tính giữ nguyên");
  expect(told).toHaveTextContent("Chỉnh lý!A7");
  expect(await pane.host.read()).toBe(before);
});

test("a read-only workbook can be checked; its preview can be read but not written", async () => {
  const pane = await openChecked({ ...sample("218-bc.xlsx"), readOnly: true });
  expect(screen.getByText(/^Sổ tính đang ở chế độ chỉ đọc: kiểm tra được/)).toBeInTheDocument();
  const apply = jest.spyOn(pane.host, "apply");
  await show(pane, "Chỉnh lý");
  await press(pane, "Xem trước và ghi…");
  expect(screen.getByText("Sổ tính đang ở chế độ chỉ đọc: không ghi được.")).toBeInTheDocument();
  const write = await screen.findByRole("button", { name: "Ghi 5 ô" });
  expect(write).toHaveAttribute("aria-disabled", "true");
  await pane.user.click(write);
  expect(apply).not.toHaveBeenCalled();
});

test("a protected scoring sheet is told before anything is written", async () => {
  const workbook = sample("218-bc.xlsx");
  await openChecked({ ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, protected: true })) });
  expect(screen.getByText(/^Trang “Phụ lục I” đang được bảo vệ/)).toBeInTheDocument();
});

test("a sheet that is gone when a cell is asked for is told, and the result stays", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  jest.spyOn(pane.host, "goTo").mockRejectedValueOnce(new HostFailure("sheet-gone", { sheet: "Phụ lục I" }));
  await press(pane, "Đến ô D20");
  expect(await alert()).toHaveTextContent("Không đến được ô này");
  expect(screen.getByRole("heading", { name: "Kết quả kiểm tra" })).toBeInTheDocument();
});

test("cells edited since the write stay as they are when it is taken back, and are counted", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await show(pane, "Chỉnh lý");
  await press(pane, "Xem trước và ghi…");
  await press(pane, "Ghi 5 ô");
  await screen.findByText("Mọi số liệu đều là số thật.");
  pane.host.edit((workbook) => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        sheet.name === "Chỉnh lý" && cell.row === 7 && cell.column === 1
          ? { ...cell, value: { kind: "number" as const, number: 144 }, text: "144" }
          : cell,
      ),
    })),
  }));
  await press(pane, "Hoàn tác lần ghi này");
  expect(
    await screen.findByText("Đã hoàn tác 4 ô; 1 ô giữ nguyên vì đã được sửa sau khi ghi."),
  ).toBeInTheDocument();
});
