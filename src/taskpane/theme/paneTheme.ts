import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

export type Brightness = "light" | "dark";

/** Large text is this many times as large; sizes are whole pixels. */
const LARGE = 1.25;

/**
 * Gives the look of the pane: light or dark, with larger text on wish, or as many times as large as a room needs. High
 * contrast is the system's own work.
 */
export function paneTheme(brightness: Brightness, largeText: boolean, times: number | null = null): Theme {
  const theme = brightness === "dark" ? webDarkTheme : webLightTheme;
  const factor = times ?? (largeText ? LARGE : 1);
  return factor === 1 ? theme : enlarged(theme, factor);
}

function enlarged(theme: Theme, factor: number): Theme {
  const sizes = Object.entries(theme).map(([name, value]) =>
    /^(?:fontSize|lineHeight)/.test(name) && typeof value === "string"
      ? [name, value.replace(/^(\d+)px$/, (_, px: string) => `${Math.round(parseInt(px, 10) * factor)}px`)]
      : [name, value],
  );
  return Object.fromEntries(sizes) as Theme;
}
