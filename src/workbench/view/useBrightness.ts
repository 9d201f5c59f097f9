import { useEffect, useState, useSyncExternalStore } from "react";
import { brightnessSource } from "../../taskpane/theme/brightness";
import type { Brightness } from "../../taskpane/theme/paneTheme";

/** The spreadsheet's own mark for its frame; its cells keep the file's colours, as in Excel. */
const DARK_FRAME = "univer-dark";

/** Gives whether the page stands in the dark: as the system does. The frame of the spreadsheet follows. */
export function useBrightness(): Brightness {
  const [source] = useState(() => brightnessSource(() => null));
  const brightness = useSyncExternalStore(source.onChange, source.current);
  useEffect(() => {
    document.documentElement.classList.toggle(DARK_FRAME, brightness === "dark");
  }, [brightness]);
  return brightness;
}
