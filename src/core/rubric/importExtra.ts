import type { Points } from "../model/points";
import type { Authority, ExtraItem, ExtraPart } from "../model/rubric";
import { knownPoints, type ScoredRow, type SheetExtra, type SheetNode } from "../model/scoreSheet";
import { printedPoints } from "./optionPhrase";
import type { NoteTaker } from "./importSections";

export interface ExtraContext {
  /** The cap a person or the sheet "Bộ tiêu chí" gives; null to look at the row itself. */
  readonly cap: Points | null;
  readonly authority: Authority;
  readonly note: NoteTaker;
}

const capPattern = /(?:tối đa|không quá|không vượt quá|nhiều nhất)\s*(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)/iu;
const pointsPattern = /(?:[:(–-]|cộng|trừ|thưởng)\s*(?:thêm\s*|tối đa\s*)?(\d+(?:[.,]\d+)?)\s*(?:điểm|đ)/iu;

/** Makes the bonus or the penalty part of its rows; items without points are told and left out. */
export function importExtra(
  extra: SheetExtra | null,
  part: "bonus" | "penalty",
  { cap, authority, note }: ExtraContext,
): ExtraPart | null {
  if (extra === null) return null;
  const items: ExtraItem[] = [];
  const taken = new Set<string>();
  for (const row of leaves(extra.items)) {
    const points = pointsOfRow(row);
    if (points === null) {
      note("warning", row.titleCell, "extra-without-points", { title: row.title });
      continue;
    }
    let code = row.code === "" ? String(items.length + 1) : row.code;
    for (let n = 2; taken.has(code); n++) code = `${row.code}.${n}`;
    taken.add(code);
    items.push({ code, title: row.title, points });
  }
  return {
    title: extra.title === "" ? (part === "bonus" ? "Điểm cộng" : "Điểm trừ") : extra.title,
    cap: cap ?? positive(knownPoints(extra.maxPoints)) ?? inWords(capPattern, extra.title),
    items,
    authority,
  };
}

function leaves(nodes: readonly SheetNode[]): readonly SheetNode[] {
  return nodes.flatMap((node) => (node.children.length === 0 ? [node] : leaves(node.children)));
}

function pointsOfRow(row: ScoredRow): Points | null {
  return positive(knownPoints(row.maxPoints)) ?? positive(inWords(pointsPattern, row.title));
}

/** Penalties are printed with or without their sign. */
function positive(points: Points | null): Points | null {
  return points === null || points === 0 ? null : (Math.abs(points) as Points);
}

function inWords(pattern: RegExp, title: string): Points | null {
  const found = pattern.exec(title)?.[1];
  return found === undefined ? null : positive(printedPoints(found));
}
