import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReviewPool } from "../../src/cli/reviewPool";
import { failureText, type ReviewLine, type SheetSnapshot } from "../../src/core";
import { openWorkbook } from "../../src/hosts/file/openWorkbookNode";
import { kinds } from "../hostile/kinds";
import { legacyKinds } from "../hostile/kinds/legacy";
import { makeSubmissions, type Submissions } from "../support/submissions";
import { jsonLines, vtlt } from "./support";

let root: string;
let sent: Submissions;
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "vtlt-review-"));
  sent = await makeSubmissions(root, {
    ...{ agencies: 290, missing: 12, copies: 8, twice: 6, unreadable: 8, faulty: 20 },
  });
}, 60_000);
afterAll(() => rmSync(root, { recursive: true }));

const lines = (stdout: string) => jsonLines(stdout) as unknown as readonly ReviewLine[];

async function rowsOf(path: string, name: string): Promise<readonly (readonly unknown[])[]> {
  const sheet = (await openWorkbook(path)).snapshot.sheets.find((s) => s.name === name)!;
  return tableOf(sheet);
}

/** The values below the heading, row by row; blanks left out of the end. */
function tableOf(sheet: SheetSnapshot): readonly (readonly unknown[])[] {
  const rows: (unknown[] | undefined)[] = [];
  for (const { row, column, value } of sheet.cells) {
    (rows[row] ??= [])[column - 1] =
      value.kind === "number" ? value.number : value.kind === "text" ? value.text : null;
  }
  const head = rows.findIndex((row) => row !== undefined && row.length > 1);
  return rows.slice(head + 1).filter((row) => row !== undefined);
}

