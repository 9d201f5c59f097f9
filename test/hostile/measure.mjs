/**
 * Measures what each hostile file costs: `vtlt check` in a process of its own, its time from start to end and the most
 * memory it and the processes it started held together (Linux only: it reads /proc every few milliseconds). Ends with 1 when one takes more than 5 seconds or 300 MB, or does not end as it must.
 *
 *   npm run build && node test/hostile/measure.mjs [--all] [--review] [FOLDER]
 *
 * --review gives all files to one `vtlt review --jobs 2` instead and measures that whole run.
 * ONLY=xls- in the environment takes the files whose names hold that. FOLDER measures every file below it instead (a corpus of public workbooks); --all shows every line.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const MOST_SECONDS = 5;
const MOST_MEGABYTES = 300;
/** A child that does not end is ended. */
const GUARD_SECONDS = 60;
const SHOWN = 15;

const args = process.argv.slice(2);
const shown = args.includes("--all") ? Infinity : SHOWN;
const isReview = args.includes("--review");
const corpus = args.find((arg) => !arg.startsWith("--"));
const work = mkdtempSync(join(tmpdir(), "vtlt-measure-"));
try {
  const only = process.env.ONLY ?? "";
  const files = corpus === undefined ? await makeFiles() : filesBelow(resolve(corpus));
  const chosen = files.filter(({ name }) => name.includes(only));
  process.exitCode = isReview ? await measureReview(chosen) : report(await measureEach(chosen));
} finally {
  rmSync(work, { recursive: true });
}

/** Bundles the generator as the programs are bundled, and has it write the files. */
async function makeFiles() {
  const require = createRequire(import.meta.url);
  const { shared } = require("../../webpack.config.js");
  const webpack = require("webpack");
  const config = {
    ...shared,
    mode: "production",
    ...{ name: "hostile", target: "node20", context: root, entry: { files: "./test/hostile/writeFiles.ts" } },
    output: { path: join(work, "bundle"), filename: "[name].cjs" },
    externals: { "@e965/xlsx": `commonjs ${require.resolve("@e965/xlsx")}` },
    optimization: { minimize: false },
  };
  await new Promise((done, failed) => {
    webpack(config, (error, stats) => {
      if (error || stats.hasErrors()) failed(error ?? new Error(stats.toString("errors-only")));
      else done();
    });
  });
  const folder = join(work, "files");
  await ended(
    spawn(process.execPath, [join(work, "bundle/files.cjs"), folder], { cwd: root, stdio: "inherit" }),
  );
  const list = JSON.parse(readFileSync(join(folder, "list.json"), "utf8"));
  return list.map(({ file, ...kind }) => ({ path: join(folder, file), name: file, ...kind }));
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => ({ path: join(folder, name), name, gives: null }))
    .filter(({ path }) => statSync(path).isFile());
}

async function measureEach(files) {
  const measured = [];
  for (const { path, name, gives, orTooSlow = false } of files) {
    const { output, status, ...cost } = await run(["check", "--json", path], GUARD_SECONDS);
    measured.push({ name, ...cost, ...endOf(output, status, gives, orTooSlow) });
  }
  return measured;
}

/** One review of all files; ends with 1 when a file has no line of its own or memory goes beyond the limit. */
async function measureReview(files) {
  const args = ["review", ...files.map(({ path }) => path), "--jobs", "2", "--json"];
  const { output, status, seconds, megabytes } = await run(
    [...args, "-o", join(work, "tong-hop.xlsx")],
    files.length * MOST_SECONDS,
  );
  const lines = output.split("\n").filter(Boolean).length;
  console.log(
    `${files.length} files in one review with two jobs: ${lines} lines, status ${status}, ${seconds.toFixed(1)} s, at most ${megabytes.toFixed(0)} MB in all`,
  );
  return lines === files.length && megabytes <= MOST_MEGABYTES ? 0 : 1;
}

async function run(args, guardSeconds) {
  const start = performance.now();
  const child = spawn(process.execPath, [join(root, "dist/cli/vtlt.js"), ...args], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let output = "";
  child.stdout.on("data", (piece) => (output += piece));
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid))), 10);
  const guard = setTimeout(() => child.kill("SIGKILL"), guardSeconds * 1000);
  const status = await ended(child);
  clearTimeout(guard);
  clearInterval(watch);
  return { output, status, seconds: (performance.now() - start) / 1000, megabytes: peak / 1024 };
}

/** Kilobytes in memory of a process and those it started, by whichever of its threads; 0 once it has ended. */
function memoryOf(pid) {
  try {
    const held = /VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    const children = readdirSync(`/proc/${pid}/task`).flatMap((thread) => childrenOf(pid, thread));
    return children.reduce((sum, child) => sum + memoryOf(child), Number(held?.[1] ?? 0));
  } catch {
    return 0;
  }
}

function childrenOf(pid, thread) {
  try {
    return readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").trim().split(" ").filter(Boolean);
  } catch {
    return []; // the thread has ended
  }
}

/** What the one line of output says, and whether that is what must come of the file. */
function endOf(output, status, gives, orTooSlow) {
  let line;
  try {
    line = JSON.parse(output);
  } catch {
    return { end: `no answer (status ${status})`, right: false };
  }
  const end = line.failure?.code ?? "read";
  const wanted =
    gives === null ? end : /^\d+ criteria|^no score sheet/.test(gives) ? "read" : gives.split(":")[0];
  return { end, right: (end === wanted && end !== "unexpected") || (orTooSlow && end === "too-slow") };
}

function ended(child) {
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", (status) => done(status));
  });
}

function report(measured) {
  const beyond = measured.filter((m) => m.seconds > MOST_SECONDS || m.megabytes > MOST_MEGABYTES || !m.right);
  const worst = (by) => [...measured].sort((a, b) => b[by] - a[by]);
  const line = ({ name, seconds, megabytes, end, right }) =>
    `${seconds.toFixed(2).padStart(6)} s ${megabytes.toFixed(0).padStart(5)} MB  ${end}${right ? "" : " (WRONG)"}  ${name}`;
  const rows = new Set([
    ...worst("seconds").slice(0, shown),
    ...worst("megabytes").slice(0, shown),
    ...beyond,
  ]);
  for (const row of rows) console.log(line(row));
  const [slowest, largest] = [worst("seconds")[0], worst("megabytes")[0]];
  console.log(
    `${measured.length} files; slowest ${slowest.seconds.toFixed(2)} s (${slowest.name}), largest ${largest.megabytes.toFixed(0)} MB (${largest.name}); ${beyond.length} beyond the limits or wrong`,
  );
  return beyond.length === 0 ? 0 : 1;
}
