import type { SheetCell } from "../core";

/** Which cell a person has selected, where a host can tell. Never changes the selection. */
export interface CellSelection {
  /** The first cell of the selection now; null when nothing on a sheet is selected. */
  current(): Promise<SheetCell | null>;
  /** Calls back with each new selection; gives the function that stops it. */
  onSelect(selected: (place: SheetCell) => void): () => void;
}
