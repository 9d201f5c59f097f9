import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneSession } from "../session/paneSession";
import type { PaneState } from "../session/paneState";
import { type Strings, stringsIn } from "../strings";

/** The one session of the pane; the root provides it. */
export const SessionContext = createContext<PaneSession | null>(null);

/** What every screen works with. */
export interface Pane {
  readonly session: PaneSession;
  readonly state: PaneState;
  readonly strings: Strings;
}

/** Gives the session, its state now, and the sentences in the language chosen. */
export function usePane(): Pane {
  const session = useContext(SessionContext);
  if (session === null) throw new Error("no PaneSession above");
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return { session, state, strings: stringsIn(state.preferences.language) };
}
