import { ExcelHost } from "../../src/hosts/excel/excelHost";
import { connect } from "../emulator/excelClient";
import { EmulatedExcel } from "../emulator/emulatedExcel";
import { modelOf } from "../emulator/workbookModel";
import { describeHost } from "./workbookHost.contract";

const opened: EmulatedExcel[] = [];

afterEach(() => {
  // The host would call a gap of the emulator an old Excel: it must not come to that.
  for (const { gaps } of opened.splice(0)) expect(gaps).toEqual([]);
});

describeHost({
  name: "the Excel host over the emulator",
  knowsReadOnly: true,
  open: (workbook) => {
    const excel = connect(new EmulatedExcel(modelOf(workbook)));
    opened.push(excel);
    return Promise.resolve({
      host: new ExcelHost(),
      edit: (sheet, cell, content) => {
        const value = content.kind === "formula" ? ({ kind: "blank" } as const) : content;
        excel.edit(sheet, cell, value, content.kind === "formula" ? content.formula : null);
        return Promise.resolve();
      },
    });
  },
});
