import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ReadFailure } from "../../src/core";
import { inflateNode } from "../../src/hosts/file/inflateNode";
import { readLegacyWorkbook } from "../../src/hosts/file/legacyFormats";
import { READ_LIMITS } from "../../src/hosts/file/readLimits";
import { sniffFormat } from "../../src/hosts/file/sniffFormat";
import { ZipPackage } from "../../src/hosts/file/zipPackage";
import { buildZip, type ZipPart } from "../hosts/file/support/zipBuilder";
import { richWorkbook } from "../hosts/file/writing/support/richWorkbook";
import { judge } from "./support/digest";
import { goodBook } from "./support/goodBook";
import { Dice, mutateBytes, mutateText } from "./support/mutations";
import { readAs } from "./support/outcome";

/** VTLT_FUZZ=100 runs a hundred times as many; VTLT_FUZZ_SEED=7 other ones. The same numbers give the same files. */
const factor = Number(process.env["VTLT_FUZZ"] ?? "1");
const seed = Number(process.env["VTLT_FUZZ_SEED"] ?? "1");
const runs = (count: number) => Math.round(count * factor);
/** Only against hanging: the number of runs is the bound. */
const GUARD = 120_000 * Math.max(1, factor);

const disk = (path: string) => new Uint8Array(readFileSync(join(__dirname, "../..", path)));
const originals: readonly (readonly [string, Uint8Array])[] = [
  ["a small scoring workbook", goodBook()],
  ["the report of 2021", disk("assets/samples/218-bc.xlsx")],
  ["the sample with faults", disk("assets/samples/day-loi.xlsx")],
  ["a workbook by another program", disk("test/fixtures/workbooks/mau02.xlsx")],
  ["a workbook with everything in it", richWorkbook()],
];

/** Reads and judges; gives "read" or the failure's code. Anything else that is thrown is a fault: which run it was is told. */
function survive(bytes: Uint8Array, run: string): string {
  try {
    judge(readAs("a.xlsx", bytes));
    return "read";
  } catch (error) {
    if (error instanceof ReadFailure && error.code !== "unexpected") return error.code;
    throw new Error(`${run}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

/** The text parts of a package, to be put together anew. */
function partsOf(bytes: Uint8Array): ZipPart[] {
  const zip = new ZipPackage(bytes, inflateNode, READ_LIMITS);
  return [...zip.entries.values()].map(({ name }) => ({ name, data: zip.read(name) }));
}

/** An .ods with the XML of its cells changed; its type must stay in front. */
function withChangedContent(original: Uint8Array, dice: Dice): Uint8Array {
  const parts = partsOf(original).map((part) =>
    part.name === "content.xml"
      ? { ...part, data: mutateText(new TextDecoder().decode(part.data as Uint8Array), dice) }
      : { ...part, stored: part.name === "mimetype" },
  );
  return buildZip(parts);
}

/** Parts our reader opens: others need no changing. */
const READ_PARTS =
  /\.rels$|workbook\.xml$|sharedstrings\.xml$|styles\.xml$|worksheets\/.*\.xml$|content_types/i;

describe.each(originals)("%s", (name, original) => {
  test(
    "with changed bytes gives a reading or a failure",
    () => {
      const dice = new Dice(seed);
      const outcomes = new Set<string>();
      for (let i = 0; i < runs(400); i++)
        outcomes.add(survive(mutateBytes(original, dice), `${name}, bytes, run ${i}`));
      expect([...outcomes].filter((code) => !/^[a-z-]+$/.test(code))).toEqual([]);
      expect(outcomes.size).toBeGreaterThan(1);
    },
    GUARD,
  );

  test(
    "with changed XML inside a sound package gives a reading or a failure",
    () => {
      const dice = new Dice(seed + 1);
      const outcomes = new Set<string>();
      const parts = partsOf(original);
      const open = parts.filter(({ name: part }) => READ_PARTS.test(part));
      for (let i = 0; i < runs(400); i++) {
        const victim = dice.of(open);
        const data = mutateText(new TextDecoder().decode(victim.data as Uint8Array), dice);
        const changed = buildZip(parts.map((part) => (part === victim ? { ...part, data } : part)));
        outcomes.add(survive(changed, `${name}, ${victim.name}, run ${i}`));
      }
      expect(outcomes).toContain("read");
      expect(outcomes).toContain("corrupt");
    },
    GUARD,
  );
});

// The adapter library writes its doubts to the console.
beforeAll(() =>
  ["error", "warn", "log"].forEach((kind) => jest.spyOn(console, kind as "log").mockImplementation()),
);
afterAll(() => jest.restoreAllMocks());

describe("old formats with changed bytes or parts give a reading or a failure", () => {
  test.each([
    ["mau06.xls", "xls"],
    ["mau07.ods", "ods"],
  ] as const)(
    "%s",
    async (file, kind) => {
      const dice = new Dice(seed + 2);
      const original = disk(`test/fixtures/workbooks/${file}`);
      const outcomes = new Set<string>();
      for (let i = 0; i < runs(60); i++) {
        const bytes =
          kind === "ods" && i % 2 === 1 ? withChangedContent(original, dice) : mutateBytes(original, dice);
        if (sniffFormat(bytes).kind !== kind) continue;
        const outcome = await readLegacyWorkbook(bytes, { kind, inflate: inflateNode }).then(
          (snapshot) => (judge(snapshot), "read"),
          (error: unknown) => {
            if (error instanceof ReadFailure) return error.code;
            throw error;
          },
        );
        outcomes.add(outcome);
      }
      expect(outcomes).toContain("read");
      expect(outcomes).not.toContain("unexpected");
    },
    GUARD,
  );
});
