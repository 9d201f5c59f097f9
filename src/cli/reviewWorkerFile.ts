import { existsSync } from "node:fs";
import { join } from "node:path";

const WORKER = "reviewWorker.js";

/** The built worker: beside the program that was built with it, or, when run from the sources, in dist/cli. */
export function workerFile(): string {
  const beside = join(__dirname, WORKER);
  return existsSync(beside) ? beside : join(__dirname, "../../dist/cli", WORKER);
}
