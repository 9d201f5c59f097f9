import type { Brightness } from "./paneTheme";

/** Where the pane learns whether it stands in the dark. */
export interface BrightnessSource {
  readonly current: () => Brightness;
  readonly onChange: (changed: () => void) => () => void;
}

/**
 * Follows the background of Office where it is known ("#262626"), else the system. Excel tells no change of theme, so
 * it is asked again whenever the system changes.
 */
export function brightnessSource(officeBackground: () => string | null): BrightnessSource {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    current: () => brightnessOf(officeBackground()) ?? (dark.matches ? "dark" : "light"),
    onChange: (changed) => {
      dark.addEventListener("change", changed);
      return () => dark.removeEventListener("change", changed);
    },
  };
}

/** Gives whether a colour is dark by its luminance; null when it is no colour in hexadecimal. */
export function brightnessOf(colour: string | null): Brightness | null {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? "");
  if (parts === null) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? "dark" : "light";
}
