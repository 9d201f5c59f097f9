import { HoverManagerService } from "@univerjs/sheets-ui";
import type { GridScreen } from "./gridScreen";

/** Follows the pointer from cell to cell. */
export function hoverOver(container: HTMLElement): GridScreen["onHover"] {
  return (grid, hovered) => {
    const canvas = (): DOMRect | undefined =>
      container.querySelector("canvas[id^=univer-sheet]")?.getBoundingClientRect();
    const subscription = grid.univer
      .__getInjector()
      .get(HoverManagerService)
      .currentCell$.subscribe((cell) => {
        const frame = canvas();
        if (!cell || !frame) {
          hovered(null);
          return;
        }
        const { unitId, subUnitId, row, col } = cell.location;
        hovered({
          bookId: unitId,
          place: { sheetId: subUnitId, row: row + 1, column: col + 1 },
          right: frame.left + cell.position.endX,
          top: frame.top + cell.position.startY,
        });
      });
    const leave = (): void => hovered(null);
    container.addEventListener("pointerleave", leave);
    return () => {
      subscription.unsubscribe();
      container.removeEventListener("pointerleave", leave);
    };
  };
}
