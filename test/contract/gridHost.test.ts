import { disposeGrids, openInGrid } from "../hosts/grid/support";
import { editPlan } from "./editPlan";
import { describeHost } from "./workbookHost.contract";

afterEach(disposeGrids);

describeHost({
  name: "the grid host",
  knowsReadOnly: false,
  open: (workbook) => {
    const { host } = openInGrid(workbook);
    return Promise.resolve({
      host,
      edit: async (sheet, cell, content) => {
        await host.apply(editPlan(await host.read(), sheet, cell, content));
      },
    });
  },
});
