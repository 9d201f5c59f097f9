/// <reference types="office-js" />
import { excelSupport } from "../hosts/excel/requirements";
import type { Unsupported } from "./screens/unsupportedScreen";

/** Long enough for a slow line, short enough for a person; milliseconds. fallback.js waits as long. */
const WAIT = 9000;

/**
 * Waits until Office is there and says whether its Excel can be used. A library that did not load is missed at once: by
 * now its script has run or never will. One that loaded and does not answer is given up after a while.
 */
export async function waitForOffice(): Promise<"ready" | Unsupported> {
  if (typeof Office === "undefined") return "blocked";
  if ((await Promise.race([Office.onReady(), givenUp()])) === null) return "blocked";
  switch (excelSupport()) {
    case "supported":
      return "ready";
    case "no-office":
      return "blocked";
    case "not-excel":
      return "outside";
    case "too-old":
      return "old";
  }
}

/** Gives the background of Office's theme, where Office tells it: on the web it may not (#6134). */
export function officeBackground(): string | null {
  if (typeof Office === "undefined") return null;
  const { context } = Office as { readonly context?: { readonly officeTheme?: Office.OfficeTheme } };
  return context?.officeTheme?.bodyBackgroundColor ?? null;
}

function givenUp(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => resolve(null), WAIT);
  });
}
