/**
 * How fast a folder of submitted workbooks is checked and consolidated, beside two libraries that only read the same
 * files, paired in one run. Prints a table; `--write` puts it into docs/performance.md too. Never part of the tests.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { bytesOf, generatedWorkbooks } from "./workbooks";

const folder = join(__dirname, "workbooks");
const scratch = join(__dirname, "review");
const ROUNDS = 3;
/** openpyxl needs a minute for all of them: it reads every n-th, and its time is taken times n. */
const OPENPYXL_STEP = 5;

interface Turn {
  /** By the clock, and of all processors together: on a busy machine only the second tells anything. */
  readonly seconds: number;
  readonly cpu: number;
  readonly megabytes: number;
}

interface Reader {
  readonly title: string;
  /** The command line of one turn over all workbooks; null when it cannot run here. */
  readonly command: readonly string[] | null;
  readonly times: number;
}

/** Says the peak memory of a Node process on its way out, all its threads included. */
const HOOK =
  "process.on('exit', () => { const u = process.resourceUsage(); " +
  "require('fs').writeSync(2, 'PEAK ' + u.maxRSS + ' ' + (u.userCPUTime + u.systemCPUTime) + '\\n'); });";

const OPENPYXL = `
import sys, glob, resource, openpyxl
for path in sorted(glob.glob(sys.argv[1] + "/*.xlsx"))[::${OPENPYXL_STEP}]:
    openpyxl.load_workbook(path)
used = resource.getrusage(resource.RUSAGE_SELF)
sys.stderr.write("PEAK %d %d\\n" % (used.ru_maxrss, (used.ru_utime + used.ru_stime) * 1e6))
`;

/** The Python that has openpyxl; null where none has. */
function pythonWithOpenpyxl(): string | null {
  const candidates = ["python3", "/usr/bin/python3"];
  return candidates.find((p) => spawnSync(p, ["-c", "import openpyxl"]).status === 0) ?? null;
}

function readersOf(): Readonly<Record<string, Reader>> {
  const hook = join(scratch, "peak.cjs");
  writeFileSync(hook, HOOK);
  const node = [process.execPath, "-r", hook];
  const vtlt = (jobs: number) => [
    ...node,
    ...["dist/cli/vtlt.js", "review", folder, "-o", join(scratch, `jobs-${jobs}.xlsx`), "--force"],
    ...["--jobs", String(jobs)],
  ];
  const script = join(scratch, "readAll.py");
  writeFileSync(script, OPENPYXL);
  const python = pythonWithOpenpyxl();
  return {
    one: { title: "vtlt review --jobs 1: đọc, kiểm tra, tổng hợp", command: vtlt(1), times: 1 },
    two: { title: "vtlt review --jobs 2: đọc, kiểm tra, tổng hợp", command: vtlt(2), times: 1 },
    xlsx: { title: "@e965/xlsx: chỉ đọc", command: [...node, __filename, "--sheetjs"], times: 1 },
    openpyxl: {
      title: `openpyxl (mặc định): chỉ đọc, mỗi ${OPENPYXL_STEP} sổ một sổ, nhân ${OPENPYXL_STEP}`,
      command: python === null ? null : [python, script, folder],
      times: OPENPYXL_STEP,
    },
  };
}

function turnOf({ command, times }: Reader): Turn | null {
  if (command === null) return null;
  const [program = "", ...args] = command;
  const start = performance.now();
  const { stderr, status } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  const seconds = (performance.now() - start) / 1000;
  const [, peak, micros] = /PEAK (\d+) (\d+)/.exec(stderr) ?? [];
  // 1: error findings, which the generated workbooks have on purpose.
  if (peak === undefined || micros === undefined || (status !== 0 && status !== 1))
    throw new Error(`${program}: ${stderr}`);
  const cpu = (Number.parseInt(micros, 10) / 1e6) * times;
  return { seconds: seconds * times, cpu, megabytes: Number.parseInt(peak, 10) / 1024 };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

async function onlyRead(paths: readonly string[]): Promise<void> {
  const { read } = await import("@e965/xlsx");
  for (const path of paths) read(bytesOf(path), { type: "array" });
}

async function main(): Promise<void> {
  const paths = await generatedWorkbooks(folder);
  if (process.argv.includes("--sheetjs")) return onlyRead(paths);
  mkdirSync(scratch, { recursive: true });
  const readers = readersOf();
  const names = Object.keys(readers);
  const turns = new Map(names.map((name) => [name, [] as Turn[]]));
  for (let round = 0; round < ROUNDS; round++) {
    for (let k = 0; k < names.length; k++) {
      const name = names[(k + round) % names.length] ?? "";
      const turn = turnOf(readers[name]!);
      if (turn) turns.get(name)?.push(turn);
    }
    console.error(`lượt ${round + 1}/${ROUNDS}`);
  }
  const ours = turns.get("one") ?? [];
  const rows = names.map((name) => {
    const mine = turns.get(name) ?? [];
    const { title } = readers[name]!;
    if (mine.length === 0) return `| ${title} | không có python3-openpyxl: bỏ qua | – | – | – | – |`;
    const seconds = median(mine.map((t) => t.seconds));
    const ratio = median(mine.map((t, r) => t.seconds / (ours[r]?.seconds ?? NaN)));
    const peak = median(mine.map((t) => t.megabytes)).toFixed(0);
    const cpu = median(mine.map((t) => t.cpu));
    const cpuRatio = median(mine.map((t, r) => t.cpu / (ours[r]?.cpu ?? NaN)));
    return `| ${title} | ${seconds.toFixed(2)} | ×${ratio.toFixed(2)} | ${cpu.toFixed(2)} | ×${cpuRatio.toFixed(2)} | ${peak} |`;
  });
  const lines = [
    `| ${paths.length} sổ tính, cả tiến trình kể cả khởi động | giây theo đồng hồ (trung vị ${ROUNDS} lượt) | so với --jobs 1 | giây CPU | so với --jobs 1 | bộ nhớ cao nhất, MB |`,
    "|---|---|---|---|---|---|",
    ...rows,
    "",
    `- Máy / machine: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`,
  ];
  console.log(lines.join("\n"));
  rmSync(scratch, { recursive: true });
  if (!process.argv.includes("--write")) return;
  const doc = "docs/performance.md";
  const marked = /(<!-- bench-review -->\n)[\s\S]*?(<!-- \/bench-review -->)/;
  const text = readFileSync(doc, "utf8");
  writeFileSync(
    doc,
    text.replace(marked, (_, a: string, b: string) => `${a}\n${lines.join("\n")}\n\n${b}`),
  );
}

void main();
