/**
 * `npm run bench`: how fast workbooks are read and checked, beside two libraries that only read them, paired in one
 * run. Prints a table; `-- --write` puts it into docs/performance.md too. Never part of the tests.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { bundledRubrics } from "../src/app/bundledRubrics";
import { checkSnapshot } from "../src/core";
import { checksumNode, inflateNode } from "../src/hosts/file/inflateNode";
import { openWorkbookFile, readWorkbookFile, unpackSheets } from "../src/hosts/file/readWorkbook";
import { bytesOf, generatedWorkbooks } from "./workbooks";

const folder = join(__dirname, "workbooks");
const ROUNDS = 5;
const options = { fileName: "don-vi.xlsx", inflate: inflateNode, checksum: checksumNode };

function readAndCheck(bytes: Uint8Array): number {
  const result = checkSnapshot(readWorkbookFile(bytes, options), { catalog: bundledRubrics.list() });
  if (result.totals?.sections.length !== 3) throw new Error("the bench workbook was not read right");
  return result.findings.length;
}

/** Milliseconds for all workbooks, one after the other in this process. */
async function time(files: readonly Uint8Array[], read: (bytes: Uint8Array) => unknown): Promise<number> {
  globalThis.gc?.();
  const start = performance.now();
  for (const bytes of files) await read(bytes);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

async function compareReaders(files: readonly Uint8Array[]): Promise<readonly string[]> {
  const xlsx = await import("@e965/xlsx");
  const exceljs = await import("exceljs");
  const readers: readonly (readonly [string, (bytes: Uint8Array) => unknown])[] = [
    ["vtlt: đọc và kiểm tra đầy đủ / read and check", readAndCheck],
    ["vtlt: chỉ đọc / read only", (b) => readWorkbookFile(b, options)],
    ["sàn: giải nén và giải mã / floor: unzip and decode", (b) => unpackSheets(openWorkbookFile(b, options))],
    ["@e965/xlsx: chỉ đọc / read only", (b) => xlsx.read(b, { type: "array" })],
    ["exceljs: chỉ đọc / read only", (b) => new exceljs.Workbook().xlsx.load(b.buffer as ArrayBuffer)],
  ];
  const times = readers.map((): number[] => []);
  for (const [, read] of readers) await time(files.slice(0, 50), read);
  for (let round = 0; round < ROUNDS; round++) {
    // Another order each round, so that no reader always runs on a warm or a tired machine.
    for (let k = 0; k < readers.length; k++) {
      const i = (k + round) % readers.length;
      const reader = readers[i];
      if (reader) times[i]?.push(await time(files, reader[1]));
    }
    console.error(`lượt ${round + 1}/${ROUNDS}`);
  }
  const ours = times[0] ?? [];
  const rows = readers.map(([name], i) => {
    const mine = times[i] ?? [];
    const ratio = median(mine.map((t, r) => t / (ours[r] ?? NaN)));
    const each = median(mine) / files.length;
    return `| ${name} | ${each.toFixed(2)} | ${Math.round(1000 / each)} | ×${ratio.toFixed(2)} |`;
  });
  return [
    `| ${files.length} sổ tính ~100 dòng, một tiến trình | ms/sổ (trung vị ${ROUNDS} lượt) | sổ/giây | so với vtlt |`,
    "|---|---|---|---|",
    ...rows,
  ];
}

/** Median milliseconds of checking one snapshot that is already in memory. */
function checkInMemory(bytes: Uint8Array): number {
  const snapshot = readWorkbookFile(bytes, options);
  const catalog = bundledRubrics.list();
  const times: number[] = [];
  for (let i = 0; i < 2000; i++) {
    const start = performance.now();
    checkSnapshot(snapshot, { catalog });
    times.push(performance.now() - start);
  }
  return median(times.slice(500));
}

/** Peak resident megabytes of a process of its own that reads and checks every workbook from disk. */
function peakMemory(): number {
  const out = execFileSync(process.execPath, [__filename, "--memory"], { encoding: "utf8" });
  return Math.round(JSON.parse(out) as number);
}

/** CPU seconds of one whole `vtlt check`, start included. */
function commandLine(): number {
  const hook = join(__dirname, "cpu.cjs");
  writeFileSync(
    hook,
    "process.on('exit', () => { const u = process.cpuUsage(); process.stderr.write('CPU ' + (u.user + u.system)); });",
  );
  const seconds: number[] = [];
  for (let i = 0; i < 7; i++) {
    const command = `"${process.execPath}" -r "${hook}" dist/cli/vtlt.js check assets/samples/218-bc.xlsx 2>&1 >/dev/null`;
    const err = execFileSync("sh", ["-c", command], { encoding: "utf8" });
    const micros = /CPU (\d+)/.exec(err)?.[1] ?? "";
    seconds.push(JSON.parse(micros) / 1e6);
  }
  return median(seconds);
}

async function main(): Promise<void> {
  const paths = await generatedWorkbooks(folder);
  if (process.argv.includes("--memory")) {
    for (const path of paths) readAndCheck(bytesOf(path));
    console.log(process.resourceUsage().maxRSS / 1024);
    return;
  }
  const files = paths.map(bytesOf);
  const first = files[0];
  if (!first) throw new Error("no workbook was generated");
  const lines = [
    ...(await compareReaders(files)),
    "",
    `- Kiểm tra một sổ đã ở trong bộ nhớ / one snapshot in memory: ${checkInMemory(first).toFixed(2)} ms`,
    `- Bộ nhớ cao nhất, ${paths.length} sổ / peak resident memory: ${peakMemory()} MB`,
    `- \`vtlt check\` một tệp / one file, CPU, kể cả khởi động: ${commandLine().toFixed(2)} s`,
    `- Máy / machine: Node ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}`,
  ];
  console.log(lines.join("\n"));
  if (process.argv.includes("--write")) {
    const doc = "docs/performance.md";
    const text = readFileSync(doc, "utf8");
    const marked = /(<!-- bench -->\n)[\s\S]*?(<!-- \/bench -->)/;
    writeFileSync(
      doc,
      text.replace(marked, (_, a: string, b: string) => `${a}\n${lines.join("\n")}\n\n${b}`),
    );
  }
}

void main();
