/** Onsets, longest first, so that the first that fits is the right one; "gi" and "qu" count as onsets. */
const ONSETS = [
  ...["ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr"],
  ...["b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "r", "s", "t", "v", "x", ""],
];

/** Rimes without tone: those that end in a vowel, by nucleus; then each nucleus with the codas it may take. */
const OPEN_RIMES =
  "a ai ao au ay âu ây e eo ê êu i ia iu iêu yêu o oi oa oe oai oay oao oeo ô ôi ơ ơi u ua ui uê uy uya uyu uây uơ " +
  "ư ưa ưi ưu ươi ươu uôi y";
const CLOSED_RIMES: Readonly<Record<string, string>> = {
  a: "m n ng nh p t c ch",
  ă: "m n ng p t c",
  â: "m n ng p t c",
  e: "m n ng p t c",
  ê: "m n nh p t ch",
  i: "m n nh p t ch",
  iê: "m n ng p t c",
  yê: "m n ng t",
  o: "m n ng p t c",
  ô: "m n ng p t c",
  ơ: "m n p t",
  u: "m n ng p t c",
  ư: "n ng t c",
  ươ: "m n ng p t c",
  uô: "m n ng t c",
  oa: "m n ng nh p t c ch",
  oă: "m n ng t c",
  oe: "n t",
  uâ: "n ng t",
  uyê: "n t",
  uê: "n nh ch",
  uy: "n nh p t ch",
  // after qu
  y: "n nh t ch",
};

const rimes = new Set([
  ...OPEN_RIMES.split(" "),
  ...Object.entries(CLOSED_RIMES).flatMap(([nucleus, codas]) => codas.split(" ").map((c) => nucleus + c)),
]);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** A tone on what is no vowel: the tilde of ñ. */
const STRAY_TONE = /(?:^|[^\u0302\u0306\u031baeiouy])[\u0300\u0301\u0303\u0309\u0323]/;
const FRONT_VOWEL = /^[eêiy]/;
const STOP = /(?:p|t|c|ch)$/;
const ACUTE = "\u0301";
const DOT_BELOW = "\u0323";

/** The onsets that i after is written y (lý, kỹ): elsewhere y alone is no rime. */
const BEFORE_Y = new Set(["", "h", "k", "l", "m", "qu", "s", "t", "th", "v"]);

/** c, g, ng stand before back vowels, k, gh, ngh before front ones. */
function spelledRight(onset: string, rime: string): boolean {
  if (rime === "y" && !BEFORE_Y.has(onset)) return false;
  if (onset === "k" || onset === "gh" || onset === "ngh") return FRONT_VOWEL.test(rime);
  if (onset === "g") return !FRONT_VOWEL.test(rime) || rime.startsWith("i");
  if (onset === "c" || onset === "ng") return !FRONT_VOWEL.test(rime);
  return true;
}

/**
 * Tells whether a word (NFC, any case) can be one Vietnamese syllable: onset, rime and tone that go together.
 * `toneless` also lets a syllable that ends in p, t, c, ch stand without its tone, as hurried people type it.
 */
export function isSyllable(word: string, toneless = false): boolean {
  const parts = word.toLowerCase().normalize("NFD");
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1 || STRAY_TONE.test(parts)) return false;
  const bare = parts.replace(TONES, "").normalize("NFC");
  const tone = tones[0] ?? "";
  for (const onset of ONSETS) {
    if (!bare.startsWith(onset)) continue;
    const rime = bare.slice(onset.length);
    if (rimes.has(rime) && spelledRight(onset, rime))
      return !STOP.test(rime) || tone === ACUTE || tone === DOT_BELOW || (toneless && tone === "");
    // gì, giếng: the i may be the rime's own.
    if (onset !== "gi") return false;
  }
  return false;
}
