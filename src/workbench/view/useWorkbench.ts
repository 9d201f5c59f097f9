import { createContext, useContext, useSyncExternalStore } from "react";
import type { Workbench, WorkbenchState } from "../model/workbench";

/** The one workbench of the page; the root provides it. */
export const WorkbenchContext = createContext<Workbench | null>(null);

/** Gives the workbench and its state now. */
export function useWorkbench(): { readonly workbench: Workbench; readonly state: WorkbenchState } {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error("no Workbench above");
  return { workbench, state: useSyncExternalStore(workbench.subscribe, workbench.getState) };
}
