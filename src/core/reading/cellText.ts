import type { Cell } from "../model/workbookSnapshot";
import {
  decodeLegacy,
  detectLegacyEncoding,
  displayText,
  encodingOfFont,
  type LegacyEncoding,
} from "../text/legacyEncoding";
import { ownCopy, RecentMemo } from "../text/recentMemo";
import { tidyText } from "../text/vietnameseText";

/** What a cell's text is to a reader. */
export interface CellText {
  /** As stored. */
  readonly text: string;
  /** As a person reads it: legacy fonts decoded, blanks tidied. Long texts are cut. */
  readonly shown: string;
  readonly encoding: LegacyEncoding | null;
}

/** Sheets repeat their texts, and workbooks those of the form they are made from. */
const known = new RecentMemo<CellText>(2048);
const LONGEST_KNOWN = 200;
/** Longer texts are cut: no title, heading or number is. */
const LONGEST = 2000;

/** Gives what a text in a cell of this font is. */
export function cellText(text: string, font: string | null): CellText {
  // A font of an old encoding makes another text of it; such cells are rare, and are worked out each time.
  if (text.length > LONGEST_KNOWN || encodingOfFont(font) !== null) return workOut(text, font);
  let found = known.get(text);
  if (found === undefined) {
    found = workOut(ownCopy(text), null);
    known.put(found);
  }
  return found;
}

function workOut(text: string, font: string | null): CellText {
  const encoding = detectLegacyEncoding(text, font);
  if (text.length > LONGEST) return { text, shown: displayText(text.slice(0, LONGEST), font), encoding };
  return { text, shown: tidyText(encoding === null ? text : decodeLegacy(text, encoding, font)), encoding };
}

/** Gives what a cell shows, legacy fonts decoded and blanks tidied; empty for no cell. Long texts are cut. */
export function shownText(cell: Cell | undefined): string {
  if (cell === undefined || cell.value.kind === "blank") return "";
  return cell.value.kind === "text" ? cellText(cell.text, cell.font).shown : cell.text;
}
