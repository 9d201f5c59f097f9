/**
 * What a row that is no criterion says of itself, by its folded text. The order of the checks matters: a total
 * row may name bonus and penalty ("Tổng cộng (I+II+III+IV-V)"), a bonus row begins with "Cộng điểm".
 */
export type RowWord = "bonus" | "penalty" | "extras" | "total" | "rating" | "signature";

const subject =
  "(?:cac |nhung )?(?:noi dung |ket qua |phan |muc |nhom |tieu chi |truong hop )*(?:duoc |bi )?";
const bonus = new RegExp(
  `^${subject}(?:diem cong|cong diem|diem thuong|thuong diem|cong them diem|diem uu tien)\\b`,
);
const penalty = new RegExp(`^${subject}(?:diem tru|tru diem|diem phat|tru di)\\b`);
const extras = new RegExp(`^${subject}(?:diem |)(?:cong|thuong)(?: diem|),? (?:va |hoac |)(?:diem |)tru\\b`);
const total =
  /^(?:tong (?:cong|so|diem)|tong$|tong \(|cong tong|tong hop diem|cong \(|cong$|cong (?:phan|muc|diem phan)|diem tong)/;
const rating =
  /^(?:ket qua |de nghi |muc |don vi |co quan |tu danh gia |tu )*(?:va )?(?:tu )?(?:xep loai|phan loai|xep hang|danh gia xep loai)\b/;
const signature =
  /^(?:nguoi (?:lap|cham|tong hop|tu cham|thuc hien|ky)|thu truong|giam doc|pho giam doc|chu tich|tm |kt |tl |noi nhan|ky ten|lanh dao|truong phong|chanh van phong|dai dien|xac nhan cua|to truong|cong chuc|hieu truong)\b/;

/** Longer than this, a row is a criterion whatever it begins with. */
const longTitle = 110;

/** The first words the patterns above can begin with: most titles begin otherwise and need no pattern tried. */
const firstWords = new Set(
  (
    "cac nhung noi ket phan muc nhom tieu truong duoc bi diem cong thuong tru tong de don co tu danh va xep " +
    "nguoi thu giam pho chu tm kt tl ky lanh chanh dai xac to hieu"
  ).split(" "),
);

/** Gives what a row's title says it is, or null for an ordinary row. `folded` is the title through foldText. */
export function rowWord(folded: string): RowWord | null {
  if (folded.length === 0 || folded.length > longTitle) return null;
  const blank = folded.indexOf(" ");
  if (!firstWords.has(blank < 0 ? folded : folded.slice(0, blank))) return null;
  if (rating.test(folded)) return "rating";
  if (extras.test(folded)) return "extras";
  if (bonus.test(folded)) return "bonus";
  if (penalty.test(folded)) return "penalty";
  if (total.test(folded)) return "total";
  if (signature.test(folded)) return "signature";
  return null;
}

/** True when a total row is that of one section ("Cộng phần I", "Tổng điểm mục II"), not the sheet's. */
export function isSectionTotal(title: string, folded: string): boolean {
  return /\b(?:phan|muc|nhom|chuong)\b (?:thu )?[a-z0-9]+/.test(folded) && !title.includes("+");
}

/** True for a title that announces one of the printed options of a criterion. */
export function isOptionTitle(title: string): boolean {
  return /^[-–—+*•●○▪■✓]/.test(title) || /:\s*\d+(?:[.,]\d+)?\s*(?:điểm|đ)\s*[.;]?$/iu.test(title);
}
