/** A small rubric file with every mechanic once, for tests that break one thing in it. */
export function smallRubricFile() {
  const authority = { status: "assumed", cite: "thử" };
  return {
    schema: "vtlt.rubric/1",
    id: "thu-nghiem",
    version: "1",
    title: "Bộ tiêu chí thử",
    notice: null as string | null,
    validity: { from: 2021, to: null as number | null },
    authority,
    step: 0.5 as number | null,
    maxPoints: 10 as number | null,
    sections: [
      {
        code: "I",
        title: "Chỉ đạo, điều hành",
        maxPoints: 4 as number | null,
        authority,
        groups: [
          {
            code: "1",
            title: "Văn bản",
            criteria: [
              {
                code: "1.1",
                title: "Ban hành kế hoạch",
                maxPoints: 2.5,
                mechanic: {
                  kind: "levels",
                  levels: [
                    { title: "Đúng hạn", points: 2.5 },
                    { title: "Không ban hành", points: 0 },
                  ],
                },
                evidence: "required",
              },
              {
                code: "1.2",
                title: "Phổ biến văn bản",
                maxPoints: 1.5,
                mechanic: { kind: "range" },
                evidence: "optional",
                authority: { status: "confirmed", cite: "Quyết định thử" },
              },
            ],
          },
        ],
      },
      {
        code: "II",
        title: "Nghiệp vụ",
        maxPoints: 6 as number | null,
        authority,
        groups: [
          {
            code: "1",
            title: "Văn thư",
            criteria: [
              {
                code: "1.1",
                title: "Tỷ lệ ký số",
                maxPoints: 3,
                mechanic: {
                  kind: "bands",
                  bands: [
                    { fromPercent: 0, points: 0 },
                    { fromPercent: 50, points: 1.5 },
                    { fromPercent: 90, points: 3 },
                  ],
                },
                evidence: "required",
              },
              {
                code: "1.2",
                title: "Thể thức văn bản",
                maxPoints: 3,
                mechanic: { kind: "deduction", perFault: 0.5, floor: 1 },
                evidence: "optional",
                applicability: { condition: "Không có văn bản đi", whenNotApplicable: "rescale" },
              },
            ],
          },
        ],
      },
    ],
    bonus: { title: "Điểm cộng", cap: 2, items: [{ code: "1", title: "Sáng kiến", points: 1 }], authority },
    penalty: null,
    rating: {
      classes: [
        { name: "Tốt", fromPoints: 8 },
        { name: "Chưa đạt", fromPoints: 0 },
      ],
      caps: [{ criterion: "I/1/1.1", lessThan: 2.5, atMost: "Chưa đạt", reason: "Không có kế hoạch" }],
      authority,
    },
    open: [] as string[],
  };
}
