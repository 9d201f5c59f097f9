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
  }, [isOn]);
  useEffect(() => {
    const leave = (event: KeyboardEvent): void => {
      if (workbench.getState().presented === null || event.key !== "Escape" || event.isComposing) return;
      const target = event.target instanceof Element ? event.target : null;
      const loaded = workbench.loadedGrid();
      if (loaded?.module.isEntryOpen(loaded.grid)) return;
      if (!container.contains(target) && target?.closest(ENTRIES)) return;
      if ([...document.querySelectorAll(OWN_ESCAPE)].some((open) => open.checkVisibility())) return;
      event.preventDefault();
      event.stopPropagation();
      workbench.presenter.end();
    };
    // From the beginning, so that it comes before the spreadsheet's own, which would close an entry unseen.
    window.addEventListener("keydown", leave, true);
    return () => window.removeEventListener("keydown", leave, true);
  }, [workbench, container]);
}
