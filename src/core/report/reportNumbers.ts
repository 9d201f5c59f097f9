import { type Points, pointsToNumber, type Quantity, quantityToNumber } from "../model/points";
import { formatDecimal } from "../text/vietnameseNumber";
import { OPEN } from "./officialDocument";

/** Gives points for a sentence, without their unit: "89", "0,75", "…" for blank. */
export function pointsShown(points: Points | null): string {
  return points === null ? OPEN : formatDecimal(pointsToNumber(points));
}

/** Gives metres or million đồng for a sentence: "143,63", "1.427,7", "…" for blank. */
export function quantityShown(quantity: Quantity | null): string {
  return quantity === null ? OPEN : formatDecimal(quantityToNumber(quantity));
}

/** Gives a count for a sentence: "8.800", "…" for blank. */
export function countShown(count: number | null): string {
  return count === null ? OPEN : formatDecimal(count);
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const),
];

/** Gives a Roman number from 1 to 39. */
export function roman(n: number): string {
  let rest = n;
  let text = "";
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
