import * as z from "zod";
import { loadData, type Loaded } from "../report/jsonFaults";
import { foldText } from "../text/vietnameseText";

z.config({ jitless: true });

const line = z.string().trim().min(1).max(1000);

const contentSchema = z.strictObject({
  number: z.number().int().min(1).max(99),
  title: line,
  /** Where it meets a rubric: rubric id → paths of criteria, groups or sections ("II/6/6.1", "I/1", "III"). */
  criteria: z.record(z.string(), z.array(line).max(100)),
  /** For sheets of any other rubric: words of criteria's titles. */
  words: z.array(line).max(50),
  /** Offered for choosing, so that the same thing is written the same way everywhere. */
  commonShortcomings: z.array(line).max(50),
});

/**
 * What an inspection looks at, as data (`vtlt.inspection-contents/1`): other provinces write their own. Numbers are what
 * checklists and conclusions are matched by, so none comes twice.
 */
export const inspectionContentsSchema = z.strictObject({
  schema: z.literal("vtlt.inspection-contents/1"),
  id: line,
  title: line,
  authority: z.strictObject({ status: z.enum(["confirmed", "assumed"]), cite: line }),
  severities: z.array(line).min(1).max(10),
  contents: z
    .array(contentSchema)
    .min(1)
    .max(99)
    .refine((all) => new Set(all.map(({ number }) => number)).size === all.length, {
      error: "có hai nội dung cùng một số; mỗi nội dung một số riêng.",
    }),
});

export type InspectionContents = z.output<typeof inspectionContentsSchema>;
export type InspectionContent = InspectionContents["contents"][number];

/** Reads a file of contents; words are folded for matching. */
export function loadInspectionContents(json: unknown): Loaded<InspectionContents> {
  const loaded = loadData(inspectionContentsSchema, json);
  if (!loaded.ok) return loaded;
  const contents = loaded.value.contents.map((one) => ({ ...one, words: one.words.map(foldText) }));
  return { ok: true, value: { ...loaded.value, contents } };
}
