import { createRoot } from "react-dom/client";
import { bundledRubrics } from "../../src/app/bundledRubrics";
import type { CellSelection } from "../../src/ports/cellSelection";
import { openFile, openSample } from "../../src/taskpane/openFile";
import { PaneApp } from "../../src/taskpane/paneApp";
import { PaneFrame } from "../../src/taskpane/paneFrame";
import { UnsupportedScreen, type Unsupported } from "../../src/taskpane/screens/unsupportedScreen";
import { PaneSession } from "../../src/taskpane/session/paneSession";
import { defaultPreferences } from "../../src/taskpane/session/preferences";
import { stringsIn } from "../../src/taskpane/strings";

/** The address says what to show: ?sample=218-bc&theme=dark&lang=en&large=1, or ?unsupported=old. */
const asked = new URLSearchParams(location.search);
const brightness = asked.get("theme") === "dark" ? "dark" : "light";
const language = asked.get("lang") === "en" ? "en" : "vi";
const root = createRoot(document.getElementById("root")!);

/** A selection that a picture can stand on. */
const selection: CellSelection = {
  current: () => Promise.resolve({ sheet: "Phụ lục I", cell: asked.get("cell") ?? "D16" }),
  onSelect: () => () => undefined,
};

const unsupported = asked.get("unsupported") as Unsupported | null;
if (unsupported) {
  root.render(
    <PaneFrame brightness={brightness} largeText={false} language={language}>
      <UnsupportedScreen why={unsupported} strings={stringsIn(language)} browserPage="#" />
    </PaneFrame>,
  );
} else {
  const host = await openSample(`samples/${asked.get("sample") ?? "218-bc"}.xlsx`);
  const preferences = { ...defaultPreferences, language, largeText: asked.get("large") === "1" } as const;
  const session = new PaneSession({
    host,
    rubrics: bundledRubrics,
    preferences: { load: () => preferences, save: () => undefined },
    selection,
    choices: { load: () => Promise.resolve(null), save: () => Promise.resolve() },
    writes: null,
    openSample: () => openSample("samples/day-loi.xlsx"),
    openFile,
    saveFile: () => Promise.resolve("openedAsNew"),
    version: "0.1.0",
  });
  root.render(<PaneApp session={session} brightness={brightness} />);
}
