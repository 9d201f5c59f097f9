/** @jest-environment jsdom */
import "./support/browser";
import { screen, within } from "@testing-library/react";
import { workbookOf } from "../core/support/snapshotBuilder";
import { sample } from "../contract/workbooks";
import { openChecked, openPane, press, said, show } from "./support/openPane";

test("the rubric in use is named with its version, how it was found and what is not confirmed", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await show(pane, "Bộ tiêu chí");
  const use = screen.getByRole("region", { name: "Đang dùng" });
  expect(use).toHaveTextContent("Phiên bản 1, áp dụng từ năm 2021, tổng 100 điểm");
  expect(use).toHaveTextContent("Nhận ra theo các tiêu chí của bảng, khớp 100% tiêu chí.");
  expect(within(use).getByText("chưa xác nhận")).toBeInTheDocument();
  const limits = screen.getByRole("region", { name: "Giới hạn xếp loại" });
  expect(limits).toHaveTextContent("Tiêu chí I/1/1.1 dưới 1 điểm thì xếp loại cao nhất là Khá.");
  expect(screen.getByRole("region", { name: "Còn phải xác nhận" })).toBeInTheDocument();
});

test("another rubric can be chosen: one without limits gives totals and no rating", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await show(pane, "Bộ tiêu chí");
  await pane.user.click(screen.getByRole("radio", { name: /tỉnh Hà Tĩnh/ }));
  await press(pane, "Kiểm tra lại với lựa chọn này");
  expect(await screen.findByText(/chưa có giới hạn xếp loại: chỉ cộng điểm/)).toBeInTheDocument();
  expect(screen.getByRole("region", { name: "Đang dùng" })).toHaveTextContent("Do bạn chọn");
  await show(pane, "Kiểm tra");
  await pane.user.click(screen.getByRole("tab", { name: /^Xếp loại/ }));
  expect(screen.getByText("Chưa xếp loại: bộ tiêu chí chưa có giới hạn xếp loại.")).toBeInTheDocument();
  expect(screen.getByRole("region", { name: "Điểm từng phần" })).toHaveTextContent("Tổng điểm89");
});

test("a sheet of no known rubric is judged by its own maxima, which is told", async () => {
  const pane = await openChecked(
    workbookOf({
      cells: {
        ...{ A1: "STT", B1: "Nội dung, tiêu chí", C1: "Điểm tối đa", D1: "Điểm tự chấm" },
        ...{ A2: "1", B2: "Vệ sinh phòng làm việc hằng tuần", C2: 60, D2: 50 },
        ...{ A3: "2", B3: "Trang trí khánh tiết ngày lễ lớn", C3: 40, D3: 35 },
      },
    }),
  );
  await show(pane, "Bộ tiêu chí");
  const use = screen.getByRole("region", { name: "Đang dùng" });
  expect(use).toHaveTextContent("Điểm tối đa in trên chính bảng");
  expect(use).toHaveTextContent("Không nhận ra bộ tiêu chí có sẵn nào.");
});

test("English changes every screen, the numbers and the language of the page, and is remembered", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  expect(document.documentElement.lang).toBe("vi");
  await show(pane, "Cài đặt");
  await pane.user.click(screen.getByRole("radio", { name: "English" }));
  expect(document.documentElement.lang).toBe("en");
  expect(pane.saved.at(-1)).toEqual({ language: "en", largeText: false, recheckOnChange: false });
  await show(pane, "Check");
  expect(screen.getByRole("heading", { name: "Wrong (14)" })).toBeInTheDocument();
  expect(screen.getByText(/has 2\.5 points, above the maximum of 2\./)).toBeInTheDocument();
  await press(pane, "Go to D20");
  expect(said()).toBe("Cell D20 on sheet “Phụ lục I” is selected.");
});

test("large text enlarges the letters; settings hold without a workbook being read", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  const read = jest.spyOn(pane.host, "read");
  await show(pane, "Cài đặt");
  await pane.user.click(screen.getByRole("checkbox", { name: "Chữ lớn" }));
  await pane.user.click(screen.getByRole("checkbox", { name: "Kiểm tra lại khi sổ tính thay đổi" }));
  expect(pane.saved.at(-1)).toEqual({ language: "vi", largeText: true, recheckOnChange: true });
  expect(read).not.toHaveBeenCalled();
});
