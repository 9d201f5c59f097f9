import type { Points } from "../model/points";
import type { Applicability, Authority, RatingCap, RatingClass, Rubric } from "../model/rubric";
import { type LoadedRubric, loadRubric } from "./loadRubric";
import { rubricFile } from "./rubricFile";

/** What people change in a rubric without touching its criteria. A part left out stays as it is. */
export interface RubricEdit {
  readonly id?: string;
  readonly title?: string;
  readonly version?: string;
  readonly notice?: string | null;
  readonly validity?: Rubric["validity"];
  readonly step?: Points | null;
  /** Null takes the classes away. */
  readonly classes?: readonly RatingClass[] | null;
  readonly caps?: readonly RatingCap[];
  readonly bonusCap?: Points | null;
  readonly penaltyCap?: Points | null;
  /** By path of the criterion: when it does not apply; null: it always does. */
  readonly applicability?: ReadonlyMap<string, Applicability | null>;
}

/** Who has compared a rubric with its source. */
export interface Confirmation {
  readonly by: string;
  /** "2025-03-15". */
  readonly on: string;
  /** The decision, with number and date. */
  readonly cite: string;
}

/** Gives the rubric with changes made, or everything that is then wrong with it. What changes is assumed until confirmed. */
export function editRubric(rubric: Rubric, edit: RubricEdit): LoadedRubric {
  const changed: Rubric = {
    ...rubric,
    id: edit.id ?? rubric.id,
    title: edit.title ?? rubric.title,
    version: edit.version ?? rubric.version,
    notice: edit.notice === undefined ? rubric.notice : edit.notice,
    validity: edit.validity ?? rubric.validity,
    step: edit.step === undefined ? rubric.step : edit.step,
    rating: ratingOf(rubric, edit),
    bonus: capped(rubric.bonus, edit.bonusCap),
    penalty: capped(rubric.penalty, edit.penaltyCap),
    sections: rubric.sections.map((section) => ({
      ...section,
      groups: section.groups.map((group) => ({
        ...group,
        criteria: group.criteria.map((criterion) => {
          const wanted = edit.applicability?.get(`${section.code}/${group.code}/${criterion.code}`);
          return wanted === undefined ? criterion : { ...criterion, applicability: wanted };
        }),
      })),
    })),
  };
  const same = JSON.stringify(rubricFile(changed)) === JSON.stringify(rubricFile(rubric));
  return checked(same ? rubric : { ...changed, authority: assumed(changed.authority) });
}

/** Gives the rubric confirmed in all its parts, without open questions: "tạm tính" is lifted. */
export function confirmRubric(rubric: Rubric, { by, on, cite }: Confirmation): LoadedRubric {
  const authority: Authority = { status: "confirmed", cite, by, on };
  return checked({
    ...rubric,
    authority,
    notice: null,
    open: [],
    sections: rubric.sections.map((section) => ({
      ...section,
      authority,
      groups: section.groups.map((group) => ({
        ...group,
        criteria: group.criteria.map((criterion) => ({ ...criterion, authority })),
      })),
    })),
    bonus: rubric.bonus && { ...rubric.bonus, authority },
    penalty: rubric.penalty && { ...rubric.penalty, authority },
    rating: rubric.rating && { ...rubric.rating, authority },
  });
}

/**
 * Gives the rubric as nobody here has confirmed it: for one that came with a workbook, where anybody may have written
 * that it is confirmed. A rating by it is provisional until a person confirms it.
 */
export function withdrawConfirmation(rubric: Rubric): Rubric {
  const { rating } = rubric;
  return {
    ...rubric,
    authority: assumed(rubric.authority),
    rating: rating && { ...rating, authority: assumed(rating.authority) },
  };
}

function checked(rubric: Rubric): LoadedRubric {
  return loadRubric(rubricFile(rubric));
}

/** Whoever confirmed it confirmed something else, or is not known to have done so. */
function assumed({ cite }: Authority): Authority {
  return { status: "assumed", cite };
}

function ratingOf(rubric: Rubric, { classes, caps }: RubricEdit): Rubric["rating"] {
  if (classes === null) return null;
  const { rating } = rubric;
  if (classes === undefined && caps === undefined) return rating;
  const made = classes ?? rating?.classes;
  if (!made) return null;
  const next = { classes: made, caps: caps ?? rating?.caps ?? [], authority: rubric.authority };
  const same =
    rating && JSON.stringify([next.classes, next.caps]) === JSON.stringify([rating.classes, rating.caps]);
  return same ? rating : { ...next, authority: assumed(rating?.authority ?? rubric.authority) };
}

function capped<T extends Rubric["bonus"]>(part: T, cap: Points | null | undefined): T {
  return part === null || cap === undefined || cap === part.cap
    ? part
    : { ...part, cap, authority: assumed(part.authority) };
}
