import type { ProgressColumn } from "../model/progressTable";
import { ownCopy, RecentMemo } from "../text/recentMemo";
import { foldText } from "../text/vietnameseText";

/**
 * What a heading of the chỉnh lý table announces: a column; `money`, funds without saying whose (mostly the roof over
 * the two money columns); `metres` without saying of what; `batch`, a column that only the ledger of single batches
 * has; `other`, a column of no concern (a percentage, a count of files).
 */
export type ProgressHeading = ProgressColumn | "money" | "metres" | "batch" | "other";

const LONGEST_HEADING = 160;

/** Ways to say it, folded, brackets left out; tried from the top, because the later ones are the weaker. */
const wordings: readonly (readonly [ProgressHeading, RegExp])[] = [
  ["note", /^(?:ghi chu|giai trinh|ly do)\b/],
  ["code", /^(?:stt|tt|so tt|so thu tu)$/],
  [
    "batch",
    /^ngay\b|\b(?:ten )?phong\b.*\btai lieu\b|^(?:ten )?(?:phong|khoi(?! luong))\b|\bkhoi tai lieu\b/,
  ],
  ["other", /\b(?:ty le|luy ke|ty trong|so voi)\b/],
  ["other", /^(?:tong )?(?:so )?(?:luong )?(?:ho so|hop|cap|dvbq)\b/],
  ["year", /^(?:nam|thoi gian|nien do)(?: thuc hien| chinh ly| ke hoach| bao cao)*$/],
  ["other", /\bchua (?:duoc )?(?:giao )?nop\b/],
  ["backlog", /\bcon (?:lai|ton)\b|\bton dong hien\b|\bhien (?:con|co)\b|\bchua (?:duoc )?chinh ly\b/],
  ["deposited", /\bnop luu\b|\bgiao nop\b|\bluu tru lich su\b|\bnop vao\b|^(?:da )?nop\b/],
  ["done", /\bda (?:duoc |thuc hien |hoan thanh )*(?:chinh ly|thuc hien|hoan thanh)\b/],
  [
    "planned",
    /\btheo (?:ke hoach|kh)\b|\b(?:can|phai) (?:thuc hien )?chinh ly\b|^(?:ke hoach|kh|chi tieu)\b/,
  ],
  ["backlog", /\bton dong\b|\btich dong\b|^ton\b/],
  [
    "done",
    /\bthuc hien\b|\bhoan thanh\b|\bchinh ly xong\b|^(?:so|khoi luong) (?:met )?(?:gia )?(?:tai lieu )?chinh ly\b/,
  ],
  ["planned", /\b(?:ke hoach|kh|chi tieu|du kien)\b|^tong so (?:met )?(?:gia )?tai lieu chinh ly\b/],
  ["metres", /^(?:tong )?(?:so )?(?:luong )?met\b|^khoi luong\b/],
];

const money = /\b(?:kinh phi|ngan sach|nguon von|so tien|ho tro|bo tri)\b/;
const agency = /\b(?:don vi|co quan|nganh|tu bo tri|tu dam bao|tu co)\b/;
const province = /\btinh\b/;
const UNIT = /^\(?(?:don vi tinh |dvt )?(?:met|m|met gia|trieu dong|trieu|trd|tr dong|nghin dong|dong)\)?$/;
const counted = /\((?:so )?(?:ho so|hop|cap|dvbq|%)[^)]*\)|%/;

/** What a text says by itself: the rows around a heading ask the same of it many times. */
interface Wording {
  readonly text: string;
  readonly heading: ProgressHeading | null;
  readonly unit: boolean;
  readonly processing: boolean;
}

const known = new RecentMemo<Wording>(256);
const LONGEST_KNOWN = 320;

function wordingOf(text: string): Wording {
  let found = known.get(text);
  if (found === undefined) {
    const folded = foldText(text);
    const heading = text.length === 0 || text.length > LONGEST_HEADING ? null : headingOf(folded);
    found = {
      text: ownCopy(text),
      heading,
      unit: UNIT.test(folded),
      processing: /\bchinh ly\b/.test(folded),
    };
    if (text.length <= LONGEST_KNOWN) known.put(found);
  }
  return found;
}

/** Gives what a heading announces, or null when it is none of this table. Legacy text must be decoded before. */
export function progressHeading(text: string): ProgressHeading | null {
  return wordingOf(text).heading;
}

/** True when a heading or a title speaks of arranging files at all. */
export function speaksOfProcessing(text: string): boolean {
  return wordingOf(text).processing;
}

/** True for a cell that only states a unit: "(mét)", "triệu đồng". */
export function isUnitText(text: string): boolean {
  return wordingOf(text).unit;
}

function headingOf(folded: string): ProgressHeading | null {
  const bare = withoutBrackets(folded);
  if (bare === "") return null;
  if (counted.test(folded)) return "other";
  if (money.test(bare) && !/^(?:ghi chu|nam)\b/.test(bare)) return funds(bare);
  for (const [heading, wording] of wordings) if (wording.test(bare)) return heading;
  return null;
}

/** Whose money: the one named first, for "tỉnh hỗ trợ cho đơn vị" is the province's. */
function funds(bare: string): ProgressHeading {
  const text = bare.replace(/\b(?:don vi tinh|dvt)\b/g, " ");
  const ofProvince = text.search(province);
  const ofAgency = text.search(agency);
  if (ofProvince >= 0 && (ofAgency < 0 || ofProvince < ofAgency)) return "provinceFunds";
  return ofAgency >= 0 ? "agencyFunds" : "money";
}

function withoutBrackets(folded: string): string {
  return folded
    .replace(/\([^)]*\)?/g, " ")
    .replace(/ +/g, " ")
    .trim();
}
