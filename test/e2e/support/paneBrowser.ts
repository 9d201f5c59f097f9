import type { Browser, BrowserContext, Page } from "playwright-core";
import type { WorkbookSnapshot } from "../../../src/core";
import { fakeExcelScript } from "../../emulator/installInPage";
import type { PageOptions } from "../../emulator/pageEntry";
import { launchChromium } from "./launchChromium";
import { officeFile } from "./officeLibrary";
import { servePane, type PaneServer } from "./paneServer";
import { PATIENCE, TEST_TIME } from "./patience";

/** How a page is to be opened. */
export interface PaneOptions {
  /** The workbook that is open in the fake Excel; null opens the page in a plain browser. */
  readonly workbook: WorkbookSnapshot | null;
  readonly excel?: PageOptions;
  /** How the library's server answers: with the library, not at all, or with a refusal. Served when not given. */
  readonly office?: "served" | "silent" | "refused";
  /** The pane's own script does not come, as in an engine that cannot read it: the plain pages are all there is. */
  readonly hasScript?: boolean;
  /** The page's timers obey `page.clock`: a test need not wait for long ones. */
  readonly hasClock?: boolean;
  readonly width?: number;
  /** What a button of the ribbon adds to the address: "?action=check". */
  readonly query?: string;
  /** More to run in the page before its own scripts. */
  readonly script?: string;
}

/** A page with the pane, and what it did that it should not have. */
export interface OpenPane {
  readonly page: Page;
  /** Where the pane is served: "http://127.0.0.1:40123". */
  readonly origin: string;
  /** Addresses asked for besides our own server and Office.js; each request was refused. */
  readonly outside: string[];
  /** Errors of the console (the Content-Security-Policy's among them) and uncaught exceptions. */
  readonly faults: string[];
}

/**
 * One browser for a test file, and a server over the built pane. After every test its pages are closed; the test fails
 * when any of them asked for something from elsewhere or logged an error that the test has not taken out of `faults`.
 */
export function usePaneBrowser(): { open(options: PaneOptions): Promise<OpenPane> } {
  let browser: Browser | undefined;
  let server: PaneServer | undefined;
  let opened: { readonly context: BrowserContext; readonly pane: OpenPane }[] = [];

  jest.setTimeout(TEST_TIME);

  beforeAll(async () => {
    server = await servePane();
    browser = await launchChromium();
  }, TEST_TIME);

  afterEach(async () => {
    const done = opened;
    opened = [];
    await Promise.all(done.map(({ context }) => context.close()));
    expect(done.flatMap(({ pane }) => pane.outside)).toEqual([]);
    expect(done.flatMap(({ pane }) => pane.faults)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const open = async (options: PaneOptions): Promise<OpenPane> => {
    if (!browser || !server) throw new Error("the browser is started before the tests");
    const { context, pane } = await preparePage(browser, server.origin, options);
    opened.push({ context, pane });
    // Behind a silent server the page never ends loading.
    const waitUntil = options.office === "silent" ? "commit" : "load";
    await pane.page.goto(`${server.origin}/taskpane.html${options.query ?? ""}`, { waitUntil });
    return pane;
  };
  return { open };
}

async function preparePage(browser: Browser, origin: string, options: PaneOptions) {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 350, height: 700 },
    locale: "vi-VN",
    reducedMotion: "reduce",
    serviceWorkers: "block",
  });
  context.setDefaultTimeout(PATIENCE);
  const pane: OpenPane = { page: await context.newPage(), origin, outside: [], faults: [] };
  await context.route("**/*", (route) => {
    const url = route.request().url();
    if (options.hasScript === false && /\/taskpane\.\w+\.js$/.test(url)) return route.abort();
    if (url.startsWith(`${origin}/`)) return route.continue();
    const body = officeFile(url);
    if (body === null) pane.outside.push(url);
    else if (options.office === "silent") return undefined;
    if (body === null || options.office === "refused") return route.abort();
    return route.fulfill({ contentType: "text/javascript", body });
  });
  pane.page.on("console", (message) => {
    if (message.type() === "error") pane.faults.push(message.text());
  });
  pane.page.on("pageerror", (error) => pane.faults.push(error.message));
  if (options.hasClock) await pane.page.clock.install();
  if (options.workbook) await context.addInitScript(fakeExcelScript(options.workbook, options.excel));
  if (options.script !== undefined) await context.addInitScript(options.script);
  return { context, pane };
}
