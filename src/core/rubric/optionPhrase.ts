import { pointsFromDecimal, type Points } from "../model/points";
import { decimalToNumber, readNumber } from "../text/vietnameseNumber";

/** What one printed option of a criterion says. Percentages are plain numbers, 80 for 80 %. */
export type OptionPhrase =
  | {
      readonly kind: "level";
      readonly title: string;
      readonly points: Points;
      readonly band: BandEdges | null;
    }
  | { readonly kind: "deduction"; readonly perFault: Points; readonly limit: DeductionLimit }
  | {
      readonly kind: "applicability";
      readonly condition: string;
      readonly whenNotApplicable: "rescale" | "full" | null;
    };

/** Where a deduction stops: at so many points left, after so many taken off, or where the text does not say. */
export type DeductionLimit =
  | { readonly kind: "floor"; readonly points: Points }
  | { readonly kind: "most"; readonly points: Points }
  | { readonly kind: "unsaid" };

/** The share an option speaks of. `open`: the lower end itself is excluded in words ("trên 80%"). */
export interface BandEdges {
  readonly from: number;
  /** Null: no upper end. */
  readonly to: number | null;
  /** True for "đến dưới 80%": 80 belongs to the next band. */
  readonly below: boolean;
  readonly open: boolean;
}

const BULLET = /^[-–—+*•●○▪■✓\s]+/u;
const NUMBER = "(\\d+(?:[.,]\\d+)?)";
const POINTS = `${NUMBER}\\s*(?:điểm|đ)`;
/** "Đúng hạn: 2 điểm", "Đúng hạn – 2đ", "Đúng hạn (2 điểm)", "Đúng hạn được 2 điểm". */
const levelPatterns = [
  new RegExp(`^(.+?)\\s*[:\\-–]\\s*(?:được\\s+|cho\\s+|tính\\s+)?${POINTS}\\s*[.;,]?$`, "iu"),
  new RegExp(`^(.+?)\\s*\\(\\s*${POINTS}\\s*\\)\\s*[.;,]?$`, "iu"),
  new RegExp(`^(.+?)[,\\s]\\s*(?:được|cho|chấm|tính)\\s+${POINTS}\\s*[.;,]?$`, "iu"),
];
const deductionPattern = new RegExp(`trừ\\s+(?:đi\\s+)?${POINTS}`, "iu");
const eachPattern = /mỗi|cứ\s|(?:^|\s)(?:một|01|1)\s|\/\s*(?:lỗi|văn bản|hồ sơ|lần|ngày|đơn vị|trường hợp)/iu;
const mostPattern = new RegExp(
  `(?:không\\s+(?:trừ\\s+)?quá|(?:trừ\\s+)?tối đa)\\s+(?:trừ\\s+)?${POINTS}`,
  "iu",
);
const floorPattern = new RegExp(
  `(?:thấp nhất|tối thiểu|ít nhất)\\s+(?:còn\\s+|là\\s+|được\\s+)?${POINTS}`,
  "iu",
);
const applicabilityPattern = /^không áp dụng\s*(?:khi|nếu|đối với|với|:)\s*:?\s*(.+)$/iu;

/** Gives whole hundredths of a printed number, comma or point; null when it has more decimals or two readings. */
export function printedPoints(text: string): Points | null {
  const number = readNumber(text, { maximum: { units: 10_000, scale: 2 } });
  const fixed = number.kind === "exact" ? pointsFromDecimal(number.value) : null;
  return fixed?.exact && fixed.value >= 0 ? fixed.value : null;
}

/** Gives an option's text without the bullet in front of it. */
export function withoutBullet(text: string): string {
  return text.replace(BULLET, "").trim();
}

/**
 * Gives what the options printed in one cell say, in order; null stands for a phrase that could not be understood.
 * `points` are those of the maximum column, when they stand there instead of in the words.
 */
export function optionPhrases(text: string, points: Points | null): readonly (OptionPhrase | null)[] {
  const whole = withoutBullet(text);
  if (points !== null) return [{ kind: "level", title: whole, points, band: bandEdges(whole) }];
  const parts = whole
    .split(/;|\r?\n/u)
    .map(withoutBullet)
    .filter((part) => part !== "");
  if (parts.length > 1) {
    const phrases = parts.map(optionPhrase);
    if (phrases.every((phrase) => phrase !== null)) return phrases;
  }
  return [optionPhrase(whole)];
}

