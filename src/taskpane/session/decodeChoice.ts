import * as z from "zod";
import type { ColumnRole } from "../../core";
import type { WorkbookChoice } from "../../ports/choiceStore";

const LONGEST_NAME = 200;
/** Excel's. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const roles = [
  ...(["code", "title", "maxPoints", "selfPoints"] as const),
  ...(["appraisedPoints", "evidence", "note"] as const),
] as const satisfies readonly ColumnRole[];
const schema = z.object({
  sheet: z.string().max(LONGEST_NAME).optional(),
  headerRow: z.number().int().min(1).max(LAST_ROW).optional(),
  columns: z.partialRecord(z.enum(roles), z.number().int().min(1).max(LAST_COLUMN)).optional(),
  rubricId: z.string().max(LONGEST_NAME).optional(),
  // Looked into when it is brought: loadRubric refuses what is no rubric.
  rubricFile: z.unknown().optional(),
});

/** Makes a choice of what a workbook carried; null when it is none. Workbooks come from anywhere. */
export function decodeChoice(stored: unknown): WorkbookChoice | null {
  const decoded = schema.safeParse(stored);
  return decoded.success ? decoded.data : null;
}
