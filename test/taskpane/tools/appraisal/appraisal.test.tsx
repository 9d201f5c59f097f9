/** @jest-environment jsdom */
import "../../support/browser";
import { act, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { sample } from "../../../contract/workbooks";
import { openChecked, type OpenPane, press } from "../../support/openPane";

async function openAppraisal(name: Parameters<typeof sample>[0] = "218-bc.xlsx"): Promise<OpenPane> {
  const pane = await openChecked(sample(name));
  act(() => pane.session.show("appraisal"));
  await screen.findByRole("heading", { level: 1, name: "Thẩm định điểm tự chấm" });
  return pane;
}

const said = () => screen.getByTestId("appraisal-said").textContent;
const totals = () =>
  within(screen.getByRole("region", { name: "Tổng điểm và xếp loại" }))
    .getAllByRole("row")
    .map((row) => [...row.querySelectorAll("th,td")].map((cell) => cell.textContent));

test("all points that nothing speaks against are accepted at once, totals and ratings side by side", async () => {
  const pane = await openAppraisal();
  await press(pane, "Đồng ý mọi điểm không có vấn đề");
  expect(said()).toBe("Đã đồng ý 58 tiêu chí. Những tiêu chí còn lại cần xem từng cái.");
  expect(totals().slice(-2)).toEqual([
    ["Tổng điểm", "89", "89", "0"],
    ["Xếp loại", "Tốt (tạm tính)", "Tốt (tạm tính)", ""],
  ]);
});

test("points that differ are taken only with a reason, and stand in the list to copy", async () => {
  const pane = await openAppraisal();
  const { user } = pane;
  await press(pane, /^Thẩm định: 1\.1 Ban hành kế hoạch công tác/);
  const points = screen.getByRole("textbox", { name: /^Điểm thẩm định/ });
  await user.clear(points);
  await user.type(points, "1");
  await press(pane, "Lấy điểm này");
  expect(pane.session.getState().preview).toBeNull();
  expect(said()).toBe("");
  await user.type(screen.getByRole("textbox", { name: /^Lý do/ }), "Ban hành sau quý I");
  await press(pane, "Lấy điểm này");
  expect(said()).toMatch(/^Đã lấy điểm thẩm định: 1\.1 /);
  expect(screen.getByRole("textbox", { name: "Danh sách tiêu chí có điểm khác" })).toHaveValue(
    "Mã\tTiêu chí\tTự chấm\tThẩm định\tChênh lệch\tLý do\n" +
      "1.1\tBan hành kế hoạch công tác văn thư, lưu trữ hằng năm\t2\t1\t-1\tBan hành sau quý I",
  );
  await press(pane, "Lưu danh sách để in");
  expect(pane.made.map(({ name }) => name)).toEqual(["Tieu-chi-diem-khac.txt"]);
});

test("points above the maximum or off the levels are refused with what is allowed", async () => {
  const pane = await openAppraisal();
  await press(pane, /^Thẩm định: 1\.1 Ban hành kế hoạch công tác/);
  const points = screen.getByRole("textbox", { name: /^Điểm thẩm định/ });
  for (const [typed, sentence] of [
    ["9", "Điểm vượt điểm tối đa của tiêu chí. Được phép: ≤ 2."],
    ["1,5", "Điểm không đúng mức nào của tiêu chí. Được phép: 2; 1; 0."],
    ["hai", "Đây không phải là điểm đọc được chắc chắn."],
  ]) {
    await pane.user.clear(points);
    await pane.user.type(points, typed!);
    expect(screen.getByText(new RegExp(`^${sentence!.replace(/[.?]/g, "\\$&")}`))).toBeVisible();
    expect(screen.getByRole("button", { name: "Lấy điểm này" })).toHaveAttribute("aria-disabled", "true");
  }
});

test("nothing is offered without the reviewer's name; then it is previewed, written, and can be taken back", async () => {
  const pane = await openAppraisal();
  await press(pane, "Đồng ý mọi điểm không có vấn đề");
  expect(screen.getByText("Chưa ghi họ tên người thẩm định.")).toBeVisible();
  await press(pane, "Xem trước và ghi…");
  expect(screen.queryByRole("dialog")).toBeNull();
  await pane.user.type(screen.getByRole("textbox", { name: /^Người thẩm định/ }), "Trần Thị B");
  await press(pane, "Xem trước và ghi…");
  const dialog = await screen.findByRole("dialog");
  await pane.user.click(within(dialog).getByRole("button", { name: /^Ghi/ }));
  await waitFor(() => expect(pane.session.getState().written).toHaveLength(1));
  await waitFor(() => expect(pane.session.getState().busy).toBeNull());
  const { survey } = pane.session.getState();
  expect(survey!.result.totals!.total.appraisedPoints).toBe(8900);
  const record = survey!.workbook.sheets.find(({ name }) => name === "Thẩm định")!;
  expect(record.cells.some(({ text }) => text === "Trần Thị B")).toBe(true);
  expect(screen.queryByText("chưa ghi vào sổ tính", { exact: false })).toBeNull();
  await act(() => pane.session.takeBack());
  expect(pane.session.getState().survey!.result.totals!.total.appraisedPoints).toBeNull();
});

test("a finding is set aside only with a reason and the reviewer's name", async () => {
  const pane = await openAppraisal("day-loi.xlsx");
  await pane.user.click(screen.getByRole("radio", { name: /^Tất cả/ }));
  const [waive] = screen.getAllByRole("button", { name: /^Bỏ qua phát hiện/ });
  await pane.user.click(waive!);
  const reason = screen.getByRole("textbox", { name: /^Lý do bỏ qua/ });
  await pane.user.type(reason, "Đã có giải trình");
  const keep = screen.getByRole("button", { name: "Bỏ qua phát hiện" });
  expect(keep).toHaveAttribute("aria-disabled", "true");
  await pane.user.type(screen.getByRole("textbox", { name: /^Người thẩm định/ }), "Trần Thị B");
  await pane.user.click(screen.getByRole("button", { name: "Bỏ qua phát hiện" }));
  expect(screen.getByText("Đã bỏ qua")).toBeVisible();
}, 60_000);

test("the screen has no fault that axe knows, also with a form open", async () => {
  const pane = await openAppraisal("day-loi.xlsx");
  await pane.user.click(screen.getByRole("radio", { name: /^Tất cả/ }));
  await pane.user.click(screen.getAllByRole("button", { name: /^Thẩm định: / })[0]!);
  const { violations } = await act(() =>
    axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    }),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`)).toEqual([]);
}, 60_000);
