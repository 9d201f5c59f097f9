import { Linter } from "eslint";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(__dirname, "../../src/taskpane");
const script = readFileSync(join(folder, "fallback.js"), "utf8");
const page = readFileSync(join(folder, "taskpane.html"), "utf8");

test("the script of the fallback is ES5, which Internet Explorer 11 reads", () => {
  const fatal = (code: string) =>
    new Linter()
      .verify(code, { languageOptions: { ecmaVersion: 5, sourceType: "script" } })
      .filter((message) => message.fatal);
  expect(fatal(script)).toEqual([]);
  expect(fatal("const x = () => 1;")).toHaveLength(1);
});

test("every page the script may show is there, hidden, in Vietnamese with an English line", () => {
  const shown = [...script.matchAll(/show\((?:ready \? )?"(\w+)"(?: : "(\w+)")?\)/g)];
  const names = shown.flatMap(([, first, second]) => (second === undefined ? [first] : [first, second]));
  expect(names.sort()).toEqual(["blocked", "failed", "old", "outside"]);
  for (const name of names) {
    const [, body = ""] =
      new RegExp(`<div id="fallback-${name}"[^>]* hidden>([\\s\\S]*?)</div>`).exec(page) ?? [];
    expect(body).toMatch(/<h1>.*<\/h1>/);
    expect(body).toContain('lang="en"');
  }
});

test("the page allows no script but its own and Office.js, and holds none itself", () => {
  const [, policy = ""] = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(page) ?? [];
  expect(policy.split(";").map((part) => part.trim())).toEqual([
    "default-src 'none'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "connect-src 'self' https://appsforoffice.microsoft.com",
    "font-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  const scripts = [...page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
  expect(scripts.map(([, attributes, body]) => [attributes?.trim(), body])).toEqual([
    ['src="fallback.js"', ""],
    ['src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"', ""],
  ]);
});
