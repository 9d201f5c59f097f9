import { lazy, Suspense, useEffect, useState } from "react";
import { PaneApp } from "../../taskpane/paneApp";
import type { PresentedRun } from "../../taskpane/session/presenter";
import type { Workbench } from "../model/workbench";
import { texts } from "../strings";
import { ActiveCell } from "./activeCell";
import { DraftOffer } from "./draftOffer";
import { DropZone } from "./dropZone";
import { FileTabs } from "./fileTabs";
import { Message } from "./message";
import { SheetArea } from "./sheetArea";
import { useAreaKeys } from "./useAreaKeys";
import { Toolbar } from "./toolbar";
import { useBrightness } from "./useBrightness";
import { useLargeSheets } from "./useLargeSheets";
import { usePresenterEnd } from "./usePresenterEnd";
import { useRoomText } from "./useRoomText";
import { useWorkbench, WorkbenchContext } from "./useWorkbench";

/** The whole page: files and tools above, the workbook on the left, the pane on the right. */
export function WorkbenchApp(props: { readonly workbench: Workbench; readonly container: HTMLElement }) {
  useAreaKeys();
  return (
    <WorkbenchContext value={props.workbench}>
      <DropZone>
        <Page container={props.container} />
      </DropZone>
    </WorkbenchContext>
  );
}

/** It brings the lessons with it, which few visitors need. */
const PresenterStep = lazy(() =>
  import("./presenterStep").then((module) => ({ default: module.PresenterStep })),
);

function Page({ container }: { readonly container: HTMLElement }) {
  const { presented } = useWorkbench().state;
  // Hidden for one showing: the next one begins with the pane.
  const [hiddenIn, setHiddenIn] = useState<PresentedRun | null>(null);
  const isPaneShown = presented === null || hiddenIn !== presented;
  // In the language the page speaks now.
  useEffect(() => {
    document.title = texts.title;
  });
  useLargeSheets(container);
  usePresenterEnd(container);
  return (
    <div className={presented === null ? "page" : "page presenting"}>
      {presented === null ? (
        <header className="top">
          <h1 className="brand">{texts.title}</h1>
          <Toolbar />
        </header>
      ) : (
        <Suspense fallback={null}>
          <PresenterStep
            presented={presented}
            isPaneShown={isPaneShown}
            onPane={(isShown) => setHiddenIn(isShown ? null : presented)}
          />
        </Suspense>
      )}
      <FileTabs />
      <DraftOffer />
      <Message />
      <div className="both">
        <section className="sheets" aria-label={texts.sheetArea}>
          <SheetArea container={container} />
          <ActiveCell />
        </section>
        <Pane isShown={isPaneShown} />
      </div>
    </div>
  );
}

/** Light or dark as the page around it; the cells beside it keep the file's own colours, as in Excel. */
function Pane({ isShown }: { readonly isShown: boolean }) {
  const { workbench, state } = useWorkbench();
  const times = useRoomText(state.presented !== null);
  const brightness = useBrightness();
  const tab = workbench.front();
  return (
    <div className="pane" hidden={!isShown}>
      {tab && state.current !== null && (
        <PaneApp key={tab.id} session={tab.session} brightness={brightness} times={times} />
      )}
    </div>
  );
}
