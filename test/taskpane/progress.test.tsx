/** @jest-environment jsdom */
import "./support/browser";
import { screen, within } from "@testing-library/react";
import { workbookOf } from "../core/support/snapshotBuilder";
import { ledgerSheet, reportTable, reportWorkbook } from "../support/progressSheets";
import { sample } from "../contract/workbooks";
import { openChecked, press, said, show } from "./support/openPane";

/** The cells that the preview names, in order. */
const previewed = async () =>
  within(await screen.findByRole("dialog"))
    .getAllByRole("listitem")
    .map((item) => item.querySelector("p")?.textContent);

test("the table is summed with its share of the plan; backlog stands as reported", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await show(pane, "Chỉnh lý");
  const summary = screen.getByRole("region", { name: "Kết quả chung" });
  expect(summary).toHaveTextContent(
    "Đạt 76,5% kế hoạchKế hoạch333,63 métĐã chỉnh lý255,15 métKinh phí tỉnh hỗ trợ1.427,7 triệu đồng" +
      "Nộp lưu vào Lưu trữ lịch sử13,714 métTồn đọng20 mét",
  );
  expect(
    within(screen.getByRole("region", { name: "Từng năm" })).getAllByRole("heading", { level: 3 }),
  ).toHaveLength(3);
});

test("numbers typed as text are shown with their reading and evidence; a doubtful one with both readings", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await show(pane, "Chỉnh lý");
  const cure = screen.getByRole("region", { name: "Số nhập dạng chữ" });
  expect(within(cure).getAllByRole("listitem")).toHaveLength(5);
  expect(cure).toHaveTextContent("“705.” → 705 triệu đồng");
  expect(cure).toHaveTextContent("705/126 = 5,595");
  const question = within(cure).getByRole("radiogroup", { name: "“4,714” có hai cách đọc" });
  const radios = within(question).getAllByRole<HTMLInputElement>("radio");
  expect(radios.map((radio) => `${radio.labels?.[0]?.textContent} ${radio.checked}`)).toEqual([
    "4,714 mét (số thập phân) true",
    "4.714 mét (hàng nghìn) false",
  ]);
});

test("preview, write and take back: texts become numbers and come back as the texts they were", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  const before = await pane.host.read();
  await show(pane, "Chỉnh lý");
  await press(pane, "Xem trước và ghi…");
  expect(
    screen.getByText("5 ô sẽ thay đổi. Các ô khác giữ nguyên. Sau khi ghi vẫn có thể hoàn tác."),
  ).toBeVisible();
  expect(await previewed()).toEqual(["C6", "A7", "B7", "C7", "F7"]);
  await press(pane, "Ghi 5 ô");
  expect(await screen.findByText("Mọi số liệu đều là số thật.")).toBeInTheDocument();
  expect(said()).toBe("Đã ghi 5 ô.");
  await press(pane, "Hoàn tác lần ghi này");
  expect(await screen.findByText(/^Excel không cộng các số này/)).toBeInTheDocument();
  expect(said()).toBe("Đã hoàn tác 5 ô.");
  expect(screen.queryByRole("button", { name: "Hoàn tác lần ghi này" })).toBeNull();
  expect(await pane.host.read()).toEqual(before);
});

test("a person's choice of the other reading is what is written", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  await show(pane, "Chỉnh lý");
  await pane.user.click(screen.getByRole("radio", { name: "4.714 mét (hàng nghìn)" }));
  await press(pane, "Xem trước và ghi…");
  const items = within(await screen.findByRole("dialog")).getAllByRole("listitem");
  expect(items.at(-1)).toHaveTextContent(
    "F7Đang ghichữ “4,714”Sẽ ghi4.714“4,714” được ghi thành số 4.714 theo lựa chọn",
  );
});

