/**
 * The first `npx vtlt` on a machine makes npm link the project into its cache, which takes seconds. `npm ci` does
 * that here once, so that every later `npx vtlt` answers within a second. Nothing breaks where it cannot be done.
 */
import { spawnSync } from "node:child_process";

spawnSync("npx", ["--no-install", "--ignore-scripts", "vtlt", "--help"], {
  stdio: "ignore",
  timeout: 60_000,
  shell: process.platform === "win32",
});
