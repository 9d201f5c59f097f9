import { type Quantity, quantityFromDecimal, readNumber } from "../core";

/** What a person typed as metres or million đồng. */
export type TypedQuantity =
  | { readonly kind: "quantity"; readonly value: Quantity }
  | { readonly kind: "blank" }
  | { readonly kind: "ambiguous"; readonly readings: readonly [Quantity, Quantity] }
  | { readonly kind: "invalid" };

/** Reads a typed quantity as the sheets are read: "143,63" and "722.7" are certain, "4,714" is a question. */
export function readTypedQuantity(text: string): TypedQuantity {
  const number = readNumber(text, { units: [] });
  if (number.kind === "blank" || number.kind === "invalid") return { kind: number.kind };
  if (number.kind === "ambiguous") {
    const [first, second] = number.readings.map((d) => quantityFromDecimal(d)?.value ?? null);
    if (typeof first !== "number" || typeof second !== "number") return { kind: "invalid" };
    return { kind: "ambiguous", readings: [first, second] };
  }
  const fixed = quantityFromDecimal(number.value);
  return fixed?.exact && fixed.value >= 0 ? { kind: "quantity", value: fixed.value } : { kind: "invalid" };
}

/** Reads a typed year, four digits from 1900 to 2199; null otherwise. */
export function readTypedYear(text: string): number | null {
  const typed = text.trim();
  return /^(?:19|20|21)\d\d$/.test(typed) ? parseInt(typed, 10) : null;
}
