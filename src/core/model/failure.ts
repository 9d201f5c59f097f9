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
  | "unexpected" // a fault of ours, named as such
  // a live host (Excel) did not do what it was asked
  | "cell-being-edited" // nothing can be read or written until Enter or Esc
  | "host-read-only" // opened for viewing only
  | "sheet-gone" // renamed or deleted between reading and writing
  | "sheet-hidden" // cannot be brought to the front
  | "host-busy" // a dialog is open, or too many requests
  | "access-denied" // protected, or not allowed by the organisation
  | "request-too-large"
  | "connection-lost"
  | "library-too-old" // a call this version of Excel does not have
  | "host-refused"; // any other error, by its name: {code}

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

/** The failures of a live host. */
export type HostFailureCode = Extract<
  FailureCode,
  | "cell-being-edited"
  | "host-read-only"
  | "sheet-gone"
  | "sheet-hidden"
  | "host-busy"
  | "access-denied"
  | "request-too-large"
  | "connection-lost"
  | "library-too-old"
  | "host-refused"
>;

/** Thrown by a live host when reading, writing or showing a cell fails; nothing was written then unless it says so. */
export class HostFailure extends ReadFailure {
  override readonly code: HostFailureCode;

  constructor(code: HostFailureCode, params: Readonly<Record<string, ParamValue>> = {}) {
    super(code, params);
    this.name = "HostFailure";
    this.code = code;
  }
}
