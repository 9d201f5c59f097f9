import { FileHost } from "../../src/hosts/file/fileHost";
import { checksumNode, inflateNode } from "../../src/hosts/file/inflateNode";
import { deflateNode } from "../../src/hosts/file/writing/deflateNode";
import { editPlan } from "./editPlan";
import { fileOf } from "./fileOf";
import { describeHost } from "./workbookHost.contract";

const ports = { fileName: "sach.xlsx", inflate: inflateNode, deflate: deflateNode, checksum: checksumNode };

describeHost({
  name: "the file host",
  knowsReadOnly: false,
  open: (workbook) => {
    const host = new FileHost(fileOf(workbook), ports);
    return Promise.resolve({
      host,
      edit: async (sheet, cell, content) => {
        await host.apply(editPlan(await host.read(), sheet, cell, content));
      },
    });
  },
});
