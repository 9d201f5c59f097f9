import { useState } from "react";
import { type FormEntries, type FormField, NO_ENTRIES, readFormSheet, type UnitsRollUp } from "../../../core";
import { usePane } from "../../hooks/usePane";
import type { PaneSession } from "../../session/paneSession";

/** What is entered and chosen so far, while the pane lives: a person may look at another screen in between. */
const kept = new WeakMap<PaneSession, FormEntries>();
const keptUnits = new WeakMap<PaneSession, UnitsRollUp>();

export interface ReportEntries {
  readonly entries: FormEntries;
  /** They come from the workbook's own form and nothing was changed since. */
  readonly isFromSheet: boolean;
  readonly enter: (field: FormField, value: string) => void;
  /** What is known of the subordinate units; null until their workbooks are chosen. */
  readonly units: UnitsRollUp | null;
  readonly takeUnits: (units: UnitsRollUp) => void;
}

/** Gives the form's entries: those typed in this session, else those of the form kept in the workbook, else none. */
export function useReportEntries(): ReportEntries {
  const { session, state } = usePane();
  const [typed, setTyped] = useState<FormEntries | null>(() => kept.get(session) ?? null);
  const [units, setUnits] = useState<UnitsRollUp | null>(() => keptUnits.get(session) ?? null);
  const own = state.survey && readFormSheet(state.survey.workbook);
  return {
    entries: typed ?? own ?? NO_ENTRIES,
    isFromSheet: typed === null && own !== null,
    enter: (field, value) => {
      const next = { ...(typed ?? own ?? NO_ENTRIES), [field]: value };
      kept.set(session, next);
      setTyped(next);
    },
    units,
    takeUnits: (chosen) => {
      keptUnits.set(session, chosen);
      setUnits(chosen);
    },
  };
}
