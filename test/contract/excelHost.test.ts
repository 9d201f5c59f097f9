import { ExcelHost } from "../../src/hosts/excel/excelHost";
import { connect } from "../emulator/excelClient";
import { EmulatedExcel } from "../emulator/emulatedExcel";
import { modelOf } from "../emulator/workbookModel";
import { describeHost } from "./workbookHost.contract";

describeHost({
  name: "the Excel host over the emulator",
  knowsReadOnly: true,
  open: (workbook) => {
    const excel = connect(new EmulatedExcel(modelOf(workbook)));
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
