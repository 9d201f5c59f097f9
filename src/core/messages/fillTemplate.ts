import type { ParamValue, ReasonCode } from "../model/reason";
import { tidyText } from "../text/vietnameseText";
import type { LanguagePack } from "./languagePack";

type Params = Readonly<Record<string, ParamValue | undefined>>;

/** Text from a workbook is shown up to this many characters. */
const LONGEST_TEXT = 80;
/** Rows are named, not counted: no grouping marks. */
const ROW_NUMBERS = new Set(["row", "lastRow"]);
/** Left out when empty; other empty texts are named as blank. */
const LEFT_OUT = new Set(["code", "why"]);
/** Texts of the rubric or of our own, shown in full. */
const IN_FULL = new Set(["source", "reason", "levels"]);

function shorten(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  const characters = Array.from(text);
  if (characters.length <= LONGEST_TEXT) return text;
  return `${characters.slice(0, LONGEST_TEXT - 1).join("")}…`;
}

function show(name: string, value: ParamValue | undefined, params: Params, pack: LanguagePack): string {
  if (value === undefined) return "";
  if (typeof value === "number") return ROW_NUMBERS.has(name) ? String(value) : pack.formatNumber(value);
  if (value === "") return LEFT_OUT.has(name) ? "" : pack.blank;
  if (name === "why" && Object.hasOwn(pack.reasons, value)) {
    return fillTemplate(pack.reasons[value as ReasonCode], params, pack);
  }
  const words = pack.words[name];
  if (words !== undefined) return (Object.hasOwn(words, value) ? words[value] : words[""]) ?? value;
  const text = tidyText(value);
  if (name === "levels") return levelList(text, pack);
  // The sentence brings its own full stop.
  if (IN_FULL.has(name)) return text.replace(/\.$/, "");
  return shorten(text);
}

/** Decimals parted by "; ", with the decimal mark of the language. */
function levelList(levels: string, pack: LanguagePack): string {
  return pack.formatNumber(0.5) === "0.5" ? levels : levels.replace(/(\d)\.(\d)/g, "$1,$2");
}

/**
 * Gives a sentence with its params filled in: numbers as the language writes them, codes as words, text from a
 * workbook on one line and cut to 80 characters with "…", an empty text named as blank. Braces in such text stay.
 */
export function fillTemplate(template: string, params: Params, pack: LanguagePack): string {
  const sentence = template
    .split(/\{(\w+)\}/)
    .map((part, i) => (i % 2 === 0 ? part : show(part, params[part], params, pack)))
    .join("")
    .replace(/ {2,}/g, " ")
    .trim();
  return pack.smooth?.(sentence) ?? sentence;
}
