import type { CellContent, WritePlan } from "../../src/core/model/writePlan";

/** A content as a test states it: 705, "Tốt", =SUM(A1:A2) → 5, nothing. */
export function shown(content: CellContent): string {
  switch (content.kind) {
    case "blank":
      return "-";
    case "number":
      return String(content.number);
    case "text":
      return JSON.stringify(content.text);
    case "boolean":
      return String(content.boolean);
    case "error":
      return content.error;
    case "formula":
      return `=${content.formula} → ${content.value === undefined ? "?" : JSON.stringify(content.value)}`;
  }
}

/** Each write of a plan on a line: cell: before => after. */
export function planLines(plan: WritePlan): readonly string[] {
  return plan.writes.map((w) => `${w.cell}: ${shown(w.before)} => ${shown(w.after)}`);
}
