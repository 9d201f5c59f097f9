import { useEffect, useRef } from "react";
import { BusyBar } from "./components/busyBar";
import { LiveRegion } from "./components/liveRegion";
import { Navigation } from "./components/navigation";
import { LazyPreview } from "./components/lazyPreview";
import { LazyScreen } from "./components/lazyScreen";
import { PaneMain } from "./components/paneMain";
import { TITLE_ID } from "./components/screenTitle";
import { StatusNotes } from "./components/statusNotes";
import { useKeptFocus } from "./hooks/useKeptFocus";
import { SessionContext, usePane } from "./hooks/usePane";
import { PaneFrame } from "./paneFrame";
import { StartScreen } from "./screens/startScreen";
import type { PaneSession } from "./session/paneSession";
import type { Brightness } from "./theme/paneTheme";

interface Looks {
  readonly brightness: Brightness;
  /** For a room: text this many times as large. */
  readonly times?: number | null;
}

/** The whole pane over a session. */
export function PaneApp({ session, ...looks }: Looks & { readonly session: PaneSession }) {
  return (
    <SessionContext value={session}>
      <Shell {...looks} />
    </SessionContext>
  );
}

function Shell({ brightness, times = null }: Looks) {
  const { state } = usePane();
  useKeptFocus();
  useFocusOnTitle(`${state.screen} ${state.survey !== null} ${state.isSample}`);
  const { language, largeText } = state.preferences;
  return (
    <PaneFrame brightness={brightness} largeText={largeText} times={times} language={language}>
      <Navigation />
      <PaneMain>
        <StatusNotes />
        <BusyBar />
        <Screen />
      </PaneMain>
      <LazyPreview />
      <LiveRegion />
    </PaneFrame>
  );
}

function Screen() {
  const { state } = usePane();
  const { screen, survey } = state;
  if (screen === "check" && survey === null) return <StartScreen />;
  const name = screen === "check" ? "result" : screen;
  return <LazyScreen key={name} name={name} />;
}

/** A new screen is read from its heading. Not at the opening: a pane that opens takes no focus from the sheet. */
function useFocusOnTitle(screen: string): void {
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    window.scrollTo(0, 0);
    document.getElementById(TITLE_ID)?.focus();
  }, [screen]);
}
