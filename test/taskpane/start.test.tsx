/** @jest-environment jsdom */
import "./support/browser";
import { screen } from "@testing-library/react";
import { bundledRubrics } from "../../src/app/bundledRubrics";
import { ReadFailure } from "../../src/core";
import { sample } from "../contract/workbooks";
import { openChecked, openPane, press, said, show } from "./support/openPane";

test("the pane opens with what it does and that nothing leaves the machine, without reading or taking the focus", () => {
  const { host } = openPane(sample("218-bc.xlsx"));
  const read = jest.spyOn(host, "read");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Chấm điểm Văn thư – Lưu trữ");
  expect(screen.getByText("Không gửi dữ liệu đi đâu")).toBeInTheDocument();
  expect(document.body).toHaveFocus();
  expect(read).not.toHaveBeenCalled();
});

test("a check shows the result, announces it, and moves the focus to its heading", async () => {
  await openChecked(sample("218-bc.xlsx"));
  expect(screen.getByRole("heading", { level: 1, name: "Kết quả kiểm tra" })).toHaveFocus();
  expect(said()).toMatch(/^Đã kiểm tra: 0 lỗi sai, \d+ chỗ cần xem lại, \d+ gợi ý\.$/);
});

test("the sample is looked at in memory: nothing can be gone to or written, and the workbook is not touched", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  const apply = jest.spyOn(pane.host, "apply");
  await press(pane, "Thử với tệp mẫu có lỗi");
  expect(
    await screen.findByText(/Đang xem tệp mẫu có lỗi\. Tệp mẫu không có trong sổ tính/),
  ).toBeInTheDocument();
  expect(await screen.findByRole("heading", { name: "Sai (14)" })).toBeInTheDocument();
  expect(screen.queryByRole("button", { name: /^Đến ô/ })).toBeNull();
  await press(pane, "Sửa thành số…");
  expect(screen.getByText("Đang xem tệp mẫu: không ghi được.")).toBeInTheDocument();
  await press(pane, "Ghi 1 ô");
  expect(apply).not.toHaveBeenCalled();
  await press(pane, "Không ghi");
  await press(pane, "Thoát tệp mẫu");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Chấm điểm Văn thư – Lưu trữ");
  expect(said()).toBe("Đã thoát tệp mẫu.");
});

test("a sample that cannot be loaded is told, and the pane goes on", async () => {
  const pane = openPane(sample("218-bc.xlsx"), {
    openSample: () => Promise.reject(new ReadFailure("truncated")),
  });
  await press(pane, "Thử với tệp mẫu có lỗi");
  expect(await screen.findByRole("alert")).toHaveTextContent("Không mở được tệp mẫu");
  await press(pane, "Kiểm tra sổ tính này");
  expect(await screen.findByRole("heading", { name: "Kết quả kiểm tra" })).toBeInTheDocument();
});

test("score entry and the processing table ask for a check first, and offer it", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  await show(pane, "Nhập điểm");
  expect(screen.getByText("Cần kiểm tra sổ tính trước để biết các tiêu chí.")).toBeInTheDocument();
  await show(pane, "Chỉnh lý");
  await press(pane, "Kiểm tra sổ tính này");
  expect(await screen.findByText("Đạt 76,5% kế hoạch")).toBeInTheDocument();
});

test("a kept choice of sheet and rubric is used by the first check", async () => {
  const [first] = bundledRubrics.list();
  const load = jest.fn(() => Promise.resolve({ rubricId: "ha-tinh-2991-2021" }));
  await openChecked(sample("218-bc.xlsx"), { choices: { load, save: () => Promise.resolve() } });
  expect(first?.id).toBe("mau-minh-hoa");
  expect(screen.getByText("Chưa xếp loại: bộ tiêu chí chưa có giới hạn xếp loại.")).toBeInTheDocument();
  expect(load).toHaveBeenCalledTimes(1);
});
