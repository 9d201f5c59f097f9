import type { EmulatedExcel } from "./emulatedExcel";

/** What the Win32 part of Office.js passes as an array: it asks for these members. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

/** The add-in's colours, as Office tells them. */
export type FakeTheme = "light" | "dark" | "none";

const OK = 0;
const INTERNAL_ERROR = 5001;
const COMMAND_COMPLETED = 94;
const COMMAND_INVOKED = 39;
const EXCEL = 1;
const DOCUMENT_OPENED = 2;

const THEMES: Readonly<Record<FakeTheme, Readonly<Record<string, number>> | null>> = {
  light: {
    ...{ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 },
    ...{ controlBackgroundColor: 0xf5f5f5, controlForegroundColor: 0x262626 },
  },
  dark: {
    ...{ bodyBackgroundColor: 0x262626, bodyForegroundColor: 0xffffff },
    ...{ controlBackgroundColor: 0x363636, controlForegroundColor: 0xffffff },
  },
  none: {},
};

/** What Office.js finds as window.external inside Excel for Windows: who the host is, its events and its commands. */
export class WindowExternal {
  /** Ribbon commands that said they were done. */
  readonly completedCommands: string[] = [];
  /** Calls the fake does not know; a test looks that there are none. */
  readonly unknownCalls: string[] = [];
  private readonly handlers = new Map<number, (id: number, payload: SafeArray) => void>();

  constructor(
    private readonly excel: EmulatedExcel,
    private readonly theme: FakeTheme,
    private readonly language: string,
  ) {}

  /** Presses a button of the ribbon: its function's name as in the manifest. False when nobody listens yet. */
  invokeCommand(functionName: string): boolean {
    const handler = this.handlers.get(COMMAND_INVOKED);
    handler?.(
      COMMAND_INVOKED,
      safeArray([functionName, functionName, JSON.stringify({ source: { id: functionName } })]),
    );
    return handler !== undefined;
  }

  /** The object for window.external: own functions, as Office.js looks for them. */
  toObject(): object {
    const { excel, theme, language } = this;
    const settings = { Read: () => undefined, Write: () => this.unknownCalls.push("settings.Write") };
    const answers: Readonly<Record<string, unknown>> = {
      ...{ GetAppType: EXCEL, GetSolutionRef: "fake", GetAppVersionMajor: 16, GetAppVersionMinor: 1 },
      ...{ GetAppUILocale: language, GetAppDataLocale: "vi-VN", GetDocUrl: excel.model.name },
      ...{ GetAppCapabilities: 0, GetActivationMode: DOCUMENT_OPENED, GetControlIntegrationLevel: 1 },
      ...{ GetSolutionToken: "", GetCorrelationId: "fake", GetInstanceId: "fake", GetTouchEnabled: false },
      ...{ GetCommerceAllowed: false, GetHostCustomMessage: "", GetHostFullVersion: "16.0.14332.20000" },
      ...{ GetInitialDisplayMode: 0, GetSettings: settings },
      GetSupportedMatrix: JSON.stringify(excel.requirementSets),
      GetDialogRequirementMatrix: "{}",
      GetFeaturesForSolution: "{}",
      GetOfficeThemeInfo: JSON.stringify(THEMES[theme]),
    };
    const context = Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
    return {
      GetHostInfo: () => `Excel|Win32|16.01|${language}|fake||disableLogging|`,
      GetLoggingAllowed: () => false,
      GetContext: () => context,
      Execute: (id: number, args: unknown, done: (status: number) => void) => {
        this.execute(id, args, done);
      },
      RegisterEvent: (
        id: number,
        _target: string,
        handler: (id: number, payload: SafeArray) => void,
        done: (status: number) => void,
      ) => {
        this.handlers.set(id, handler);
        done(OK);
      },
      UnregisterEvent: (id: number, _target: string, done: (status: number) => void) => {
        this.handlers.delete(id);
        done(OK);
      },
    };
  }

  private execute(id: number, args: unknown, done: (status: number) => void): void {
    if (id === COMMAND_COMPLETED) {
      this.completedCommands.push(String((args as readonly unknown[])[0]));
      done(OK);
    } else {
      this.unknownCalls.push(`Execute ${id}`);
      done(INTERNAL_ERROR);
    }
  }
}

function safeArray(values: readonly unknown[]): SafeArray {
  return { toArray: () => values, dimensions: () => 1 };
}
