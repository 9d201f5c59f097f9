import type * as GridModule from "../gridModule";

/** The spreadsheet once it has been loaded. */
export interface LoadedGrid {
  readonly grid: GridModule.Grid;
  readonly module: typeof GridModule;
}

/** Loads the spreadsheet and shows it in an element. Rejects when the server does not answer. */
export async function loadGrid(container: HTMLElement): Promise<LoadedGrid> {
  const [module] = await Promise.all([
    import(/* webpackChunkName: "grid" */ "../gridModule"),
    loadLooks("grid.css"),
  ]);
  return { grid: module.createScreenGrid(container), module };
}

function loadLooks(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => reject(new TypeError(address));
    document.head.append(link);
  });
}
