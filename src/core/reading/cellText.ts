import type { Cell } from "../model/workbookSnapshot";
import { detectLegacyEncoding, displayText, isSurelyUnicode } from "../text/legacyEncoding";
import { ownCopy, RecentMemo } from "../text/recentMemo";
import { isTidy } from "../text/vietnameseText";

/** Texts that take work to be shown (NFD, odd blanks) come in whole sheets of them, and again and again. */
const shown = new RecentMemo<{ readonly text: string; readonly shown: string }>(1024);
const LONGEST_KNOWN = 200;
/** Longer texts are cut: no title, heading or number is. */
const LONGEST = 2000;

/** Gives what a cell shows, legacy fonts decoded and blanks tidied; empty for no cell. Long texts are cut. */
export function shownText(cell: Cell | undefined): string {
  if (cell === undefined || cell.value.kind === "blank") return "";
  const { text } = cell;
  if (cell.value.kind !== "text") return text;
  if (isSurelyUnicode(text)) {
    // Most texts are shown as they are: to look at them costs less than to look them up.
    if (text.length <= LONGEST && isTidy(text)) return text;
    if (text.length <= LONGEST_KNOWN) return shownUnicode(text);
  }
  return displayText(text.length > LONGEST ? text.slice(0, LONGEST) : text, cell.font);
}

function shownUnicode(text: string): string {
  let found = shown.get(text);
  if (found === undefined) {
    const own = ownCopy(text);
    found = { text: own, shown: displayText(own, null) };
    shown.put(found);
  }
  return found.shown;
}

/** Gives the old encoding a cell's text is in; null for Unicode. */
export function legacyEncodingOf(cell: Cell): "tcvn3" | "vni" | null {
  return isSurelyUnicode(cell.text) ? null : detectLegacyEncoding(cell.text, cell.font);
}
