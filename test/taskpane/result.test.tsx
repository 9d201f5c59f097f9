/** @jest-environment jsdom */
import "./support/browser";
import { screen, within } from "@testing-library/react";
import { workbookOf } from "../core/support/snapshotBuilder";
import { sample } from "../contract/workbooks";
import { openChecked, press, said } from "./support/openPane";

test("218-bc shows 89 of 100, Tốt, provisional, one point short of Xuất sắc, and where points can be won", async () => {
  await openChecked(sample("218-bc.xlsx"));
  const panel = screen.getByRole("tabpanel", { name: "Xếp loại" });
  expect(
    within(panel).getByRole("img", { name: "Tổng điểm 89 trên 100, xếp loại Tốt." }),
  ).toBeInTheDocument();
  expect(within(panel).getByText("tạm tính")).toBeInTheDocument();
  expect(within(panel).getByText("Còn thiếu 1 điểm để đạt Xuất sắc.")).toBeInTheDocument();
  expect(panel).toHaveTextContent("III/2/2.1 Tỷ lệ tài liệu được chỉnh lý so với kế hoạch (còn 2 điểm)");
  expect(panel).toHaveTextContent("Tốt: từ 80 điểm (hiện tại)");
  expect(panel).toHaveTextContent("Chưa đạt: dưới 50 điểm");
});

test("sections stand with their maxima; a blank bonus is shown as blank, not as 0", async () => {
  await openChecked(sample("218-bc.xlsx"));
  const lines = within(screen.getByRole("region", { name: "Điểm từng phần" })).getAllByRole("listitem");
  expect(lines.map((line) => line.textContent)).toEqual([
    "I Những nội dung chung về tổ chức, chỉ đạo, điều hành trong công tác văn thư, lưu trữ20 / 25",
    "II Kết quả thực hiện nghiệp vụ văn thư39 / 40",
    "III Kết quả thực hiện nghiệp vụ lưu trữ30 / 35",
    "Điểm cộng… điểm",
    "Điểm trừ… điểm",
    "Tổng điểm89 / 100",
  ]);
});

test("the notice of the illustrative rubric stands above every result", async () => {
  await openChecked(sample("218-bc.xlsx"));
  expect(screen.getByText("MẪU MINH HỌA – chưa đối chiếu Phụ lục I")).toBeVisible();
});

test("declared totals that differ and a bonus cut at its cap are told beside the computed", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  await pane.user.click(screen.getByRole("tab", { name: /^Xếp loại/ }));
  const totals = screen.getByRole("region", { name: "Điểm từng phần" });
  expect(totals).toHaveTextContent("Bảng ghi 24");
  expect(totals).toHaveTextContent("nhập 6, tính tối đa 5");
  expect(totals).toHaveTextContent("Còn 5 tiêu chí trống hoặc chưa đọc được điểm");
});

test("the way the sheet was read is told with reasons, and another sheet can be read instead", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await pane.user.click(screen.getByRole("tab", { name: /^Cách đọc/ }));
  expect(screen.getByText("Bảng chấm điểm ở trang “Phụ lục I”, tiêu đề từ dòng 8.")).toBeInTheDocument();
  expect(screen.getByText("Điểm tự chấm: cột D")).toBeInTheDocument();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Đọc bảng ở trang tính" }), "Chỉnh lý");
  await press(pane, "Đọc lại theo lựa chọn");
  expect(await screen.findByRole("heading", { name: "Không tìm thấy bảng chấm điểm" })).toBeInTheDocument();
  expect(screen.getByText(/^Chỉnh lý: Không có hàng nào gồm cả cột nội dung/)).toBeInTheDocument();
});

test("a choice is stored with the workbook only on its own button", async () => {
  const save = jest.fn(() => Promise.resolve());
  const pane = await openChecked(sample("218-bc.xlsx"), {
    choices: { load: () => Promise.resolve(null), save },
  });
  await pane.user.click(screen.getByRole("tab", { name: /^Cách đọc/ }));
  expect(screen.queryByRole("button", { name: "Lưu lựa chọn cùng sổ tính" })).toBeNull();
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Đọc bảng ở trang tính" }), "Phụ lục I");
  await press(pane, "Đọc lại theo lựa chọn");
  expect(save).not.toHaveBeenCalled();
  await press(pane, "Lưu lựa chọn cùng sổ tính");
  expect(save).toHaveBeenCalledWith({ sheet: "Phụ lục I", headerRow: undefined, columns: undefined });
  expect(said()).toBe("Đã lưu lựa chọn cùng với sổ tính. Hãy lưu sổ tính để giữ lại.");
});

