import type { ReportPiece } from "../../core/report/reportPieces";
import { decodeTextNode } from "./decodeTextNode";
import { checksumNode, inflateNode } from "./inflateNode";
import { readFileBounded } from "./openWorkbookNode";
import { readDocumentFile } from "./readDocument";
import { READ_LIMITS } from "./readLimits";

/** Reads a written report from disk: .docx or plain text, told by its bytes. Throws ReadFailure. */
export function openDocument(path: string): readonly ReportPiece[] {
  const bytes = readFileBounded(path, READ_LIMITS);
  const ports = { inflate: inflateNode, checksum: checksumNode, decode: decodeTextNode };
  return readDocumentFile(bytes, { fileName: path, ...ports });
}
