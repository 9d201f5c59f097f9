/** @jest-environment jsdom */
import "./support/browser";
import type { AppliedPlan, CellContent } from "../../src/core";
import { PaneSession } from "../../src/taskpane/session/paneSession";
import { sessionWrites } from "../../src/taskpane/session/writeMemory";
import { sample } from "../contract/workbooks";
import { servicesOver } from "./support/paneServices";

const BOOK = "D:/218-bc.xlsx";
const KEY = "vtlt.writes/1";
const report = sample("218-bc.xlsx");

const applied = (before: CellContent, after: CellContent): AppliedPlan => ({
  plan: {
    newSheets: [],
    writes: [
      {
        ...{ sheet: "Chỉnh lý", cell: "C6", before, after, numberFormat: "General", style: null },
        reason: { code: "write-entered-value", params: {} },
      },
    ],
  },
  formatsBefore: ["@"],
});
const text = (of: string): CellContent => ({ kind: "text", text: of });
const number = (of: number): CellContent => ({ kind: "number", number: of });
const cured = applied(text("705."), number(705));
/** The memory as the pane of that workbook has it. */
const memory = (workbook = BOOK) =>
  sessionWrites(
    () => sessionStorage,
    () => workbook,
  );

beforeEach(() => sessionStorage.clear());

test("what was written comes back when the pane is loaded anew, for that workbook only", () => {
  memory().save([cured]);
  expect(memory().load()).toEqual([cured]);
  expect(memory("D:/219-bc.xlsx").load()).toEqual([]);
});

test("every kind of content and a new sheet come back", () => {
  const contents: readonly CellContent[] = [
    ...[{ kind: "blank" } as const, number(0.5), text("=1"), { kind: "boolean", boolean: true } as const],
    ...[{ kind: "error", error: "#N/A" } as const, { kind: "formula", formula: "SUM(C5:C6)" } as const],
  ];
  const plans = contents.map((after) => applied({ kind: "blank" }, after));
  memory().save(plans);
  expect(memory().load()).toEqual(plans);
  const sheet = { name: "Sổ", columnWidths: [], merges: [], frozenRows: 0, landscape: false };
  memory().save([{ plan: { newSheets: [sheet], writes: [] }, formatsBefore: [] }]);
  expect(memory().load()[0]?.plan.newSheets).toEqual([sheet]);
});

test("taking the last one back leaves nothing in the storage", () => {
  memory().save([cured]);
  memory().save([]);
  expect(sessionStorage.length).toBe(0);
});

test.each(["", "{", "null", "7", `{"workbook":"${BOOK}"}`, `{"workbook":"${BOOK}","written":[{"plan":1}]}`])(
  "what cannot be understood is left out: %j",
  (kept) => {
    sessionStorage.setItem(KEY, kept);
    expect(memory().load()).toEqual([]);
  },
);

test("a storage that is refused costs nothing but the memory", () => {
  const refused = sessionWrites(
    () => {
      throw new DOMException("denied", "SecurityError");
    },
    () => BOOK,
  );
  expect(() => refused.save([cured])).not.toThrow();
  expect(refused.load()).toEqual([]);
});

test("a storage that is full keeps no older writes in place of the newer ones", () => {
  memory().save([cured]);
  const full = sessionWrites(
    () =>
      ({
        getItem: (key: string) => sessionStorage.getItem(key),
        removeItem: (key: string) => sessionStorage.removeItem(key),
        setItem: () => {
          throw new DOMException("full", "QuotaExceededError");
        },
      }) as unknown as Storage,
    () => BOOK,
  );
  full.save([cured, cured]);
  expect(memory().load()).toEqual([]);
});

describe("a pane loaded anew", () => {
  test("takes back what the one before it wrote", async () => {
    const { services, host } = servicesOver(report, { writes: memory() });
    const first = new PaneSession(services);
    await first.check();
    first.offer(cured.plan);
    await first.write();
    const second = new PaneSession(services);
    expect(second.getState().written).toHaveLength(1);
    await second.check();
    await second.takeBack();
    expect(second.getState().written).toEqual([]);
    expect((await host.read()).sheets.find(({ name }) => name === "Chỉnh lý")).toEqual(
      report.sheets.find(({ name }) => name === "Chỉnh lý"),
    );
    expect(memory().load()).toEqual([]);
  });

  test("forgets, once it has checked, what is no longer in the workbook", async () => {
    memory().save([cured]);
    const session = new PaneSession(servicesOver(report, { writes: memory() }).services);
    await session.check();
    expect(session.getState().written).toEqual([]);
    expect(memory().load()).toEqual([]);
  });
});
