import { ReadFailure, type FailureCode } from "../../core/model/failure";
import { isCompoundFile, readCompoundFile } from "./compoundFile";

/** What a file is by its bytes. `zip` is .xlsx or another package: only its parts tell. */
export type FileFormat =
  | { readonly kind: "zip" }
  | { readonly kind: "ods" }
  | { readonly kind: "xls" }
  | { readonly kind: "refused"; readonly code: FailureCode; readonly foreign: ForeignKind | null };

/** Kinds of files that are no workbook, as named in the failure's params. */
export type ForeignKind =
  "pdf" | "word" | "powerpoint" | "rtf" | "image" | "archive" | "xml" | "ole" | "zip" | "unknown";

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet";
const OPEN_DOCUMENT_TYPE = "application/vnd.oasis.opendocument.";

const SIGNATURES: readonly (readonly [readonly number[], ForeignKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], "pdf"], // %PDF
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "rtf"], // {\rtf
  [[0x89, 0x50, 0x4e, 0x47], "image"], // PNG
  [[0xff, 0xd8, 0xff], "image"], // JPEG
  [[0x47, 0x49, 0x46, 0x38], "image"], // GIF
  [[0x52, 0x61, 0x72, 0x21], "archive"], // Rar!
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"], // 7z
  [[0x1f, 0x8b], "archive"], // gzip
];

/** Enough of the beginning to tell a page or a text by. */
const HEAD = 4096;

/** Tells what a file is by its bytes alone. Never throws. */
export function sniffFormat(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return refused("empty");
  if (startsWith(bytes, ZIP)) return sniffZip(bytes);
  if (startsWith(bytes, EMPTY_ZIP)) return refused("foreign", "zip");
  if (isCompoundFile(bytes)) return sniffCompound(bytes);
  for (const [signature, kind] of SIGNATURES)
    if (startsWith(bytes, signature)) return refused("foreign", kind);
  return sniffText(bytes);
}

/**
 * Throws the failure of a file the .xlsx reader cannot read, told by its bytes and its name: an .xls under the name
 * of an .xlsx is its own case. A real .xlsx passes under any name.
 */
export function refuseUnreadable(bytes: Uint8Array, fileName: string): void {
  const format = sniffFormat(bytes);
  switch (format.kind) {
    case "zip":
      return;
    case "xls":
      throw isNamedXlsx(fileName)
        ? new ReadFailure("xls-named-xlsx")
        : new ReadFailure("foreign", { kind: "xls" });
    case "ods":
      throw new ReadFailure("foreign", { kind: "ods" });
    case "refused":
      throw failureOf(format);
  }
}

/** Gives the failure of a refused format. */
export function failureOf(format: Extract<FileFormat, { kind: "refused" }>): ReadFailure {
  return new ReadFailure(format.code, format.foreign === null ? {} : { kind: format.foreign });
}

/** The name ends as those of new workbooks do. */
export function isNamedXlsx(fileName: string): boolean {
  return /\.xls[xm]$/i.test(fileName.trim());
}

function refused(code: FailureCode, foreign: ForeignKind | null = null): FileFormat {
  return { kind: "refused", code, foreign };
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

/** OpenDocument puts its type first, stored as it is; other packages are told by the names of their parts. */
function sniffZip(bytes: Uint8Array): FileFormat {
  const nameLength = (bytes[26] ?? 0) | ((bytes[27] ?? 0) << 8);
  if (nameLength !== "mimetype".length) return { kind: "zip" };
  const head = latin1(bytes, 0, 256);
  if (head.slice(30, 30 + nameLength) === "mimetype") {
    const type = head.slice(30 + nameLength + ((bytes[28] ?? 0) | ((bytes[29] ?? 0) << 8)));
    if (type.startsWith(ODS_TYPE)) return { kind: "ods" };
    if (type.startsWith(OPEN_DOCUMENT_TYPE)) return refused("foreign", "word");
  }
  return { kind: "zip" };
}

function sniffCompound(bytes: Uint8Array): FileFormat {
  const { entries, complete } = readCompoundFile(bytes, ["workbook", "book"]);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (names.has("encryptedpackage") || names.has("encryptioninfo")) return refused("encrypted");
  if (names.has("workbook") || names.has("book")) return complete ? { kind: "xls" } : refused("truncated");
  if (names.has("worddocument")) return refused("foreign", "word");
  if (names.has("powerpoint document")) return refused("foreign", "powerpoint");
  return complete ? refused("foreign", "ole") : refused("truncated");
}

function sniffText(bytes: Uint8Array): FileFormat {
  const head = headText(bytes);
  if (hasControlCharacter(head)) return refused("foreign", "unknown");
  const start = head.trimStart().toLowerCase();
  if (/<(?:html|table|body|head|meta|!doctype html)[\s>]/.test(start) || start.startsWith("mime-version:")) {
    return refused("html");
  }
  return start.startsWith("<") ? refused("foreign", "xml") : refused("text");
}

/** The beginning as text: UTF-16 by its mark, else each byte as a Latin letter, as only ASCII matters here. */
function headText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, HEAD);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(head);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(head);
  return latin1(bytes, 0, HEAD).replace(/^\xef\xbb\xbf/, "");
}

/** No text holds control characters but tabs, line ends, form feeds and escapes. */
function hasControlCharacter(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c < 32 && !(c >= 9 && c <= 13) && c !== 27) return true;
  }
  return false;
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}
