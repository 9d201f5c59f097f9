import * as z from "zod";
import type { WorkbookChoice } from "../../ports/choiceStore";

const LONGEST_NAME = 200;
const schema = z.object({
  sheet: z.string().max(LONGEST_NAME).optional(),
  rubricId: z.string().max(LONGEST_NAME).optional(),
});

/** Makes a choice of what a workbook carried; null when it is none. Workbooks come from anywhere. */
export function decodeChoice(stored: unknown): WorkbookChoice | null {
  const decoded = schema.safeParse(stored);
  return decoded.success ? decoded.data : null;
}
