import fc from "fast-check";
import type { AppliedPlan, CellContent, NewSheet, WritePlan } from "../../../../src/core/model/writePlan";
import { toA1 } from "../../../../src/core/text/a1";
import type { WorkbookHost } from "../../../../src/ports/workbookHost";
import { FileHost } from "../../../../src/hosts/file/fileHost";
import { buildWorkbook } from "../support/workbookBuilder";
import { BLANK, contentsOf, formula, number, planOf, ports, text, write } from "./support/patching";
import { faultsOf } from "./support/soundness";
import { richWorkbook } from "./support/richWorkbook";

const hostOf = (bytes: Uint8Array) => new FileHost(bytes, { fileName: "PhuLuc1.xlsx", ...ports });
const SHEET = "Phụ lục I";
const score = write("C4", BLANK, number(30), { sheet: SHEET, numberFormat: "0.0" });
const total = write("B2", text("Lập hồ sơ"), formula("1+1", 2), { sheet: SHEET });
const newSheet: NewSheet = { name: "Mới", columnWidths: [], merges: [], frozenRows: 0, landscape: false };
/** As an applied plan comes back from a store: the host knows it no longer. */
const restored = (applied: AppliedPlan) => structuredClone(applied);

describe("a file host", () => {
  test("holds the plan's cells after apply, and is dirty from then on", async () => {
    const host = hostOf(richWorkbook());
    expect(host.isDirty()).toBe(false);
    const applied = await host.apply(planOf(score, total));
    expect(applied.formatsBefore).toEqual(["0.00", null]);
    expect(host.isDirty()).toBe(true);
    const sheet = (await host.read()).sheets[0]!;
    expect(sheet.cells.find(({ row, column }) => row === 4 && column === 3)!.text).toBe("30,0");
    expect(contentsOf(host.bytes())["Phụ lục I!B2"]).toEqual(formula("1+1", 2));
  });

  test("holds what it held when a plan is refused, all of it", async () => {
    const host = hostOf(richWorkbook());
    const bytes = host.bytes();
    const bad = write("C2", number(1), number(2), { sheet: SHEET });
    await expect(host.apply(planOf(score, bad))).rejects.toMatchObject({
      refusals: [{ sheet: SHEET, cell: "C2", why: "changed" }],
    });
    expect(host.bytes()).toBe(bytes);
  });

  test("gives the very bytes back when nothing else was written, a new sheet included", async () => {
    const host = hostOf(richWorkbook());
    const bytes = host.bytes();
    const cell = write("A1", BLANK, text("x"), { sheet: "Mới", style: "text" });
    const applied = await host.apply({ newSheets: [newSheet], writes: [score, cell] });
    expect(await host.revert(applied)).toEqual({ restored: 2, refused: [] });
    expect(host.bytes()).toBe(bytes);
    expect(host.isDirty()).toBe(false);
  });

  test("takes plans back one after the other", async () => {
    const host = hostOf(richWorkbook());
    const [before, first] = [host.bytes(), await host.apply(planOf(score))];
    const second = await host.apply(planOf(total));
    await host.revert(second);
    await host.revert(first);
    expect(host.bytes()).toBe(before);
  });

  test("leaves a cell that was written since, tells so, and restores the others with their formats", async () => {
    const host = hostOf(richWorkbook());
    const before = await host.read();
    const applied = await host.apply(planOf(score, total));
    await host.apply(planOf(write("B2", formula("1+1"), formula("3"), { sheet: SHEET })));
    expect(await host.revert(applied)).toEqual({
      restored: 1,
      refused: [{ sheet: SHEET, cell: "B2", why: "changed" }],
    });
    expect(contentsOf(host.bytes())).toEqual({
      ...contentsOf(richWorkbook()),
      "Phụ lục I!B2": formula("3"),
    });
    expect((await host.read()).sheets[1]).toEqual(before.sheets[1]);
  });

  test("puts a value back where the plan had put a formula", async () => {
    const host = hostOf(richWorkbook());
    const before = await host.read();
    const applied = await host.apply(planOf(score, total));
    expect(await host.revert(restored(applied))).toEqual({ restored: 2, refused: [] });
    expect(contentsOf(host.bytes())).toEqual(contentsOf(richWorkbook()));
    expect((await host.read()).sheets[1]).toEqual(before.sheets[1]);
    expect(faultsOf(host.bytes())).toEqual([]);
  });

  test("keeps the number format of a cell that is restored", async () => {
    const host = hostOf(richWorkbook());
    const before = await host.read();
    const planned = write("C2", number(20), number(20), { sheet: SHEET, numberFormat: "#,##0.0000" });
    const applied = await host.apply(planOf(planned));
    expect(await host.read()).not.toEqual(before);
    await host.revert(restored(applied));
    expect(await host.read()).toEqual(before);
  });

  test("empties a new sheet that others may refer to by now, and leaves it", async () => {
    const host = hostOf(richWorkbook());
    const cell = write("A1", BLANK, text("x"), { sheet: "Mới" });
    const applied = await host.apply({ newSheets: [newSheet], writes: [cell] });
    await host.apply(planOf(total));
    expect(await host.revert(applied)).toEqual({ restored: 1, refused: [] });
    expect((await host.read()).sheets[2]).toMatchObject({ name: "Mới", cells: [] });
  });

  test("tells of a sheet that is gone", async () => {
    const applied = await hostOf(richWorkbook()).apply(planOf(score));
    expect(await hostOf(buildWorkbook()).revert(applied)).toEqual({
      restored: 0,
      refused: [{ sheet: SHEET, cell: "C4", why: "sheet-missing" }],
    });
  });

  test("goes nowhere and never calls back", async () => {
    const host: WorkbookHost = hostOf(richWorkbook());
    await expect(host.goTo({ sheet: SHEET, cell: "A1" })).resolves.toBeUndefined();
    let calls = 0;
    const stop = host.onChange(() => calls++);
    await host.apply(planOf(total));
    stop();
    expect(calls).toBe(0);
  });
});

