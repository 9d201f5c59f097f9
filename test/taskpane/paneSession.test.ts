import { PaneSession } from "../../src/taskpane/session/paneSession";
import { openAsAsked } from "../../src/taskpane/openAsAsked";
import type { WorkbookSnapshot } from "../../src/core";
import { sample } from "../contract/workbooks";
import { servicesOver } from "./support/paneServices";

const report = sample("218-bc.xlsx");
const faulty = sample("day-loi.xlsx");

/** A session whose reads end when the test says so. */
function slowSession() {
  const { services, host } = servicesOver(report);
  const reads: ((workbook: WorkbookSnapshot) => void)[] = [];
  host.read = () => new Promise((resolve) => reads.push(resolve));
  return { session: new PaneSession(services), reads };
}

/** Lets everything that is already settled run. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

test("a check that was stopped changes nothing, however late it ends", async () => {
  const { session, reads } = slowSession();
  const checking = session.check();
  await settle();
  expect(session.getState().busy).toBe("reading");
  session.stop();
  reads[0]!(report);
  await checking;
  expect(session.getState()).toMatchObject({
    busy: null,
    survey: null,
    trouble: null,
    notice: { kind: "stopped" },
  });
});

test("of two checks the newer one stands, whichever ends first", async () => {
  const { session, reads } = slowSession();
  const first = session.check();
  await settle();
  const second = session.check();
  await settle();
  reads[1]!(faulty);
  await second;
  reads[0]!(report);
  await first;
  expect(session.getState().survey?.workbook).toBe(faulty);
  expect(session.getState().busy).toBeNull();
});

test("a write is never stopped half way", async () => {
  const { services, host } = servicesOver(report);
  const session = new PaneSession(services);
  await session.check();
  let finish: () => void = () => undefined;
  host.apply = (plan) =>
    new Promise((resolve) => {
      finish = () => resolve({ plan, formatsBefore: [] });
    });
  const write = { before: { kind: "blank" }, after: { kind: "number", number: 1 } } as const;
  const reason = { code: "write-new-table", params: {} } as const;
  session.offer({
    newSheets: [],
    writes: [{ sheet: "Chỉnh lý", cell: "Z99", ...write, numberFormat: null, style: null, reason }],
  });
  const writing = session.write();
  session.stop();
  expect(session.getState().busy).toBe("writing");
  finish();
  await writing;
  expect(session.getState()).toMatchObject({
    busy: null,
    preview: null,
    notice: { kind: "written", cells: 1 },
  });
});

test("after a check the findings mended since the one before are counted", async () => {
  const { services, host } = servicesOver(faulty);
  const session = new PaneSession(services);
  await session.check();
  const findings = session.getState().survey?.result.findings.length ?? 0;
  expect(findings).toBeGreaterThan(0);
  expect(session.getState().notice).toMatchObject({ kind: "checked", resolved: 0 });
  host.edit(() => report);
  await session.check();
  const left = session.getState().survey?.result.findings.length ?? 0;
  expect(session.getState().notice).toMatchObject({ kind: "checked" });
  const { resolved } = session.getState().notice as unknown as { resolved: number };
  expect(resolved).toBeGreaterThanOrEqual(findings - left);
});

describe("checking again after edits", () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ["setImmediate"] }));
  afterEach(() => jest.useRealTimers());

  const edited = async (recheckOnChange: boolean, isChecked: boolean) => {
    const { services, host } = servicesOver(report, { start: { recheckOnChange } });
    const session = new PaneSession(services);
    if (isChecked) await session.check();
    const read = jest.spyOn(host, "read");
    host.edit(() => faulty);
    host.edit(() => faulty);
    await jest.advanceTimersByTimeAsync(5000);
    return { session, read, host };
  };

  test("happens once for a burst of edits when asked for", async () => {
    const { session, read } = await edited(true, true);
    expect(read).toHaveBeenCalledTimes(1);
    expect(session.getState().survey?.workbook).toBe(faulty);
  });

  test("does not happen unless asked for, nor before a first check", async () => {
    expect((await edited(false, true)).read).not.toHaveBeenCalled();
    expect((await edited(true, false)).read).not.toHaveBeenCalled();
  });

  test("waits while a preview is open, and ends with the pane", async () => {
    const { session, host, read } = await edited(true, true);
    session.offer({
      newSheets: [{ name: "A", columnWidths: [], merges: [], frozenRows: 0, landscape: false }],
      writes: [],
    });
    host.edit(() => report);
    await jest.advanceTimersByTimeAsync(5000);
    session.dismissPreview();
    session.dispose();
    host.edit(() => report);
    await jest.advanceTimersByTimeAsync(5000);
    expect(read).toHaveBeenCalledTimes(1);
  });
});

test.each([
  ["", "check", false],
  ["?action=check", "check", true],
  ["?screen=processing", "progress", true],
  ["?screen=criterion", "score", true],
  ["?screen=__proto__", "check", false],
] as const)("the address %j opens the screen %s, checked: %s", async (search, screen, isChecked) => {
  const session = new PaneSession(servicesOver(report).services);
  openAsAsked(session, search);
  await settle();
  expect(session.getState().screen).toBe(screen);
  expect(session.getState().survey !== null).toBe(isChecked);
});
