import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the pane's page asks for Office.js. */
const OFFICE = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const LIBRARY = join(__dirname, "../../../node_modules/@microsoft/office-js/dist");

const read = new Map<string, Buffer>();

/** Gives the file of the genuine Office.js that an address names, from the development dependency; null for any other address. */
export function officeFile(url: string): Buffer | null {
  if (!url.startsWith(OFFICE)) return null;
  const path = join(LIBRARY, new URL(url.slice(OFFICE.length), "file:///").pathname);
  const kept = read.get(path);
  if (kept) return kept;
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  read.set(path, bytes);
  return bytes;
}
