import { parseA1, type Points, readClassLimits, type RatingClass, type Rubric } from "../../../core";
import { readTypedPoints } from "../../../app/scoreEntry";
import { readTypedYear } from "../../../app/progressEntry";

/** What a field holds: a value, nothing, or something that is not in its form. */
export type Typed<T> = { readonly value: T } | "blank" | "wrong";

/** Gives the value of a field; undefined when it is blank or wrong. */
export function valueOf<T>(typed: Typed<T>): T | undefined {
  return typeof typed === "string" ? undefined : typed.value;
}

/** Reads typed points above zero. */
export function typedPoints(text: string): Typed<Points> {
  if (text.trim() === "") return "blank";
  const typed = readTypedPoints(text, null);
  return typed.kind === "points" && typed.points > 0 ? { value: typed.points } : "wrong";
}

export function typedYear(text: string): Typed<number> {
  if (text.trim() === "") return "blank";
  const year = readTypedYear(text);
  return year === null ? "wrong" : { value: year };
}

/** Reads classes, one a line: "Xuất sắc=90". */
export function typedClasses(text: string): Typed<readonly RatingClass[]> {
  if (text.trim() === "") return "blank";
  const classes = readClassLimits(text);
  return classes === null ? "wrong" : { value: classes };
}

export function typedId(text: string): Typed<string> {
  if (text.trim() === "") return "blank";
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text.trim()) ? { value: text.trim() } : "wrong";
}

/** Reads maxima by cell, one a line: "C12=1,5". */
export function typedMaxima(text: string): Typed<ReadonlyMap<string, Points>> {
  const maxima = new Map<string, Points>();
  for (const line of text.split(/[\n;]/)) {
    if (line.trim() === "") continue;
    const [cell = "", value = "", more] = line.split("=").map((part) => part.trim());
    const points = typedPoints(value);
    if (more !== undefined || parseA1(cell) === null || typeof points === "string") return "wrong";
    maxima.set(cell.toUpperCase(), points.value);
  }
  return maxima.size === 0 ? "blank" : { value: maxima };
}

/** Gives classes as they are typed. */
export function classesText(rubric: Rubric, show: (points: number) => string): string {
  return (rubric.rating?.classes ?? []).map((c) => `${c.name}=${show(c.fromPoints / 100)}`).join("\n");
}
