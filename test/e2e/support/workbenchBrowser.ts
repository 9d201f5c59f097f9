import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchChromium } from "./launchChromium";
import { PATIENCE, TEST_TIME } from "./patience";

const ROOT = join(__dirname, "../../..");

/** How a window is to be opened. */
export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  /** Lets the page keep itself for later; else nothing stays between tests. */
  readonly keepsItself?: boolean;
  /** More to run in the page before its own scripts. */
  readonly script?: string;
  /** Stays open from test to test, until the file's end. */
  readonly staysOpen?: boolean;
}

/** A window on the browser page, and what it did that it should not have. */
export interface OpenWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly address: string;
  /** Addresses asked for besides our own server. */
  readonly outside: string[];
  /** Errors of the console (the Content-Security-Policy's among them) and uncaught exceptions. */
  readonly faults: string[];
}

/** Without the browser's own picker of files, which no test can press, a saved file is a download. */
const NO_PICKER = "delete window.showSaveFilePicker;";

/** One browser and one `npm start` server for a test file. Fails a test whose page asked elsewhere or logged an error. */
export function useWorkbenchBrowser() {
  let browser: Browser;
  let server: ChildProcess;
  let address = "";
  let windows: OpenWindow[] = [];
  const lasting = new Set<OpenWindow>();

  jest.setTimeout(TEST_TIME);

  beforeAll(async () => {
    server = spawn(process.execPath, [join(ROOT, "scripts/serve.mjs"), "0"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    address = await addressOf(server);
    browser = await launchChromium();
  }, TEST_TIME);

  afterEach(async () => {
    const done = windows;
    windows = done.filter((opened) => lasting.has(opened));
    const over = done.filter((opened) => !lasting.has(opened));
    await Promise.all(over.map(({ context }) => context.close()));
    expect(done.flatMap(({ outside }) => outside)).toEqual([]);
    expect(done.flatMap(({ faults }) => faults)).toEqual([]);
  });

  afterAll(async () => {
    await browser.close();
    server.kill();
  });

  const open = async (options: WindowOptions = {}): Promise<OpenWindow> => {
    const context = await browser.newContext({
      viewport: { width: options.width ?? 1366, height: options.height ?? 768 },
      ...{ locale: "vi-VN", reducedMotion: "reduce" },
      serviceWorkers: options.keepsItself ? "allow" : "block",
    });
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(NO_PICKER);
    if (options.script !== undefined) await context.addInitScript(options.script);
    const opened = await openIn(context);
    windows.push(opened);
    if (options.staysOpen) lasting.add(opened);
    return opened;
  };
  /** Another window of the same person: with the same drafts and what the page kept for itself. */
  const openIn = async (context: BrowserContext): Promise<OpenWindow> => {
    const page = await context.newPage();
    const opened: OpenWindow = { page, context, address, outside: [], faults: [] };
    page.on("request", (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(new URL(address).origin)) opened.outside.push(url);
    });
    page.on("console", (message) => {
      if (message.type() === "error") opened.faults.push(message.text());
    });
    page.on("pageerror", (error) => opened.faults.push(error.message));
    await page.goto(address);
    return opened;
  };
  return { open, openIn };
}

function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = "";
    server.stdout!.on("data", (data: Buffer) => {
      told += data.toString("utf8");
      const found = /http:\/\/localhost:\d+\/workbench\//.exec(told);
      if (found) resolve(found[0]);
    });
    server.once("exit", () => reject(new Error("scripts/serve.mjs: run npm run build first")));
  });
}

/** Waits until the sheet is there and the pane shows its result. */
export async function untilReady(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1, name: "Kết quả kiểm tra" }).waitFor();
  await page.getByRole("button", { name: "Hoàn tác", exact: true, disabled: false }).waitFor();
  await page.locator(".grid-host canvas[id^=univer-sheet]").waitFor({ state: "attached" });
}

/** Gives what the live region says about the selected cell. */
export function spokenCell(page: Page): Promise<string> {
  return page.locator(".sheets > .spoken").innerText();
}

/** Selects a cell of the spreadsheet by its name box, as a person does who knows the address. */
export async function selectCell(page: Page, address: string): Promise<void> {
  const box = page.locator(".grid-host input").first();
  await box.click();
  await box.fill(address);
  await box.press("Enter");
}

/** Saves, and gives the bytes that were downloaded. */
export async function savedBytes(page: Page): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lưu", exact: true }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}
