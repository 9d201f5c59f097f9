import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonLines, vtlt } from "../cli/support";
import { kinds } from "./kinds";
import { legacyKinds } from "./kinds/legacy";
import { goodBook } from "./support/goodBook";

/** Of each way to end badly, some; a good workbook before, between and behind them. */
const CHOSEN = [
  ...["bomb-in-needed-sheet", "entity-expansion", "encrypted-workbook", "empty-file", "second-half-missing"],
  ...["sheet-on-the-network", "xls-of-noise", "ods-rows-of-one-value", "xls-of-four-hundred-thousand-places"],
];

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vtlt-batch-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("one call over good and hostile files answers for each of them, the good ones in full", () => {
  const paths: string[] = [];
  const add = (name: string, bytes: Uint8Array) => {
    paths.push(join(folder, name));
    writeFileSync(paths.at(-1)!, bytes);
  };
  add("tot-0.xlsx", goodBook());
  const all = [...kinds, ...legacyKinds];
  CHOSEN.forEach((id, i) => {
    const { ending = ".xlsx", bytes } = all.find((kind) => kind.id === id)!;
    add(id + ending, bytes());
    add(`tot-${i + 1}.xlsx`, goodBook());
  });
  const { status, stdout, stderr } = vtlt("check", "--json", ...paths);
  const lines = jsonLines(stdout) as unknown as readonly {
    file: string;
    failure: { code: string } | null;
    total: { selfPoints: number } | null;
  }[];
  const answered = lines.map(
    ({ file, failure, total }) => `${file} ${failure?.code ?? total?.selfPoints ?? "-"}`,
  );
  const good = (i: number) => `tot-${i}.xlsx 4.5`;
  expect(answered.map((line) => line.replace("too-slow", "too-large"))).toEqual([
    ...[good(0), "bomb-in-needed-sheet.xlsx too-large"],
    ...[good(1), "entity-expansion.xlsx hostile"],
    ...[good(2), "encrypted-workbook.xlsx encrypted"],
    ...[good(3), "empty-file.xlsx empty"],
    ...[good(4), "second-half-missing.xlsx truncated"],
    ...[good(5), "sheet-on-the-network.xlsx corrupt"],
    ...[good(6), "xls-of-noise.xls no-sheets"],
    ...[good(7), "ods-rows-of-one-value.ods too-large"],
    ...[good(8), "xls-of-four-hundred-thousand-places.xls too-large"],
    good(9),
  ]);
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/FATAL|at .*\.js:\d|Error/);
}, 120_000);
