import { type CheckResult, failureText, ReadFailure } from "../core";
import { describeSaveFailure, SaveFailure } from "../hosts/file/saveFailure";
import { type ExitStatus, exitStatus } from "./usage";

/** Gives the sentences for reading or saving that did not succeed; anything unforeseen is thrown on. */
export function sentencesOf(error: unknown): readonly string[] {
  if (error instanceof ReadFailure) return [failureText(error.code, error.params, "vi")];
  if (error instanceof SaveFailure) return [describeSaveFailure(error)];
  throw error;
}

/** 1 when the workbook has an error finding, else 0 (contracts.md). */
export function endingOf({ findings }: CheckResult): ExitStatus {
  return findings.some(({ severity }) => severity === "error") ? exitStatus.errorsFound : exitStatus.fine;
}
