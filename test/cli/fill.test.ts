import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonLines, vtlt } from "./support";

const source = "assets/samples/218-bc.xlsx";
const hash = (path: string) => createHash("sha256").update(readFileSync(path)).digest("hex");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "vtlt-fill-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Checked {
  readonly progress: { readonly totals: unknown };
  readonly findings: readonly { readonly rule: string; readonly sheet: string }[];
}

test("the table of 218/BC is cured into the copy, its two questions stay, the source does not change", () => {
  const before = hash(source);
  const out = join(folder, "ra.xlsx");
  expect(vtlt("fill", source, "-o", out)).toMatchObject({ status: 0 });
  expect(hash(source)).toBe(before);
  const [line] = jsonLines(vtlt("check", "--json", out).stdout) as unknown as Checked[];
  expect(line?.progress.totals).toEqual({
    ...{ planned: 333.63, done: 255.15, provinceFunds: 1427.7, agencyFunds: null },
    ...{ deposited: 13.714, backlog: 20 },
  });
  expect(line?.findings.filter((f) => f.sheet === "Chỉnh lý").map((f) => f.rule)).toEqual([
    "progress-period-mismatch",
    "progress-backlog-question",
  ]);
});

test("filled twice is filled once", () => {
  const once = join(folder, "mot.xlsx");
  vtlt("fill", source, "-o", once);
  const [plan] = jsonLines(vtlt("fill", once, "--dry-run", "--json").stdout) as unknown as {
    writes: unknown[];
  }[];
  expect(plan?.writes).toEqual([]);
});

test("a dry run shows every cell and writes nothing", () => {
  const { status, stdout } = vtlt("fill", source, "--dry-run");
  expect(status).toBe(0);
  expect(stdout).toContain("Chỉnh lý!C6  “705.” → 705");
  expect(stdout).toContain("Chỉnh lý!F7  “4,714” → 4,714");
  expect(stdout).toContain("5 ô trong kế hoạch ghi");
  expect(readdirSync(folder)).toEqual([]);
});

test("an existing target needs --force, and the source is never a target", () => {
  const out = join(folder, "ra.xlsx");
  expect(vtlt("fill", source, "-o", out).status).toBe(0);
  const refused = vtlt("fill", source, "-o", out);
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain("--force");
  expect(vtlt("fill", source, "-o", out, "--force").status).toBe(0);
  const itself = vtlt("fill", out, "-o", out, "--force");
  expect(itself.status).toBe(2);
  expect(itself.stderr).toContain("chính là tệp nguồn");
});

test("a workbook without a table gets one for the years named, with a total row", () => {
  const out = join(folder, "ra.xlsx");
  const mau = "test/fixtures/workbooks/mau02.xlsx";
  const { status } = vtlt(
    "fill",
    mau,
    "-o",
    out,
    "--years",
    "2019-2021",
    "--plan",
    "Kế hoạch 2916",
    "--total-row",
  );
  expect(status).toBe(0);
  const [line] = jsonLines(vtlt("check", "--json", out).stdout) as unknown as {
    progress: { sheet: string; rows: { year: number }[] };
  }[];
  expect(line?.progress.sheet).toBe("Chỉnh lý");
  expect(line?.progress.rows.map((r) => r.year)).toEqual([2019, 2020, 2021]);
});

test("an old .xls becomes a new .xlsx, and that is said", () => {
  const out = join(folder, "ra.xlsx");
  const { status, stderr } = vtlt("fill", "test/fixtures/workbooks/mau06.xls", "-o", out);
  expect(status).toBe(0);
  expect(stderr).toContain("tệp .xlsx mới");
  expect(vtlt("check", "--json", out).status).toBe(0);
});

test("bad options get a sentence and nothing is written", () => {
  const out = join(folder, "ra.xlsx");
  expect(vtlt("fill", source)).toMatchObject({ status: 2 });
  expect(vtlt("fill", source, "-o", out, "--years", "2021-2019").stderr).toContain("--years");
  expect(vtlt("fill", source, "-o", out, "--choose", "F7=bốn").stderr).toContain("không phải là số");
  expect(vtlt("fill", source, "-o", out, "--total-row").stderr).toContain("--years");
  expect(existsSync(out)).toBe(false);
});
