import { stringsIn } from "../../src/taskpane/strings";

/** Every text of a table with its path; functions are called with marks that must come out again. */
function textsOf(table: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof table === "string") return [[path, table]];
  if (table === null || typeof table !== "object") return [];
  return Object.entries(table).flatMap(([name, value]) => textsOf(value, `${path}.${name}`));
}

const [vi, en] = [stringsIn("vi"), stringsIn("en")];
const pathsOf = (table: unknown) => textsOf(table).map(([path]) => path);

test("both languages have the same texts, none of them empty", () => {
  expect(pathsOf(en)).toEqual(pathsOf(vi));
  expect([...textsOf(vi), ...textsOf(en)].filter(([, text]) => text.trim() === "")).toEqual([]);
});

test("no text is the same in both languages but names and marks", () => {
  const english = new Map(textsOf(en));
  const same = textsOf(vi).filter(([path, text]) => english.get(path) === text);
  expect(same.map(([path]) => path)).toEqual([
    ".blankPoints",
    ".appName",
    ".settings.languages.vi",
    ".settings.languages.en",
  ]);
});

test("Vietnamese texts have no word of the trade in English", () => {
  const foreign = /\b(?:sheet|file|click|cell|workbook|error|rubric|check|scan|upload|online|button)\b/i;
  // The name of a command is what it is.
  const texts = textsOf(vi).filter(([path]) => path !== ".language" && path !== ".settings.languages.en");
  expect(texts.filter(([, text]) => foreign.test(text.replaceAll("vtlt check", "")))).toEqual([]);
});

test("numbers are written as the language writes them", () => {
  expect([vi.formatNumber(1250.5), en.formatNumber(1250.5)]).toEqual(["1.250,5", "1,250.5"]);
  expect([vi.formatNumber(0.1 + 0.2), en.formatNumber(0.1 + 0.2)]).toEqual(["0,3", "0.3"]);
});

test("a notice counts in words that fit one and many", () => {
  const counts = { error: 2, warning: 1, hint: 1 };
  expect(vi.notices.checked(counts, 0)).toBe("Đã kiểm tra: 2 lỗi sai, 1 chỗ cần xem lại, 1 gợi ý.");
  expect(en.notices.checked(counts, 1)).toBe(
    "Checked: 2 wrong, 1 to review, 1 hint. 1 earlier finding is mended.",
  );
  expect(en.preview.write(1)).toBe("Write 1 cell");
  expect(en.preview.write(5)).toBe("Write 5 cells");
});
