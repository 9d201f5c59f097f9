import type { CheckResult } from "../model/checkResult";
import { messageFor } from "../messages";
import { type Points, sumOrBlank } from "../model/points";
import { knownPoints, type SheetNode } from "../model/scoreSheet";
import { pointsShown } from "../report/reportNumbers";
import { maximumOf, scoredCriteria } from "../scoring/scoredRows";
import { parseA1 } from "../text/a1";
import { foldText } from "../text/vietnameseText";
import type { InspectionContent } from "./inspectionContents";

/** What an agency's own workbook says about one content of an inspection. */
export interface ContentStanding {
  /** "6/7 điểm; chưa đạt tối đa: 1.2 (1/2)"; empty where no criterion meets the content. */
  readonly selfScore: string;
  /** Titles of our findings on those criteria with their cells, one a line. */
  readonly findings: string;
}

const MOST_NAMED = 8;

/** Gives the self-score and the findings of the criteria that meet a content: by its paths, else by its words. */
export function contentStanding(content: InspectionContent, check: CheckResult): ContentStanding {
  const { scoreSheet, rubricUse } = check;
  if (!scoreSheet || !rubricUse) return { selfScore: "", findings: "" };
  const all = scoredCriteria(scoreSheet);
  const paths = Object.entries(content.criteria).find(([id]) => id === rubricUse.rubric?.id)?.[1];
  const met = all.filter((node) => (paths ? isBelow(node, paths) : speaksOf(node, content.words)));
  if (met.length === 0) return { selfScore: "", findings: "" };
  const self = sumOrBlank(met.map((node) => knownPoints(node.selfPoints)));
  const most = sumOrBlank(met.map((node) => maximumOf(node, rubricUse)));
  const lost = met.flatMap((node) => {
    const points = knownPoints(node.selfPoints);
    const maximum = maximumOf(node, rubricUse);
    return points !== null && maximum !== null && points < maximum
      ? [`${node.path} (${fraction(points, maximum)})`]
      : [];
  });
  const named = lost.slice(0, MOST_NAMED).join("; ");
  const more = lost.length > MOST_NAMED ? `; và ${lost.length - MOST_NAMED} tiêu chí khác` : "";
  const selfScore = `${fraction(self, most)} điểm${lost.length > 0 ? `; chưa đạt tối đa: ${named}${more}` : ""}`;
  return { selfScore, findings: findingsOn(met, check) };
}

function fraction(points: Points | null, most: Points | null): string {
  return most === null ? pointsShown(points) : `${pointsShown(points)}/${pointsShown(most)}`;
}

const isBelow = (node: SheetNode, paths: readonly string[]): boolean =>
  paths.some((path) => node.path === path || node.path.startsWith(`${path}/`));

const speaksOf = (node: SheetNode, words: readonly string[]): boolean => {
  const title = ` ${foldText(node.title)} `;
  return words.some((word) => title.includes(` ${word} `));
};

function findingsOn(nodes: readonly SheetNode[], { findings, scoreSheet }: CheckResult): string {
  const rows = new Set(nodes.map(({ row }) => row));
  const on = findings.filter(
    ({ sheet, cell, severity }) =>
      severity !== "hint" &&
      sheet === scoreSheet?.sheet &&
      cell !== null &&
      rows.has(parseA1(cell)?.row ?? 0),
  );
  const lines = on
    .slice(0, MOST_NAMED)
    .map((finding) => `- ${messageFor(finding, "vi").title} (${finding.cell ?? ""})`);
  if (on.length > MOST_NAMED) lines.push(`- Và ${on.length - MOST_NAMED} phát hiện khác`);
  return lines.join("\n");
}
