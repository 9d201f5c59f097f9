import { basename } from "node:path";
import { bundledRubrics } from "../app/bundledRubrics";
import { checkWorkbook } from "../app/checkWorkbook";
import {
  checkLayout,
  type CheckResult,
  compareReport,
  describeDifference,
  describeLayoutHint,
  type LayoutHint,
  ReadFailure,
  type ReportComparison,
  reportFailureText,
  type ReportPiece,
} from "../core";
import { openWorkbook } from "../hosts/file/openWorkbookNode";
import { openDocument } from "../hosts/file/readDocumentNode";
import type { ReportReading } from "./reportFile";
import { sentencesOf } from "./reportTrouble";
import { harmless, terminalOf, wrap } from "./terminal";
import { type ExitStatus, exitStatus } from "./usage";

/** Holds a written report against its workbook, and its layout against the decree. 1 when a figure differs. */
export async function reportAgainst(reading: ReportReading, against: string): Promise<ExitStatus> {
  const pieces = readPieces(against);
  const check = await readCheck(reading);
  if (pieces === null || check === null) return exitStatus.unusable;
  const comparison = compareReport(pieces, check);
  const hints = checkLayout(pieces);
  if (reading.json) {
    const { compared, differences } = comparison;
    const told = differences.map((d) => ({ ...d, message: describeDifference(d) }));
    const layout = hints.map((hint) => ({ ...hint, message: describeLayoutHint(hint) }));
    const head = { schema: "vtlt.report-against/1", file: reading.file, report: basename(against) };
    console.log(JSON.stringify({ ...head, compared, differences: told, layout }));
  } else for (const line of linesOf(basename(against), comparison, hints)) console.log(harmless(line));
  const nothing = comparison.compared === 0;
  return nothing || comparison.differences.length > 0 ? exitStatus.errorsFound : exitStatus.fine;
}

function readPieces(path: string): readonly ReportPiece[] | null {
  try {
    return openDocument(path);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    console.error(harmless(`${path}: ${reportFailureText(error.code, error.params)}`));
    return null;
  }
}

async function readCheck({ input, choice, rubric }: ReportReading): Promise<CheckResult | null> {
  try {
    const { snapshot } = await openWorkbook(input);
    return await checkWorkbook({ read: () => Promise.resolve(snapshot) }, bundledRubrics, { choice, rubric });
  } catch (error) {
    for (const sentence of sentencesOf(error)) console.error(harmless(`${input}: ${sentence}`));
    return null;
  }
}

function linesOf(
  report: string,
  { compared, differences }: ReportComparison,
  hints: readonly LayoutHint[],
): readonly string[] {
  const { width } = terminalOf(process.stdout, process.env);
  const item = (text: string) =>
    wrap(text, width - 4).map((line, i) => `${i === 0 ? "  - " : "    "}${line}`);
  const verdict =
    compared === 0
      ? `${report}: không đọc được số liệu nào trong báo cáo nên chưa đối chiếu được. Kiểm tra đã chọn đúng tệp báo cáo và đúng sổ tính chưa.`
      : differences.length === 0
        ? `${report}: đã đối chiếu ${compared} số liệu, không có chỗ nào khác sổ tính.`
        : `${report}: đã đối chiếu ${compared} số liệu, có ${differences.length} chỗ khác sổ tính.`;
  return [
    verdict,
    ...differences.flatMap((d) => item(describeDifference(d))),
    ...(hints.length > 0 ? [`Gợi ý về thể thức (${hints.length}):`] : []),
    ...hints.flatMap((hint) => item(describeLayoutHint(hint))),
  ];
}
