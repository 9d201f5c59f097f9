import { ownCopy, RecentMemo } from "../text/recentMemo";
import { foldText } from "../text/vietnameseText";
import { isOptionTitle, type RowWord, rowWord } from "./rowWords";

/** What a row's title says by itself, whatever stands around it. */
export interface TitleText {
  /** The title as shown. */
  readonly text: string;
  readonly folded: string;
  readonly word: RowWord | null;
  /** Worded as one of the options printed under a criterion. */
  readonly option: boolean;
}

/** Most titles of a submitted sheet are those of the form, word by word. */
const known = new RecentMemo<TitleText>(2048);
const LONGEST_KNOWN = 400;

/** Gives what a title (as shown, without its code) says. */
export function titleText(title: string): TitleText {
  let found = known.get(title);
  if (found === undefined) {
    const text = ownCopy(title);
    const folded = foldText(text);
    found = { text, folded, word: text === "" ? null : rowWord(folded), option: isOptionTitle(text) };
    if (text.length <= LONGEST_KNOWN) known.put(found);
  }
  return found;
}