describe("300 submissions with duplicates, missing agencies and unreadable files", () => {
  let output: string;
  let called: ReturnType<typeof vtlt>;
  beforeAll(() => {
    output = join(root, "TONG-HOP.xlsx");
    called = vtlt("review", sent.folder, "-o", output, "--agencies", sent.list, "--json", "--reproducible");
  }, 60_000);

  test("are read by one command, and each line of --json stands alone, in the order of the files", () => {
    expect(called.status).toBe(2);
    const all = lines(called.stdout);
    expect(all).toHaveLength(300);
    expect(sent.files).toBe(300);
    expect(new Set(all.map(({ schema }) => schema))).toEqual(new Set(["vtlt.review/1"]));
    expect(all.map(({ file }) => file)).toEqual(all.map(({ file }) => file).sort());
  });

  test("the lines hold the totals that were written, exactly", () => {
    const totals = new Map(
      lines(called.stdout)
        .filter(({ file }) => file.startsWith("xa-"))
        .map(({ agency, total }) => [agency, total.selfPoints]),
    );
    expect(totals.size).toBe(278);
    for (const [agency, total] of sent.totals) expect(totals.get(agency.toUpperCase())).toBe(total);
  });

  test("the unreadable ones stand in their sheet with a reason, and only they", async () => {
    const rows = await rowsOf(output, "Không đọc được");
    expect(rows.map(([file]) => file)).toEqual(sent.unreadable);
    expect(new Set(rows.map(([, , code]) => code))).toEqual(new Set(["empty", "truncated", "html", "text"]));
  });

  test("the missing agencies stand in theirs, whatever the list's spelling", async () => {
    const rows = await rowsOf(output, "Chưa nộp");
    const missing = rows.filter(([status]) => status === "Chưa nộp").map(([, agency]) => agency);
    expect(missing).toEqual(sent.missing.map((name) => name.replace("Ủy ban nhân dân", "UBND")));
    expect(rows.filter(([status]) => status === "Đã nộp, tên viết khác")).toHaveLength(278);
    expect(rows).toHaveLength(290);
  });

  test("copies and second files stand in theirs, all of them kept in the summary", async () => {
    const rows = await rowsOf(output, "Nộp trùng");
    expect(rows.filter(([, kind]) => kind === "nội dung (cùng một tệp)")).toHaveLength(2 * sent.copies);
    expect(rows.filter(([, kind]) => kind === "cơ quan (tệp khác nhau)")).toHaveLength(2 * sent.twice.length);
    const summary = await rowsOf(output, "Tổng hợp");
    expect(summary).toHaveLength(292);
  });

  test("every finding of every line is in the sheet of findings", async () => {
    const count = lines(called.stdout).reduce((sum, { findings }) => sum + findings.length, 0);
    expect(await rowsOf(output, "Phát hiện")).toHaveLength(count);
  });

  test("nothing is left beside the result, and no submitted file was touched", () => {
    expect(readdirSync(root).sort()).toEqual(["TONG-HOP.xlsx", "bai-nop", "danh-sach.xlsx"]);
    expect(readdirSync(sent.folder)).toHaveLength(300);
  });

  test("--reproducible gives the same bytes again, with another number of jobs", () => {
    const again = join(root, "LAN-2.xlsx");
    vtlt("review", sent.folder, "-o", again, "--agencies", sent.list, "--reproducible", "--jobs", "1");
    expect(readFileSync(again).equals(readFileSync(output))).toBe(true);
    rmSync(again);
  }, 60_000);

  test("stopped by Ctrl-C it leaves a valid part, and --resume makes the very same whole of it", async () => {
    const partial = join(root, "DUNG.xlsx");
    const options = ["--agencies", sent.list, "--reproducible", "--jobs", "1"];
    const { status, stderr } = await interrupted([
      "review",
      sent.folder,
      "-o",
      partial,
      "--json",
      ...options,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain("kết quả tạm");
    const part = await openWorkbook(partial);
    const remark = part.snapshot.sheets[0]!.cells.find(({ text }) => text.startsWith("KẾT QUẢ TẠM"));
    expect(remark).toBeDefined();
    expect(existsSync(`${partial}.dang-do.jsonl`)).toBe(true);
    expect(readFileSync(partial).equals(readFileSync(output))).toBe(false);

    const resumed = vtlt("review", sent.folder, "-o", partial, "--resume", ...options);
    expect(resumed.stderr).toMatch(/Làm tiếp: [1-9]\d*\/300 tệp/);
    expect(readFileSync(partial).equals(readFileSync(output))).toBe(true);
    expect(existsSync(`${partial}.dang-do.jsonl`)).toBe(false);
    rmSync(partial);
  }, 60_000);

  test("last year's consolidated workbook is read again and compared agency by agency, criterion by criterion", async () => {
    const now = join(root, "NAM-NAY.xlsx");
    vtlt("review", sent.folder, "-o", now, "--last-year", output);
    const agencies = await rowsOf(now, "So sánh đơn vị");
    // Those that stand twice in last year's table are told and left out of the comparison.
    const compared = agencies.filter((row) => row[9] === "điểm (cùng bộ tiêu chí)");
    expect(compared).toHaveLength(264);
    expect(compared.every((row) => row[7] === 0 && row[8] === 0)).toBe(true);
    const criteria = await rowsOf(now, "So sánh tiêu chí");
    expect(criteria.length).toBeGreaterThan(50);
    expect(new Set(criteria.map((row) => row[2]))).toEqual(new Set(["không đổi"]));
    rmSync(now);
  }, 60_000);
});

/** Starts `vtlt`, leaves its output unread so that it must wait, and stops it as Ctrl-C does. */
function interrupted(args: readonly string[]): Promise<{ status: number | null; stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(__dirname, "../../dist/cli/vtlt.js"), ...args]);
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => {
      stderr += text.toString();
      if (stderr.includes("Đang dừng")) child.stdout.resume();
    });
    child.stdout.once("data", () => {
      child.stdout.pause();
      child.kill("SIGINT");
    });
    child.on("close", (status) => resolve({ status, stderr }));
  });
}

test("a workbook that takes too long is ended and reported, and the run comes to its end", async () => {
  const tasks = [0, 1, 2].map((number) => ({
    ...{ number, path: "assets/samples/sach.xlsx", file: `${number}.xlsx` },
  }));
  const pool = new ReviewPool(tasks, { jobs: 2, seconds: 0.001, rubric: null, fixedTime: null });
  const failures: unknown[] = [];
  for await (const { bytes } of pool.run()) {
    failures.push((JSON.parse(new TextDecoder().decode(bytes)) as ReviewLine).failure?.code);
  }
  expect(failures).toEqual(["too-slow", "too-slow", "too-slow"]);
});

