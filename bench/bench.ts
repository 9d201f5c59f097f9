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
import { decodeTextNode } from "../src/hosts/file/decodeTextNode";
import { checksumNode, inflateNode } from "../src/hosts/file/inflateNode";
import { openWorkbookFile, readWorkbookFile, unpackSheets } from "../src/hosts/file/readWorkbook";
import { bytesOf, generatedWorkbooks } from "./workbooks";

const folder = join(__dirname, "workbooks");
const ROUNDS = 5;
const options = {
  fileName: "don-vi.xlsx",
  inflate: inflateNode,
  checksum: checksumNode,
  decode: decodeTextNode,
};

function readAndCheck(bytes: Uint8Array): number {
  const result = checkSnapshot(readWorkbookFile(bytes, options), { catalog: bundledRubrics.list() });
  if (result.totals?.sections.length !== 3) throw new Error("the bench workbook was not read right");
  return result.findings.length;
}

/** Parts every reader must unpack before it knows where the sheets are. */
const FOUND_FIRST = ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];

/** Every needed part afresh: nothing that the reader may remember of the workbook before helps here. */
function unpack(bytes: Uint8Array): number {
  const opened = openWorkbookFile(bytes, options);
  for (const name of FOUND_FIRST) opened.zip.unpackText(name);
  return unpackSheets(opened).length;
}

type Read = (bytes: Uint8Array) => unknown;

/**
 * The readers compared. Each runs in a process of its own, turn by turn in the same run: loaded together, the libraries
 * change built-in objects and slow each other down.
 */
const readers: Readonly<Record<string, { readonly title: string; readonly load: () => Promise<Read> }>> = {
  check: {
    title: "vtlt: đọc và kiểm tra đầy đủ / read and check",
    load: () => Promise.resolve(readAndCheck),
  },
  read: {
    title: "vtlt: chỉ đọc / read only",
    load: () => Promise.resolve((bytes) => readWorkbookFile(bytes, options)),
  },
  floor: {
    title: "sàn: giải nén và giải mã / floor: unzip and decode",
    load: () => Promise.resolve(unpack),
  },
  xlsx: {
    title: "@e965/xlsx: chỉ đọc / read only",
    load: async () => {
      const { read } = await import("@e965/xlsx");
      return (bytes) => read(bytes, { type: "array" });
    },
  },
  exceljs: {
    title: "exceljs: chỉ đọc / read only",
    load: async () => {
      const { Workbook } = await import("exceljs");
      return (bytes) => new Workbook().xlsx.load(bytes.buffer as ArrayBuffer);
    },
  },
};

/** One turn of one reader, in this process: all workbooks, after one pass over them to warm the engine up. Prints milliseconds and peak megabytes. */
async function turn(name: string, paths: readonly string[]): Promise<void> {
  const read = await readers[name]?.load();
  if (!read) throw new Error(`no such reader: ${name}`);
  for (const path of paths) await read(bytesOf(path));
  let milliseconds = 0;
  for (const path of paths) {
    const bytes = bytesOf(path);
    const start = performance.now();
    await read(bytes);
    milliseconds += performance.now() - start;
  }
  console.log(JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
}

interface Turn {
  readonly milliseconds: number;
  readonly megabytes: number;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

function compareReaders(count: number): readonly string[] {
  const names = Object.keys(readers);
  const turns = new Map(names.map((name) => [name, [] as Turn[]]));
  for (let round = 0; round < ROUNDS; round++) {
    // Another order each round, so that no reader always meets a warm or a tired machine.
    for (let k = 0; k < names.length; k++) {
      const name = names[(k + round) % names.length] ?? "";
      const out = execFileSync(process.execPath, [__filename, "--turn", name], { encoding: "utf8" });
      turns.get(name)?.push(JSON.parse(out) as Turn);
    }
    console.error(`lượt ${round + 1}/${ROUNDS}`);
  }
  const ours = turns.get("check") ?? [];
  const rows = names.map((name) => {
    const mine = turns.get(name) ?? [];
    const ratio = median(mine.map((t, r) => t.milliseconds / (ours[r]?.milliseconds ?? NaN)));
    const each = median(mine.map((t) => t.milliseconds)) / count;
    const memory = median(mine.map((t) => t.megabytes)).toFixed(0);
    return `| ${readers[name]?.title ?? ""} | ${each.toFixed(2)} | ${Math.round(1000 / each)} | ×${ratio.toFixed(2)} | ${memory} |`;
  });
  return [
    `| ${count} sổ tính ~100 dòng, một tiến trình | ms/sổ (trung vị ${ROUNDS} lượt) | sổ/giây | so với vtlt | bộ nhớ cao nhất, MB |`,
    "|---|---|---|---|---|",
    ...rows,
  ];
}

/** So many snapshots are checked in turn: the same one again and again would be found in every cache. */
const SNAPSHOTS = 100;

/** Median milliseconds of checking a snapshot that is already in memory, another one each time. */
function checkInMemory(paths: readonly string[]): number {
  const snapshots = paths.slice(0, SNAPSHOTS).map((path) => readWorkbookFile(bytesOf(path), options));
  const catalog = bundledRubrics.list();
  const times: number[] = [];
  for (let round = 0; round < 30; round++) {
    for (const snapshot of snapshots) {
      const start = performance.now();
      checkSnapshot(snapshot, { catalog });
      times.push(performance.now() - start);
    }
  }
  return median(times.slice(times.length / 3));
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
  const turnOf = process.argv.indexOf("--turn");
  if (turnOf > 0) return turn(process.argv[turnOf + 1] ?? "", paths);
  if (paths.length === 0) throw new Error("no workbook was generated");
  const lines = [
    ...compareReaders(paths.length),
    "",
    `- Kiểm tra một sổ đã ở trong bộ nhớ (100 sổ khác nhau, lần lượt) / one snapshot in memory (100 different ones in turn): ${checkInMemory(paths).toFixed(2)} ms`,
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
