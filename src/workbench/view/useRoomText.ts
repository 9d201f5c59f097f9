import { useSyncExternalStore } from "react";

/** Window's width at which text has its own size; a wider projector shows larger text, not more of it: 320 pixels' worth. */
const OWN_SIZE_AT = 1000;
const LEAST = 1.25;
const MOST = 2.25;

/** Gives how many times as large the pane's text is for a room, by the window's width; null when it is not presented. */
export function useRoomText(isPresented: boolean): number | null {
  const width = useSyncExternalStore(subscribe, () => window.innerWidth);
  return isPresented ? Math.min(MOST, Math.max(LEAST, width / OWN_SIZE_AT)) : null;
}

function subscribe(changed: () => void): () => void {
  window.addEventListener("resize", changed);
  return () => window.removeEventListener("resize", changed);
}
