/**
 * Fails when a source file holds a character a reader cannot see (zero-width, bidirectional, soft hyphen,
 * no-break space, other controls) or Vietnamese text that is not NFC. Write such characters as \u escapes.
 */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

const hidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/u;
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
