/** TCVN3 (ABC): letters by their code in the font, which Excel stores as the windows-1252 character of that code. */
const TCVN3_RUNS: readonly (readonly [number, string])[] = [
  [0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
  [0xb5, "àảãáạ"],
  [0xbb, "ằẳẵắ"],
  [0xc6, "ặầẩẫấậè"],
  [0xce, "ẻẽéẹềểễếệìỉ"],
  [0xdc, "ĩíịò"],
  [0xe1, "ỏõóọồổỗốộờởỡớợù"],
  [0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

/** TCVN3 character → Vietnamese letter. Toned letters have one code for both cases: capitals are a font's work. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map(
  TCVN3_RUNS.flatMap(([first, letters]) =>
    Array.from(letters, (letter, i) => [String.fromCharCode(first + i), letter] as const),
  ),
);

/** What VNI writes after a vowel, and the combining marks it stands for, in lower case. */
const VNI_TONES = { ù: "\u0301", ø: "\u0300", û: "\u0309", õ: "\u0303", ï: "\u0323" };
const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";
const VNI_CIRCUMFLEX = {
  â: CIRCUMFLEX,
  á: `${CIRCUMFLEX}\u0301`,
  à: `${CIRCUMFLEX}\u0300`,
  å: `${CIRCUMFLEX}\u0309`,
  ã: `${CIRCUMFLEX}\u0303`,
  ä: `${CIRCUMFLEX}\u0323`,
};
const VNI_BREVE = {
  ê: BREVE,
  é: `${BREVE}\u0301`,
  è: `${BREVE}\u0300`,
  ú: `${BREVE}\u0309`,
  ü: `${BREVE}\u0303`,
  ë: `${BREVE}\u0323`,
};
/** Letters that are one character in VNI. */
const VNI_SINGLES: Readonly<Record<string, string>> = {
  ...{ ñ: "đ", ô: "ơ", ö: "ư", æ: "ỉ", ó: "ĩ", ò: "ị", î: "ỵ", í: "í", ì: "ì" },
};

/** A VNI vowel and the characters that may follow it with a meaning. */
const VNI_VOWELS: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ["a", { ...VNI_TONES, ...VNI_CIRCUMFLEX, ...VNI_BREVE }],
  ["e", { ...VNI_TONES, ...VNI_CIRCUMFLEX }],
  ["o", { ...VNI_TONES, ...VNI_CIRCUMFLEX }],
  ["u", VNI_TONES],
  ["y", VNI_TONES],
  ["ô", VNI_TONES],
  ["ö", VNI_TONES],
];

function vniEntries(): (readonly [string, string])[] {
  const lower = Object.entries(VNI_SINGLES);
  const entries = lower.flatMap(([from, to]) => [
    [from, to] as const,
    [from.toUpperCase(), to.toUpperCase()] as const,
  ]);
  for (const [vowel, marks] of VNI_VOWELS) {
    for (const [follower, combining] of Object.entries(marks)) {
      const letter = ((VNI_SINGLES[vowel] ?? vowel) + combining).normalize("NFC");
      const capital = vowel.toUpperCase();
      // The vowel's case counts; its mark is typed in either.
      for (const mark of [follower, follower.toUpperCase()])
        entries.push([vowel + mark, letter], [capital + mark, letter.toUpperCase()]);
    }
  }
  return entries;
}

/** VNI pair (vowel and mark) or single character → Vietnamese letter, both cases. */
export const vniLetters: ReadonlyMap<string, string> = new Map(vniEntries());
