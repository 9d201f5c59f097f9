import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { transformSync } from "@swc/core";
import type { WorkbookSnapshot } from "../../src/core/model/workbookSnapshot";
import type { PageOptions } from "./pageEntry";

const ENTRY = join(__dirname, "pageEntry.ts");
const ROOT = join(__dirname, "../..");

let bundle: string | null = null;

/**
 * Gives a script that puts a fake Excel with a workbook under a page: to be run before any other script of the page
 * (Playwright's addInitScript). Office.onReady then gives host Excel, `Excel.run` works, and `window.fakeExcel` (see
 * FakeExcelInPage) lets a test act as the person in front of the grid. Nothing of Microsoft's is in it: the page
 * loads the genuine office.js from wherever the test serves it.
 */
export function fakeExcelScript(workbook: WorkbookSnapshot, options: PageOptions = {}): string {
  bundle ??= bundleOf(ENTRY);
  return `${bundle}.installFakeExcel(${JSON.stringify(workbook)}, ${JSON.stringify(options)});`;
}

/** Puts an entry module and all it imports into one expression that gives what the entry exports. */
function bundleOf(entry: string): string {
  const modules = new Map<string, string>();
  const add = (file: string): void => {
    const name = relative(ROOT, file);
    if (modules.has(name)) return;
    modules.set(name, "");
    const code = commonJsOf(file);
    modules.set(
      name,
      code.replaceAll(/require\("(\.[^"]+)"\)/g, (_, specifier: string) => {
        const target = `${join(dirname(file), specifier)}.ts`;
        add(target);
        return `require(${JSON.stringify(relative(ROOT, target))})`;
      }),
    );
  };
  add(entry);
  const functions = [...modules].map(
    ([name, code]) => `${JSON.stringify(name)}: function (module, exports, require) {\n${code}\n}`,
  );
  return `(function () {
var modules = {${functions.join(",\n")}};
var loaded = {};
function require(name) {
  if (!loaded[name]) {
    loaded[name] = { exports: {} };
    modules[name](loaded[name], loaded[name].exports, require);
  }
  return loaded[name].exports;
}
return require(${JSON.stringify(relative(ROOT, entry))});
})()`;
}

function commonJsOf(file: string): string {
  return transformSync(readFileSync(file, "utf8"), {
    filename: file,
    configFile: false,
    swcrc: false,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  }).code;
}
