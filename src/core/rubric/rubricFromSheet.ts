import type { Points } from "../model/points";
import type { Authority, ExtraPart, Rubric } from "../model/rubric";
import type { ScoreSheet } from "../model/scoreSheet";
import type { SheetSnapshot, WorkbookSnapshot } from "../model/workbookSnapshot";
import type { ReadingChoice } from "../reading/findScoreSheet";
import { foldText } from "../text/vietnameseText";
import { classesOnSheet } from "./classesOnSheet";
import { importExtra } from "./importExtra";
import { type ImportNote, importNoteText } from "./importNote";
import { importSections } from "./importSections";
import { infoBonus, infoPenalty, readInfoSheet, type RubricInfo } from "./infoSheet";
import { loadRubric } from "./loadRubric";
import { optionRows } from "./optionRows";
import { type AskedPart, askedText, type RubricAnswers } from "./rubricAnswers";
import { rubricFile } from "./rubricFile";
import type { RubricProblem } from "./rubricProblem";
import { findPrintedTable } from "./printedTable";
import { printedTotal } from "./printedTotal";

/** A rubric made of a sheet, and all that must be told about it. */
export interface ImportedRubric {
  /** Null when none can be made yet: see the notes of severity "error" and the problems. */
  readonly rubric: Rubric | null;
  readonly scoreSheet: ScoreSheet | null;
  readonly notes: readonly ImportNote[];
  /** What the sheet cannot tell and nobody has answered. */
  readonly asked: readonly AskedPart[];
  /** What is wrong with the rubric as a whole (answers that do not fit the sheet). */
  readonly problems: readonly RubricProblem[];
}

export interface ImportOptions {
  /** The file's name, for the citation as long as there is no decision. */
  readonly source: string;
  readonly answers?: RubricAnswers;
  readonly choice?: ReadingChoice;
}

/**
 * Makes a rubric of a scoring sheet, blank or filled: its sections, groups, criteria, maxima, the mechanics its options
 * print, bonus and penalty items; what only people know from the answers, or from the sheet "Bộ tiêu chí" of a
 * workbook that `vtlt template` made. Everything is `assumed` unless somebody says he has compared it with the
 * decision and nothing in it is in doubt. Nothing is left out silently: see `notes` and `asked`.
 */
export function rubricFromSheet(workbook: WorkbookSnapshot, options: ImportOptions): ImportedRubric {
  const found = findPrintedTable(workbook, options.choice);
  if (!found.found) {
    const note: ImportNote = { severity: "error", cell: null, code: "no-score-sheet", params: {} };
    return { rubric: null, scoreSheet: null, notes: [note], asked: [], problems: [] };
  }
  return new Importer(workbook, found.scoreSheet, found.snapshot, options).make();
}

class Importer {
  private readonly notes: ImportNote[] = [];
  private readonly asked: AskedPart[] = [];
  private readonly answers: RubricAnswers;
  private readonly info: RubricInfo | null;

  constructor(
    workbook: WorkbookSnapshot,
    private readonly sheet: ScoreSheet,
    private readonly snapshot: SheetSnapshot,
    private readonly options: ImportOptions,
  ) {
    this.answers = options.answers ?? {};
    this.info = readInfoSheet(workbook);
    if (this.info) this.notes.push(...this.info.notes);
    if (sheet.legacy) this.note("hint", sheet.legacy.cell, "legacy-font", { count: sheet.legacy.count });
  }

  make(): ImportedRubric {
    const { answers, info, sheet } = this;
    const told = info?.general ?? {};
    const word = (value: unknown) =>
      typeof value === "string" ? value : typeof value === "number" ? String(value) : undefined;
    const number = (value: unknown) => (typeof value === "number" ? value : undefined);
    const from = answers.from ?? number(told.from) ?? sheet.year?.year ?? null;
    if (from === null) this.asked.push("years");
    if (answers.decision === undefined && !info?.authority) this.asked.push("decision");
    const title = answers.title ?? word(told.title) ?? "Bộ tiêu chí chấm điểm công tác văn thư, lưu trữ";
    const version = answers.version ?? word(told.version) ?? (from === null ? "1" : String(from));
    const to = answers.to === undefined ? (number(told.to) ?? null) : answers.to;

    const options = optionRows(this.snapshot, sheet);
    const base = this.baseAuthority();
    const parts = importSections(sheet, options, {
      maxima: answers.maxima ?? new Map<string, Points>(),
      evidence: answers.evidence ?? "optional",
      info,
      authority: base,
      confirmedNow: answers.confirmed !== undefined,
      note: (severity, cell, code, params) => this.note(severity, cell, code, params),
    });
    if (!info) {
      if (answers.evidence === undefined) this.asked.push("evidence");
      if (!parts.anyApplicability) this.asked.push("applicability");
    }
    const step = answers.step ?? (info ? pointsOf(info, "step") : null);
    if (step === null && !info) this.asked.push("step");
    const bonus = this.extra("bonus", base);
    const penalty = this.extra("penalty", base);
    const rating = this.rating(base, options);
    const maxPoints = printedTotal(sheet, parts.sections, (printed, sum, cell) =>
      this.note("warning", cell, "total-sum", { printed, sum }),
    );

    const stillOpen = [
      ...(info?.open ?? []),
      ...this.asked.map(askedText),
      ...this.notes.filter((n) => n.severity !== "hint").map((n) => openSentence(sheet.sheet, n)),
    ].slice(0, MOST_OPEN);
    const open = [...new Set(stillOpen)];
    const told1 = info?.authority ?? base;
    const settled = answers.confirmed === undefined ? told1 : base;
    const authority: Authority =
      open.length > 0 && settled.status === "confirmed" ? { ...settled, status: "assumed" } : settled;
    const notice =
      answers.notice !== undefined
        ? answers.notice
        : (word(told.notice) ?? (authority.status === "confirmed" || info ? null : UNCONFIRMED));
    const made = {
      id: answers.id ?? word(told.id) ?? identifierOf(answers.decision ?? title, version),
      ...{ version, title, notice, validity: { from: from ?? 0, to }, authority, step, maxPoints },
      ...{ sections: parts.sections, bonus, penalty, rating, open },
    } satisfies Rubric;
    return this.answer(made, from !== null && this.notes.every((n) => n.severity !== "error"));
  }

