import { useEffect, useRef } from "react";
import { texts } from "../strings";
import { SheetRemarks } from "./cellRemark";
import { TableView } from "./tableView";
import { useWorkbench } from "./useWorkbench";

/** The workbook itself: in the spreadsheet, or as a table of the page. */
export function SheetArea({ container }: { readonly container: HTMLElement }) {
  const { workbench, state } = useWorkbench();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.append(container);
  }, [container]);
  useEffect(() => container.setAttribute("aria-label", texts.gridName));
  const tab = workbench.front();
  const isTable = state.view === "table" || state.grid === "failed";
  const isAway = isTable || tab === null;
  return (
    <>
      {state.grid === "failed" && <p className="note">{texts.gridFailed}</p>}
      {state.grid === "loading" && !isTable && <p className="note">{texts.loading}</p>}
      {state.grid === "ready" && state.tabs.length === 0 && <p className="note">{texts.nothingOpen}</p>}
      <div ref={place} className={isAway ? "grid-place away" : "grid-place"} inert={isAway} />
      {!isTable && tab && <SheetRemarks key={tab.id} tab={tab} />}
      {isTable && tab && <TableView key={tab.id} tab={tab} />}
    </>
  );
}
