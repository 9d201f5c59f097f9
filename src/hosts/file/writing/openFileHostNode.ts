import { FileHost } from "../fileHost";
import { checksumNode, inflateNode } from "../inflateNode";
import { openWorkbook } from "../openWorkbookNode";
import { sniffFormat } from "../sniffFormat";
import type { ReadLimits } from "../readLimits";
import { basename } from "node:path";
import { deflateNode } from "./deflateNode";
import { workbookFromSnapshot } from "./workbookFromSnapshot";

/** A workbook from disk that can be written in memory. */
export interface OpenedFileHost {
  readonly host: FileHost;
  /** The file was an .xls or .ods: the host holds a new .xlsx made from it, and the person must be told. */
  readonly converted: boolean;
  /** SHA-256 of the file as it was read, in hexadecimal. */
  readonly sha256: string;
}

/** Opens a workbook file in Node for writing; the file itself is only read. Throws ReadFailure. */
export async function openFileHost(
  path: string,
  options: { readonly limits?: Partial<ReadLimits>; readonly now?: () => number } = {},
): Promise<OpenedFileHost> {
  const { snapshot, sha256, bytes } = await openWorkbook(path, options);
  const converted = sniffFormat(bytes).kind !== "zip";
  const ports = { inflate: inflateNode, deflate: deflateNode, checksum: checksumNode, ...options };
  const content = converted ? workbookFromSnapshot(snapshot, ports) : bytes;
  const fileName = converted ? `${basename(path)}.xlsx` : basename(path);
  return { host: new FileHost(content, { fileName, ...ports }), converted, sha256 };
}