function optionPhrase(text: string): OptionPhrase | null {
  return applicabilityOf(text) ?? deductionOf(text) ?? levelOf(text);
}

function applicabilityOf(text: string): OptionPhrase | null {
  const condition = applicabilityPattern.exec(text)?.[1];
  if (condition === undefined) return null;
  const full = /(?:tính|chấm|cho|được)\s+(?:đủ|điểm tối đa|đủ điểm|trọn)/iu.test(condition);
  const rescale = /không tính|trừ khỏi|loại khỏi|quy đổi/iu.test(condition);
  return {
    kind: "applicability",
    condition: (/^([^;(]+)/u.exec(condition)?.[1] ?? condition).trim(),
    whenNotApplicable: full ? "full" : rescale ? "rescale" : null,
  };
}

function deductionOf(text: string): OptionPhrase | null {
  const perFault = pointsIn(deductionPattern, text);
  if (perFault === null || perFault === 0 || !eachPattern.test(text)) return null;
  const most = pointsIn(mostPattern, text);
  const floor = pointsIn(floorPattern, text);
  const limit: DeductionLimit =
    floor !== null
      ? { kind: "floor", points: floor }
      : most !== null
        ? { kind: "most", points: most }
        : { kind: "unsaid" };
  return { kind: "deduction", perFault, limit };
}

function pointsIn(pattern: RegExp, text: string): Points | null {
  const found = pattern.exec(text)?.[1];
  return found === undefined ? null : printedPoints(found);
}

function levelOf(text: string): OptionPhrase | null {
  for (const pattern of levelPatterns) {
    const [, title, number] = pattern.exec(text) ?? [];
    const points = number === undefined ? null : printedPoints(number);
    if (title === undefined || points === null || title.trim() === "") continue;
    return { kind: "level", title: title.trim(), points, band: bandEdges(title) };
  }
  return null;
}

const LEAD = "^(?:đạt|có|nếu|tỷ lệ|tỉ lệ|hoàn thành|thực hiện|khi|được|là|:|\\s)*";
const PERCENT = `${NUMBER}\\s*%`;
const MAYBE_PERCENT = `${NUMBER}\\s*%?`;
const fromTo = new RegExp(
  `${LEAD}(?:từ\\s+|trên\\s+|>\\s*|≥\\s*)?${MAYBE_PERCENT}\\s*(?:đến|tới|-|–)\\s*(dưới\\s+|<\\s*)?${PERCENT}(?![\\d%])`,
  "iu",
);
const below = new RegExp(`${LEAD}(?:dưới|nhỏ hơn|ít hơn|<)\\s*${PERCENT}`, "iu");
const upward = new RegExp(`${LEAD}(?:từ\\s+|đạt\\s+|≥\\s*)?${PERCENT}\\s*trở\\s+(?:lên|đi)`, "iu");
const atLeast = new RegExp(`${LEAD}(?:từ\\s+|≥\\s*|tối thiểu\\s+|ít nhất\\s+)${PERCENT}`, "iu");
const above = new RegExp(`${LEAD}(?:trên|hơn|lớn hơn|>)\\s*${PERCENT}`, "iu");
const exactly = new RegExp(`${LEAD}${PERCENT}`, "iu");

/** Gives the share an option's words speak of, when they begin with one; null when they are about something else. */
export function bandEdges(words: string): BandEdges | null {
  const text = words.trim();
  if (!text.includes("%")) return null;
  const between = fromTo.exec(text);
  if (between) {
    const from = percent(between[1]);
    const to = percent(between[3]);
    if (from === null || to === null || to < from) return null;
    const open = /(?:^|\s)(?:trên|>)\s*\d/iu.test(between[0]);
    return { from, to, below: between[2] !== undefined, open };
  }
  const less = percent(below.exec(text)?.[1]);
  if (less !== null) return { from: 0, to: less, below: true, open: false };
  const up = percent((upward.exec(text) ?? atLeast.exec(text))?.[1]);
  if (up !== null) return { from: up, to: null, below: false, open: false };
  const more = percent(above.exec(text)?.[1]);
  if (more !== null) return { from: more, to: null, below: false, open: true };
  const only = percent(exactly.exec(text)?.[1]);
  return only === null ? null : { from: only, to: only, below: false, open: false };
}

function percent(text: string | undefined): number | null {
  const number = text === undefined ? null : readNumber(text);
  const value = number?.kind === "exact" ? decimalToNumber(number.value) : null;
  return value !== null && value >= 0 && value <= 100 ? value : null;
}
