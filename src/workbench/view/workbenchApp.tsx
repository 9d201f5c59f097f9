import { PaneApp } from "../../taskpane/paneApp";
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
import { useWorkbench, WorkbenchContext } from "./useWorkbench";

/** The whole page: files and tools above, the workbook on the left, the pane on the right. */
export function WorkbenchApp(props: { readonly workbench: Workbench; readonly container: HTMLElement }) {
  useAreaKeys();
  return (
    <WorkbenchContext value={props.workbench}>
      <DropZone>
        <div className="page">
          <header className="top">
            <h1 className="brand">{texts.title}</h1>
            <Toolbar />
          </header>
          <FileTabs />
          <DraftOffer />
          <Message />
          <div className="both">
            <section className="sheets" aria-label={texts.sheetArea}>
              <SheetArea container={props.container} />
              <ActiveCell />
            </section>
            <Pane />
          </div>
        </div>
      </DropZone>
    </WorkbenchContext>
  );
}

/** Light as paper, like the sheet beside it: the spreadsheet shows a file's own colours. */
function Pane() {
  const { workbench, state } = useWorkbench();
  const tab = workbench.front();
  return (
    <div className="pane">
      {tab && state.current !== null && <PaneApp key={tab.id} session={tab.session} brightness="light" />}
    </div>
  );
}
