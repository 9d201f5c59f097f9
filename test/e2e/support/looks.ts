import { readFileSync } from "node:fs";
import type { AxeResults, ElementContext, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** The script to run in a page before axe is asked. */
export const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
declare const axe: { run(context: ElementContext, options: RunOptions): Promise<AxeResults> };

/** Colours are all that differs between looks: besides the first, only the rules about colours are asked again. */
const looks = [
  { look: "light", media: { colorScheme: "light", forcedColors: "none" }, rules: null },
  { look: "dark", media: { colorScheme: "dark", forcedColors: "none" }, rules: ["color-contrast"] },
  {
    look: "forced colours",
    media: { colorScheme: "dark", forcedColors: "active" },
    rules: ["color-contrast"],
  },
] as const;

/** What axe finds in a page in each look: nothing, where all is well. Dark is what stands on a dark ground. */
export async function faultsInAllLooks(
  page: Page,
  ground = ".fui-FluentProvider",
): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const { look, media, rules } of looks) {
    await takeLook(page, media, ground);
    found[look] = await axeFindings(page, rules);
  }
  return found;
}

/** Changes the look of the system and waits until the page has taken it, transitions ended. */
async function takeLook(page: Page, media: (typeof looks)[number]["media"], ground: string): Promise<void> {
  await page.emulateMedia(media);
  await page.waitForFunction(
    ([isDark, selector]) => {
      const shown = [...document.querySelectorAll(selector)].find((element) => element.checkVisibility());
      const [red = 0] = (shown ? getComputedStyle(shown).backgroundColor : "").match(/\d+/g) ?? [];
      const isCalm = document.getAnimations().every(({ playState }) => playState !== "running");
      return isCalm && parseInt(String(red), 10) < 128 === isDark;
    },
    [media.colorScheme === "dark", ground] as const,
  );
}

/**
 * What axe finds in the page as it stands, by all rules or those named: rule, elements and what is wrong with them.
 * The marks that Fluent's keyboard library puts around a row of tabs pass the focus on and are never its place.
 */
export async function axeFindings(page: Page, rules: readonly string[] | null): Promise<readonly string[]> {
  const { violations } = await page.evaluate(
    (runOnly) => axe.run({ exclude: ["[data-tabster-dummy]"] }, runOnly === null ? {} : { runOnly }),
    rules === null ? null : { type: "rule" as const, values: [...rules] },
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(" ")} ${failureSummary ?? ""}`),
  );
}

/** Elements that reach beyond the right edge: the pane clips them, so that no scroll bar would tell. */
export function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("html, #root *, .fallback, .fallback *, [role=dialog] *")]
      .filter(
        (element) =>
          element.getBoundingClientRect().right > window.innerWidth + 0.5 ||
          (element.localName === "html" && element.scrollWidth > window.innerWidth),
      )
      .map((element) => `${element.tagName} ${element.textContent}`.slice(0, 80)),
  );
}
