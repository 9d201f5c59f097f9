import {
  compareRubrics,
  differenceText,
  importNoteText,
  type Rubric,
  rubricFromSheet,
  type TemplateContent,
  templateSnapshot,
} from "../core";

const MOST_TOLD = 5;

/**
 * Reads a template back as a rubric before anybody fills it in, and gives in Vietnamese what came out differently; empty
 * when it reads back as it should. Codes in unusual forms ("TC-01") are the likely cause.
 */
export function templateDrift(rubric: Rubric, content: TemplateContent): readonly string[] {
  const back = rubricFromSheet(templateSnapshot(content), { source: content.title });
  if (back.rubric === null) {
    const why = back.notes.filter((n) => n.severity === "error").map(importNoteText);
    return ["Bảng này không đọc lại được thành bộ tiêu chí.", ...why].slice(0, MOST_TOLD);
  }
  const { differences } = compareRubrics(rubric, back.rubric);
  const told = differences.slice(0, MOST_TOLD).map((d) => `Khi đọc lại: ${differenceText(d)}`);
  const more = differences.length - told.length;
  return more > 0 ? [...told, `… và ${more} khác biệt nữa.`] : told;
}
