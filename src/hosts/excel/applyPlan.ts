/// <reference types="office-js" />
import { type AppliedPlan, type Refusal, WriteRefused, type WritePlan } from "../../core/model/writePlan";
import { refusalsOf } from "../../core/writing/refusals";
import { excelRun } from "./excelRun";
import { HostFailure } from "../../core/model/failure";
import { officeLocationOf } from "./hostFailures";
import { inspectTargets, type Targets } from "./inspectTargets";
import { addSheet, cellOfWrite, PAGE_LAYOUT } from "./newSheets";
import { writesBySheet, type PlacedWrite } from "./planTargets";
import { revertPlan } from "./revertPlan";
import { withExpectedFormulas } from "./sameFormula";
import { writeCells } from "./writeCells";

type SheetWrites = ReadonlyMap<string, readonly PlacedWrite[]>;

/**
 * Carries a plan out in two round trips: one looks at the very cells again, one writes. Throws WriteRefused with all
 * reasons before anything is written. Should Excel stop half-way, what was written is taken back before the failure is
 * thrown.
 */
export async function applyPlan(plan: WritePlan): Promise<AppliedPlan> {
  const added = new Set(plan.newSheets.map(({ name }) => name));
  const writes = writesBySheet(plan);
  const existing = new Map([...writes].filter(([name]) => !added.has(name)));
  const targets = await excelRun((context) => inspectTargets(context, existing));
  const refusals = refusalsFor(plan, existing, targets);
  if (refusals.length > 0) throw new WriteRefused(refusals);
  const applied: AppliedPlan = { plan, formatsBefore: formatsBefore(plan, existing, targets) };
  try {
    await write(applied, writes, true);
  } catch (error) {
    await takeBackHalf(applied);
    if (!cameFromPageLayout(error)) throw error;
    await write(applied, writes, false);
  }
  return applied;
}

/** Gives the number format a write needs: a cell in the Text format would keep numbers and formulas as text. */
function formatFor({ write, number }: PlacedWrite, targets: Pick<Targets, "numberFormats">): string | null {
  if (write.numberFormat !== null) return write.numberFormat;
  const isText = write.after.kind === "text" || write.after.kind === "blank" || write.after.kind === "error";
  return !isText && targets.numberFormats.get(number) === "@" ? "General" : null;
}

/** Tells whether a write changes a look that a protected sheet keeps fixed. */
function changesFixedFormat(placed: PlacedWrite, targets: Targets): boolean {
  if (!targets.fixedFormats.has(placed.write.sheet)) return false;
  const wanted = formatFor(placed, targets);
  return (
    placed.write.style !== null || (wanted !== null && wanted !== targets.numberFormats.get(placed.number))
  );
}

function refusalsFor(plan: WritePlan, existing: SheetWrites, targets: Targets): readonly Refusal[] {
  const free = new Set<string>();
  for (const { number } of [...existing.values()].flat()) {
    const { sheet, cell } = plan.writes[number]!;
    if (targets.unlocked.has(number)) free.add(`${sheet}!${cell}`);
  }
  const workbook = withExpectedFormulas(targets.workbook, existing);
  const refusals = [...refusalsOf(plan, workbook, (sheet, cell) => !free.has(`${sheet}!${cell}`))];
  if (workbook.readOnly) return refusals;
  if (targets.structureProtected) {
    for (const { name } of plan.newSheets) refusals.push({ sheet: name, cell: null, why: "read-only" });
  }
  const refused = new Set(refusals.map(({ sheet, cell }) => `${sheet}!${cell ?? ""}`));
  for (const placed of [...existing.values()].flat()) {
    const { sheet, cell } = placed.write;
    if (!refused.has(`${sheet}!${cell}`) && changesFixedFormat(placed, targets)) {
      refusals.push({ sheet, cell, why: "protected" });
    }
  }
  return refusals;
}

function formatsBefore(plan: WritePlan, existing: SheetWrites, targets: Targets): readonly (string | null)[] {
  const formats = plan.writes.map((): string | null => null);
  for (const placed of [...existing.values()].flat()) {
    if (placed.write.style !== null || formatFor(placed, targets) === null) continue;
    formats[placed.number] = targets.numberFormats.get(placed.number) ?? null;
  }
  return formats;
}

async function write(applied: AppliedPlan, writes: SheetWrites, withPage: boolean): Promise<void> {
  const { plan, formatsBefore: before } = applied;
  const added = new Map(plan.newSheets.map((sheet) => [sheet.name, sheet]));
  await excelRun(
    async (context) => {
      // ExcelApi 1.6
      context.workbook.application.suspendApiCalculationUntilNextSync();
      for (const sheet of plan.newSheets) addSheet(context, sheet, writes.get(sheet.name) ?? [], withPage);
      for (const [name, placed] of writes) {
        if (added.has(name)) continue;
        // ExcelApi 1.1
        const sheet = context.workbook.worksheets.getItem(name);
        writeCells(
          sheet,
          placed.map((p) => {
            const cell = cellOfWrite(p);
            // A format that is remembered but not in the plan: the cell was in the Text format.
            return (before[p.number] ?? null) !== null && cell.numberFormat === null
              ? { ...cell, numberFormat: "General" }
              : cell;
          }),
        );
      }
      await context.sync();
    },
    { oneUndo: true },
  );
}

/** Puts back what a write that broke off may have left; when even that fails, the first failure is what matters. */
async function takeBackHalf(applied: AppliedPlan): Promise<void> {
  try {
    await revertPlan(applied, true);
  } catch (error) {
    if (!(error instanceof HostFailure) && !(error instanceof WriteRefused)) throw error;
  }
}

function cameFromPageLayout(error: unknown): boolean {
  return error instanceof HostFailure && officeLocationOf(error.cause).startsWith(PAGE_LAYOUT);
}
