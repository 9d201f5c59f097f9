import * as z from "zod";
import type { Lesson } from "./lesson";
import { plantableRules } from "./planters";

// zod compiles its parsers with new Function unless told not to; the pane runs under a CSP that forbids it.
z.config({ jitless: true });

const text = z.string().trim().min(1).max(1500);
const short = z.string().trim().min(1).max(200);
/** Also part of practice codes and file names. */
const id = z
  .string()
  .max(40)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const count = z.number().int().min(1).max(200);

const done = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.enum(["read", "opened", "checked"]) }),
  z.strictObject({ kind: z.enum(["found", "fixed", "verdicts"]), count }),
]);

const fault = z.strictObject({
  id,
  title: short,
  rule: z.enum(plantableRules),
  cells: z
    .array(z.string().regex(/^(?:[^!]{1,31}!)?[A-Z]{1,3}[1-9]\d{0,6}$/))
    .min(1)
    .max(300)
    .nullable()
    .default(null),
  as: z.array(short).min(1).max(30).nullable().default(null),
  hints: z.array(text).max(2).default([]),
});

const workbook = z.strictObject({
  name: z
    .string()
    .max(60)
    .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u),
  base: z.enum(["sach", "phong-chu-cu"]),
  agency: short.nullable().default(null),
  vary: z.number().int().min(0).max(20).default(0),
  faults: z.array(fault).max(30),
});

/** The form of assets/lessons/*.json and of lessons people bring. */
export const lessonSchema = z
  .strictObject({
    schema: z.literal("vtlt.lesson/1"),
    id,
    number: z.number().int().min(1).max(99).nullable(),
    title: short,
    summary: text,
    minutes: z.number().int().min(1).max(480),
    mode: z.enum(["fix", "review"]),
    steps: z
      .array(z.strictObject({ title: short, text, done }))
      .min(1)
      .max(30),
    workbooks: z.array(workbook).min(1).max(12),
  })
  .check((ctx) => {
    for (const message of faultsOfLesson(ctx.value)) {
      ctx.issues.push({ code: "custom", input: ctx.value, message });
    }
  });

/** What the form alone cannot tell. */
function faultsOfLesson({ steps, workbooks }: Omit<Lesson, "id">): readonly string[] {
  const problems: string[] = [];
  const ids = workbooks.flatMap(({ faults }) => faults.map((f) => f.id));
  if (new Set(ids).size < ids.length) problems.push("Mã lỗi bị trùng; mỗi lỗi phải có mã riêng.");
  const names = workbooks.map((w) => w.name.toLowerCase());
  if (new Set(names).size < names.length) problems.push("Tên sổ tính bị trùng.");
  for (const { title, done: needed } of steps) {
    const most = needed.kind === "verdicts" ? workbooks.length : ids.length;
    if ("count" in needed && needed.count > most) {
      problems.push(`Bước “${title}” đòi ${needed.count}, nhưng bài học chỉ có ${most}.`);
    }
  }
  return problems;
}

export type LoadedLesson =
  | { readonly ok: true; readonly lesson: Lesson }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Gives the lesson a parsed JSON file describes, or what is wrong with it as Vietnamese sentences. Never throws. */
export function loadLesson(json: unknown): LoadedLesson {
  const parsed = lessonSchema.safeParse(json);
  if (parsed.success) {
    const { id: name, number, title, summary, minutes, mode, steps, workbooks } = parsed.data;
    return { ok: true, lesson: { id: name, number, title, summary, minutes, mode, steps, workbooks } };
  }
  const problems = parsed.error.issues.map((issue) => {
    if (issue.code === "custom") return issue.message;
    const place = issue.path.length === 0 ? "Tệp bài học" : issue.path.map(String).join(".");
    return issue.code === "unrecognized_keys"
      ? `${place}: có mục lạ ${issue.keys.map((key) => `“${key}”`).join(", ")}, hãy xóa hoặc sửa tên.`
      : `${place}: thiếu hoặc sai kiểu dữ liệu; so với tệp bài học mẫu rồi sửa lại.`;
  });
  return { ok: false, problems };
}

/** Gives the JSON text of a lesson, as loadLesson reads it. */
export function lessonFile(lesson: Lesson): string {
  return `${JSON.stringify({ schema: "vtlt.lesson/1", ...lesson }, null, 2)}\n`;
}
