/** Vowels without a tone, each followed by itself with grave, acute, hook, tilde, dot below (NFC). */
const VOWEL_ROWS = [
  ...["aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị"],
  ...["oòóỏõọ", "ôồốổỗộ", "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ"],
];
const MODIFIED = "ăâêôơư";

interface Vowel {
  readonly row: string;
  /** 0 without a tone, else its place in the row. */
  readonly tone: number;
}

const vowels = new Map<string, Vowel>(
  VOWEL_ROWS.flatMap((row) => Array.from(row, (letter, tone) => [letter, { row, tone }] as const)),
);

const VOWEL_RUN = /[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]{2,}/g;
const LETTER = /\p{L}/u;

/** Gives the vowel of a run that the tone belongs on: hòa, thủy, but hoàn, huỳnh; ngoài; thuở, đường, tiếng. */
function toneHome(run: readonly Vowel[], from: number, closed: boolean): number {
  for (let i = run.length - 1; i >= from; i--) if (MODIFIED.includes(run[i]!.row[0]!)) return i;
  const length = run.length - from;
  return length === 1 || (length === 2 && !closed) ? from : from + 1;
}

/**
 * Puts each tone mark on the vowel where the older spelling has it, wherever in the syllable it was typed: hoà →
 * hòa, thuỷ → thủy, khoẻ → khỏe, also hòan → hoàn. Only for comparing; takes NFC text in lower case. The u of qu
 * and the i of gi before a vowel belong to the consonant: quý, quả, giữ, giá stay as they are.
 */
export function placeToneMarks(text: string): string {
  return text.replace(VOWEL_RUN, (letters: string, at: number) => {
    const run = Array.from(letters, (letter) => vowels.get(letter)!);
    const toned = run.findIndex((v) => v.tone > 0);
    if (toned < 0 || run.length > 4 || run.some((v, i) => v.tone > 0 && i !== toned)) return letters;
    const before = text.charAt(at - 1);
    const glide = (before === "q" && run[0]!.row[0] === "u") || (before === "g" && run[0]!.row[0] === "i");
    const home = toneHome(run, glide ? 1 : 0, LETTER.test(text.charAt(at + letters.length)));
    if (home === toned) return letters;
    const tone = run[toned]!.tone;
    return run.map((v, i) => v.row[i === home ? tone : 0]).join("");
  });
}
