import { createRoot } from "react-dom/client";
import packageInfo from "../../package.json";
import { bundledRubrics } from "../app/bundledRubrics";
import { browserDrafts } from "./model/drafts";
import { loadGrid } from "./model/gridLoader";
import { pagePreferences } from "./model/pagePreferences";
import { Workbench } from "./model/workbench";
import { texts } from "./strings";
import { WorkbenchApp } from "./view/workbenchApp";

/** Narrower windows show the table first: a canvas of cells is of no use there. */
const NARROW = 760;

const container = document.createElement("div");
container.className = "grid-host";
container.setAttribute("role", "application");
container.setAttribute("aria-label", texts.gridName);

const workbench = new Workbench({
  rubrics: bundledRubrics,
  preferences: pagePreferences(() => window.localStorage),
  drafts: browserDrafts(window.indexedDB, navigator.locks),
  // After the page itself has been painted: the spreadsheet is ten times as large.
  loadGrid: () =>
    new Promise((resolve, reject) => {
      requestAnimationFrame(() => setTimeout(() => void loadGrid(container).then(resolve, reject)));
    }),
  version: packageInfo.version,
  isNarrow: window.innerWidth < NARROW,
  now: () => Date.now(),
  newId: () => crypto.randomUUID(),
});

window.addEventListener("beforeunload", (event) => {
  if (workbench.hasUnsaved()) event.preventDefault();
});

const root = document.getElementById("root");
if (root === null) throw new Error("index.html has no #root");
createRoot(root).render(<WorkbenchApp workbench={workbench} container={container} />);
void workbench.start();

// Once everything is there: what is kept for later must not hold up what a person waits for.
if ("serviceWorker" in navigator) {
  void workbench.settled().then(() => navigator.serviceWorker.register("sw.js").catch(() => undefined));
}