test("a text nobody can settle is left as it is unless a person chooses", async () => {
  const cells = Object.fromEntries(Object.entries(reportTable.cells).filter(([a1]) => a1 !== "F5"));
  const pane = await openChecked(workbookOf({ ...reportTable, cells: { ...cells, F6: "4,714" } }));
  await show(pane, "Chỉnh lý");
  expect(screen.getByRole("radio", { name: "Để nguyên" })).toBeChecked();
  await press(pane, "Xem trước và ghi…");
  expect(within(await screen.findByRole("dialog")).getAllByRole("listitem")).toHaveLength(4);
  await press(pane, "Không ghi");
  await pane.user.click(screen.getByRole("radio", { name: "4,714 mét (số thập phân)" }));
  await press(pane, "Xem trước và ghi…");
  expect(within(await screen.findByRole("dialog")).getAllByRole("listitem")).toHaveLength(5);
});

test("figures of a year are entered as people type them; a doubtful one is asked, a new year gets a row", async () => {
  const pane = await openChecked(reportWorkbook);
  await show(pane, "Chỉnh lý");
  const form = within(screen.getByRole("region", { name: "Nhập số liệu của một năm" }));
  await pane.user.type(form.getByRole("textbox", { name: "Năm" }), "2022");
  await pane.user.type(form.getByRole("textbox", { name: "Đã chỉnh lý" }), "4,714");
  expect(form.getByText(/^Có thể là 4,714 hoặc 4\.714/)).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Xem trước và ghi…" })).toHaveAttribute("aria-disabled", "true");
  await pane.user.clear(form.getByRole("textbox", { name: "Đã chỉnh lý" }));
  await pane.user.type(form.getByRole("textbox", { name: "Đã chỉnh lý" }), "84,5");
  await press(pane, "Xem trước và ghi…");
  const text = (await screen.findByRole("dialog")).textContent;
  expect(text).toContain("B8Đang ghi(trống)Sẽ ghi84,5");
  expect(text).toContain("E8Đang ghi(trống)Sẽ ghi2022");
});

test("the ledger fills blanks with live sums, or nothing when told so", async () => {
  const pane = await openChecked(workbookOf({ ...reportTable }, ledgerSheet));
  await show(pane, "Chỉnh lý");
  expect(screen.getByText("Sổ theo dõi ở trang “Sổ theo dõi chỉnh lý”, 3 đợt chỉnh lý.")).toBeInTheDocument();
  await press(pane, "Xem trước và ghi…");
  expect((await screen.findByRole("dialog")).textContent).toContain("SUMIFS(");
  await press(pane, "Không ghi");
  await pane.user.click(screen.getByRole("radio", { name: "Không điền" }));
  await press(pane, "Xem trước và ghi…");
  expect((await screen.findByRole("dialog")).textContent).not.toContain("SUMIFS(");
});

test("a workbook without the table gets one on a new sheet, with the columns asked for", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  await show(pane, "Chỉnh lý");
  await pane.user.type(screen.getByRole("textbox", { name: "Tên kế hoạch" }), "Kế hoạch 2916");
  await pane.user.type(screen.getByRole("textbox", { name: "Từ năm" }), "2021");
  await pane.user.type(screen.getByRole("textbox", { name: "Đến năm" }), "2019");
  expect(screen.getByText(/^Năm đầu và năm cuối phải là năm/)).toBeInTheDocument();
  await pane.user.clear(screen.getByRole("textbox", { name: "Đến năm" }));
  await pane.user.type(screen.getByRole("textbox", { name: "Đến năm" }), "2023");
  await pane.user.click(screen.getByRole("checkbox", { name: "Thêm cột tỷ lệ so với kế hoạch" }));
  await press(pane, "Xem trước bảng mới…");
  const dialog = await screen.findByRole("dialog");
  expect(within(dialog).getByRole("heading", { name: "Thêm trang mới “Chỉnh lý”" })).toBeInTheDocument();
  expect(dialog).toHaveTextContent("chữ “Tỷ lệ đã chỉnh lý so với kế hoạch (%)”");
  await press(pane, /^Ghi \d+ ô$/);
  expect(await screen.findByRole("region", { name: "Kết quả chung" })).toBeInTheDocument();
});
