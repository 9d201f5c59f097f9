import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** What one call of the built `vtlt` printed and how it ended. */
export interface Called {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Calls `vtlt` as its user would, from the build that `npm test` makes first. */
export function vtlt(...args: readonly string[]): Called {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "dist/cli/vtlt.js"), ...args], {
    cwd: root,
    encoding: "utf8",
    // Hundreds of workbooks print megabytes.
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
  });
  return { status, stdout, stderr };
}

/** The JSON objects of an output, one a line; anything that is no JSON fails. */
export function jsonLines(stdout: string): readonly Record<string, never>[] {
  return stdout
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, never>);
}
