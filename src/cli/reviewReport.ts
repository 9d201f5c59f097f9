import { type ConsolidatedReview, formatDecimal } from "../core";
import { ratingGroups } from "../documents/consolidated";
import { bar, harmless, type Terminal } from "./terminal";

const MOST_SHORTCOMINGS = 5;
const MOST_NAMES = 10;

/** Gives what a person wants to know once a review is done; lines without ends. */
export function reviewReport(review: ConsolidatedReview, terminal: Terminal): readonly string[] {
  const { rows, unread, duplicates, match, shortcomings, notices, expected } = review;
  const title = (text: string) => terminal.paint("bold", text);
  const withErrors = rows.filter(({ counts }) => counts.error > 0).length;
  const lines = [
    "",
    title(
      `${formatDecimal(rows.length + unread.length)}/${formatDecimal(expected)} tệp · đọc được ${formatDecimal(rows.length)} · không đọc được ${formatDecimal(unread.length)} · có lỗi ${formatDecimal(withErrors)}`,
    ),
    ...notices.map((notice) => harmless(notice)),
  ];
  const ratings = ratingGroups(rows);
  if (ratings.length > 0) {
    lines.push("", title("Xếp loại"));
    for (const { label, count } of ratings) {
      const share = bar(count / rows.length, 20);
      lines.push(
        `  ${harmless(label).padEnd(16)} ${formatDecimal(count).padStart(6)}  ${terminal.paint("green", share)}`,
      );
    }
  }
  if (shortcomings.length > 0) {
    lines.push("", title("Lỗi thường gặp"));
    for (const { title: what, agencies } of shortcomings.slice(0, MOST_SHORTCOMINGS)) {
      const share = formatDecimal(Math.round((1000 * agencies) / review.agencies) / 10);
      lines.push(harmless(`  ${formatDecimal(agencies).padStart(6)} cơ quan (${share}%)  ${what}`));
    }
  }
  if (duplicates.length > 0) {
    const copies = duplicates.filter(({ kind }) => kind === "content").length;
    lines.push(
      "",
      `Nộp trùng: ${copies} nhóm tệp giống hệt nhau, ${duplicates.length - copies} cơ quan nộp nhiều tệp khác nhau.`,
    );
  }
  if (match !== null) {
    const names = match.missing.map(({ agency }) => agency);
    lines.push("", `Chưa nộp: ${names.length}/${match.listed} cơ quan, đơn vị trong danh sách.`);
    lines.push(...names.slice(0, MOST_NAMES).map((name) => harmless(`  - ${name}`)));
    if (names.length > MOST_NAMES) lines.push(`  … và ${names.length - MOST_NAMES} cơ quan khác`);
  }
  if (unread.length > 0) {
    lines.push("", title("Không đọc được"));
    lines.push(...unread.slice(0, MOST_NAMES).map((u) => harmless(`  ${u.file}: ${u.message}`)));
    if (unread.length > MOST_NAMES) lines.push(`  … và ${unread.length - MOST_NAMES} tệp khác`);
  }
  return lines;
}