  private answer(made: Rubric, complete: boolean): ImportedRubric {
    const { sheet, notes, asked } = this;
    const loaded = complete ? loadRubric(rubricFile(made)) : null;
    return {
      rubric: loaded?.ok ? loaded.rubric : null,
      scoreSheet: sheet,
      notes,
      asked,
      problems: loaded === null || loaded.ok ? [] : loaded.problems,
    };
  }

  private note(
    severity: ImportNote["severity"],
    cell: string | null,
    code: ImportNote["code"],
    params: ImportNote["params"],
  ): void {
    this.notes.push({ severity, cell, code, params });
  }

  /** What everything rests on that the sheet "Bộ tiêu chí" says nothing else of. */
  private baseAuthority(): Authority {
    const { decision, confirmed } = this.answers;
    if (decision === undefined) {
      const cite = `Lập từ trang “${this.sheet.sheet}” của tệp ${this.options.source}; chưa đối chiếu với văn bản ban hành`;
      return this.info?.authority ?? { status: "assumed", cite };
    }
    return confirmed === undefined
      ? { status: "assumed", cite: decision }
      : { status: "confirmed", cite: decision, by: confirmed.by, on: confirmed.on };
  }

  private extra(part: "bonus" | "penalty", base: Authority): ExtraPart | null {
    const told = this.info?.parts.get(part === "bonus" ? infoBonus : infoPenalty);
    const asked = part === "bonus" ? this.answers.bonusCap : this.answers.penaltyCap;
    const made = importExtra(this.sheet[part], part, {
      cap: asked ?? told?.maxPoints ?? null,
      authority: this.answers.confirmed ? base : (told?.authority ?? base),
      note: (severity, cell, code, params) => this.note(severity, cell, code, params),
    });
    if (made !== null && made.cap === null && !told) this.asked.push(`${part}Cap`);
    return made;
  }

  private rating(base: Authority, options: ReturnType<typeof optionRows>): Rubric["rating"] {
    const { answers, info } = this;
    const onSheet =
      answers.classes === undefined && !info ? classesOnSheet(this.snapshot, this.sheet, options) : null;
    if (onSheet !== null && onSheet.classes === null)
      this.note("warning", onSheet.cell, "classes-not-understood", { text: onSheet.text });
    const classes = answers.classes ?? (info && info.classes.length > 0 ? info.classes : onSheet?.classes);
    if (!classes) {
      if (!info) this.asked.push("classes");
      return null;
    }
    const caps = answers.caps ?? info?.caps ?? [];
    const told = answers.confirmed || answers.classes ? null : info?.ratingAuthority;
    return { classes, caps, authority: told ?? base };
  }
}

const MOST_OPEN = 200;
const UNCONFIRMED = "Bộ tiêu chí lập từ bảng chấm điểm, chưa được xác nhận";

function openSentence(sheet: string, note: ImportNote): string {
  const place = note.cell === null ? "" : `${sheet}!${note.cell}: `;
  return `${place}${importNoteText(note)}`.slice(0, 900);
}

function pointsOf(info: RubricInfo, key: "step"): Points | null {
  const value = info.general[key];
  return typeof value === "number" ? (Math.round(value * 100) as Points) : null;
}

/** Gives an identifier from words: "Quyết định số 2991/QĐ-UBND" of 2021 → "quyet-dinh-so-2991-qd-ubnd-2021". */
export function identifierOf(words: string, version: string): string {
  const slug = (text: string) =>
    foldText(text)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-+|-+$/g, "");
  const name = slug(words).slice(0, 60).replace(/-+$/, "");
  const last = slug(version);
  const whole = last === "" || name.endsWith(last) ? name : `${name}-${last}`;
  return whole === "" ? "bo-tieu-chi" : whole;
}
