import type { CheckResult } from "../model/checkResult";
import type { RuleId } from "../model/finding";
import type { Points } from "../model/points";
import { knownPoints } from "../model/scoreSheet";
import { scoredCriteria, maximumOf } from "../scoring/scoredRows";
import { agencyKey } from "../appraisal/agencyNames";
import { canonicalText, tidyText } from "../text/vietnameseText";
import type { ListedUnit } from "./readUnitList";

/** A unit's workbook that was checked. */
export interface UnitWorkbook {
  readonly file: string;
  readonly check: CheckResult;
}

/** What is known of one subordinate unit. */
export interface UnitResult {
  readonly name: string;
  /** False for a unit that is on the list but of which nothing came in. */
  readonly inspected: boolean;
  readonly selfPoints: Points | null;
  readonly rating: string | null;
  /** The rating rests on limits nobody has confirmed. */
  readonly provisional: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly note: string;
  /** File or list the figures come from; empty when there is nothing. */
  readonly source: string;
}

/** Something several units share. */
export interface SharedByUnits {
  /** Code and title of the criterion, or empty for a finding about the sheet. */
  readonly criterion: string;
  readonly rule: RuleId | "points-lost" | "noted";
  /** What is noted of several units in the list, word by word; else empty. */
  readonly text: string;
  readonly units: readonly string[];
}

export interface UnitsRollUp {
  readonly units: readonly UnitResult[];
  readonly inspected: number;
  /** How many units there are; null when no list says so. */
  readonly total: number | null;
  readonly missing: readonly string[];
  readonly shared: readonly SharedByUnits[];
  /** What a person must settle: Vietnamese sentences. */
  readonly questions: readonly string[];
}

/**
 * Rolls up an agency's subordinate units: from their own sheets, from a list, or both (the list then tells which units
 * are missing). Units are matched by the words of their names; a unit named twice is counted once and asked about.
 */
export function rollUpUnits(
  workbooks: readonly UnitWorkbook[],
  listed: readonly ListedUnit[] | null,
): UnitsRollUp {
  const questions: string[] = [];
  const byName = new Map<string, UnitResult>();
  for (const workbook of workbooks) addUnit(byName, resultOf(workbook, questions), questions);
  const known = listed ? new Set(listed.map(({ name }) => agencyKey(name))) : null;
  if (known) {
    for (const [key, unit] of byName) {
      if (!known.has(key))
        questions.push(`Đơn vị “${unit.name}” (${unit.source}) không có trong danh sách đơn vị.`);
    }
  }
  for (const unit of listed ?? []) addListed(byName, unit, questions);
  const units = ordered(byName, listed);
  const total = listed && byName.size;
  return {
    units,
    inspected: units.filter((unit) => unit.inspected).length,
    total,
    missing: units.filter((unit) => !unit.inspected).map(({ name }) => name),
    shared: [...sharedFindings(workbooks), ...sharedLosses(workbooks), ...sharedNotes(listed ?? [])],
    questions,
  };
}

/** The unit a workbook is of: the agency named on its sheet, else its file's name, which is then asked about. */
export function unitName({ file, check }: UnitWorkbook): {
  readonly name: string;
  readonly certain: boolean;
} {
  const agency = tidyText(check.scoreSheet?.agency?.text ?? "");
  return agency === ""
    ? { name: file.replace(/\.[^.]+$/, ""), certain: false }
    : { name: agency, certain: true };
}

function resultOf(workbook: UnitWorkbook, questions: string[]): UnitResult {
  const { check, file } = workbook;
  const { name, certain } = unitName(workbook);
  if (!certain) questions.push(`Bảng trong ${file} không ghi tên đơn vị: lấy tên tệp “${name}”.`);
  const declared = check.scoreSheet?.declaredRating?.text ?? null;
  const unread = check.totals?.unreadCriteria.length ?? 0;
  return {
    name,
    inspected: true,
    selfPoints: check.totals?.total.selfPoints ?? null,
    rating: declared ?? check.selfRating?.name ?? null,
    provisional: check.selfRating?.provisional ?? false,
    errors: check.findings.filter(({ severity }) => severity === "error").length,
    warnings: check.findings.filter(({ severity }) => severity === "warning").length,
    note: unread > 0 ? `Còn ${unread} tiêu chí chưa có điểm` : "",
    source: file,
  };
}

