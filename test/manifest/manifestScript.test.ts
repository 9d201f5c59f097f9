/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { all, attribute, only, parseManifest, readManifest } from "./support/manifestXml";
import { developmentAddress, root } from "./support/project";
import { newPath, runManifestScript } from "./support/runManifestScript";

/** The manifest written with these options; the script must have succeeded. */
function written(...options: string[]): Document {
  const out = newPath("manifest.xml");
  const run = runManifestScript([...options, "--out", out]);
  expect([run.status, run.stderr]).toEqual([0, ""]);
  return parseManifest(readFileSync(out, "utf8"));
}

function sourceOf(manifest: Document): string {
  return attribute(all(only(manifest, "DefaultSettings"), "SourceLocation")[0]!, "DefaultValue");
}

const source = readManifest();

test("the server's address stands wherever that of development stood, and nothing else changes", () => {
  const server = "https://may-chu.tinh.gov.vn/vtlt";
  const out = newPath("manifest.xml");
  expect(runManifestScript(["--url", server, "--out", out]).status).toBe(0);
  const text = readFileSync(out, "utf8");
  expect(text).not.toContain("localhost");
  const withoutNotes = readFileSync(join(root, "manifest.xml"), "utf8").replace(/<!--[^]*?-->\s*/g, "");
  expect(text.replaceAll(server, developmentAddress)).toBe(withoutNotes);
});

test.each([
  ["https://may-chu.tinh.gov.vn", "https://may-chu.tinh.gov.vn/taskpane.html"],
  ["https://may-chu.tinh.gov.vn/", "https://may-chu.tinh.gov.vn/taskpane.html"],
  ["https://may-chu.tinh.gov.vn/vtlt///", "https://may-chu.tinh.gov.vn/vtlt/taskpane.html"],
  ["HTTPS://May-Chu.Tinh.Gov.VN:8443/a/b/", "https://may-chu.tinh.gov.vn:8443/a/b/taskpane.html"],
  [
    "https://may-chu.tinh.gov.vn/van thu & luu tru",
    "https://may-chu.tinh.gov.vn/van%20thu%20&%20luu%20tru/taskpane.html",
  ],
])("%s becomes %s", (url, page) => {
  expect(sourceOf(written("--url", url))).toBe(page);
});

test("the Id stays, so that Excel takes the file for the same add-in", () => {
  const id = only(written("--url", "https://a.vn"), "Id").textContent;
  expect(id).toBe(only(source, "Id").textContent);
});

test("--id gives a trial copy an Id of its own", () => {
  const trial = written("--url", "https://a.vn", "--id", "{01234567-89AB-CDEF-0123-456789ABCDEF}");
  expect(only(trial, "Id").textContent).toBe("01234567-89ab-cdef-0123-456789abcdef");
});

test.each([
  ["no address", [], "Thiếu địa chỉ máy chủ"],
  ["an empty address", ["--url", " "], "Thiếu địa chỉ máy chủ"],
  ["http", ["--url", "http://may-chu.tinh.gov.vn"], "không bắt đầu bằng https://"],
  ["a network folder", ["--url", "\\\\may-chu\\vtlt"], "không bắt đầu bằng https://"],
  ["a query", ["--url", "https://a.vn/vtlt?x=1"], "không được có phần sau dấu ? hoặc #"],
  ["a bare question mark", ["--url", "https://a.vn/vtlt?"], "không được có phần sau dấu ? hoặc #"],
  ["a fragment", ["--url", "https://a.vn/#vtlt"], "không được có phần sau dấu ? hoặc #"],
  ["a password", ["--url", "https://admin:1@a.vn"], "tên đăng nhập hay mật khẩu"],
  ["a page", ["--url", "https://a.vn/vtlt/taskpane.html"], "không ghi tên trang"],
  ["no host", ["--url", "https://"], "không phải là một địa chỉ hợp lệ"],
  ["a host with a blank", ["--url", "https://a b.vn"], "không phải là một địa chỉ hợp lệ"],
  ["an Id that is none", ["--url", "https://a.vn", "--id", "abc"], "không phải là một GUID"],
  ["an unknown option", ["--url", "https://a.vn", "--port", "80"], "Không có tùy chọn --port"],
  ["an option without its value", ["--url"], "phải có một giá trị"],
])("%s is refused with a sentence and status 2, and nothing is written", (_what, options, sentence) => {
  const out = newPath("manifest.xml");
  const run = runManifestScript(["--out", out, ...options]);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain(sentence);
  expect(run.stderr).toContain("Cách dùng:");
  expect(existsSync(out)).toBe(false);
});

test("the project's own manifest is never overwritten", () => {
  const path = join(root, "manifest.xml");
  const before = readFileSync(path, "utf8");
  const run = runManifestScript(["--url", "https://a.vn", "--out", path]);
  expect([run.status, readFileSync(path, "utf8") === before]).toEqual([2, true]);
  expect(run.stderr).toContain("Không ghi đè manifest.xml");
});

test("a place that cannot be written is named", () => {
  const run = runManifestScript(["--url", "https://a.vn", "--out", newPath("a/b/manifest.xml")]);
  expect(run.status).toBe(2);
  expect(run.stderr).toContain("Không ghi được tệp");
});

test("--help says how, with status 0", () => {
  const run = runManifestScript(["--help"]);
  expect([run.status, run.stdout.split("\n")[0]]).toEqual([
    0,
    "Cách dùng: npm run manifest -- --url ĐỊA_CHỈ [--out TỆP] [--id GUID]",
  ]);
});
