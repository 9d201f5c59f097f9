/**
 * Puts the project's own `vtlt` beside the other commands in node_modules/.bin, so that `npx vtlt` starts it
 * at once: without it npx installs the project into its cache first, which takes seconds.
 */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";

const target = "dist/cli/vtlt.js";
if (existsSync(target)) {
  chmodSync(target, 0o755);
  mkdirSync("node_modules/.bin", { recursive: true });
  if (process.platform === "win32") {
    writeFileSync("node_modules/.bin/vtlt.cmd", '@node "%~dp0\\..\\..\\dist\\cli\\vtlt.js" %*\r\n');
  } else {
    rmSync("node_modules/.bin/vtlt", { force: true });
    symlinkSync(`../../${target}`, "node_modules/.bin/vtlt");
  }
}
