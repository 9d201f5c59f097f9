import { type Lesson, normaliseSeed } from "../../core";
import type { TrainingRun } from "../../ports/trainingStore";
import { isFound, judgedVerdicts, progressOf } from "./run";

/** What a participant brings to the trainer's machine: one line of text, no network. */
export interface TrainingResult {
  readonly lesson: string;
  readonly seed: string;
  readonly participant: string;
  /** One for each fault of the lesson, in its order. */
  readonly faults: readonly ResultMark[];
  /** One for each workbook: right, wrong, or null for none given. */
  readonly verdicts: readonly (boolean | null)[];
  readonly hints: number;
}

export type ResultMark = "fixed" | "found" | "wrong" | "open";

const LETTERS: Readonly<Record<ResultMark, string>> = { fixed: "s", found: "t", wrong: "x", open: "o" };
const MARKS: ReadonlyMap<string, ResultMark> = new Map(
  Object.entries(LETTERS).map(([mark, letter]) => [letter, mark as ResultMark]),
);
const HEAD = "KQ1";
const LONGEST_NAME = 60;

/** Gives the result of a run. */
export function resultOf(lesson: Lesson, run: TrainingRun): TrainingResult {
  const progress = lesson.workbooks.flatMap((w) => w.faults.map(({ id }) => progressOf(run, id)));
  return {
    ...{ lesson: lesson.id, seed: run.seed, participant: plainName(run.participant) },
    verdicts: lesson.mode === "review" ? judgedVerdicts(lesson, run) : [],
    faults: progress.map((p) => (p.status === "open" ? (isFound(p) ? "found" : "open") : p.status)),
    hints: progress.reduce((sum, { hints }) => sum + hints, 0),
  };
}

/** Gives the line a participant reads out, sends or saves: "KQ1;lan-dau;K7QF;sso;-;2;Nguyễn Văn An;4F0". */
export function resultCode(result: TrainingResult): string {
  const faults = result.faults.map((mark) => LETTERS[mark]).join("") || "-";
  const verdicts = result.verdicts.map((v) => (v === null ? "o" : v ? "d" : "s")).join("") || "-";
  const name = plainName(result.participant);
  const body = [HEAD, result.lesson, result.seed, faults, verdicts, result.hints, name].join(";");
  return `${body};${checksum(body)}`;
}

/** Reads a result line; null when it is none, or was copied wrongly (its last part checks the rest). */
export function readResultCode(text: string): TrainingResult | null {
  const code = text.trim().normalize("NFC");
  const parts = code.split(";");
  const [head, lesson, letters, seed] = [parts[0], parts[1], parts[3], normaliseSeed(parts[2] ?? "")];
  if (parts.length !== 8 || head !== HEAD || !lesson || letters === undefined || seed === null) return null;
  const body = code.slice(0, code.lastIndexOf(";"));
  if (checksum(body) !== parts[7]?.toUpperCase() || !/^\d{1,4}$/.test(parts[5] ?? "")) return null;
  const faults = letters === "-" ? [] : Array.from(letters, (letter) => MARKS.get(letter));
  if (faults.includes(undefined)) return null;
  const verdicts = parts[4] === "-" ? "" : (parts[4] ?? "");
  if (!/^[ods]*$/.test(verdicts)) return null;
  return {
    ...{ lesson, seed, participant: parts[6] ?? "", hints: parseInt(parts[5] ?? "0", 10) },
    faults: faults as ResultMark[],
    verdicts: Array.from(verdicts, (letter) => (letter === "o" ? null : letter === "d")),
  };
}

/** A name on one line without the mark that parts the code. */
function plainName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[;\s]+/g, " ")
    .trim()
    .slice(0, LONGEST_NAME);
}

/** Three letters and digits that change with any slip of the pen; no secret. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const mixed = (hash ^ (hash >>> 15)) >>> 0;
  return (mixed % 36 ** 3).toString(36).toUpperCase().padStart(3, "0");
}
