/**
 * Fails when a page's first load is too heavy: its page and every file of our own that the page names, each as a server
 * sends it (gzip). What is loaded only when needed does not count, nor does Office.js, which is not ours; the
 * spreadsheet of the browser page has a bound of its own.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const FIRST_LOADS = [
  { folder: "pane", page: "taskpane.html", budget: 300, least: 3 },
  { folder: "workbench", page: "index.html", budget: 400, least: 3 },
];
/** The largest script of the browser page is the spreadsheet; together with its looks. */
const SPREADSHEET_KB = 1900;
const dist = join(dirname(fileURLToPath(import.meta.url)), "../dist");

const kiloBytes = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0) / 1000;

function report(what, kb, budget, isComplete) {
  const line = `${what} ${kb.toFixed(1)} kB gzipped, budget ${budget} kB`;
  if (!isComplete || kb > budget) {
    console.error(`${line}: too much, or files are missing`);
    process.exitCode = 1;
  } else console.log(line);
}

for (const { folder, page, budget, least } of FIRST_LOADS) {
  // A build of one part alone has nothing to say about the others.
  if (!existsSync(join(dist, folder, page))) continue;
  const html = readFileSync(join(dist, folder, page), "utf8");
  const named = [...html.matchAll(/<(?:script|link)[^>]*?(?:src|href)="([^"]+)"/g)].map(
    ([, address]) => address,
  );
  const own = [page, ...named.filter((address) => !/^https?:/.test(address))];
  const kb = kiloBytes(own.map((file) => join(dist, folder, file)));
  report(`${folder}: first load in ${own.length} files`, kb, budget, own.length >= least);
}

const workbench = join(dist, "workbench");
if (existsSync(workbench)) {
  const scripts = readdirSync(workbench).filter((name) => name.endsWith(".js"));
  const largest = scripts.sort(
    (a, b) => statSync(join(workbench, b)).size - statSync(join(workbench, a)).size,
  )[0];
  const files = [largest, "grid.css"].map((name) => join(workbench, name));
  report("workbench: spreadsheet", kiloBytes(files), SPREADSHEET_KB, files.every(existsSync));
}
