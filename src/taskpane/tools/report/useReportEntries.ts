import { useState } from "react";
import { type FormEntries, type FormField, NO_ENTRIES, readFormSheet } from "../../../core";
import { usePane } from "../../hooks/usePane";
import type { PaneSession } from "../../session/paneSession";

/** What is entered so far, while the pane lives: a person may look at another screen in between. */
const kept = new WeakMap<PaneSession, FormEntries>();

export interface ReportEntries {
  readonly entries: FormEntries;
  /** They come from the workbook's own form and nothing was changed since. */
  readonly isFromSheet: boolean;
  readonly enter: (field: FormField, value: string) => void;
}

/** Gives the form's entries: those typed in this session, else those of the form kept in the workbook, else none. */
export function useReportEntries(): ReportEntries {
  const { session, state } = usePane();
  const [typed, setTyped] = useState<FormEntries | null>(() => kept.get(session) ?? null);
  const own = state.survey && readFormSheet(state.survey.workbook);
  return {
    entries: typed ?? own ?? NO_ENTRIES,
    isFromSheet: typed === null && own !== null,
    enter: (field, value) => {
      const next = { ...(typed ?? own ?? NO_ENTRIES), [field]: value };
      kept.set(session, next);
      setTyped(next);
    },
  };
}
