import { useSyncExternalStore } from "react";
import { createRoot } from "react-dom/client";
import packageInfo from "../../package.json";
import { bundledRubrics } from "../app/bundledRubrics";
import { ExcelChoiceStore } from "../hosts/excel/excelChoiceStore";
import { ExcelHost } from "../hosts/excel/excelHost";
import { openNewWorkbook } from "../hosts/excel/openNewWorkbook";
import { workbookAddress } from "../hosts/excel/workbookAddress";
import { officeBackground, waitForOffice } from "./officeStart";
import { openAsAsked } from "./openAsAsked";
import { openFile, openSample } from "./openFile";
import { PaneApp } from "./paneApp";
import { PaneFrame } from "./paneFrame";
import { saveBesideExcel } from "./saveFile";
import { preloadScreens } from "./screens/lazyScreens";
import { type Unsupported, UnsupportedScreen } from "./screens/unsupportedScreen";
import { decodeChoice } from "./session/decodeChoice";
import { PaneSession } from "./session/paneSession";
import { browserPreferences } from "./session/preferences";
import { sessionWrites } from "./session/writeMemory";
import { stringsIn } from "./strings";
import { type BrightnessSource, brightnessSource } from "./theme/brightness";

/** The page that does the same work without Excel, beside the pane on the server. */
const BROWSER_PAGE = "../workbench/index.html";
const SAMPLE = "samples/day-loi.xlsx";

/** Starts the pane over the workbook that is open in Excel, or says why it cannot. */
export async function boot(): Promise<void> {
  const preferences = browserPreferences(() => window.localStorage);
  const office = await waitForOffice();
  const source = brightnessSource(officeBackground);
  const root = createRoot(takeThePage());
  if (office !== "ready") {
    root.render(<UnsupportedPane why={office} language={preferences.load().language} source={source} />);
    return;
  }
  const host = new ExcelHost();
  const session = new PaneSession({
    host,
    rubrics: bundledRubrics,
    preferences,
    selection: host,
    choices: new ExcelChoiceStore(decodeChoice),
    writes: sessionWrites(() => window.sessionStorage, workbookAddress),
    openSample: () => openSample(SAMPLE),
    openFile,
    saveFile: saveBesideExcel(openNewWorkbook),
    version: packageInfo.version,
  });
  window.addEventListener("pagehide", () => session.dispose());
  root.render(<ExcelPane session={session} source={source} />);
  openAsAsked(session, window.location.search);
  whenIdle(() => {
    // What does not come now is asked for again, and told, when it is opened.
    preloadScreens().catch(() => undefined);
  });
}

/** Runs something once the first screen is there and nothing else is to be done; Safari knows no idle times. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === "function") requestIdleCallback(work, { timeout: 5000 });
  else setTimeout(work, 1000);
}

/** Quiets fallback.js and whatever it has shown, and gives the place of the pane. */
function takeThePage(): HTMLElement {
  document.documentElement.setAttribute("data-pane", "started");
  document.getElementById("fallbacks")?.setAttribute("hidden", "");
  const place = document.getElementById("root");
  if (place === null) throw new Error("taskpane.html has no #root");
  return place;
}

function ExcelPane({
  session,
  source,
}: {
  readonly session: PaneSession;
  readonly source: BrightnessSource;
}) {
  return <PaneApp session={session} brightness={useSyncExternalStore(source.onChange, source.current)} />;
}

function UnsupportedPane(props: {
  readonly why: Unsupported;
  readonly language: "vi" | "en";
  readonly source: BrightnessSource;
}) {
  const { why, language, source } = props;
  const brightness = useSyncExternalStore(source.onChange, source.current);
  return (
    <PaneFrame brightness={brightness} largeText={false} language={language}>
      <UnsupportedScreen why={why} strings={stringsIn(language)} browserPage={BROWSER_PAGE} />
    </PaneFrame>
  );
}
