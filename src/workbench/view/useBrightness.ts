import { useState, useSyncExternalStore } from "react";
import { brightnessSource } from "../../taskpane/theme/brightness";
import type { Brightness } from "../../taskpane/theme/paneTheme";

/** Gives whether the page stands in the dark: as the system does. */
export function useBrightness(): Brightness {
  const [source] = useState(() => brightnessSource(() => null));
  return useSyncExternalStore(source.onChange, source.current);
}
