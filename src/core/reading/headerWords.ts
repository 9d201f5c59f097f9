import type { ColumnRole } from "../model/scoreSheet";
import { ownCopy, RecentMemo } from "../text/recentMemo";
import { foldText } from "../text/vietnameseText";

/** What a header cell may announce: a role, or "points" for a bare "Điểm" whose role its place must tell. */
export type HeaderMeaning = ColumnRole | "points";

/**
 * The words of column headings, folded. The longest phrase found decides, so that "Nội dung tự đánh giá" is a
 * title and "Tài liệu chứng minh điểm tự chấm" evidence. Wordings collected from sheets seen and from facts.md §1.
 */
const phrases: readonly (readonly [HeaderMeaning, readonly string[]])[] = [
  [
    "evidence",
    [
      ...["tai lieu kiem chung", "kiem chung", "tai lieu minh chung", "minh chung", "tai lieu chung minh"],
      ...[
        "ho so tai lieu chung minh",
        "chung minh",
        "tai lieu kem theo",
        "ho so kem theo",
        "van ban kem theo",
      ],
      ...["tai lieu doi chieu", "can cu cham diem", "can cu danh gia", "chung cu"],
    ],
  ],
  [
    "note",
    [
      ...["ghi chu", "giai trinh", "ly do", "ly do tru diem", "dien giai", "thuyet minh", "nguyen nhan"],
      ...["y kien", "y kien tham dinh", "ly do cham diem", "ly do thay doi diem", "giai trinh diem tu cham"],
    ],
  ],
  [
    "appraisedPoints",
    [
      ...["tham dinh", "diem tham dinh", "ket qua tham dinh", "so noi vu cham", "so noi vu", "hoi dong cham"],
      ...["hoi dong", "doan kiem tra", "doan kiem tra cham", "cap tren cham", "phuc tra", "cham lai"],
      ...[
        "to tham dinh",
        "kiem tra cham",
        "co quan tham dinh cham",
        "diem kiem tra",
        "phuc khao",
        "phong noi vu",
      ],
    ],
  ],
  [
    "selfPoints",
    [
      ...["tu cham", "diem tu cham", "tu danh gia", "diem tu danh gia", "tu cho diem", "don vi tu cham"],
      ...["co quan don vi tu cham", "diem don vi tu cham", "ket qua tu cham", "don vi cham", "co quan cham"],
      ...[
        "diem dat",
        "diem dat duoc",
        "dat duoc",
        "so diem dat",
        "diem thuc te",
        "ket qua tu danh gia",
        "tu cham diem",
      ],
    ],
  ],
  [
    "maxPoints",
    [
      ...["toi da", "diem toi da", "diem chuan", "chuan", "thang diem", "diem quy dinh", "theo quy dinh"],
      ...[
        "diem toi da theo quy dinh",
        "muc diem",
        "khung diem",
        "diem tieu chuan",
        "so diem toi da",
        "bieu diem",
      ],
      ...["quy dinh", "diem tran", "diem thanh phan"],
    ],
  ],
  [
    "title",
    [
      ...["noi dung", "tieu chi", "noi dung tieu chi", "tieu chi noi dung cham diem", "noi dung danh gia"],
      ...[
        "tieu chi danh gia",
        "noi dung cham diem",
        "noi dung tu danh gia",
        "tieu chi cham diem",
        "hang muc",
      ],
      ...[
        "nhiem vu",
        "noi dung cong viec",
        "tieu chi thanh phan",
        "noi dung thuc hien",
        "chi tieu",
        "tieu chuan",
      ],
      ...[
        "tieu chi tu danh gia",
        "noi dung tieu chi danh gia",
        "noi dung tieu chi cham diem",
        "noi dung cong tac",
      ],
      ...["linh vuc tieu chi", "cac noi dung", "cac tieu chi", "ten tieu chi", "noi dung tu cham diem"],
    ],
  ],
  ["code", ["stt", "tt", "so tt", "so thu tu", "ma so", "ma tieu chi", "thu tu", "ky hieu", "so muc"]],
  ["points", ["diem", "so diem", "diem so", "ket qua"]],
];

const MAX_HEADER_LENGTH = 90;

/** Words that only ever stand alone as a heading; inside a longer text they mean nothing. */
const wholeOnly = new Set([
  "tt",
  "stt",
  "chuan",
  "diem",
  "so diem",
  "diem so",
  "ket qua",
  "ma so",
  "thu tu",
  "quy dinh",
]);

interface Phrase {
  readonly words: readonly string[];
  readonly length: number;
  readonly meaning: HeaderMeaning;
  readonly wholeOnly: boolean;
}

/** Phrases by their first word: a text is looked through once, word by word. */
const byFirstWord = new Map<string, Phrase[]>();
for (const [meaning, list] of phrases) {
  for (const phrase of list) {
    const words = phrase.split(" ");
    const first = words[0] ?? "";
    const known = byFirstWord.get(first) ?? [];
    known.push({ words, length: phrase.length, meaning, wholeOnly: wholeOnly.has(phrase) });
    byFirstWord.set(first, known);
  }
}

/** Sheets of one form have one heading. */
const known = new RecentMemo<{ readonly text: string; readonly meaning: HeaderMeaning | null }>(256);

/** Gives what a header cell announces by the longest phrase in it, or null when it is not a column heading. */
export function headerMeaning(text: string): HeaderMeaning | null {
  if (text.length < 2 || text.length > MAX_HEADER_LENGTH) return null;
  let found = known.get(text);
  if (found === undefined) {
    found = { text: ownCopy(text), meaning: longestPhrase(text)?.meaning ?? null };
    known.put(found);
  }
  return found.meaning;
}

function longestPhrase(text: string): Phrase | null {
  // "Điểm (tối đa)" and "Điểm tối đa (1)" are read without brackets and column numbers.
  const words = foldText(text)
    .split(/[ ()]+/)
    .filter((word) => word !== "" && !/^\d+$/.test(word));
  let best: Phrase | null = null;
  for (let i = 0; i < words.length; i++) {
    for (const phrase of byFirstWord.get(words[i] ?? "") ?? []) {
      if (best && phrase.length <= best.length) continue;
      if (phrase.wholeOnly && words.length !== phrase.words.length) continue;
      if (phrase.words.every((word, k) => words[i + k] === word)) best = phrase;
    }
  }
  return best;
}
