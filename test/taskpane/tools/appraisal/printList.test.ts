/** @jest-environment jsdom */
import { printList } from "../../../../src/taskpane/tools/appraisal/printList";

afterEach(() => {
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

test("a table is printed by itself, its texts as texts, and its page is taken away afterwards", () => {
  const view = Object.assign(new EventTarget(), { focus: jest.fn(), print: jest.fn() });
  jest.spyOn(HTMLIFrameElement.prototype, "contentWindow", "get").mockReturnValue(view as never);
  printList("Điểm khác", [
    ["Mã", "Lý do"],
    ["1.1", "<b>Ban hành</b> sau quý I"],
  ]);
  expect(view.print).toHaveBeenCalledTimes(1);
  const page = document.querySelector("iframe")!.contentDocument!;
  expect(page.title).toBe("Điểm khác");
  expect(page.querySelector("h1")!.textContent).toBe("Điểm khác");
  const rows = [...page.querySelectorAll("tr")].map((row) => [...row.cells].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ["Mã", "Lý do"],
    ["1.1", "<b>Ban hành</b> sau quý I"],
  ]);
  expect([...page.querySelectorAll("thead th")].map((cell) => cell.getAttribute("scope"))).toEqual([
    "col",
    "col",
  ]);
  view.dispatchEvent(new Event("afterprint"));
  expect(document.querySelector("iframe")).toBeNull();
});
