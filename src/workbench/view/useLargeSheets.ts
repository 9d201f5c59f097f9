import { useEffect } from "react";
import { useWorkbench } from "./useWorkbench";

/** Keeps the sheets of the file in front as large as the room beside the pane allows, while a lesson is presented. */
export function useLargeSheets(container: HTMLElement): void {
  const { workbench, state } = useWorkbench();
  const book = workbench.front()?.book ?? null;
  const isOn = state.presented !== null;
  useEffect(() => {
    if (!isOn || book === null) return undefined;
    return book.once((host) => {
      const loaded = workbench.loadedGrid();
      if (loaded === null) return () => undefined;
      const sheets = loaded.module.largeSheets(loaded.grid, host.book);
      const watch = new ResizeObserver(() => sheets.fit(container.clientWidth));
      watch.observe(container);
      return () => {
        watch.disconnect();
        sheets.restore();
      };
    });
  }, [workbench, container, book, isOn]);
}
