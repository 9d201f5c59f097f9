import { TextValue } from "../model/textValue";
import type { Cell } from "../model/workbookSnapshot";
import { LONGEST_SHOWN } from "../text/characterLooks";
import { detectLegacyEncoding, displayText, kindOfText } from "../text/legacyEncoding";
import { ownCopy, RecentMemo } from "../text/recentMemo";
import { isTidy, tidyText } from "../text/vietnameseText";

/** Texts that take work to be shown (NFD, odd blanks) come in whole sheets of them, and again and again. */
const known = new RecentMemo<{ readonly text: string; readonly shown: string }>(1024);
const LONGEST_KNOWN = 200;

/** Gives what a cell shows, legacy fonts decoded and blanks tidied; empty for no cell. Long texts are cut. */
export function shownText(cell: Cell | undefined): string {
  if (cell === undefined || cell.value.kind === "blank") return "";
  const { text, value } = cell;
  if (value.kind !== "text") return text;
  const noted = TextValue.shownOf(value);
  if (noted !== null) return noted;
  const kept = text.length > LONGEST_SHOWN ? text.slice(0, LONGEST_SHOWN) : text;
  // The font has a say only where the letters leave open what they are.
  if (kindOfText(kept) === "maybe") return displayText(kept, cell.font);
  const shown = shownUnicode(kept);
  if (kept === text) TextValue.note(value, shown);
  return shown;
}

function shownUnicode(text: string): string {
  // Most texts are shown as they are: to look at them costs less than to look them up.
  if (isTidy(text)) return text;
  if (text.length > LONGEST_KNOWN) return tidyText(text);
  let found = known.get(text);
  if (found === undefined) {
    const own = ownCopy(text);
    found = { text: own, shown: tidyText(own) };
    known.put(found);
  }
  return found.shown;
}

/** Gives the old encoding a cell's text is in; null for Unicode. */
export function legacyEncodingOf(cell: Cell): "tcvn3" | "vni" | null {
  return TextValue.shownOf(cell.value) !== null ? null : detectLegacyEncoding(cell.text, cell.font);
}
