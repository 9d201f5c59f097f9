import type { ReviewLine } from "../../../src/core";

/** A line of a workbook that was read: three criteria in one section, given points, maxima 2, 3 and 5. */
export function lineOf(
  agency: string | null,
  points: readonly (number | null)[],
  more: Partial<ReviewLine> = {},
): ReviewLine {
  const sum = points.reduce<number | null>((s, p) => (p === null ? s : (s ?? 0) + p), null);
  const maxima = [2, 3, 5];
  return {
    schema: "vtlt.review/1",
    file: `${agency ?? "khong-ten"}.xlsx`,
    sha256: `sha-${agency}-${points.join()}`,
    readAt: "2021-11-24T01:00:00.000Z",
    failure: null,
    agency,
    superior: null,
    year: 2021,
    reportNumber: null,
    rubric: {
      ...{ id: "bo-mau", version: "1", title: "Bộ mẫu", notice: "MẪU MINH HỌA" },
      ...{ source: "pack", confirmed: false },
    },
    sheet: "Phụ lục I",
    sections: [
      {
        ...{ code: "I", title: "Phần một", maxPoints: 10 },
        ...{ selfPoints: sum, appraisedPoints: null, declaredSelfPoints: sum },
      },
    ],
    bonus: { selfPoints: null, appraisedPoints: null },
    penalty: { selfPoints: null, appraisedPoints: null },
    total: {
      ...{ selfPoints: sum, appraisedPoints: null, maxPoints: 10 },
      ...{ difference: null, declaredSelfPoints: sum },
    },
    rating: {
      ...{ declared: "Tốt", computed: "Tốt", appraised: null, provisional: true },
      ...{ appraisedProvisional: null, computedPlace: 2, appraisedPlace: null },
    },
    criteria: points.map((selfPoints, i) => ({
      ...{ section: 1, code: `1.${i + 1}`, title: `Tiêu chí ${i + 1}`, maxPoints: maxima[i] ?? 1 },
      ...{ selfPoints, appraisedPoints: null },
    })),
    progress: [],
    counts: { error: 0, warning: 0, hint: 0 },
    findings: [],
    findingsLeftOut: 0,
    ...more,
  };
}
