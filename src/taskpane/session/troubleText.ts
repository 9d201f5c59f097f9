import { failureText, ReadFailure, refusalText, WriteRefused } from "../../core";
import type { Strings } from "../strings";

/** As many refused cells as a person will read. */
const MOST_REFUSALS = 5;

/** Gives what went wrong as sentences: what happened, why it matters, what to do. By its code, never by Office's words. */
export function troubleText(error: unknown, strings: Strings): readonly string[] {
  const { language, trouble } = strings;
  if (error instanceof WriteRefused) {
    const texts = error.refusals.slice(0, MOST_REFUSALS).map((refusal) => refusalText(refusal, language));
    const more = error.refusals.length - texts.length;
    return more > 0 ? [...texts, trouble.moreRefusals(more)] : texts;
  }
  if (error instanceof ReadFailure && error.code !== "unexpected") {
    return [failureText(error.code, error.params, language)];
  }
  return [trouble.unexpected];
}
