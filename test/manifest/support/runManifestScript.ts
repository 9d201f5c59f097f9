import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./project";

export interface ScriptRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs scripts/manifest.mjs with the given options, in the project's folder. */
export function runManifestScript(options: readonly string[]): ScriptRun {
  const script = join(root, "scripts/manifest.mjs");
  return spawnSync(process.execPath, [script, ...options], { cwd: root, encoding: "utf8" });
}

const made: string[] = [];

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A path in a new empty folder, which goes after the tests. */
export function newPath(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), "vtlt-manifest-"));
  made.push(folder);
  return join(folder, name);
}
