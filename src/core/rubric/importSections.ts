import { type Points, pointsToNumber } from "../model/points";
import type { Authority, Mechanic, RubricCriterion, RubricGroup, RubricSection } from "../model/rubric";
import { knownPoints, type ScoreSheet, type SheetNode } from "../model/scoreSheet";
import { columnName, parseA1 } from "../text/a1";
import type { ImportNote } from "./importNote";
import type { RubricInfo } from "./infoSheet";
import { mechanicAllows } from "./mechanicAllows";
import { type PrintedOption, readMechanic } from "./readMechanic";

export type NoteTaker = (
  severity: ImportNote["severity"],
  cell: string | null,
  code: ImportNote["code"],
  params: ImportNote["params"],
) => void;

export interface SectionContext {
  /** Maxima a person gave, by cell. */
  readonly maxima: ReadonlyMap<string, Points>;
  readonly evidence: RubricCriterion["evidence"];
  readonly info: RubricInfo | null;
  readonly authority: Authority;
  /** Somebody confirms the whole now: what the sheet "Bộ tiêu chí" says of the parts is past. */
  readonly confirmedNow: boolean;
  readonly note: NoteTaker;
}

export interface ImportedSections {
  readonly sections: readonly RubricSection[];
  /** True when some criterion says when it does not apply. */
  readonly anyApplicability: boolean;
}

/** A criterion without any maximum still needs a place in the outline; the note beside it keeps it from being used. */
const NO_POINTS = 0 as Points;

/** Makes the sections of a rubric of those of a sheet. Criteria right below a section form a group of its name. */
export function importSections(
  sheet: ScoreSheet,
  options: ReadonlyMap<number, readonly PrintedOption[]>,
  context: SectionContext,
): ImportedSections {
  const maker = new SectionMaker(sheet, options, context);
  const sections = maker.sections();
  return { sections, anyApplicability: maker.anyApplicability };
}

class SectionMaker {
  anyApplicability = false;

  constructor(
    private readonly sheet: ScoreSheet,
    private readonly options: ReadonlyMap<number, readonly PrintedOption[]>,
    private readonly context: SectionContext,
  ) {}

  sections(): readonly RubricSection[] {
    const codes = new Set<string>();
    return this.sheet.sections.map((node, i) => {
      // A flat list has no row for its only section: it is given one.
      const flat = node.path === "";
      const code = flat ? "I" : this.code(node, codes, String(i + 1));
      if (flat) codes.add(code);
      return this.section(node, code);
    });
  }

  private section(node: SheetNode, code: string): RubricSection {
    const { info, authority: base, note } = this.context;
    const title = node.title === "" ? "Nội dung chấm điểm" : node.title;
    const told = info?.parts.get(code);
    const authority = this.context.confirmedNow ? base : (told?.authority ?? base);
    const groups = this.groups(node, code, title, authority);
    if (groups.length === 0) note("warning", node.titleCell, "section-empty", { title });
    const sum = sumOf(groups.flatMap((g) => g.criteria));
    const printed = knownPoints(node.maxPoints);
    const differs = printed !== null && printed !== sum;
    if (differs) {
      const params = { title, printed: pointsToNumber(printed), sum: pointsToNumber(sum) };
      note("warning", node.maxPoints?.cell ?? null, "section-sum", params);
    }
    return { code, title, maxPoints: differs || sum === 0 ? null : sum, groups, authority };
  }

  private groups(
    section: SheetNode,
    code: string,
    title: string,
    authority: Authority,
  ): readonly RubricGroup[] {
    const groups: { code: string; title: string; criteria: RubricCriterion[]; own: boolean }[] = [];
    const codes = new Set<string>();
    const visit = (node: SheetNode, outer: string) => {
      const inner = node.children.filter((child) => child.children.length > 0);
      if (inner.length === 0) {
        const groupCode = this.code(node, codes, String(groups.length + 1), outer);
        const group = { code: groupCode, title: node.title, criteria: [] as RubricCriterion[], own: true };
        groups.push(group);
        this.criteria(node.children, group.criteria, `${code}/${groupCode}`, authority);
        this.checkGroup(node, group.criteria);
      } else for (const child of node.children) place(child, node.code);
    };
    const place = (child: SheetNode, outer: string) => {
      if (child.children.length > 0) {
        visit(child, outer);
        return;
      }
      let last = groups.at(-1);
      if (!last || last.own) {
        let own = code;
        for (let n = 2; codes.has(own); n++) own = `${code}.${n}`;
        codes.add(own);
        groups.push((last = { code: own, title, criteria: [], own: false }));
      }
      this.criteria([child], last.criteria, `${code}/${last.code}`, authority);
    };
    for (const child of section.children) place(child, "");
    return groups.map(({ code: groupCode, title: words, criteria }) => ({
      code: groupCode,
      title: words === "" ? title : words,
      criteria,
    }));
  }

