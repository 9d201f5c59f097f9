import type { Points } from "../model/points";
import type { RatingClass } from "../model/rubric";
import { printedPoints } from "./optionPhrase";

const NUMBER = "(\\d+(?:[.,]\\d+)?)";
/** Between a class and its limit: ": ", " (", ", đạt ", or a blank alone ("Chưa đạt dưới 50 điểm"). */
const BETWEEN = "(?:\\s*[:,(–-]\\s*(?:đạt\\s+)?|\\s+)";
/** "Xuất sắc: từ 90 điểm trở lên", "Tốt (80 - dưới 90 điểm)", "Trung bình từ 50 đến dưới 70 điểm". */
const fromPattern = new RegExp(`^(.+?)${BETWEEN}(?:từ|≥)\\s*${NUMBER}`, "iu");
const rangePattern = new RegExp(
  `^(.+?)${BETWEEN}${NUMBER}\\s*(?:điểm\\s*)?(?:đến|-|–)\\s*(?:dưới\\s*)?${NUMBER}`,
  "iu",
);
const belowPattern = new RegExp(`^(.+?)${BETWEEN}(?:dưới|<)\\s*${NUMBER}`, "iu");

/**
 * Gives the classes a text states, highest first ("Xuất sắc=90; Tốt=80; Chưa đạt=0", or as sheets print them: "Xuất
 * sắc: từ 90 điểm trở lên; … ; Chưa đạt: dưới 50 điểm"); null when a part cannot be understood or fewer than two are
 * named. Whether the limits fit together is for the rubric's own check.
 */
export function readClassLimits(text: string): readonly RatingClass[] | null {
  const parts = text
    .split(/[;\n]/u)
    .map((part) => part.replace(/^[-–+•*\s]+|[.\s]+$/gu, ""))
    .filter((part) => part !== "");
  const classes: RatingClass[] = [];
  for (const part of parts) {
    const found = classOf(part);
    if (found === null) return null;
    classes.push(found);
  }
  return classes.length < 2 ? null : classes.sort((a, b) => b.fromPoints - a.fromPoints);
}

function classOf(part: string): RatingClass | null {
  const [name = "", limit, more] = part.split("=").map((piece) => piece.trim());
  if (limit !== undefined) return more === undefined ? made(name, printedPoints(limit)) : null;
  const below = belowPattern.exec(part);
  if (below && !/từ|≥/iu.test(below[1] ?? "")) return made(below[1], 0 as Points);
  const found = fromPattern.exec(part) ?? rangePattern.exec(part);
  return found ? made(found[1], printedPoints(found[2] ?? "")) : null;
}

function made(name: string | undefined, fromPoints: Points | null): RatingClass | null {
  const bare = (name ?? "")
    .replace(/^(?:xếp\s+)?(?:loại|mức)\s+/iu, "")
    .replace(/[\s:(,–-]+$/u, "")
    .trim();
  return bare === "" || bare.length > 60 || fromPoints === null ? null : { name: bare, fromPoints };
}
