import { CanceledError, CommandType, type ICommandInfo, type IExecutionOptions } from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import type { Grid, GridPlace } from "./grid";

/** Why a person's act was not carried out. */
export type Refused =
  | "structure" // rows, columns, sheets, merges: saving could not keep the rest of the file as it is
  | "look" // formats: they would not be saved
  | "locked" // on a protected sheet
  | "array" // part of a formula that fills several cells
  | "cut"
  | "merge"; // a paste would hide values inside a merge

/** What may be changed in a workbook. */
export interface EditPolicy {
  /** Gives why a cell may not be changed, or null. */
  whyNot(place: GridPlace): Refused | null;
}

/** What a person may do: everything else that changes a workbook could not be saved into the file it came from. */
const ALLOWED = new Set([
  ...["set-range-values", "clear-selection-content", "auto-clear-content", "auto-fill", "refill"],
  ...["copy-down", "copy-right", "toggle-cell-checkbox"],
  ...["set-worksheet-activate", "scroll-view", "scroll-view-reset", "scroll-to-cell", "set-scroll-relative"],
  ...["select-range", "select-all", "move-selection", "move-selection-enter-tab", "expand-selection"],
  ...["set-zoom-ratio", "change-zoom-ratio", "copy-formula-only"],
  // Taken over before it begins (pasting.ts).
  "paste-by-short-key",
  // Sizes are only for the screen.
  ...["set-row-height", "delta-row-height", "set-row-is-auto-height"],
  ...["set-worksheet-col-width", "delta-column-width", "set-col-auto-width", "set-col-is-auto-width"],
]);
const PREFIX = "sheet.command.";
const CUT = "univer.command.cut";
const EDITOR_OPENS = "sheet.operation.set-cell-edit-visible";
/** Filling cells down from merged ones would merge others. */
const MERGING = /^sheet\.mutation\.(?:add|remove)-worksheet-merge$/;
const ABOUT_LOOKS =
  /set-(?!row|col|worksheet|selected|specific|selection|frozen|first)|numfmt|format|style|rule|border|color/;

/** Keeps people from what could not be saved: stops such a command before it begins, and tells why. */
export class EditGuard {
  private readonly policies = new Map<string, EditPolicy>();
  private readonly listeners = new Set<(why: Refused) => void>();

  constructor(private readonly grid: Grid) {
    grid.commands.beforeCommandExecuted((command, options) => {
      if (!grid.isOwn) this.check(command, options);
    });
  }

  /** Says what may be changed in a workbook; gives the function that forgets it. */
  add(bookId: string, policy: EditPolicy): () => void {
    this.policies.set(bookId, policy);
    return () => this.policies.delete(bookId);
  }

  /** Calls back with the reason whenever something was refused. */
  onRefused(refused: (why: Refused) => void): () => void {
    this.listeners.add(refused);
    return () => this.listeners.delete(refused);
  }

  /** Tells a refusal that was found elsewhere. */
  tell(why: Refused): void {
    for (const listener of this.listeners) listener(why);
  }

  private check({ id, type, params }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (id === CUT) this.refuse("cut");
    if (MERGING.test(id)) this.refuse("merge");
    if (id === SetRangeValuesMutation.id && options?.fromFormula !== true && options?.onlyLocal !== true) {
      this.checkCells(params as ISetRangeValuesMutationParams);
    } else if (id === EDITOR_OPENS && (params as { visible?: boolean }).visible === true) this.checkEditor();
    else if (type === CommandType.COMMAND && id.startsWith(PREFIX) && !ALLOWED.has(id.slice(PREFIX.length))) {
      this.refuse(ABOUT_LOOKS.test(id) ? "look" : "structure");
    }
  }

  private checkCells({ unitId, subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    const policy = this.policies.get(unitId);
    if (!policy || !cellValue) return;
    for (const [row, columns] of Object.entries(cellValue)) {
      for (const column of Object.keys(columns as object)) {
        const place = { sheetId: subUnitId, row: parseInt(row, 10) + 1, column: parseInt(column, 10) + 1 };
        const why = policy.whyNot(place);
        if (why !== null) this.refuse(why);
      }
    }
  }

  private checkEditor(): void {
    const book = this.grid.front();
    const place = book?.selected();
    const why = book && place ? (this.policies.get(book.id)?.whyNot(place) ?? null) : null;
    if (why !== null) this.refuse(why);
  }

  private refuse(why: Refused): never {
    this.tell(why);
    throw new CanceledError();
  }
}
