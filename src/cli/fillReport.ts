import { type CellContent, formatDecimal, reasonText, type WritePlan } from "../core";
import type { CheckedFile } from "./checkLine";
import { harmless, type Terminal, wrap } from "./terminal";

/** Gives the preview of a plan for a person: every cell, before → after, and why. */
export function planReport(plan: WritePlan, terminal: Terminal): readonly string[] {
  const lines: string[] = [];
  for (const sheet of plan.newSheets) lines.push(harmless(`Thêm trang tính “${sheet.name}”`));
  for (const write of plan.writes) {
    const change = `${shown(write.before)} → ${shown(write.after)}`;
    lines.push(harmless(`${terminal.paint("bold", `${write.sheet}!${write.cell}`)}  ${change}`));
    const why = wrap(harmless(reasonText(write.reason, "vi")), terminal.width - 4);
    lines.push(...why.map((line) => terminal.paint("dim", `    ${line}`)));
  }
  const count = plan.writes.length;
  lines.push(
    "",
    terminal.paint("bold", `${formatDecimal(count)} ô trong kế hoạch ghi; ngoài ra không ô nào thay đổi.`),
  );
  return lines;
}

function shown(content: CellContent): string {
  switch (content.kind) {
    case "blank":
      return "(trống)";
    case "number":
      return formatDecimal(content.number);
    case "text":
      return `“${content.text.length > 80 ? `${content.text.slice(0, 79)}…` : content.text}”`;
    case "boolean":
      return content.boolean ? "TRUE" : "FALSE";
    case "error":
      return content.error;
    case "formula": {
      const { value } = content;
      const gives =
        value === undefined ? "" : ` (= ${typeof value === "number" ? formatDecimal(value) : value})`;
      return `=${content.formula}${gives}`;
    }
  }
}

/** Gives the `vtlt.fill/1` object: the plan cell by cell, and the file written (null on a dry run). */
export function fillLine(file: CheckedFile, plan: WritePlan, output: string | null): Record<string, unknown> {
  return {
    schema: "vtlt.fill/1",
    file: file.file,
    sha256: file.sha256,
    output,
    newSheets: plan.newSheets.map((sheet) => sheet.name),
    writes: plan.writes.map(({ sheet, cell, before, after, numberFormat, reason }) => ({
      sheet,
      cell,
      before,
      after,
      numberFormat,
      reason: { code: reason.code, params: reason.params, message: reasonText(reason, "vi") },
    })),
  };
}
