import { MemoryHost } from "../support/memoryHost";
import { applyToSnapshot } from "../../src/core";
import { describeHost } from "./workbookHost.contract";
import { editPlan } from "./editPlan";

describeHost({
  name: "the host in memory",
  knowsReadOnly: true,
  open: (workbook) => {
    const host = new MemoryHost(workbook);
    return Promise.resolve({
      host,
      edit: async (sheet, cell, content) => {
        const plan = editPlan(await host.read(), sheet, cell, content);
        host.edit((now) => applyToSnapshot(now, plan));
      },
    });
  },
});
