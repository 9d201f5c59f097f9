/** @jest-environment jsdom */
import "../../support/browser";
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { ReadFailure, readFormSheet } from "../../../../src/core";
import { inflateNode } from "../../../../src/hosts/file/inflateNode";
import { readDocumentFile } from "../../../../src/hosts/file/readDocument";
import { sample } from "../../../contract/workbooks";
import { MemoryHost } from "../../../support/memoryHost";
import { openChecked, openPane, type OpenPane, press, said } from "../../support/openPane";

const headings = () => screen.getAllByRole("heading").map((heading) => heading.textContent);
const field = (name: string) => screen.getByRole("textbox", { name });
const preview = () => screen.getByRole("region", { name: "Xem trước lời văn báo cáo" }).textContent;

async function openReport(change?: Parameters<typeof openPane>[1]): Promise<OpenPane> {
  const pane = await openChecked(sample("218-bc.xlsx"), change);
  act(() => pane.session.show("report"));
  // The tool's own parts come after its title, which stands while it loads.
  await screen.findByRole("heading", { level: 2, name: "Lời văn báo cáo" });
  return pane;
}

test("before the check it asks for one, and then shows form, text and comparing", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  act(() => pane.session.show("report"));
  await screen.findByRole("heading", { level: 1, name: "Báo cáo" });
  expect(screen.queryByRole("region", { name: "Xem trước lời văn báo cáo" })).toBeNull();
  await press(pane, "Kiểm tra sổ tính này");
  await screen.findByRole("region", { name: "Xem trước lời văn báo cáo" });
  expect(headings()).toEqual(
    expect.arrayContaining(["Số liệu phần lời văn", "Lời văn báo cáo", "So báo cáo đã có với sổ tính"]),
  );
});

test("what is entered stands in the text at once, and is still there after another screen", async () => {
  const { user, session } = await openReport();
  expect(preview()).toContain("Kính gửi: …");
  await user.type(field("Kính gửi"), "Sở Nội vụ");
  expect(preview()).toContain("Kính gửi: Sở Nội vụ");
  expect(preview()).toContain("+ Trừ điểm: … điểm.");
  act(() => session.show("check"));
  act(() => session.show("report"));
  await screen.findByRole("heading", { level: 2, name: "Lời văn báo cáo" });
  expect(field("Kính gửi")).toHaveValue("Sở Nội vụ");
});

test("an entry that cannot be read is told at its field and stays open in the text", async () => {
  const { user } = await openReport();
  await user.type(field("Ngày ký"), "31/4/2021");
  expect(screen.getByText(/Không phải là ngày có trong lịch/)).toBeInTheDocument();
  expect(preview()).toContain("ngày … tháng … năm 2021");
});

test("the Word file holds what the preview shows", async () => {
  const pane = await openReport();
  await press(pane, "Lưu tệp Word");
  await screen.findByText("Báo cáo nằm trong thư mục Tải xuống.");
  const [file] = pane.made;
  expect(file?.name).toBe("Bao-cao-218-BC-SLĐTBXH.docx");
  const pieces = readDocumentFile(file?.bytes ?? new Uint8Array(), {
    fileName: "a.docx",
    inflate: inflateNode,
  });
  const texts = pieces.flatMap((piece) => (piece.kind === "paragraph" ? [piece.text] : []));
  expect(texts).toContain("- Tổng số điểm tự chấm: 89 điểm. Trong đó:");
  expect(preview()).toContain("- Tổng số điểm tự chấm: 89 điểm. Trong đó:");
});

test("a file that cannot be handed over is told", async () => {
  const pane = await openReport({ saveFile: () => Promise.reject(new Error("no")) });
  await press(pane, "Lưu tệp Word");
  await screen.findByText(/Không tạo được tệp Word/);
});

test("the text is copied, and where there is no clipboard that is said", async () => {
  const pane = await openReport();
  await press(pane, "Chép lời văn");
  await screen.findByText(/Đã chép lời văn báo cáo/);
  expect(await navigator.clipboard.readText()).toContain("BÁO CÁO");
  Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true });
  await press(pane, "Chép lời văn");
  await screen.findByText(/Máy không cho chép/);
});

test("the form is kept in the workbook only on the button, after a preview, and read again", async () => {
  const pane = await openReport();
  await pane.user.type(field("Địa danh"), "Hà Tĩnh");
  expect(readFormSheet(await pane.host.read())).toBeNull();
  await press(pane, "Giữ phiếu trong sổ tính…");
  const dialog = await screen.findByRole("dialog");
  await pane.user.click(within(dialog).getByRole("button", { name: /^Ghi/ }));
  await waitFor(() => expect(said()).toContain("Đã ghi"));
  expect(readFormSheet(await pane.host.read())?.place).toBe("Hà Tĩnh");
});

