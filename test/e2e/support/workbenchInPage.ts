import type { Page } from "playwright-core";
import {
  type AppliedPlan,
  type Refusal,
  type RevertResult,
  type SheetCell,
  WriteRefused,
  type WorkbookSnapshot,
  type WritePlan,
} from "../../../src/core";
import type { WorkbookHost } from "../../../src/ports/workbookHost";
import type { Workbench } from "../../../src/workbench/model/workbench";
import { type OpenWindow, untilReady, useWorkbenchBrowser } from "./workbenchBrowser";

/** The part of React's own bookkeeping on its root element that leads to what the page was started with. */
interface Fiber {
  readonly child: Fiber | null;
  readonly memoizedProps: { readonly workbench?: Workbench } | null;
}

declare global {
  /** Put into the page by a test: the workbench that the shipped page runs. */
  var workbenchUnderTest: Workbench;
}

/**
 * One window for a test file, where the spreadsheet is loaded once; every test begins with a file of its own. No bundle
 * is built for tests: it is the shipped page.
 */
export function useOneWorkbench() {
  const browser = useWorkbenchBrowser();
  let opened: OpenWindow | null = null;
  return {
    ...browser,
    /** Opens a file in place of all that were open before, and gives the window. */
    begin: async (bytes: Uint8Array, name = "tep.xlsx"): Promise<OpenWindow> => {
      if (opened === null) {
        opened = await browser.open({ staysOpen: true });
        await untilReady(opened.page);
        await reachWorkbench(opened.page);
      }
      await openInPage(opened.page, name, bytes);
      return opened;
    },
  };
}

/** Makes the page's workbench reachable. The page offers nobody a way in, but React keeps what its root was given. */
async function reachWorkbench(page: Page): Promise<void> {
  await page.evaluate(() => {
    const root = document.getElementById("root") as unknown as Record<
      string,
      { stateNode: { current: Fiber } }
    >;
    const key = Object.keys(root).find((name) => name.startsWith("__reactContainer$"));
    let fiber: Fiber | null = key === undefined ? null : root[key]!.stateNode.current;
    while (fiber !== null && !fiber.memoizedProps?.workbench) fiber = fiber.child;
    if (!fiber) throw new Error("React's root no longer tells what it renders: mend reachWorkbench");
    globalThis.workbenchUnderTest = fiber.memoizedProps!.workbench!;
  });
}

async function openInPage(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ({ fileName, base64 }) => {
      const workbench = globalThis.workbenchUnderTest;
      const earlier = workbench.getState().tabs.map(({ id }) => id);
      const content = Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
      await workbench.openFiles([new File([content], fileName)]);
      const tab = workbench.front();
      if (!tab || earlier.includes(tab.id)) throw new Error(workbench.getState().message?.text);
      await new Promise<void>((resolve) => {
        tab.book.once(() => {
          resolve();
          return () => undefined;
        });
      });
      for (const id of earlier) workbench.close(id);
      workbench.setView("sheet");
    },
    { fileName: name, base64: Buffer.from(bytes).toString("base64") },
  );
}

/** The host of the file in front of the page, spoken to from outside: what goes in and out is plain data. */
export class GridHostInPage implements WorkbookHost {
  constructor(private readonly page: Page) {}

  read(): Promise<WorkbookSnapshot> {
    return this.page.evaluate(() => globalThis.workbenchUnderTest.front()!.book.grid!.read());
  }

  async apply(plan: WritePlan): Promise<AppliedPlan> {
    const answer = await this.page.evaluate(async (wanted) => {
      try {
        return {
          applied: await globalThis.workbenchUnderTest.front()!.book.grid!.apply(wanted),
          refusals: null,
        };
      } catch (error) {
        if (!(error instanceof Error) || !("refusals" in error)) throw error;
        return { applied: null, refusals: error.refusals as readonly Refusal[] };
      }
    }, plan);
    if (answer.applied === null) throw new WriteRefused(answer.refusals);
    return answer.applied;
  }

  revert(applied: AppliedPlan): Promise<RevertResult> {
    return this.page.evaluate(
      (done) => globalThis.workbenchUnderTest.front()!.book.grid!.revert(done),
      applied,
    );
  }

  goTo(place: SheetCell): Promise<void> {
    return this.page.evaluate((to) => globalThis.workbenchUnderTest.front()!.book.grid!.goTo(to), place);
  }

  /** A function cannot be handed over; no fact of the contract asks for it. */
  onChange(): () => void {
    throw new Error("edits are not told across the border of the page");
  }
}
