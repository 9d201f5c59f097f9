import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { kinds } from "./kinds";
import { legacyKinds } from "./kinds/legacy";

/** Writes every hostile file into a folder, with a list of them and what must come of each: for measure.mjs. */
const [folder = ""] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const list = [...kinds, ...legacyKinds].map(({ id, ending = ".xlsx", bytes, gives, orTooSlow }) => {
  writeFileSync(join(folder, id + ending), bytes());
  return { file: id + ending, gives, orTooSlow };
});
writeFileSync(join(folder, "list.json"), JSON.stringify(list));
