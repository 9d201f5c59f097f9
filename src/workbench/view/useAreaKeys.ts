import { useEffect } from "react";

/** The areas of the page, in the order F6 goes through them, and what takes the focus in each. */
const AREAS: readonly { readonly area: string; readonly first: string }[] = [
  { area: ".top", first: "button:enabled" },
  { area: ".sheets", first: ".grid-place:not(.away) .grid-host, [role=gridcell][tabindex='0']" },
  { area: ".pane", first: "#screen-title, h1, button" },
];

/** F6 goes to the next area and Shift+F6 to the one before, as in Excel: also out of the spreadsheet, which keeps Tab. */
export function useAreaKeys(): void {
  useEffect(() => {
    const go = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      // The pane may be put away while a lesson is shown to a room.
      const areas = AREAS.filter(({ area }) => document.querySelector(area)?.checkVisibility());
      const at = areas.findIndex(({ area }) => document.activeElement?.closest(area));
      const step = event.shiftKey ? -1 : 1;
      const next = areas[(Math.max(at, 0) + step + areas.length) % areas.length]!;
      document.querySelector<HTMLElement>(`${next.area} :is(${next.first})`)?.focus();
    };
    window.addEventListener("keydown", go, true);
    return () => window.removeEventListener("keydown", go, true);
  }, []);
}
