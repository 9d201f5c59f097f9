import { type CheckResult, messageFor, pointsToNumber, type Points } from "../../core";
import type { Strings } from "../strings";

/** Gives the result as plain text to paste into a letter: totals, rating, every finding with its cell. */
export function resultText(
  { scoreSheet, totals, selfRating, rubricUse, findings }: CheckResult,
  strings: Strings,
): string {
  const points = (p: Points | null) =>
    p === null ? strings.blankPoints : strings.formatNumber(pointsToNumber(p));
  const lines: string[] = [];
  if (scoreSheet && totals) {
    const year = scoreSheet.year?.year ?? null;
    lines.push(
      [
        scoreSheet.agency?.text ?? "",
        strings.result.about({ year, report: scoreSheet.reportNumber?.text ?? null }),
      ]
        .filter((part) => part !== "")
        .join(" · "),
    );
    if (rubricUse?.rubric?.notice) lines.push(rubricUse.rubric.notice);
    for (const { section, selfPoints, maxPoints } of totals.sections) {
      lines.push(
        `${section.code} ${section.title}: ${strings.pointsOf(points(selfPoints), points(maxPoints))}`,
      );
    }
    lines.push(`${strings.totals.bonus}: ${points(totals.bonus.selfPoints)}`);
    lines.push(`${strings.totals.penalty}: ${points(totals.penalty.selfPoints)}`);
    const { selfPoints, maxPoints } = totals.total;
    lines.push(`${strings.totals.total}: ${strings.pointsOf(points(selfPoints), points(maxPoints))}`);
    if (selfRating) {
      lines.push(
        `${strings.rating.title}: ${selfRating.name}${selfRating.provisional ? ` (${strings.provisional})` : ""}`,
      );
    }
  }
  for (const finding of findings) {
    const place = [finding.sheet, finding.cell].filter((part) => part !== null).join("!");
    lines.push(
      `${strings.severity[finding.severity]}. ${place} ${messageFor(finding, strings.language).text}`,
    );
  }
  return lines.join("\n");
}
