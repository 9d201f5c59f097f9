import { readFileSync } from "node:fs";
import type { EmulatedExcel } from "./emulatedExcel";

/** The genuine client, from the development dependency; it is read for tests and never copied or shipped. */
const CLIENT = require.resolve("@microsoft/office-js/dist/excel-win32-16.01.js");

interface ClientGlobals {
  window?: unknown;
  Office?: object;
  OfficeExtension?: {
    HostBridge: { init(bridge: object): void };
    CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
}

const globals = globalThis as unknown as ClientGlobals & Record<string, unknown>;

/** The Excel that answers now; the requirement sets are asked of it. */
let current: EmulatedExcel | null = null;

/**
 * Puts a fake Excel under the genuine Office.js client of this test file. The client is loaded once a file, into the
 * realm of the test (its checks compare prototypes); later calls only change the Excel behind it.
 */
export function connect(excel: EmulatedExcel): EmulatedExcel {
  current = excel;
  if (globals.OfficeExtension === undefined) loadClient();
  // The client's own gate is off in this bundle; with it a call beyond the host's sets gives the real ApiNotFound.
  globals.OfficeExtension!.CommonUtility._doApiNotSupportedCheck = true;
  globals.OfficeExtension!.HostBridge.init(excel.bridge());
  return excel;
}

/** Takes Office.js away, as on a page where it could not be loaded; gives the function that brings it back. */
export function withoutOffice(): () => void {
  const { Office, Excel } = globals;
  delete globals.Office;
  delete globals["Excel"];
  return () => Object.assign(globals, { Office, Excel });
}

/** The little of a browser that the client looks for while it loads. */
function loadClient(): void {
  const nothing = (): void => undefined;
  const location = new URL("https://localhost/taskpane.html");
  const element = () => ({ setAttribute: nothing, style: {} });
  const document = {
    ...{ createElement: element, getElementsByTagName: () => [], addEventListener: nothing },
    ...{ location, cookie: "" },
  };
  const navigator = { userAgent: "emulator", appVersion: "", platform: "" };
  const browser = {
    window: globalThis,
    document,
    location,
    navigator,
    addEventListener: nothing,
    external: {},
  };
  for (const [name, value] of Object.entries(browser)) {
    Object.defineProperty(globals, name, { value, configurable: true, writable: true });
  }
  // Indirect: the script's globals become those of the test.
  (0, eval)(readFileSync(CLIENT, "utf8"));
  const requirements = {
    isSetSupported: (set: string, version?: string) => current?.supports(set, version) ?? false,
  };
  const context = { host: "Excel", platform: "PC", requirements };
  globals.Office = Object.create(globals.Office!, { context: { value: context } }) as object;
}