describe("among other workbooks", () => {
  const find = (id: string) => [...kinds, ...legacyKinds].find((kind) => kind.id === id)!;
  let folder: string;
  beforeAll(() => {
    folder = join(root, "nang");
    mkdirSync(folder);
    const add = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, name), bytes);
    const good = readFileSync("assets/samples/sach.xlsx");
    add("1-tot.xlsx", good);
    // Small as a file, and in every single step: its formulas written out take more memory than a worker has.
    add("2-cong-thuc.xlsx", find("shared-formula-that-grows").bytes());
    add("3-tot.xlsx", good);
    add("4-cu.xls", find("xls-of-four-hundred-thousand-places").bytes());
    add("5-tot.xlsx", good);
    add("6-day.xlsx", find("two-sheets-full-of-different-texts").bytes());
    add("7-tot.xlsx", good);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const outcome = ({ file, failure, total }: ReviewLine) =>
    `${file} ${failure?.code ?? total.selfPoints ?? "-"}`;

  test("one that exceeds its memory is ended and reported, heavy ones are read alone, all others are complete", () => {
    const output = join(root, "NANG.xlsx");
    const args = ["review", folder, "-o", output, "--json", "--jobs", "2", "--time-limit", "60"];
    const { status, stdout, stderr } = vtlt(...args);
    const read = lines(stdout);
    const good = read[0]!.total.selfPoints!;
    expect(good).toBeGreaterThan(0);
    expect(read.map(outcome)).toEqual([
      `1-tot.xlsx ${good}`,
      "2-cong-thuc.xlsx too-large",
      `3-tot.xlsx ${good}`,
      "4-cu.xls too-large",
      `5-tot.xlsx ${good}`,
      "6-day.xlsx 4.5",
      `7-tot.xlsx ${good}`,
    ]);
    expect(read[3]!.failure).toEqual({
      code: "too-large",
      message: failureText("too-large", { limit: "memory", most: 64 }, "vi"),
    });
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/FATAL|at .*\.js:\d|Error/);
    expect(stderr).toContain("Đã ghi");
    rmSync(output);
  }, 120_000);

  test("one that exceeds its time is ended and reported, all others are complete", () => {
    const args = ["review", folder, "--json", "--jobs", "2", "--time-limit", "1"];
    const { status, stdout } = vtlt(...args);
    const read = lines(stdout);
    expect(read.map(({ file }) => file)).toHaveLength(7);
    // On a fast machine its memory ends before its second does.
    const ends = [
      { code: "too-slow", message: failureText("too-slow", { seconds: 1 }, "vi") },
      { code: "too-large", message: failureText("too-large", { limit: "memory", most: 112 }, "vi") },
      {
        code: "too-large",
        message: failureText("too-large", { limit: "sharedFormulaText", most: 8388608 }, "vi"),
      },
    ];
    expect(ends).toContainEqual(read[1]!.failure);
    const totals = [0, 2, 4, 6].map((i) => read[i]!.total.selfPoints);
    expect(new Set(totals).size).toBe(1);
    expect(totals[0]).toBeGreaterThan(0);
    expect(status).toBe(2);
  }, 120_000);
});

describe("a command line that cannot be carried out is refused before anything is read", () => {
  const sample = "assets/samples/sach.xlsx";

  test.each([
    [["review"], "Chưa nêu thư mục hay tệp nào"],
    [["review", sample], "Chưa nêu tệp kết quả"],
    [["review", sample, "-o", "/tmp/x.xlsx", "--jobs", "0"], "--jobs “0” không đúng"],
    [["review", sample, "-o", "/tmp/x.xlsx", "--resume"], "Không có kết quả dở dang"],
    [["review", sample, "-o", "/tmp/x.xlsx", "--agencies", sample], "không có cột tên cơ quan"],
    [["review", sample, "-o", "/tmp/x.xlsx", "--last-year", sample], "không phải bảng tổng hợp"],
    [["review", sample, "-o", "/khong-co/x.xlsx"], "Không có thư mục chứa tệp đích"],
  ])("%j", (args, sentence) => {
    const { status, stdout, stderr } = vtlt(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(sentence);
  });

  test("an input is never the output, not even with --force", () => {
    const copy = join(root, "nguon.xlsx");
    const bytes = readFileSync(sample);
    writeFileSync(copy, bytes);
    const { status, stderr } = vtlt("review", copy, "-o", copy, "--force");
    expect(status).toBe(2);
    expect(stderr).toContain("chính là tệp nguồn");
    expect(readFileSync(copy).equals(bytes)).toBe(true);
    rmSync(copy);
  });

  test("an output that is there stays unless --force is given, and is never among the inputs of its folder", () => {
    const folder = join(root, "thu");
    const target = join(folder, "TH.xlsx");
    mkdirSync(folder);
    writeFileSync(join(folder, "a.xlsx"), readFileSync(sample));
    writeFileSync(target, "cũ");
    expect(vtlt("review", folder, "-o", target).stderr).toContain("--force");
    expect(readFileSync(target, "utf8")).toBe("cũ");
    const { stdout } = vtlt("review", folder, "-o", target, "--force", "--json");
    expect(lines(stdout).map(({ file }) => file)).toEqual(["a.xlsx"]);
    rmSync(folder, { recursive: true });
  });
});
