/**
 * Gives "Số: 218/BC-SLĐTBXH" as the decree writes it: no blanks around / and -, numbers under 10 with a leading 0
 * (Nghị định 30/2020/NĐ-CP; facts.md §3).
 */
export function numberLine(number: string): string {
  const tight = number
    .replace(/^\s*số\s*:?\s*/iu, "")
    .replace(/\s*([/–-])\s*/gu, (_, mark: string) => (mark === "/" ? "/" : "-"))
    .replace(/^(\d)(?=\/)/, "0$1")
    .trim();
  return `Số: ${tight}`;
}
