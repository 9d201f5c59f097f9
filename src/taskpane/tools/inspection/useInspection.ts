import { useMemo, useState } from "react";
import {
  type EnteredPlan,
  type FollowUpItem,
  NO_PLAN_ENTRIES,
  type PlanEntries,
  type PlanField,
  planOfEntries,
} from "../../../core";
import type { NamedWorkbook } from "../../../app/inspectAgencies";
import { usePane } from "../../hooks/usePane";
import type { PaneSession } from "../../session/paneSession";

/** What the tool holds while the pane lives; nothing of it is stored anywhere. */
interface Kept {
  readonly entries: PlanEntries;
  readonly submitted: readonly NamedWorkbook[];
  readonly filled: readonly NamedWorkbook[];
  readonly lastYear: { readonly file: string; readonly items: readonly FollowUpItem[] } | null;
}

const kept = new WeakMap<PaneSession, Kept>();
const NOTHING: Kept = { entries: NO_PLAN_ENTRIES, submitted: [], filled: [], lastYear: null };

export interface Inspection extends Kept, EnteredPlan {
  readonly change: (change: Partial<Kept>) => void;
  readonly enter: (field: PlanField, value: string) => void;
}

/** Gives the inspection being worked on: its plan as entered, and the workbooks chosen. */
export function useInspection(): Inspection {
  const { session } = usePane();
  const [held, setHeld] = useState<Kept>(() => kept.get(session) ?? NOTHING);
  const change = (part: Partial<Kept>): void => {
    setHeld((before) => {
      const next = { ...before, ...part };
      kept.set(session, next);
      return next;
    });
  };
  const entered = useMemo(() => planOfEntries(held.entries), [held.entries]);
  return {
    ...{ ...held, ...entered, change },
    enter: (field, value) => change({ entries: { ...held.entries, [field]: value } }),
  };
}