  private criteria(
    nodes: readonly SheetNode[],
    made: RubricCriterion[],
    path: string,
    authority: Authority,
  ): void {
    const codes = new Set(made.map((c) => c.code));
    for (const node of nodes) {
      const code = this.code(node, codes, String(made.length + 1));
      made.push(this.criterion(node, code, `${path}/${code}`, authority));
    }
  }

  private criterion(node: SheetNode, code: string, path: string, authority: Authority): RubricCriterion {
    const { info, note, evidence } = this.context;
    const told = info?.criteria.get(path);
    const printed = this.printedMax(node);
    const read = readMechanic(this.options.get(node.row) ?? [], printed, told?.kind ?? null);
    for (const n of read.notes) note(n.severity, n.cell, n.code, n.params);
    const maxPoints = printed ?? this.maxFromOptions(node, read.best);
    const mechanic = this.heldMechanic(node, read.mechanic, maxPoints);
    const applicability = told ? told.applicability : read.applicability;
    if (applicability) this.anyApplicability = true;
    return {
      code,
      title: node.title === "" ? `Tiêu chí ${code}` : node.title,
      maxPoints,
      mechanic,
      evidence: told?.evidence ?? evidence,
      applicability,
      authority: this.context.confirmedNow ? authority : (told?.authority ?? authority),
    };
  }

  /**
   * A filled sheet may show that the printed options are not the only values: agencies write values in between, and the
   * print does not say whether they may (ADR 3).
   */
  private heldMechanic(node: SheetNode, mechanic: Mechanic, max: Points): Mechanic {
    const points = knownPoints(node.selfPoints);
    if (points === null || points < 0 || points > max || mechanicAllows(mechanic, max, points))
      return mechanic;
    const params = { title: node.title, points: pointsToNumber(points) };
    this.context.note("warning", node.selfPoints.cell, "options-not-kept", params);
    return { kind: "range" };
  }

  private printedMax(node: SheetNode): Points | null {
    const { maxima, note } = this.context;
    const cell = this.maxCell(node);
    const given = cell === null ? undefined : maxima.get(cell);
    if (given !== undefined) return given;
    const reading = node.maxPoints?.reading;
    if (reading === undefined || reading.kind === "blank") return null;
    const { title } = node;
    if (reading.kind === "exact") {
      if (reading.points > 0) return reading.points;
      note("error", cell, "max-not-positive", { title, points: pointsToNumber(reading.points) });
      return NO_POINTS;
    }
    note("error", cell, "max-doubtful", { title, text: node.maxPoints?.text ?? "" });
    return NO_POINTS;
  }

  private maxFromOptions(node: SheetNode, best: Points | null): Points {
    const { note } = this.context;
    const { title } = node;
    if (best !== null && best > 0) {
      note("warning", this.maxCell(node), "max-from-options", { title, points: pointsToNumber(best) });
      return best;
    }
    note("error", this.maxCell(node) ?? node.titleCell, "max-missing", { title });
    return NO_POINTS;
  }

  /** Where the maximum stands or belongs; null when the sheet has no such column. */
  private maxCell(node: SheetNode): string | null {
    if (node.maxPoints) return node.maxPoints.cell;
    const { maxPoints } = this.sheet.columns;
    const row = parseA1(node.titleCell)?.row ?? node.row;
    return maxPoints === null ? null : `${columnName(maxPoints)}${row}`;
  }

  private checkGroup(node: SheetNode, criteria: readonly RubricCriterion[]): void {
    const printed = knownPoints(node.maxPoints);
    const sum = sumOf(criteria);
    if (printed === null || printed === sum) return;
    const params = { title: node.title, printed: pointsToNumber(printed), sum: pointsToNumber(sum) };
    this.context.note("warning", node.maxPoints?.cell ?? null, "group-sum", params);
  }

  /** The printed code, or one that is free: with the outer group's before it, or counted on. */
  private code(node: SheetNode, taken: Set<string>, otherwise: string, outer = ""): string {
    const { note } = this.context;
    let code = node.code;
    if (code === "") {
      code = otherwise;
      for (let n = 1; taken.has(code); n++) code = `${otherwise}.${n}`;
      note("hint", node.titleCell, "code-missing", { title: node.title, code });
    } else if (taken.has(code)) {
      const wished = outer === "" ? code : `${outer}.${code}`;
      code = wished;
      for (let n = 2; taken.has(code); n++) code = `${wished}~${n}`;
      if (outer === "") {
        note("warning", node.titleCell, "code-repeated", { title: node.title, printed: node.code, code });
      }
    }
    taken.add(code);
    return code;
  }
}

function sumOf(criteria: readonly RubricCriterion[]): Points {
  return criteria.reduce((sum, c) => sum + c.maxPoints, 0) as Points;
}
