import type { ParamValue } from "./reason";

/** Why a file could not be read. Each code has its own sentence in messages/. */
export type FailureCode =
  | "not-found" // no such file
  | "not-a-file" // a folder or a device
  | "no-permission"
  | "empty" // no bytes
  | "encrypted" // a password is needed to open it
  | "truncated" // the package ends early
  | "corrupt" // broken zip, XML, checksum or text encoding
  | "too-large" // a bound of the reader was passed: {limit} says which
  | "too-slow" // a time bound was passed: {seconds}
  | "hostile" // built to do harm: overlapping entries, entity declarations, lying sizes
  | "xls-named-xlsx" // an Excel 97–2003 file under the name of a new one
  | "html" // a web page saved as .xls
  | "text" // plain or comma-separated text
  | "xlsb" // Excel binary workbook
  | "foreign" // some other kind of file: {kind}
  | "no-sheets" // a workbook without any worksheet
  | "unexpected"; // a fault of ours, named as such

/** Thrown by hosts when a workbook cannot be read: data, made a sentence at the edge. */
export class ReadFailure extends Error {
  readonly code: FailureCode;
  readonly params: Readonly<Record<string, ParamValue>>;

  constructor(code: FailureCode, params: Readonly<Record<string, ParamValue>> = {}) {
    super(code);
    this.name = "ReadFailure";
    this.code = code;
    this.params = params;
  }
}
