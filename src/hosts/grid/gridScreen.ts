import type { WorkbookLooks } from "../file/looksModel";
import type { Grid, GridBook, GridPlace } from "./grid";

/** A cell under the pointer, and where it stands in the window, in pixels. */
export interface HoveredCell {
  readonly bookId: string;
  readonly place: GridPlace;
  readonly right: number;
  readonly top: number;
}

/** What only a grid with a screen can do. A grid without one must not load the parts that draw. */
export interface GridScreen {
  /** Gives rows whose height the file leaves open the height their texts need, as Excel does on opening. */
  fitRows(grid: Grid, book: GridBook, looks: WorkbookLooks): void;
  /** Calls back with the cell under the pointer, and with null once there is none. */
  onHover(grid: Grid, hovered: (cell: HoveredCell | null) => void): () => void;
}
