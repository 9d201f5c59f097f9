import { HostFailure, type HostFailureCode } from "../../core/model/failure";

/** Codes of Office.js and Excel, and what they mean to a person. */
const MEANINGS: Readonly<Record<string, HostFailureCode>> = {
  InvalidOperationInCellEditMode: "cell-being-edited",
  // Some versions answer so while a cell is edited or a dialog is open.
  InvalidOperation: "host-busy",
  RequestAborted: "host-busy",
  ActivityLimitReached: "host-busy",
  WriteNotSupportedWhenModalDialogOpen: "host-busy",
  InactiveWorkbook: "host-busy",
  HostRestartNeeded: "host-busy",
  AccessDenied: "access-denied",
  ItemNotFound: "sheet-gone",
  InvalidReference: "sheet-gone",
  RequestPayloadSizeLimitExceeded: "request-too-large",
  ResponsePayloadSizeLimitExceeded: "request-too-large",
  RangeExceedsLimit: "request-too-large",
  OperationCellsExceedLimit: "request-too-large",
  ConnectionFailure: "connection-lost",
  InvalidOrTimedOutSession: "connection-lost",
  Timeout: "connection-lost",
  ApiNotFound: "library-too-old",
  NotImplemented: "library-too-old",
  UnsupportedFeature: "library-too-old",
};

/** Gives the code of an error of Office.js, or null for any other error. Its English message is never shown. */
export function officeCodeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || error instanceof HostFailure) return null;
  if (!("code" in error) || typeof error.code !== "string" || !("debugInfo" in error)) return null;
  return error.code;
}

/** Gives where in the object model an error of Office.js arose ("PageLayout.Orientation"); empty when unknown. */
export function officeLocationOf(error: unknown): string {
  if (officeCodeOf(error) === null) return "";
  const { debugInfo } = error as { readonly debugInfo: { readonly errorLocation?: string } | null };
  return debugInfo?.errorLocation ?? "";
}

/** Gives an error of Office.js as a failure with a sentence; any other error as it is. */
export function hostFailureOf(error: unknown): unknown {
  const code = officeCodeOf(error);
  if (code === null) return error;
  const meaning = Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined;
  const failure = meaning ? new HostFailure(meaning) : new HostFailure("host-refused", { code });
  failure.cause = error;
  return failure;
}
