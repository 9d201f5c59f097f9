/** Points of a scoring sheet as an exact whole number of hundredths: 0,75 điểm is 75. */
export type Points = number & { readonly unit: "hundredths of a point" };

/** Metres of shelf or million đồng as an exact whole number of thousandths: 4,714 m is 4714. */
export type Quantity = number & { readonly unit: "thousandths" };

/** An exact decimal: `units` × 10^-scale. 143,63 is { units: 14363, scale: 2 }. Units stay safe integers. */
export interface Decimal {
  readonly units: number;
  readonly scale: number;
}

/** What a number is in fixed point, and whether that is exactly the number that was given. */
export interface Fixed<T extends number> {
  readonly value: T;
  readonly exact: boolean;
}

/** Binary noise of sums such as 0.1 + 0.2 stays far below this share of a unit; a typed third decimal does not. */
const NOISE = 1e-6;

function fixedFromNumber(x: number, unitsPerOne: number): Fixed<number> | null {
  if (!Number.isFinite(x)) return null;
  const scaled = x * unitsPerOne;
  const value = Math.round(scaled);
  if (!Number.isSafeInteger(value)) return null;
  return { value: value === 0 ? 0 : value, exact: Math.abs(scaled - value) < NOISE };
}

function fixedFromDecimal(d: Decimal, scale: number): Fixed<number> | null {
  if (d.scale <= scale) {
    const value = d.units * 10 ** (scale - d.scale);
    return Number.isSafeInteger(value) ? { value, exact: true } : null;
  }
  const divisor = 10 ** (d.scale - scale);
  const value = Math.round(d.units / divisor);
  return { value: value === 0 ? 0 : value, exact: d.units % divisor === 0 };
}

/**
 * Gives the points of a number cell, rounded to hundredths; `exact` is false when the cell holds more than
 * binary noise beyond them (=1/3). Null for what no sheet can mean: infinite or beyond safe integers.
 */
export function pointsFromNumber(x: number): Fixed<Points> | null {
  return fixedFromNumber(x, 100) as Fixed<Points> | null;
}

/** Gives the points of an exactly read decimal, rounded to hundredths where it has more decimals. */
export function pointsFromDecimal(d: Decimal): Fixed<Points> | null {
  return fixedFromDecimal(d, 2) as Fixed<Points> | null;
}

/** Gives the metres or million đồng of a number cell in thousandths; as {@link pointsFromNumber}. */
export function quantityFromNumber(x: number): Fixed<Quantity> | null {
  return fixedFromNumber(x, 1000) as Fixed<Quantity> | null;
}

/** Gives the metres or million đồng of an exactly read decimal in thousandths. */
export function quantityFromDecimal(d: Decimal): Fixed<Quantity> | null {
  return fixedFromDecimal(d, 3) as Fixed<Quantity> | null;
}

/** Gives points written in code as hundredths: `points(75)` is 0,75 điểm. */
export function points(hundredths: number): Points {
  if (!Number.isSafeInteger(hundredths)) throw new RangeError(`not whole hundredths: ${hundredths}`);
  return hundredths as Points;
}

/** Gives a quantity written in code as thousandths: `quantity(4714)` is 4,714. */
export function quantity(thousandths: number): Quantity {
  if (!Number.isSafeInteger(thousandths)) throw new RangeError(`not whole thousandths: ${thousandths}`);
  return thousandths as Quantity;
}

/** Adds values of one unit; blanks (null) are left out, and the sum of nothing but blanks is blank, not zero. */
export function sumOrBlank<T extends number>(values: Iterable<T | null>): T | null {
  let sum: number | null = null;
  for (const v of values) if (v !== null) sum = (sum ?? 0) + v;
  return sum as T | null;
}

/** Gives points as the decimal number for JSON and cells (75 → 0.75); null stays null. */
export function pointsToNumber(p: Points): number;
export function pointsToNumber(p: Points | null): number | null;
export function pointsToNumber(p: Points | null): number | null {
  return p === null ? null : p / 100;
}

/** Gives metres or million đồng as the decimal number for JSON and cells (4714 → 4.714); null stays null. */
export function quantityToNumber(q: Quantity): number;
export function quantityToNumber(q: Quantity | null): number | null;
export function quantityToNumber(q: Quantity | null): number | null {
  return q === null ? null : q / 1000;
}