test("the text goes into a new sheet through a preview", async () => {
  const pane = await openReport();
  await press(pane, "Đưa vào trang tính mới…");
  const dialog = await screen.findByRole("dialog");
  await pane.user.click(within(dialog).getByRole("button", { name: /^Ghi/ }));
  await waitFor(async () =>
    expect((await pane.host.read()).sheets.map(({ name }) => name)).toContain("Báo cáo"),
  );
});

test("a pasted report is compared: differences lead to their cells, layout is hinted at", async () => {
  const pane = await openReport();
  const goTo = jest.spyOn(pane.host, "goTo");
  const text = preview().replace("39 điểm", "38 điểm").replace("Số: 218/BC", "Số: 218 /BC");
  fireEvent.change(field("Dán báo cáo vào đây"), { target: { value: text } });
  await press(pane, "So với sổ tính");
  expect(screen.getByText("Đã đối chiếu 16 số liệu, có 1 chỗ khác sổ tính.")).toBeInTheDocument();
  expect(screen.getByText("Gợi ý về thể thức (1)")).toBeInTheDocument();
  await press(pane, /D32/);
  expect(goTo).toHaveBeenCalledWith({ sheet: "Phụ lục I", cell: "D32" });
});

test("a file is compared too; one that is no report is told so", async () => {
  const pane = await openReport();
  const input = screen.getByLabelText("Chọn tệp .docx hoặc .txt…", { selector: "input" });
  const give = async (bytes: Uint8Array, name: string) => {
    const file = new File([bytes.slice()], name);
    // jsdom has no arrayBuffer of its own.
    file.arrayBuffer = () => Promise.resolve(bytes.slice().buffer);
    await pane.user.upload(input, file);
  };
  await give(new TextEncoder().encode(preview()), "bc.txt");
  await screen.findByText("Đã đối chiếu 16 số liệu, không có chỗ nào khác sổ tính.");
  await give(new TextEncoder().encode("%PDF-1.7"), "bc.txt");
  await screen.findByText(/không phải văn bản Word/);
});

test("workbooks of subordinate units flow into the text; one that cannot be read is told", async () => {
  const openFile = (bytes: Uint8Array) =>
    bytes.length < 10
      ? Promise.reject(new ReadFailure("empty"))
      : Promise.resolve(new MemoryHost(sample("sach.xlsx")));
  const pane = await openReport({ openFile });
  const input = screen.getByLabelText<HTMLInputElement>("Chọn bảng của các đơn vị…", { selector: "input" });
  const files = [20, 1].map((size, i) => {
    const file = new File([new Uint8Array(size)], `${i}.xlsx`);
    // jsdom's files cannot be read.
    file.arrayBuffer = () => Promise.resolve(new ArrayBuffer(size));
    return file;
  });
  await pane.user.upload(input, files);
  await screen.findByText("Đã kiểm tra 1 đơn vị.");
  expect(screen.getByText(/^1.xlsx: Tệp rỗng/)).toBeInTheDocument();
  expect(preview()).toContain("- Đã kiểm tra 1/… đơn vị trực thuộc.");
  expect(preview()).toContain("SỞ VÍ DỤ");
});

test("the sample is looked at only: nothing of it can be written", async () => {
  const pane = openPane(sample("218-bc.xlsx"));
  await act(() => pane.session.openSample());
  act(() => pane.session.show("report"));
  await screen.findByRole("region", { name: "Xem trước lời văn báo cáo" });
  expect(screen.queryByRole("button", { name: "Giữ phiếu trong sổ tính…" })).toBeNull();
  expect(screen.queryByRole("button", { name: "Đưa vào trang tính mới…" })).toBeNull();
});

test("a workbook without a scoring sheet gets a sentence, no report", async () => {
  const pane = openPane({ sheets: [], readOnly: false, macros: false });
  await act(() => pane.session.check());
  act(() => pane.session.show("report"));
  await screen.findByText(/Sổ tính không có bảng chấm điểm đọc được/);
  expect(screen.queryByRole("button", { name: "Lưu tệp Word" })).toBeNull();
});

test("in English the tool speaks English; the report stays Vietnamese", async () => {
  const pane = await openReport();
  act(() => pane.session.setPreferences({ language: "en" }));
  await screen.findByRole("heading", { level: 1, name: "Report" });
  expect(screen.getByRole("region", { name: "Preview of the report's text" }).textContent).toContain(
    "BÁO CÁO",
  );
});

test("axe finds no fault, with everything unfolded and a comparison shown", async () => {
  const pane = await openReport();
  fireEvent.change(field("Dán báo cáo vào đây"), { target: { value: "Tổng số điểm: 88 điểm" } });
  await press(pane, "So với sổ tính");
  for (const part of document.querySelectorAll("details")) part.open = true;
  const { violations } = await act(() =>
    axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    }),
  );
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 160))])).toEqual([]);
});
