/** Gives the code of an error of Node ("ENOENT"), or null. Such errors may come from another realm: no instanceof. */
export function systemCode(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("code" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}
