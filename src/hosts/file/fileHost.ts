import type { WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { AppliedPlan, RevertResult, WritePlan } from "../../core/model/writePlan";
import { invertPlan } from "../../core/writing/plans";
import type { WorkbookHost } from "../../ports/workbookHost";
import { readWorkbookFile } from "./readWorkbook";
import { carryOutPlan } from "./writing/patchWorkbook";
import { WorkbookPatch, type PatchPorts } from "./writing/workbookPatch";

/** What a file host needs of the program it runs in. */
export interface FileHostPorts extends PatchPorts {
  /** The name the file goes by; only used to say that its ending does not fit. */
  readonly fileName: string;
}

/** The file before and after a plan. */
interface Step {
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** An .xlsx or .xlsm file in memory. Writing changes the bytes held here, never a file on disk. */
export class FileHost implements WorkbookHost {
  private readonly steps = new WeakMap<AppliedPlan, Step>();
  private current: Uint8Array;

  constructor(
    private readonly original: Uint8Array,
    private readonly ports: FileHostPorts,
  ) {
    this.current = original;
  }

  /** The file as it is now. */
  bytes(): Uint8Array {
    return this.current;
  }

  /** Whether the file differs from the one that was opened. */
  isDirty(): boolean {
    return this.current !== this.original;
  }

  read(): Promise<WorkbookSnapshot> {
    return settled(() => readWorkbookFile(this.current, this.ports));
  }

  apply(plan: WritePlan): Promise<AppliedPlan> {
    return settled(() => {
      const before = this.current;
      const { bytes, formatsBefore } = carryOutPlan(before, plan, this.ports);
      const applied: AppliedPlan = { plan, formatsBefore };
      this.current = bytes;
      this.steps.set(applied, { before, after: bytes });
      return applied;
    });
  }

  /**
   * Takes a plan back. While nothing else was written since, the very bytes from before come back, sheets that the
   * plan made included. Else it goes cell by cell: what still holds what the plan wrote gets its old content and number
   * format; other cells are refused. A sheet the plan made then stays, emptied of what the plan wrote: by now
   * other cells may refer to it, and taking it away would break them.
   */
  revert(applied: AppliedPlan): Promise<RevertResult> {
    return settled(() => {
      const step = this.steps.get(applied);
      if (step?.after === this.current) {
        this.current = step.before;
        return { restored: applied.plan.writes.length, refused: [] };
      }
      return this.revertCells(reversed(applied));
    });
  }

  goTo(): Promise<void> {
    return Promise.resolve();
  }

  /** Nobody edits a file in memory: there is nothing to call back about. */
  onChange(): () => void {
    return () => undefined;
  }

  private revertCells(back: WritePlan): RevertResult {
    const { refusals } = new WorkbookPatch(this.current, back, this.ports, true);
    const refused = new Set(refusals.map(({ number }) => number));
    const writes = back.writes.filter((_, number) => !refused.has(number));
    this.current = carryOutPlan(this.current, { newSheets: [], writes }, this.ports, true).bytes;
    return { restored: writes.length, refused: refusals.map(({ refusal }) => refusal) };
  }
}

/** The plan that undoes another one; sheets it added are emptied. */
function reversed(applied: AppliedPlan): WritePlan {
  const { newSheets, writes } = applied.plan;
  const added = new Set(newSheets.map(({ name }) => name));
  const emptied = writes
    .filter(({ sheet }) => added.has(sheet))
    .map((write) => ({
      ...write,
      before: write.after,
      after: write.before,
      numberFormat: null,
      style: null,
    }));
  return { newSheets: [], writes: [...invertPlan(applied).writes, ...emptied] };
}

/** The work is done at once; what it throws becomes a refused promise. */
function settled<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
