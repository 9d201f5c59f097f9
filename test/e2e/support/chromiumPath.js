/** Plain JavaScript, so that Jest and the scripts share one lock. */
const { mkdirSync, rmdirSync, statSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { setTimeout: pause } = require("node:timers/promises");

/** One process at a time unpacks the browser: another would start a half-written file. */
const LOCK = join(tmpdir(), "vtlt-chromium.lock");
const STALE = 120_000;

/** Gives the browser to start: the one CHROMIUM_PATH names, else the one from the npm package, unpacked when first asked. */
async function chromiumPath() {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") return named;
  while (!lock()) await pause(50);
  try {
    return await require("@sparticuz/chromium").executablePath();
  } finally {
    rmdirSync(LOCK);
  }
}

function lock() {
  try {
    mkdirSync(LOCK);
    return true;
  } catch {
    removeStale();
    return false;
  }
}

/** A run that was killed leaves its lock behind. */
function removeStale() {
  try {
    if (Date.now() - statSync(LOCK).mtimeMs > STALE) rmdirSync(LOCK);
  } catch {
    // Another process has just removed it.
  }
}

module.exports = { chromiumPath };