function addUnit(byName: Map<string, UnitResult>, unit: UnitResult, questions: string[]): void {
  const key = agencyKey(unit.name);
  const before = byName.get(key);
  if (before) {
    questions.push(
      `Đơn vị “${unit.name}” có hai tệp (${before.source}, ${unit.source}): lấy số liệu ở ${before.source}.`,
    );
    return;
  }
  byName.set(key, unit);
}

function addListed(byName: Map<string, UnitResult>, unit: ListedUnit, questions: string[]): void {
  const key = agencyKey(unit.name);
  const before = byName.get(key);
  if (!before) {
    byName.set(key, {
      ...{ name: unit.name, inspected: unit.inspected, selfPoints: unit.points, rating: unit.rating },
      ...{ provisional: false, errors: 0, warnings: 0, note: unit.note, source: unit.place },
    });
    return;
  }
  if (unit.points !== null && before.selfPoints !== null && unit.points !== before.selfPoints) {
    questions.push(
      `Điểm của “${unit.name}” trong danh sách (${unit.place}) khác bảng chấm điểm (${before.source}): lấy theo bảng chấm điểm.`,
    );
  }
}

function ordered(
  byName: ReadonlyMap<string, UnitResult>,
  listed: readonly ListedUnit[] | null,
): readonly UnitResult[] {
  const first = (listed ?? []).map(({ name }) => agencyKey(name));
  const keys = new Set([...first, ...byName.keys()]);
  return [...keys].flatMap((key) => byName.get(key) ?? []);
}

/** Errors and warnings of the same rule at the same criterion in several units; most shared first. */
function sharedFindings(workbooks: readonly UnitWorkbook[]): readonly SharedByUnits[] {
  const groups = new Groups();
  for (const workbook of workbooks) {
    const { name } = unitName(workbook);
    for (const { rule, severity, params } of workbook.check.findings) {
      if (severity === "hint" || rule === "rating-provisional") continue;
      const criterion = [params["code"], params["title"]]
        .filter((part) => typeof part === "string")
        .join(" ")
        .trim();
      groups.add({ rule, criterion, text: "" }, name);
    }
  }
  return groups.shared();
}

/** Criteria where several units gave themselves less than the maximum: where work is weak in more than one place. */
function sharedLosses(workbooks: readonly UnitWorkbook[]): readonly SharedByUnits[] {
  const groups = new Groups();
  for (const workbook of workbooks) {
    const { scoreSheet, rubricUse } = workbook.check;
    if (!scoreSheet || !rubricUse) continue;
    for (const node of scoredCriteria(scoreSheet)) {
      const points = knownPoints(node.selfPoints);
      const most = maximumOf(node, rubricUse);
      if (points === null || most === null || points >= most) continue;
      groups.add(
        { rule: "points-lost", criterion: `${node.path} ${node.title}`, text: "" },
        unitName(workbook).name,
      );
    }
  }
  return groups.shared();
}

function sharedNotes(listed: readonly ListedUnit[]): readonly SharedByUnits[] {
  const groups = new Groups();
  for (const unit of listed) {
    for (const text of unit.shortcomings) groups.add({ rule: "noted", criterion: "", text }, unit.name);
  }
  return groups.shared();
}

/** Units by what they share, found by its words. */
class Groups {
  private readonly groups = new Map<string, { of: Omit<SharedByUnits, "units">; units: string[] }>();

  add(of: Omit<SharedByUnits, "units">, unit: string): void {
    const key = `${of.rule} ${canonicalText(of.criterion)} ${canonicalText(of.text)}`;
    const group = this.groups.get(key) ?? { of, units: [] };
    if (!group.units.includes(unit)) group.units.push(unit);
    this.groups.set(key, group);
  }

  shared(): readonly SharedByUnits[] {
    const several = [...this.groups.values()].filter(({ units }) => units.length > 1);
    several.sort((a, b) => b.units.length - a.units.length);
    return several.map(({ of, units }) => ({ ...of, units }));
  }
}
