import { mkdirSync, rmdirSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import chromium from "@sparticuz/chromium";

/** One process at a time unpacks the browser: another would start a half-written file. */
const LOCK = join(tmpdir(), "vtlt-chromium.lock");
const STALE = 120_000;

/** Gives the browser to start: the one CHROMIUM_PATH names, else the one from the npm package, unpacked when first asked. */
export async function chromiumPath(): Promise<string> {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") return named;
  while (!lock()) await pause(50);
  try {
    return await chromium.executablePath();
  } finally {
    rmdirSync(LOCK);
  }
}

function lock(): boolean {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    removeStale();
    return false;
  }
}

/** A run that was killed leaves its lock behind. */
function removeStale(): void {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > STALE) rmdirSync(LOCK);
  } catch {
    // Another process has just removed it.
  }
}
