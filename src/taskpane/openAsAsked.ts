import type { PaneSession } from "./session/paneSession";
import type { ScreenName } from "./strings";

/** What the ribbon's buttons ask for in the pane's address, see manifest.xml. */
const screens: ReadonlyMap<string, ScreenName> = new Map([
  ["processing", "progress"],
  ["criterion", "score"],
]);

/**
 * Opens what the address asks for: `?action=check` checks at once, `?screen=…` opens a screen over a checked workbook.
 * Without either the pane waits for a person.
 */
export function openAsAsked(session: PaneSession, search: string): void {
  const asked = new URLSearchParams(search);
  const screen = screens.get(asked.get("screen") ?? "");
  if (screen !== undefined) session.show(screen);
  if (screen !== undefined || asked.get("action") === "check") void session.check();
}
