import { type Points, pointsToNumber } from "../model/points";
import type { Mechanic, PercentBand } from "../model/rubric";
import { formatDecimal } from "../text/vietnameseNumber";

/** Gives points as they are printed: "2", "0,25". */
export function printed(points: Points): string {
  return formatDecimal(pointsToNumber(points)).replace(/\.(?=\d{3})/g, "");
}

function percent(value: number): string {
  return `${formatDecimal(value)}%`;
}

/**
 * Gives the option rows of a criterion as official sheets print them; none for points given freely. Import reads them
 * back to the same mechanic.
 */
export function printedOptions(mechanic: Mechanic): readonly string[] {
  switch (mechanic.kind) {
    case "range":
      return [];
    case "levels":
      return mechanic.levels.map(({ title, points }) => `- ${title}: ${printed(points)} điểm`);
    case "bands":
      return mechanic.bands.map(
        (band, i) => `- ${bandWords(band, mechanic.bands[i + 1])}: ${printed(band.points)} điểm`,
      );
    case "deduction": {
      const floor = mechanic.floor > 0 ? `, thấp nhất còn ${printed(mechanic.floor)} điểm` : "";
      return [`- Mỗi lỗi trừ ${printed(mechanic.perFault)} điểm${floor}`];
    }
  }
}

function bandWords({ fromPercent }: PercentBand, next: PercentBand | undefined): string {
  if (!next) return fromPercent === 100 ? "Đạt 100%" : `Từ ${percent(fromPercent)} trở lên`;
  if (fromPercent === 0) return `Dưới ${percent(next.fromPercent)}`;
  return `Từ ${percent(fromPercent)} đến dưới ${percent(next.fromPercent)}`;
}
