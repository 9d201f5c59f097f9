import "@testing-library/jest-dom";
import { cleanup, configure } from "@testing-library/react";
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
// A busy machine is no failure: what must come is waited for. Without layout, the keeper of the focus (tabster) finds
// nothing to focus in a dialog and hides it a quarter of a second later: what is hidden from screen readers is the
// business of test/e2e.
configure({ asyncUtilTimeout: 10_000, defaultHidden: true });
jest.setTimeout(30_000);
window.scrollTo = () => undefined;
// Only inline styles: the whole cascade takes ten times as long and no test asks for it.
window.getComputedStyle = (element: Element) => (element as HTMLElement).style;

afterEach(() => {
  cleanup();
  document.documentElement.lang = "";
});