describe("any plan on any small workbook", () => {
  const constant: fc.Arbitrary<CellContent> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => number(n === 0 ? 0 : n)),
    fc.string({ unit: "grapheme", maxLength: 8 }).map(text),
    fc.constantFrom("a_x0041_b", " a ", "<&>\"'", "x\r\ny", "_x005F_").map(text),
    fc.boolean().map((boolean): CellContent => ({ kind: "boolean", boolean })),
    fc.constant<CellContent>({ kind: "error", error: "#REF!" }),
    fc.constant(BLANK),
  );
  const computed = fc.constantFrom(formula("A1+B2", 3), formula('IF(1<2,"a","")', "a"), formula("$A2*2"));
  const content = fc.oneof({ weight: 4, arbitrary: constant }, { weight: 1, arbitrary: computed });
  const place = fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }));
  /** Cells by address; the workbook is made of them by a first plan, so that any content may stand anywhere. */
  const cells = fc.dictionary(
    place.map(([row, column]) => toA1(row, column)),
    content,
    { maxKeys: 12 },
  );
  const started = fc.constantFrom(
    "",
    '<row r="3"/>',
    "<row/><row/>",
    '<row r="2" spans="1:1"><c/><c r="D2" s="0"/></row>',
  );
  const filled = async (rows: string, contents: Readonly<Record<string, CellContent>>) => {
    const host = hostOf(buildWorkbook({ sheets: [{ rows }] }));
    await host.apply(planOf(...Object.entries(contents).map(([cell, after]) => write(cell, BLANK, after))));
    return hostOf(host.bytes());
  };
  const planFrom = (
    now: Readonly<Record<string, CellContent>>,
    next: Readonly<Record<string, CellContent>>,
  ) =>
    planOf(
      ...Object.entries(next).flatMap(([cell, after]) => {
        const before = now[cell] ?? BLANK;
        return before.kind === "formula" && after.kind !== "formula" ? [] : [write(cell, before, after)];
      }),
    );

  test("is read again to exactly the planned cells, in a sound package", async () => {
    await fc.assert(
      fc.asyncProperty(started, cells, cells, async (rows, first, next) => {
        const host = await filled(rows, first);
        const plan = planFrom(first, next);
        await host.apply(plan);
        const expected = { ...first, ...Object.fromEntries(plan.writes.map((w) => [w.cell, w.after])) };
        const held = Object.entries(expected).filter(([, { kind }]) => kind !== "blank");
        expect(contentsOf(host.bytes())).toEqual(
          Object.fromEntries(held.map(([cell, c]) => [`Sheet1!${cell}`, c])),
        );
      }),
      { numRuns: 150 },
    );
  });

  test("applied and taken back gives the same cells, also by a host that did not apply it", async () => {
    await fc.assert(
      fc.asyncProperty(started, cells, cells, async (rows, first, next) => {
        const host = await filled(rows, first);
        const before = await host.read();
        const applied = await host.apply(planFrom(first, next));
        const stranger = hostOf(host.bytes());
        expect((await stranger.revert(restored(applied))).refused).toEqual([]);
        expect(await stranger.read()).toEqual(before);
        await host.revert(applied);
        expect(await host.read()).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  test("applied twice is refused for every cell that changed", async () => {
    await fc.assert(
      fc.asyncProperty(started, cells, cells, async (rows, first, next) => {
        const host = await filled(rows, first);
        const plan: WritePlan = planFrom(first, next);
        await host.apply(plan);
        const written = host.bytes();
        const changing = plan.writes.filter(
          ({ before, after }) =>
            JSON.stringify(before) !== JSON.stringify(after) && before.kind !== "formula",
        );
        fc.pre(changing.length > 0);
        await expect(host.apply(planOf(...changing))).rejects.toMatchObject({
          refusals: changing.map(({ cell }) => ({ sheet: "Sheet1", cell, why: "changed" })),
        });
        expect(host.bytes()).toBe(written);
      }),
      { numRuns: 100 },
    );
  });
});
