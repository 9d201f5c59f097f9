import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { brokenWall, roomOf } from "../lint/rooms.mjs";

const root = join(__dirname, "..");
const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(root, "src", name));

/** Every import, export-from and import() of a source text. */
function specifiersOf(text: string): readonly string[] {
  return ts.preProcessFile(text, true, true).importedFiles.map((f) => f.fileName);
}

test("there are sources in every room the table names first", () => {
  const found = new Set(sources.map((file) => roomOf(file, root)));
  for (const room of ["core", "ports", "app", "hosts/file", "cli"]) expect(found).toContain(room);
});

test("no import breaks a wall of the house", () => {
  const broken = sources.flatMap((file) =>
    specifiersOf(readFileSync(file, "utf8"))
      .map((specifier) => brokenWall(file, specifier, root))
      .filter((reason) => reason !== null)
      .map((reason) => `${file}: ${reason}`),
  );
  expect(broken).toEqual([]);
});

test("the core reaches for no clock, console, browser or Office", () => {
  const impure =
    /\b(?:Date\.now|new Date\(|console\.|process\.|document\.|window\.|Office\.|Excel\.|Math\.random)/;
  const guilty = sources
    .filter((file) => roomOf(file, root) === "core")
    .filter((file) => impure.test(readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")));
  expect(guilty).toEqual([]);
});

test.each([
  ["src/core/scoring/totals.ts", "node:fs", "core may not import node:fs"],
  ["src/core/scoring/totals.ts", "react", "core may not import react"],
  ["src/core/scoring/totals.ts", "../../app/checkWorkbook", "core may not import app"],
  ["src/app/checkWorkbook.ts", "../hosts/file/readWorkbook", "app may not import hosts/file"],
  ["src/hosts/file/readWorkbook.ts", "../../cli/check", "hosts/file may not import cli"],
])("%s importing %s is a broken wall", (file, specifier, reason) => {
  expect(brokenWall(join(root, file), specifier, root)).toBe(reason);
});

test("the core may import zod, itself and nothing else by name", () => {
  const file = join(root, "src/core/rubric/rubricSchema.ts");
  expect(brokenWall(file, "zod", root)).toBeNull();
  expect(brokenWall(file, "../model/points", root)).toBeNull();
});
