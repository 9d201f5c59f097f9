/** How the terminal can be written to: width in columns, and colours or none (NO_COLOR, pipes). */
export interface Terminal {
  readonly width: number;
  readonly paint: (style: Style, text: string) => string;
}

export type Style = "bold" | "dim" | "red" | "yellow" | "cyan" | "green";

const codes: Readonly<Record<Style, readonly [number, number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  green: [32, 39],
};

/** Gives the terminal behind a stream; NO_COLOR (any value) and TERM=dumb switch colours off, FORCE_COLOR on. */
export function terminalOf(
  stream: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const plain = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  const colour = !plain && (forced || stream.isTTY === true);
  return {
    width: Math.min(Math.max(stream.columns ?? 100, 40), 120),
    paint: (style, text) => {
      const [on, off] = codes[style];
      return colour ? `\u001b[${on}m${text}\u001b[${off}m` : text;
    },
  };
}

/** Breaks a text into lines of at most `width` columns at blanks; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  return line === "" ? lines : [...lines, line];
}

/** Gives a bar of `width` cells for a share from 0 to 1; values outside are drawn empty or full. */
export function bar(share: number, width: number): string {
  const full = Math.round(Math.min(Math.max(share, 0), 1) * width);
  return "█".repeat(full) + "░".repeat(width - full);
}

/** Takes control characters out of a text from a workbook, so that it cannot steer the terminal. */
export function harmless(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are exactly what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
}
