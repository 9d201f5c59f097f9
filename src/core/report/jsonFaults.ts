import type * as z from "zod";

/** What a file of data should hold, in the words of the person who wrote it. */
const typeNames: Readonly<Record<string, string>> = {
  ...{ string: "văn bản", number: "số", int: "số nguyên", array: "danh sách [ ]" },
  ...{ object: "nhóm mục { }", boolean: "true hoặc false", record: "nhóm mục { }" },
};

/** A file of data, read by a strict schema, or the sentences that say what is wrong with it. */
export type Loaded<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly string[] };

/** Reads data by a schema. Faults name the place in the file ("agencies[0].name") and what should stand there. */
export function loadData<T>(schema: z.ZodType<T>, json: unknown): Loaded<T> {
  const result = schema.safeParse(json);
  if (result.success) return { ok: true, value: result.data };
  return { ok: false, faults: result.error.issues.map(sentenceOf) };
}

function sentenceOf(issue: z.core.$ZodIssue): string {
  const place = placeOf(issue.path);
  switch (issue.code) {
    case "invalid_type":
      // zod tells a missing key only by its message.
      return /received undefined/.test(issue.message)
        ? `${place}: thiếu mục này.`
        : `${place}: phải là ${typeNames[issue.expected] ?? issue.expected}.`;
    case "unrecognized_keys":
      return `${place}: có mục lạ ${issue.keys.map((key) => `“${key}”`).join(", ")}; hãy xóa hoặc sửa tên.`;
    case "invalid_value":
      return `${place}: chỉ nhận ${issue.values.map((value) => `“${String(value)}”`).join(", ")}.`;
    case "too_small":
      return `${place}: phải có ít nhất ${String(issue.minimum)}${issue.origin === "number" ? "" : " phần tử hoặc ký tự"}.`;
    case "too_big":
      return `${place}: nhiều nhất là ${String(issue.maximum)}${issue.origin === "number" ? "" : " phần tử hoặc ký tự"}.`;
    case "custom":
      return `${place}: ${issue.message}`;
    default:
      return `${place}: giá trị không dùng được.`;
  }
}

function placeOf(path: readonly PropertyKey[]): string {
  let place = "";
  for (const key of path) {
    place += typeof key === "number" ? `[${key}]` : `${place === "" ? "" : "."}${String(key)}`;
  }
  return place === "" ? "Cả tệp" : `Mục “${place}”`;
}
