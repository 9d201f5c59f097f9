/// <reference types="office-js" />
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { AppliedPlan, PlannedWrite, Refusal, RevertResult, WritePlan } from "../../core/model/writePlan";
import { parseA1 } from "../../core/text/a1";
import { findCell } from "../../core/scoring/findCell";
import { contentOf, sameContent } from "../../core/writing/contentOf";
import { invertPlan } from "../../core/writing/plans";
import { refusalsOf } from "../../core/writing/refusals";
import { quotedSheetName } from "../../core/writing/sheetName";
import { excelRun } from "./excelRun";
import { inspectTargets, type Targets } from "./inspectTargets";
import { cellOfWrite } from "./newSheets";
import { writesBySheet, type PlacedWrite } from "./planTargets";
import { readWorkbook } from "./readWorkbook";
import { withExpectedFormulas } from "./sameFormula";
import { writeCells } from "./writeCells";

/**
 * Takes a plan back cell by cell: what still holds what the plan wrote gets its old content and number format, other
 * cells stay and are told. A sheet that the plan made goes again when it holds nothing but the plan's cells and no
 * formula elsewhere refers to it. `halfWritten`: the plan broke off, and cells may have got their format only.
 */
export async function revertPlan(applied: AppliedPlan, halfWritten = false): Promise<RevertResult> {
  const back = invertPlan(applied);
  const placed = writesBySheet(back);
  const targets = await excelRun((context) => inspectTargets(context, placed));
  const refused = [...refusalsFor(back, placed, targets)];
  const isRefused = new Set(refused.map(({ sheet, cell }) => `${sheet}!${cell ?? ""}`));
  const stands = (write: PlannedWrite): boolean => !isRefused.has(`${write.sheet}!${write.cell}`);
  const allowed = targets.workbook.readOnly ? [] : back.writes.filter(stands);
  if (halfWritten) allowed.push(...formatsOnly(back, refused));
  const sheets = await sheetsToRemove(applied, allowed, halfWritten);
  refused.push(...sheets.refused);
  if (allowed.length > 0 || sheets.removable.length > 0) {
    await write({ newSheets: [], writes: allowed }, sheets.removable);
  }
  const removed = applied.plan.writes.filter(({ sheet }) => sheets.removable.includes(sheet)).length;
  return { restored: allowed.length + removed, refused };
}

/** Why cells cannot be restored. A value may replace the formula that the plan itself put there. */
function refusalsFor(
  back: WritePlan,
  placed: ReadonlyMap<string, readonly PlacedWrite[]>,
  targets: Targets,
): readonly Refusal[] {
  const workbook = withExpectedFormulas(targets.workbook, placed);
  const numbers = new Map(back.writes.map((write, i) => [`${write.sheet}!${write.cell}`, i]));
  const isLocked = (sheet: string, cell: string): boolean =>
    !targets.unlocked.has(numbers.get(`${sheet}!${cell}`) ?? -1);
  return refusalsOf(back, workbook, isLocked).flatMap((refusal): Refusal[] => {
    const write = back.writes[numbers.get(`${refusal.sheet}!${refusal.cell ?? ""}`) ?? -1];
    const sheet = workbook.sheets.find(({ name }) => name === refusal.sheet);
    if (refusal.why === "overwrites-formula" && write) {
      return sheet?.protected === true && isLocked(write.sheet, write.cell)
        ? [{ ...refusal, why: "protected" }]
        : [];
    }
    return [refusal];
  });
}

/** Cells of a broken-off plan that do not hold its content: at most their number format was changed already. */
function formatsOnly(back: WritePlan, refused: readonly Refusal[]): readonly PlannedWrite[] {
  const changed = new Set(
    refused.flatMap(({ sheet, cell, why }) =>
      why === "changed" && cell !== null ? [`${sheet}!${cell}`] : [],
    ),
  );
  return back.writes
    .filter(({ sheet, cell, numberFormat }) => numberFormat !== null && changed.has(`${sheet}!${cell}`))
    .map((write) => ({ ...write, before: write.after }));
}

/** Which of the plan's own sheets can go, by looking at the whole workbook; only plans that added sheets need that. */
async function sheetsToRemove(
  { plan }: AppliedPlan,
  restoring: readonly PlannedWrite[],
  halfWritten: boolean,
): Promise<{ readonly removable: readonly string[]; readonly refused: readonly Refusal[] }> {
  if (plan.newSheets.length === 0) return { removable: [], refused: [] };
  const workbook = await excelRun((context) => readWorkbook(context));
  const removable: string[] = [];
  const refused: Refusal[] = [];
  for (const { name } of plan.newSheets) {
    const sheet = workbook.sheets.find((s) => s.name === name);
    if (!sheet) {
      if (!halfWritten) refused.push({ sheet: name, cell: null, why: "sheet-missing" });
    } else if (
      !workbook.readOnly &&
      isUntouched(sheet, plan, halfWritten) &&
      !isReferredTo(name, workbook, restoring)
    ) {
      removable.push(name);
    } else refused.push({ sheet: name, cell: null, why: workbook.readOnly ? "read-only" : "changed" });
  }
  return { removable, refused };
}

/** True when a sheet holds what the plan wrote and nothing else; of a broken-off plan some may be missing. */
function isUntouched(sheet: SheetSnapshot, plan: WritePlan, mayLack: boolean): boolean {
  const own = plan.writes.filter((write) => write.sheet === sheet.name);
  const workbook: WorkbookSnapshot = { sheets: [sheet], readOnly: false, macros: false };
  const expected = own.map((write) => ({ ...write, before: write.after }));
  const placed = writesBySheet({ writes: expected });
  const [compared] = withExpectedFormulas(workbook, placed).sheets;
  const held = own.filter(
    ({ cell, after }) => after.kind !== "blank" && holds(compared!, cell, after),
  ).length;
  const filled = own.filter(({ after }) => after.kind !== "blank").length;
  return sheet.cells.length === held && (mayLack || held === filled);
}

/** Taking a sheet away would break formulas that people have written about it since. */
function isReferredTo(name: string, workbook: WorkbookSnapshot, restoring: readonly PlannedWrite[]): boolean {
  const restored = new Set(restoring.map(({ sheet, cell }) => JSON.stringify([sheet, parseA1(cell)])));
  return workbook.sheets.some(
    (sheet) =>
      sheet.name !== name &&
      sheet.cells.some(
        ({ formula, row, column }) =>
          formula !== null &&
          (formula.includes(`${quotedSheetName(name)}!`) || formula.includes(`${name}!`)) &&
          !restored.has(JSON.stringify([sheet.name, { row, column }])),
      ),
  );
}

function holds(sheet: SheetSnapshot, address: string, content: PlannedWrite["after"]): boolean {
  const place = parseA1(address);
  return place !== null && sameContent(contentOf(findCell(sheet, place.row, place.column)), content);
}

async function write(back: WritePlan, removable: readonly string[]): Promise<void> {
  await excelRun(
    async (context) => {
      // ExcelApi 1.6
      context.workbook.application.suspendApiCalculationUntilNextSync();
      for (const [name, placed] of writesBySheet(back)) {
        // ExcelApi 1.1
        writeCells(context.workbook.worksheets.getItem(name), placed.map(cellOfWrite));
      }
      // ExcelApi 1.1
      for (const name of removable) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    },
    { oneUndo: true },
  );
}
