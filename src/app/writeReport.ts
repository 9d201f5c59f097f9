import {
  agencyReport,
  checkSnapshot,
  type CheckOptions,
  type CheckResult,
  type OfficialDocument,
  readUnitList,
  type ReportForm,
  rollUpUnits,
  type UnitList,
  type UnitsRollUp,
  type WorkbookSnapshot,
} from "../core";
import type { RubricStore } from "../ports/rubricStore";
import type { ReadableWorkbook } from "../ports/workbookHost";

/** A workbook of a subordinate unit, or one with a list of units, by the name of its file. */
export interface UnitFile {
  readonly file: string;
  readonly snapshot: WorkbookSnapshot;
}

export interface ReportOptions extends Omit<CheckOptions, "catalog"> {
  readonly form: ReportForm;
  /** Workbooks of subordinate units and lists of them; null when nobody asked. */
  readonly unitFiles?: readonly UnitFile[] | null;
}

export interface WrittenReport {
  readonly check: CheckResult;
  readonly units: UnitsRollUp | null;
  readonly document: OfficialDocument;
}

/** Reads and checks the workbook of a host and gives its báo cáo. Throws ReadFailure when it cannot be read. */
export async function writeReport(
  host: ReadableWorkbook,
  rubrics: RubricStore,
  { form, unitFiles = null, ...options }: ReportOptions,
): Promise<WrittenReport> {
  const check = checkSnapshot(await host.read(), { ...options, catalog: rubrics.list() });
  const units = unitFiles && rollUp(unitFiles, rubrics);
  return { check, units, document: agencyReport({ check, form, units }) };
}

/** Sorts units' files into scoring sheets and lists, and rolls them up. A file that is neither is asked about. */
export function rollUp(files: readonly UnitFile[], rubrics: RubricStore): UnitsRollUp {
  const lists: UnitList[] = [];
  const workbooks: { file: string; check: CheckResult }[] = [];
  const questions: string[] = [];
  for (const { file, snapshot } of files) {
    const check = checkSnapshot(snapshot, { catalog: rubrics.list() });
    const list = check.scoreSheet ? null : readUnitList(snapshot);
    if (check.scoreSheet) workbooks.push({ file, check });
    else if (list) lists.push(list);
    else questions.push(`Tệp ${file} không có bảng chấm điểm và cũng không có danh sách đơn vị: không tính.`);
  }
  if (lists.length > 1) questions.push(`Có ${lists.length} danh sách đơn vị: các danh sách được gộp lại.`);
  const listed = lists.length === 0 ? null : lists.flatMap(({ units }) => units);
  const result = rollUpUnits(workbooks, listed);
  const all = [...questions, ...lists.flatMap((list) => list.questions), ...result.questions];
  return { ...result, questions: all };
}
