import type { WorkbookHost } from "../ports/workbookHost";

/**
 * Opens a workbook file of our own server in memory. The reader of files is loaded only now: nobody pays for it who
 * never opens the sample. Throws ReadFailure, or TypeError when the server does not answer.
 */
export async function openSample(address: string): Promise<WorkbookHost> {
  const [{ FileHost }, { inflateBrowser }, { deflateBrowser }, answer] = await Promise.all([
    import(/* webpackChunkName: "file" */ "../hosts/file/fileHost"),
    import(/* webpackChunkName: "file" */ "../hosts/file/inflateBrowser"),
    import(/* webpackChunkName: "file" */ "../hosts/file/writing/deflateBrowser"),
    fetch(address),
  ]);
  if (!answer.ok) throw new TypeError(`${address}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  return new FileHost(bytes, { fileName: address, inflate: inflateBrowser, deflate: deflateBrowser });
}
