import type { WorkbookHost } from "../ports/workbookHost";

/**
 * Opens a workbook file in memory, whatever a person chose. The reader of files is loaded only now: nobody pays for it
 * who never opens one. Throws ReadFailure when it cannot be read.
 */
export async function openFile(bytes: Uint8Array, fileName: string): Promise<WorkbookHost> {
  const [{ FileHost }, { inflateBrowser }, { deflateBrowser }] = await Promise.all([
    import(/* webpackChunkName: "file" */ "../hosts/file/fileHost"),
    import(/* webpackChunkName: "file" */ "../hosts/file/inflateBrowser"),
    import(/* webpackChunkName: "file" */ "../hosts/file/writing/deflateBrowser"),
  ]);
  return new FileHost(bytes, { fileName, inflate: inflateBrowser, deflate: deflateBrowser });
}

/** Opens a workbook of our own server in memory. Throws TypeError when the server does not answer. */
export async function openSample(address: string): Promise<WorkbookHost> {
  const answer = await fetch(address);
  if (!answer.ok) throw new TypeError(`${address}: ${answer.status}`);
  return openFile(new Uint8Array(await answer.arrayBuffer()), address);
}
