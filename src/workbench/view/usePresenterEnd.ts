import { useEffect, useRef } from "react";
import { useWorkbench } from "./useWorkbench";

/** What Escape closes or gives up first: dialogs, lists, and entries of the page's own. */
const OWN_ESCAPE = "[role=dialog], [role=alertdialog], [role=listbox]";
const ENTRIES = "input:not([type=checkbox]), textarea, select";

/** Escape ends the presenter's view, unless something inside it is open; the focus goes back to the pane's lesson. */
export function usePresenterEnd(container: HTMLElement): void {
  const { workbench, state } = useWorkbench();
  const isOn = state.presented !== null;
  const wasOn = useRef(false);
  useEffect(() => {
    if (wasOn.current && !isOn && !document.activeElement?.closest(".pane, .sheets")) {
      document.querySelector<HTMLElement>(".pane #screen-title")?.focus();
    }
    wasOn.current = isOn;
    if (!isOn) return undefined;
    const leave = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const loaded = workbench.loadedGrid();
      if (loaded?.module.isEntryOpen(loaded.grid)) return;
      if (!container.contains(target) && target?.closest(ENTRIES)) return;
      if ([...document.querySelectorAll(OWN_ESCAPE)].some((open) => open.checkVisibility())) return;
      event.preventDefault();
      event.stopPropagation();
      workbench.presenter.end();
    };
    // Before the spreadsheet, which keeps keys for itself.
    window.addEventListener("keydown", leave, true);
    return () => window.removeEventListener("keydown", leave, true);
  }, [workbench, container, isOn]);
}
