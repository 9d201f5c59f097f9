import {
  parseA1,
  type Points,
  pointsFromDecimal,
  readClassLimits,
  readDay,
  readNumber,
  type RubricAnswers,
} from "../core";
import { UsageError } from "./usage";

type Text = string | undefined;

/** Gives what the options of `rubric import` tell that no sheet prints. Throws UsageError for what is not in its form. */
export function readAnswers(values: {
  readonly id: Text;
  readonly name: Text;
  readonly version: Text;
  readonly year: Text;
  readonly decision: Text;
  readonly classes: Text;
  readonly step: Text;
  readonly evidence: Text;
  readonly max: Text;
  readonly "bonus-cap": Text;
  readonly "penalty-cap": Text;
  readonly "confirmed-by": Text;
  readonly "confirmed-on": Text;
}): RubricAnswers {
  const years = readYears(values.year);
  return {
    id: readId(values.id),
    title: values.name,
    version: values.version,
    decision: values.decision,
    from: years?.from,
    to: years?.to,
    step: readPoints("--step", values.step, "0,5"),
    classes: readClasses(values.classes),
    bonusCap: readPoints("--bonus-cap", values["bonus-cap"], "5"),
    penaltyCap: readPoints("--penalty-cap", values["penalty-cap"], "10"),
    evidence: readEvidence(values.evidence),
    maxima: readMaxima(values.max),
    confirmed: readConfirmed(values["confirmed-by"], values["confirmed-on"], values.decision),
  };
}

function readId(text: Text): string | undefined {
  if (text === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return text;
  throw new UsageError(
    `--id “${text}”: mã chỉ gồm chữ thường không dấu, chữ số và dấu "-". Ví dụ: ha-tinh-2025`,
  );
}

function readYears(text: Text): { from: number; to: number | null } | null {
  if (text === undefined) return null;
  const [, first, last] = /^\s*((?:19|20)\d\d)\s*(?:[-–]\s*((?:19|20)\d\d))?\s*$/.exec(text) ?? [];
  if (first === undefined)
    throw new UsageError(`--year “${text}” không đúng dạng. Ví dụ: 2025 hoặc 2025-2027`);
  return { from: parseInt(first, 10), to: last === undefined ? null : parseInt(last, 10) };
}

function readClasses(text: Text): RubricAnswers["classes"] {
  if (text === undefined) return undefined;
  const classes = readClassLimits(text);
  if (classes) return classes;
  throw new UsageError(
    `--classes “${text}” không đúng dạng. Ví dụ: "Xuất sắc=90; Tốt=80; Khá=70; Chưa đạt=0"`,
  );
}

function readPoints(option: string, text: string, example: string): Points;
function readPoints(option: string, text: Text, example: string): Points | undefined;
function readPoints(option: string, text: Text, example: string): Points | undefined {
  if (text === undefined) return undefined;
  const number = readNumber(text);
  const decimal = number.kind === "exact" ? number.value : null;
  const points = decimal && pointsFromDecimal(decimal);
  if (points?.exact && points.value > 0) return points.value;
  throw new UsageError(`${option} “${text}” không phải là số điểm lớn hơn 0. Ví dụ: ${option} ${example}`);
}

function readEvidence(text: Text): RubricAnswers["evidence"] {
  if (text === undefined) return undefined;
  if (text === "bat-buoc") return "required";
  if (text === "khong") return "optional";
  throw new UsageError(`--evidence “${text}”: chỉ nhận bat-buoc hoặc khong.`);
}

function readMaxima(text: Text): RubricAnswers["maxima"] {
  if (text === undefined) return undefined;
  const maxima = new Map<string, Points>();
  for (const part of text.split(";")) {
    if (part.trim() === "") continue;
    const [cell = "", value = "", more] = part.split("=").map((p) => p.trim());
    if (more !== undefined || parseA1(cell) === null)
      throw new UsageError(`--max “${part.trim()}” không đúng dạng. Ví dụ: --max "C12=2; C15=1,5"`);
    maxima.set(cell.toUpperCase().replaceAll("$", ""), readPoints("--max", value, '"C12=2"'));
  }
  return maxima;
}

function readConfirmed(by: Text, on: Text, decision: Text): RubricAnswers["confirmed"] {
  if (by === undefined && on === undefined) return undefined;
  if (by === undefined || by.trim() === "" || on === undefined || decision === undefined) {
    throw new UsageError(
      "Muốn ghi là đã xác nhận thì cần đủ --decision (văn bản ban hành), --confirmed-by (ai) và --confirmed-on (ngày).",
    );
  }
  const day = readDay(on);
  if (day === null) throw new UsageError(`--confirmed-on “${on}” không phải là ngày. Ví dụ: 15/3/2025`);
  return { by, on: day };
}