test("a workbook without a scoring sheet says what was looked for and where", async () => {
  await openChecked(workbookOf({ name: "Danh bạ", cells: { A1: "Họ tên", B1: "Điện thoại" } }));
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Không tìm thấy bảng chấm điểm");
  expect(screen.getByText(/^Danh bạ: /)).toBeInTheDocument();
  expect(said()).toBe("Không tìm thấy bảng chấm điểm trong sổ tính.");
});

test("the result is copied as text; a host without a clipboard is told", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await press(pane, "Sao chép kết quả");
  const copied = await navigator.clipboard.readText();
  expect(copied.split("\n").slice(0, 8)).toEqual([
    "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI · Năm 2021 · Báo cáo số 218/BC-SLĐTBXH",
    "MẪU MINH HỌA – chưa đối chiếu Phụ lục I",
    "I Những nội dung chung về tổ chức, chỉ đạo, điều hành trong công tác văn thư, lưu trữ: 20 / 25",
    "II Kết quả thực hiện nghiệp vụ văn thư: 39 / 40",
    "III Kết quả thực hiện nghiệp vụ lưu trữ: 30 / 35",
    "Điểm cộng: …",
    "Điểm trừ: …",
    "Tổng điểm: 89 / 100",
  ]);
  Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  await press(pane, "Sao chép kết quả");
  expect(said()).toBe("Không sao chép được: Excel không cho phép dùng bảng nhớ tạm.");
});

describe("the choice of heading row and columns", () => {
  const openReading = async (...of: Parameters<typeof openChecked>) => {
    const pane = await openChecked(...of);
    await pane.user.click(screen.getByRole("tab", { name: /^Cách đọc/ }));
    await pane.user.click(screen.getByText("Chọn dòng tiêu đề và cột"));
    return pane;
  };
  const columnOf = () => screen.getByText(/^Điểm tự chấm: cột/).textContent;

  test("reads by the column chosen, and keeps row and column when asked to", async () => {
    const save = jest.fn(() => Promise.resolve());
    const choices = { load: () => Promise.resolve(null), save };
    const pane = await openReading(sample("218-bc.xlsx"), { choices });
    expect(columnOf()).toBe("Điểm tự chấm: cột D");
    await pane.user.type(screen.getByRole("textbox", { name: "Dòng tiêu đề" }), "8");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Điểm tự chấm" }), "5");
    await press(pane, "Đọc lại theo lựa chọn");
    expect(columnOf()).toBe("Điểm tự chấm: cột E");
    await press(pane, "Lưu lựa chọn cùng sổ tính");
    expect(save).toHaveBeenCalledWith({ sheet: undefined, headerRow: 8, columns: { selfPoints: 5 } });
  });

  test("a column given back to the program is found again", async () => {
    const kept = { columns: { selfPoints: 5 } };
    const choices = { load: () => Promise.resolve(kept), save: () => Promise.resolve() };
    const pane = await openReading(sample("218-bc.xlsx"), { choices });
    expect(columnOf()).toBe("Điểm tự chấm: cột E");
    await pane.user.selectOptions(screen.getByRole("combobox", { name: "Điểm tự chấm" }), "");
    await press(pane, "Đọc lại theo lựa chọn");
    expect(columnOf()).toBe("Điểm tự chấm: cột D");
  });

  test("what is no row is said, and not read by", async () => {
    const pane = await openReading(sample("218-bc.xlsx"));
    const read = jest.spyOn(pane.host, "read");
    await pane.user.type(screen.getByRole("textbox", { name: "Dòng tiêu đề" }), "tám");
    expect(screen.getByText("Ghi số thứ tự của dòng, ví dụ 8.")).toBeInTheDocument();
    await press(pane, "Đọc lại theo lựa chọn");
    expect(read).not.toHaveBeenCalled();
  });
});
