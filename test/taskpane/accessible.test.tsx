/** @jest-environment jsdom */
import "./support/browser";
import { act, screen } from "@testing-library/react";
import axe from "axe-core";
import { sample } from "../contract/workbooks";
import { openChecked, openPane, press, show } from "./support/openPane";

/** What axe finds wrong on the page, as "rule: element". Contrast and size are for a real browser. */
async function faults(): Promise<readonly string[]> {
  const { violations } = await act(() =>
    axe.run(document.body, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { "color-contrast": { enabled: false }, "target-size": { enabled: false } },
    }),
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
}

test("the start has no fault that axe knows", async () => {
  openPane(sample("218-bc.xlsx"));
  expect(await faults()).toEqual([]);
});

test("findings, rating and reading have no fault that axe knows", async () => {
  const pane = await openChecked(sample("day-loi.xlsx"));
  expect(await faults()).toEqual([]);
  for (const name of [/^Xếp loại/, /^Cách đọc/]) {
    await pane.user.click(screen.getByRole("tab", { name }));
    expect(await faults()).toEqual([]);
  }
}, 20_000);

test.each(["Nhập điểm", "Chỉnh lý", "Bộ tiêu chí", "Cài đặt"])(
  "the screen %s has no fault that axe knows",
  async (name) => {
    const pane = await openChecked(sample("218-bc.xlsx"));
    await show(pane, name);
    expect(await faults()).toEqual([]);
  },
  20_000,
);

test("the preview has no fault that axe knows, and Esc leaves it without writing", async () => {
  const pane = await openChecked(sample("218-bc.xlsx"));
  const apply = jest.spyOn(pane.host, "apply");
  await show(pane, "Chỉnh lý");
  await press(pane, "Xem trước và ghi…");
  expect(await faults()).toEqual([]);
  await pane.user.keyboard("{Escape}");
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(apply).not.toHaveBeenCalled();
}, 20_000);
