import { editPlan } from "../contract/editPlan";
import { fileOf } from "../contract/fileOf";
import { describeHost } from "../contract/workbookHost.contract";
import { GridHostInPage, useOneWorkbench } from "./support/workbenchInPage";

const workbench = useOneWorkbench();

describeHost({
  name: "the grid host of the browser page, in Chromium",
  knowsReadOnly: false,
  open: async (workbook) => {
    const { page } = await workbench.begin(fileOf(workbook));
    const host = new GridHostInPage(page);
    return {
      host,
      edit: async (sheet, cell, content) => {
        await host.apply(editPlan(await host.read(), sheet, cell, content));
      },
    };
  },
});
