import * as z from "zod";
import type { AppliedPlan } from "../../core";

/** Remembers the writes of this session while the pane itself is loaded anew. Never throws. */
export interface WriteMemory {
  /** What was written to the open workbook, oldest first; none when that cannot be told. */
  load(): readonly AppliedPlan[];
  save(written: readonly AppliedPlan[]): void;
}

const KEY = "vtlt.writes/1";
/** The reason was read in the preview; taking a write back asks for none. */
const REASON = { code: "write-entered-value", params: {} } as const;

const content = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("blank") }),
  z.object({ kind: z.literal("number"), number: z.number() }),
  z.object({ kind: z.literal("text"), text: z.string() }),
  z.object({ kind: z.literal("boolean"), boolean: z.boolean() }),
  z.object({ kind: z.literal("error"), error: z.string() }),
  z.object({ kind: z.literal("formula"), formula: z.string() }),
]);
const write = z
  .object({ sheet: z.string(), cell: z.string(), before: content, after: content })
  .extend({ numberFormat: z.string().nullable() })
  .transform((kept) => ({ ...kept, style: null, reason: REASON }));
const newSheet = z
  .object({ name: z.string() })
  .transform(({ name }) => ({ name, columnWidths: [], merges: [], frozenRows: 0, landscape: false }));
const applied = z.object({
  plan: z.object({ newSheets: z.array(newSheet), writes: z.array(write) }),
  formatsBefore: z.array(z.string().nullable()),
});
const schema = z.object({ workbook: z.string(), written: z.array(applied) });

/**
 * Keeps writes in the storage of the browser session: it goes with the pane's window, and no other program sees it.
 * `workbook` tells which one is open now; what another one was given is not offered here.
 */
export function sessionWrites(storage: () => Storage, workbook: () => string): WriteMemory {
  return {
    load: () => {
      try {
        const kept = schema.safeParse(JSON.parse(storage().getItem(KEY) ?? "null"));
        return kept.success && kept.data.workbook === workbook() ? kept.data.written : [];
      } catch {
        return [];
      }
    },
    save: (written) => {
      try {
        if (written.length === 0) storage().removeItem(KEY);
        else storage().setItem(KEY, JSON.stringify({ workbook: workbook(), written }));
      } catch {
        // Storage is refused or full: writes are remembered until the pane is loaded anew, and none before them.
        forget(storage);
      }
    },
  };
}

function forget(storage: () => Storage): void {
  try {
    storage().removeItem(KEY);
  } catch {
    // Refused: then nothing is kept either.
  }
}
