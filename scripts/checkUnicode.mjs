/**
 * Fails when a source file holds a character a reader cannot see (zero-width, bidirectional, soft hyphen,
 * no-break space, other controls) or Vietnamese text that is not NFC. Write such characters as \u escapes.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** Ranges of hidden code points, both ends included. */
const hiddenRanges = [
  [0x0000, 0x0008],
  [0x000b, 0x000c],
  [0x000e, 0x001f],
  [0x007f, 0x00a0],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180e],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
];
const escape = (n) => `\\u{${n.toString(16)}}`;
const hidden = new RegExp(`[${hiddenRanges.map(([a, b]) => `${escape(a)}-${escape(b)}`).join("")}]`, "u");
const text = /\.(ts|tsx|js|mjs|cjs|json|md|html|css|xml|svg|yml|sh)$|^\.ci\//;

const files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\0")
  .filter((f) => text.test(f) && f !== "package-lock.json");

let faults = 0;
for (const file of files) {
  let content;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    continue; // listed by git, deleted in the work tree
  }
  content.split("\n").forEach((line, i) => {
    const found = hidden.exec(line);
    if (found) {
      faults++;
      const code = found[0].codePointAt(0).toString(16).padStart(4, "0");
      console.error(`${file}:${i + 1}:${found.index + 1} hidden character U+${code.toUpperCase()}`);
    } else if (line.normalize("NFC") !== line) {
      faults++;
      console.error(`${file}:${i + 1} text is not in NFC`);
    }
  });
}
if (faults > 0) process.exit(1);
