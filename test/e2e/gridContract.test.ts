import { editPlan } from "../contract/editPlan";
import { fileOf } from "../contract/fileOf";
import { describeHost } from "../contract/workbookHost.contract";
import { GridHostInPage, openInPage, reachWorkbench } from "./support/gridHostInPage";
import { type OpenWindow, untilReady, useWorkbenchBrowser } from "./support/workbenchBrowser";

const browser = useWorkbenchBrowser();
let opened: OpenWindow | null = null;

/** One window for all facts, each in a file of its own: the spreadsheet is loaded once. */
async function thePage(): Promise<OpenWindow["page"]> {
  if (opened === null) {
    opened = await browser.open({ staysOpen: true });
    await untilReady(opened.page);
    await reachWorkbench(opened.page);
  }
  return opened.page;
}

describeHost({
  name: "the grid host of the browser page, in Chromium",
  knowsReadOnly: false,
  open: async (workbook) => {
    const page = await thePage();
    await openInPage(page, "tep.xlsx", fileOf(workbook));
    const host = new GridHostInPage(page);
    return {
      host,
      edit: async (sheet, cell, content) => {
        await host.apply(editPlan(await host.read(), sheet, cell, content));
      },
    };
  },
});
