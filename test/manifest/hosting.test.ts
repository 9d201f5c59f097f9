/** @jest-environment jsdom */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { all, attribute, only, parseManifest } from "./support/manifestXml";
import { root } from "./support/project";

/** The settings that the administrator's guide gives for IIS and nginx, held against what is really built. */
const guide = readFileSync(join(root, "docs/huong-dan/quan-tri.md"), "utf8");
const page = readFileSync(join(root, "src/taskpane/taskpane.html"), "utf8");

function codeBlock(language: string): string {
  const block = new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``).exec(guide)?.[1];
  if (block === undefined) throw new Error(`the guide has no ${language} block`);
  return block;
}

const iis = parseManifest(codeBlock("xml"));
const nginx = codeBlock("nginx");

/** The policy the page itself carries. */
const policy = new DOMParser()
  .parseFromString(page, "text/html")
  .querySelector('meta[http-equiv="Content-Security-Policy"]')
  ?.getAttribute("content");

const built = readdirSync(join(root, "dist/pane"), { withFileTypes: true });
const hashed = /\.[0-9a-f]{10}\.js$/;
const plainFiles = built.filter((entry) => entry.isFile() && !hashed.test(entry.name)).map((f) => f.name);
const folders = built.filter((entry) => entry.isDirectory()).map((entry) => entry.name);

/** Path below the add-in's folder → how IIS is told to cache it. */
const iisCache = Object.fromEntries(
  all(iis, "location").map((location) => {
    const cache = only(location, "clientCache");
    return [attribute(location, "path"), attribute(cache, "cacheControlMode")];
  }),
);

test("both servers send the policy that the page carries, word for word", () => {
  expect(policy).toMatch(/^default-src 'none'; /);
  const header = all(iis, "add").find((add) => add.getAttribute("name") === "Content-Security-Policy");
  expect(header?.getAttribute("value")).toBe(policy);
  expect(nginx).toContain(`add_header Content-Security-Policy "${policy ?? ""}" always;`);
});

test("neither forbids the frame that Excel on the web shows the pane in", () => {
  expect(all(iis, "add").map((add) => add.getAttribute("name"))).not.toContain("X-Frame-Options");
  expect(nginx).not.toMatch(/X-Frame-Options|frame-ancestors/);
});

test("IIS keeps hashed files for a year, and asks anew for every file whose name stays", () => {
  const [root365] = all(iis, "clientCache");
  expect(attribute(root365!, "cacheControlMaxAge")).toBe("365.00:00:00");
  expect(plainFiles).toContain("taskpane.html");
  expect(plainFiles.filter((name) => iisCache[name] !== "DisableCache")).toEqual([]);
});

test("IIS lets pictures be kept, but not for a year: their names stay", () => {
  expect(folders).toContain("assets");
  expect(folders.filter((name) => iisCache[name] !== "UseMaxAge")).toEqual([]);
});

test("nginx tells hashed scripts and pictures from the files to ask for anew", () => {
  const rules = [...nginx.matchAll(/"~([^"]+)"\s+"([^"]+)";/g)].map(
    ([, pattern, value]) => [new RegExp(pattern!), value!] as const,
  );
  const cacheOf = (uri: string) => rules.find(([pattern]) => pattern.test(uri))?.[1] ?? "no-cache";
  expect(rules).toHaveLength(2);
  expect(nginx).toMatch(/default\s+"no-cache";/);
  expect(plainFiles.filter((name) => cacheOf(`/vtlt/${name}`) !== "no-cache")).toEqual([]);
  const scripts = built.filter((entry) => hashed.test(entry.name)).map((entry) => entry.name);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((name) => !cacheOf(`/vtlt/${name}`).includes("immutable"))).toEqual([]);
  expect(cacheOf("/vtlt/assets/icons/app-16.png")).toBe("public, max-age=86400");
});
