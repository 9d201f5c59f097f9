import { useEffect, useState, useSyncExternalStore } from "react";
import type { TrainingRun } from "../../../ports/trainingStore";
import { usePane } from "../../hooks/usePane";
import { isSameRun } from "./useTraining";

/** How a lesson is shown to a room. */
export interface Presenting {
  readonly isPresenting: boolean;
  /** The page around the pane shows the step; else the pane shows it alone. */
  readonly isOnPage: boolean;
  readonly toggle: () => void;
}

const never = (): (() => void) => () => undefined;

/**
 * Shows a lesson to a room: in the browser page all of it large, with the step above; in Excel's pane the step alone in
 * large letters, left by Escape too, and the person's own setting comes back after it.
 */
export function usePresenter(run: TrainingRun): Presenting {
  const { session, state } = usePane();
  const { presenter = null } = session.services;
  const shown = useSyncExternalStore(presenter?.subscribe ?? never, () => presenter?.current() ?? null);
  const [before, setBefore] = useState<boolean | null>(null);
  useEffect(() => {
    if (before === null) return undefined;
    const leave = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.defaultPrevented) setBefore(null);
    };
    document.addEventListener("keydown", leave);
    return () => {
      document.removeEventListener("keydown", leave);
      session.setPreferences({ largeText: before });
    };
  }, [session, before]);

  if (presenter !== null) {
    const isOn = shown !== null && isSameRun(shown, run);
    const { lesson, seed } = run;
    return {
      isPresenting: isOn,
      isOnPage: isOn,
      toggle: () => (isOn ? presenter.end() : presenter.begin({ lesson, seed })),
    };
  }
  return {
    isPresenting: before !== null,
    isOnPage: false,
    toggle: () => {
      if (before === null) session.setPreferences({ largeText: true });
      setBefore(before === null ? state.preferences.largeText : null);
    },
  };
}
