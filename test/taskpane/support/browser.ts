import "@testing-library/jest-dom";
import { cleanup } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";

/** What jsdom lacks and the pane needs. Import it first in every test of a screen. */
Object.assign(globalThis, {
  TextDecoder,
  TextEncoder,
  ResizeObserver: class {
    observe() {}
    unobserve() {}
    disconnect() {}
  },
});
window.scrollTo = () => undefined;
// Only inline styles: the whole cascade takes ten times as long and no test asks for it.
window.getComputedStyle = (element: Element) => (element as HTMLElement).style;

afterEach(() => {
  cleanup();
  document.documentElement.lang = "";
});
