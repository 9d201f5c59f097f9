import { failureText, type FailureCode } from "../../../src/core";
import { ExcelChoiceStore } from "../../../src/hosts/excel/excelChoiceStore";
import { excelSupport } from "../../../src/hosts/excel/requirements";
import { withoutOffice } from "../../emulator/excelClient";
import { grid } from "../../contract/workbooks";
import { failureOf, openInExcel, planOf, write } from "./support";

test.each([
  ["InvalidOperationInCellEditMode", "cell-being-edited"],
  ["InvalidOperation", "host-busy"],
  ["RequestAborted", "host-busy"],
  ["AccessDenied", "access-denied"],
  ["ItemNotFound", "sheet-gone"],
  ["RequestPayloadSizeLimitExceeded", "request-too-large"],
  ["ConnectionFailure", "connection-lost"],
  ["InvalidOrTimedOutSession", "connection-lost"],
  ["ApiNotFound", "library-too-old"],
  ["FilteredRangeConflict", "host-refused"],
])("Excel's %s is the failure %s, with a sentence of its own", async (code, expected) => {
  const { excel, host } = openInExcel(grid);
  excel.failure = code;
  const error: unknown = await host.read().catch((e: unknown) => e);
  expect(error).toMatchObject({ name: "HostFailure", code: expected });
  const { params } = error as { params: Record<string, string> };
  expect(failureText(expected as FailureCode, params, "vi")).not.toMatch(/[{}]|emulator/);
  expect(params).toEqual(expected === "host-refused" ? { code } : {});
});

test("while a cell is being edited a reading waits for its end", async () => {
  const { excel, host } = openInExcel(grid);
  excel.setEditMode(true);
  const reading = host.read();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(excel.requests).toEqual([]);
  excel.setEditMode(false);
  expect((await reading).sheets).toHaveLength(2);
});

test("an Excel that cannot wait says that a cell is being edited", async () => {
  const { excel, host } = openInExcel(grid);
  delete excel.requirementSets["DelayForCellEdit"];
  excel.setEditMode(true);
  expect(await failureOf(host.read())).toBe("cell-being-edited");
});

test("a sheet that is gone cannot be gone to, nor a hidden one, each for its own reason", async () => {
  const { excel, host } = openInExcel(grid);
  expect(await failureOf(host.goTo({ sheet: "Đã xóa", cell: "A1" }))).toBe("sheet-gone");
  excel.sheet("Khác").visibility = "hidden";
  expect(await failureOf(host.goTo({ sheet: "Khác", cell: "A1" }))).toBe("sheet-hidden");
});

test("everything works with ExcelApi 1.14 alone, and reading says what is missing below", async () => {
  const { excel, host } = openInExcel(grid);
  expect(excel.requirementSets["ExcelApi"]).toBe("1.14");
  expect(excelSupport()).toBe("supported");
  await host.revert(await host.apply(planOf(write("Bảng!B2", 10, 11))));
  excel.requirementSets["ExcelApi"] = "1.12";
  expect(excelSupport()).toBe("too-old");
  expect(await failureOf(host.read())).toBe("library-too-old");
});

test("without Office.js there is no Excel to ask", () => {
  openInExcel(grid);
  const bringBack = withoutOffice();
  expect(excelSupport()).toBe("no-office");
  bringBack();
  expect(excelSupport()).toBe("supported");
});

describe("choices about a workbook", () => {
  const decode = (stored: unknown) => (typeof stored === "object" ? { sheet: "Bảng" } : null);

  test("are nothing until they are saved", async () => {
    openInExcel(grid);
    expect(await new ExcelChoiceStore(decode).load()).toBeNull();
  });

  test("go through the decoder, and none changes the workbook by being read", async () => {
    const { excel } = openInExcel(grid);
    const seen: unknown[] = [];
    const store = new ExcelChoiceStore((stored) => {
      seen.push(stored);
      return { sheet: "Bảng" };
    });
    await store.save({ sheet: "Bảng", rubricId: "mau-minh-hoa" });
    expect(excel.model.settings.size).toBe(1);
    expect(await store.load()).toEqual({ sheet: "Bảng" });
    expect(seen).toEqual([{ sheet: "Bảng", rubricId: "mau-minh-hoa" }]);
  });

  test("that are no JSON are nothing", async () => {
    const { excel } = openInExcel(grid);
    excel.model.settings.set("choice", "{");
    expect(await new ExcelChoiceStore((stored) => (stored === null ? null : {})).load()).toBeNull();
  });

  test("are not saved in a workbook that is open for viewing only", async () => {
    const { excel } = openInExcel({ ...grid, readOnly: true });
    expect(await failureOf(new ExcelChoiceStore(decode).save({}))).toBe("host-read-only");
    expect(excel.model.settings.size).toBe(0);
  });
});
