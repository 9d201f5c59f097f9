/**
 * Fails when the pane's first load is too heavy: its page and every file of our own that the page names, each as a
 * server sends it (gzip). What is loaded only when needed does not count, nor does Office.js, which is not ours.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const BUDGET_KB = 300;
const folder = join(dirname(fileURLToPath(import.meta.url)), "../dist/pane");
const page = "taskpane.html";

const html = readFileSync(join(folder, page), "utf8");
const named = [...html.matchAll(/<(?:script|link)[^>]*?(?:src|href)="([^"]+)"/g)].map(
  ([, address]) => address,
);
const own = named.filter((address) => !/^https?:/.test(address));

let total = 0;
for (const file of [page, ...own]) total += gzipSync(readFileSync(join(folder, file)), { level: 9 }).length;
const kb = total / 1000;
const line = `taskpane: first load ${kb.toFixed(1)} kB gzipped in ${own.length + 1} files, budget ${BUDGET_KB} kB`;
if (own.length < 2 || kb > BUDGET_KB) {
  console.error(`${line}: too much, or files are missing`);
  process.exitCode = 1;
} else console.log(line);
