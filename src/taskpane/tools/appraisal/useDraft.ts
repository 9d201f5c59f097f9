import { useMemo, useState } from "react";
import { type Appraisal, appraisalOf } from "../../../app/appraiseWorkbook";
import type { Survey } from "../../../app/surveyWorkbook";
import {
  acceptAgreed,
  type AppraisalDraft,
  type AppraisedScore,
  emptyDraft,
  type Waiver,
} from "../../../core";

/** A reviewer's decisions that are not written yet, and how the appraisal stands with them. */
export interface DraftWork {
  readonly draft: AppraisalDraft;
  readonly appraisal: Appraisal;
  /** Gives how many criteria it accepted. */
  readonly acceptAll: () => number;
  readonly decide: (key: string, score: AppraisedScore | null) => void;
  readonly waive: (waiver: Waiver) => void;
}

/**
 * Keeps the decisions while the screen is open. Those that stand in the workbook after a write are let go. Null
 * without a scoring sheet.
 */
export function useDraft(survey: Survey): DraftWork | null {
  const [made, setMade] = useState<AppraisalDraft>(emptyDraft);
  const draft = useMemo(() => notWritten(made, survey), [made, survey]);
  const appraisal = useMemo(() => appraisalOf(survey, draft), [survey, draft]);
  if (appraisal === null) return null;
  return {
    draft,
    appraisal,
    acceptAll: () => {
      const accepted = acceptAgreed(survey.result, draft);
      setMade(accepted);
      return accepted.scores.size - draft.scores.size;
    },
    decide: (key, score) => {
      const scores = new Map(draft.scores);
      if (score === null) scores.delete(key);
      else scores.set(key, score);
      setMade({ ...draft, scores });
    },
    waive: (waiver) => setMade({ ...draft, waivers: [...draft.waivers, waiver] }),
  };
}

/** The decisions the workbook does not hold yet, points and reasons alike. */
function notWritten(draft: AppraisalDraft, survey: Survey): AppraisalDraft {
  const written = appraisalOf(survey, emptyDraft);
  if (written === null || (draft.scores.size === 0 && draft.waivers.length === 0)) return draft;
  const rows = new Map(written.comparison.rows.map((row) => [row.key, row]));
  const scores = [...draft.scores].filter(
    ([key, { points, reason }]) =>
      rows.has(key) &&
      (rows.get(key)?.appraised !== points || (written.reasons.get(key) ?? "") !== reason.trim()),
  );
  const waivers = draft.waivers.filter(
    ({ rule, sheet, cell }) =>
      !written.waivers.some((w) => w.rule === rule && w.sheet === sheet && w.cell === cell),
  );
  return { scores: new Map(scores), waivers };
}
