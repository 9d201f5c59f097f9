import { sample } from "../contract/workbooks";
import { check, heard, press, title } from "./support/paneActions";
import { type OpenPane, usePaneBrowser } from "./support/paneBrowser";

const browser = usePaneBrowser();

// Told, not judged: a test that measures fails on a busy machine. docs/performance.md keeps what was seen.
const told = new Map<string, number>();

afterAll(() => {
  const lines = [...told].map(([what, ms]) => `  ${String(Math.round(ms)).padStart(5)} ms  ${what}`);
  process.stdout.write(`The pane in Chromium, over the emulator:\n${lines.join("\n")}\n`);
});

/** Milliseconds that our own scripts worked while something happened: neither Office.js nor the fake Excel. */
async function ownTime({ page, origin }: OpenPane, happens: () => Promise<void>): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send("Profiler.enable");
  await devTools.send("Profiler.setSamplingInterval", { interval: 200 });
  await devTools.send("Profiler.start");
  await happens();
  const { nodes, samples = [], timeDeltas = [] } = (await devTools.send("Profiler.stop")).profile;
  await devTools.detach();
  const own = new Set(nodes.filter(({ callFrame }) => callFrame.url.startsWith(origin)).map(({ id }) => id));
  return samples.reduce((sum, id, i) => (own.has(id) ? sum + (timeDeltas[i] ?? 0) : sum), 0) / 1000;
}

test("the first screen and the checks of a sheet of some hundred rows tell how long they took", async () => {
  const pane = await browser.open({ workbook: sample("day-loi.xlsx") });
  const { page } = pane;
  const shown = await page.waitForFunction(() =>
    document.querySelector("#root h1") === null ? null : performance.now(),
  );
  told.set("from the page's begin to the first screen", (await shown.jsonValue()) ?? 0);
  const first = await ownTime(pane, () => check(page));
  told.set("of our own time: the first check and its screen, everything cold", first);
  const again = await ownTime(pane, async () => {
    await press(page, "Kiểm tra lại");
    await heard(page, /^Đã kiểm tra: 14 lỗi sai/);
  });
  told.set("of our own time: checking again", again);
  await title(page, "Kết quả kiểm tra");
  expect([...told.values()].every((ms) => ms > 0)).toBe(true);
});
