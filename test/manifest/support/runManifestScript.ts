import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
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

/** A path in a new empty folder. */
export function newPath(name: string): string {
  return join(mkdtempSync(join(tmpdir(), "vtlt-manifest-")), name);
}
