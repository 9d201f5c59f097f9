import { failureText, ReadFailure, type WorkbookSnapshot } from "../../../src/core";
import { decodeTextNode } from "../../../src/hosts/file/decodeTextNode";
import { checksumNode, inflateNode } from "../../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbook";
import { inShort } from "./digest";

/** The ways of Node, as the programs use them. */
export const nodePorts = { inflate: inflateNode, checksum: checksumNode, decode: decodeTextNode };

/** Reads a file as the programs in Node do. */
export function readAs(fileName: string, bytes: Uint8Array): WorkbookSnapshot {
  return readWorkbookFile(bytes, { fileName, ...nodePorts });
}

/** Gives "code: why" and its sentence for a failure; any other error is thrown on. */
export function failureShown(error: unknown): { readonly gives: string; readonly sentence: string } {
  if (!(error instanceof ReadFailure)) throw error;
  const { code, params } = error;
  const why = params["why"] ?? params["limit"] ?? params["kind"];
  return { gives: why === undefined ? code : `${code}: ${why}`, sentence: failureText(code, params, "vi") };
}

/** Gives what comes of a file: the failure, or the reading in short (it has no sentence). */
export function outcomeOf(fileName: string, bytes: Uint8Array): { gives: string; sentence: string | null } {
  let snapshot: WorkbookSnapshot;
  try {
    snapshot = readAs(fileName, bytes);
  } catch (error) {
    return failureShown(error);
  }
  return { gives: inShort(snapshot), sentence: null };
}
