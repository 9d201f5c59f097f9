/** @jest-environment jsdom */
import "../../support/browser";
import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import { inflateNode } from "../../../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../../../src/hosts/file/readWorkbook";
import { sample } from "../../../contract/workbooks";
import { openPane, type OpenPane, press } from "../../support/openPane";

async function openTemplate(): Promise<OpenPane> {
  const pane = openPane(sample("218-bc.xlsx"));
  act(() => pane.session.show("template"));
  // While the tool is being fetched its name stands there already.
  await screen.findByRole("button", { name: "Lập bảng chấm điểm trắng" });
  return pane;
}

test("a blank workbook is made of a rubric and handed over; the open one stays", async () => {
  const pane = await openTemplate();
  const apply = jest.spyOn(pane.host, "apply");
  await pane.user.type(screen.getByRole("textbox", { name: "Cơ quan, đơn vị" }), "SỞ NỘI VỤ");
  await pane.user.type(screen.getByRole("textbox", { name: "Năm chấm điểm" }), "2025");
  await press(pane, "Lập bảng chấm điểm trắng");
  expect(await screen.findByText("Bảng nằm trong thư mục Tải xuống.")).toBeInTheDocument();
  expect(pane.made.map((f) => f.name)).toEqual(["bang-cham-diem-mau-minh-hoa-2025.xlsx"]);
  const workbook = readWorkbookFile(pane.made[0]!.bytes, { fileName: "a.xlsx", inflate: inflateNode });
  expect(workbook.sheets.map((s) => [s.name, s.protected])).toEqual([
    ["Phụ lục I", true],
    ["Chỉnh lý", false],
    ["Sổ theo dõi chỉnh lý", false],
    ["Bộ tiêu chí", true],
    ["Hướng dẫn", true],
  ]);
  expect(workbook.sheets[0]!.cells.find((c) => c.row === 2 && c.column === 1)?.text).toBe("SỞ NỘI VỤ");
  expect(apply).not.toHaveBeenCalled();
}, 30_000);

test("years that are none, and a rubric without criteria, are told; nothing is made", async () => {
  const pane = await openTemplate();
  await pane.user.type(screen.getByRole("textbox", { name: "Năm chấm điểm" }), "25");
  expect(await screen.findByText("Hãy ghi năm bằng bốn chữ số.")).toBeInTheDocument();
  await press(pane, "Lập bảng chấm điểm trắng");
  await pane.user.clear(screen.getByRole("textbox", { name: "Năm chấm điểm" }));
  await pane.user.selectOptions(screen.getByRole("combobox", { name: "Bộ tiêu chí" }), "ha-tinh-2991-2021");
  expect(screen.getByText(/chưa có tiêu chí nên chưa lập được bảng/)).toBeInTheDocument();
  await press(pane, "Lập bảng chấm điểm trắng");
  expect(pane.made).toEqual([]);
}, 30_000);

test("the screen has no fault that axe knows", async () => {
  await openTemplate();
  const { violations } = await act(() =>
    axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    }),
  );
  expect(violations.map(({ id }) => id)).toEqual([]);
}, 20_000);
