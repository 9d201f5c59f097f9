/** What a text must know of its cell to be fitted into it. Widths are pixels, sizes points. */
export interface TextRoom {
  readonly room: number;
  readonly size: number;
  readonly shrinks: boolean;
  /** A number, not a text that only looks like one. */
  readonly isNumber: boolean;
  /** The number, where no format says how many decimals it shows: it may show fewer. */
  readonly general: number | null;
  /** Gives the width of a text in the cell's font of that size. */
  readonly width: (text: string, size: number) => number;
}

/** A text as it is shown: other words, or a smaller font; what is null stays as it was. */
export interface FittedText {
  readonly text: string | null;
  readonly size: number | null;
}

const AS_IT_IS: FittedText = { text: null, size: null };
const HASH = "#";
/** A machine without a workbook's font draws in one up to a fifth wider: its numbers are made smaller, not hidden. */
const LEAST_SHARE = 0.8;

/**
 * Fits a text into its cell as Excel does: where the format says so the font shrinks, and a number that has no room is
 * never cut, for a part of a number is another number: signs stand in its place.
 */
export function fitText(
  text: string,
  { room, size, shrinks, isNumber, general, width }: TextRoom,
): FittedText {
  if ((!shrinks && !isNumber) || room <= 0 || width(text, size) <= room) return AS_IT_IS;
  const fewer = fewerDecimals(text, general).find((shown) => width(shown, size) <= room);
  if (fewer !== undefined && !shrinks) return { text: fewer, size: null };
  const least = shrinks ? 1 : Math.ceil(size * LEAST_SHARE);
  for (let smaller = Math.ceil(size) - 1; smaller >= least; smaller--) {
    if (width(text, smaller) <= room) return { text: null, size: smaller };
  }
  if (!isNumber) return { text: null, size: least };
  return { text: HASH.repeat(Math.max(1, Math.floor(room / width(HASH, size)))), size: null };
}

/** A number of no format, rounded to fewer and fewer decimals. */
function fewerDecimals(text: string, general: number | null): readonly string[] {
  const decimals = /^-?\d+,(\d+)$/.exec(text)?.[1]?.length ?? 0;
  if (general === null) return [];
  return Array.from({ length: decimals }, (_, i) => general.toFixed(decimals - 1 - i).replace(".", ","));
}

/** Gives a text with its letters below each other. */
export function stackedText(text: string): string {
  return [...new Intl.Segmenter("vi").segment(text)].map(({ segment }) => segment).join("\n");
}
