import * as z from "zod";
import { pointsFromNumber, type Points } from "../model/points";
import type { Rubric } from "../model/rubric";
import { isDay } from "./day";
import { faultsOf } from "./rubricFaults";
import type { RubricProblem, RubricProblemCode } from "./rubricProblem";

// zod compiles its parsers with new Function unless told not to; the pane runs under a CSP that forbids it.
z.config({ jitless: true });

/** Bounds that no rubric comes near: a file from outside must not cost memory or time without end. */
const MAX_TEXT = 1000;
const MAX_ITEMS = 300;

/** What a custom zod issue carries for loadRubric to read. */
export interface RefusalParams {
  readonly problem: RubricProblemCode;
  readonly values: RubricProblem["params"];
}

function refusedAs(problem: RubricProblemCode, values: RubricProblem["params"] = {}) {
  return { params: { problem, values } satisfies RefusalParams };
}

const text = z
  .string()
  .max(MAX_TEXT)
  .refine((s) => s.trim() !== "", refusedAs("empty"));

/** Points as decimals in the file, exact to hundredths, whole hundredths inside. Never text, never rounded. */
const points = z
  .number()
  .min(0)
  .max(10_000)
  .check((ctx) => {
    const fixed = pointsFromNumber(ctx.value);
    if (fixed !== null && fixed.value / 100 === ctx.value) return;
    ctx.issues.push({
      code: "custom",
      input: ctx.value,
      ...refusedAs("not-hundredths", { value: ctx.value }),
    });
  })
  .transform((x): Points => pointsFromNumber(x)!.value);

const positivePoints = points.refine((p) => p > 0, refusedAs("too-small", { minimum: 0.01 }));

const list = <T extends z.ZodType>(item: T) => z.array(item).max(MAX_ITEMS);
const filledList = <T extends z.ZodType>(item: T) => list(item).min(1);

/** A day as "2025-03-15"; 31 February is none. */
const day = z.string().refine(isDay, refusedAs("bad-date"));

const authority = z.strictObject({
  status: z.enum(["confirmed", "assumed"]),
  cite: text,
  /** Who confirmed it, and when. */
  by: text.optional(),
  on: day.optional(),
});

const mechanic = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("range") }),
  z.strictObject({
    kind: z.literal("levels"),
    levels: list(z.strictObject({ title: text, points })).min(2),
  }),
  z.strictObject({
    kind: z.literal("bands"),
    bands: filledList(z.strictObject({ fromPercent: z.number().min(0).max(100), points })),
  }),
  z.strictObject({ kind: z.literal("deduction"), perFault: positivePoints, floor: points }),
]);

const applicability = z.strictObject({ condition: text, whenNotApplicable: z.enum(["rescale", "full"]) });

const criterion = z.strictObject({
  code: text,
  title: text,
  maxPoints: positivePoints,
  mechanic,
  evidence: z.enum(["required", "optional"]),
  /** Left out when the criterion applies to everybody. */
  applicability: applicability.optional(),
  /** Left out when it is the section's. */
  authority: authority.optional(),
});

const section = z
  .strictObject({
    code: text,
    title: text,
    maxPoints: positivePoints.nullable(),
    authority,
    groups: list(z.strictObject({ code: text, title: text, criteria: filledList(criterion) })),
  })
  .transform((s) => ({
    ...s,
    groups: s.groups.map((g) => ({
      ...g,
      criteria: g.criteria.map((c) => ({
        ...c,
        applicability: c.applicability ?? null,
        authority: c.authority ?? s.authority,
      })),
    })),
  }));

const extraPart = z.strictObject({
  title: text,
  cap: positivePoints.nullable(),
  items: list(z.strictObject({ code: text, title: text, points: positivePoints })),
  authority,
});

const rating = z.strictObject({
  classes: list(z.strictObject({ name: text, fromPoints: points })).min(2),
  caps: list(z.strictObject({ criterion: text, lessThan: points, atMost: text, reason: text })),
  authority,
});

const year = z.int().min(1945).max(2999);

/**
 * A rubric file, `vtlt.rubric/1`: gives the {@link Rubric} it describes, points in whole hundredths. Every object is
 * strict (an unknown key is refused) and no value is coerced. What a form alone cannot say is in {@link faultsOf}.
 */
export const rubricSchema = z
  .strictObject({
    schema: z.literal("vtlt.rubric/1"),
    id: z
      .string()
      .max(MAX_TEXT)
      .refine((s) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(s), refusedAs("bad-form")),
    version: text,
    title: text,
    notice: text.nullable(),
    validity: z.strictObject({ from: year, to: year.nullable() }),
    authority,
    step: positivePoints.nullable(),
    maxPoints: positivePoints.nullable(),
    sections: filledList(section),
    bonus: extraPart.nullable(),
    penalty: extraPart.nullable(),
    rating: rating.nullable(),
    open: list(text),
  })
  .transform((file): Rubric => {
    const { id, version, title, notice, validity, authority, step, maxPoints } = file;
    const { sections, bonus, penalty, rating, open } = file;
    return {
      ...{ id, version, title, notice, validity, authority, step, maxPoints },
      ...{ sections, bonus, penalty, rating, open },
    };
  })
  .check((ctx) => {
    for (const { path, code, params } of faultsOf(ctx.value)) {
      ctx.issues.push({ code: "custom", input: ctx.value, path: [...path], ...refusedAs(code, params) });
    }
  });
