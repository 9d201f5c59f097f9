import { type Theme, webDarkTheme, webLightTheme } from "@fluentui/react-components";

export type Brightness = "light" | "dark";

/** Large text is this many times as large; sizes are whole pixels. */
const LARGE = 1.25;

/** Gives the look of the pane: light or dark, with larger text on wish. High contrast is the system's own work. */
export function paneTheme(brightness: Brightness, largeText: boolean): Theme {
  const theme = brightness === "dark" ? webDarkTheme : webLightTheme;
  return largeText ? enlarged(theme) : theme;
}

function enlarged(theme: Theme): Theme {
  const sizes = Object.entries(theme).map(([name, value]) =>
    /^(?:fontSize|lineHeight)/.test(name) && typeof value === "string"
      ? [name, value.replace(/^(\d+)px$/, (_, px: string) => `${Math.round(parseInt(px, 10) * LARGE)}px`)]
      : [name, value],
  );
  return Object.fromEntries(sizes) as Theme;
}
