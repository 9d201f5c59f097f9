import fc from "fast-check";
import type { Points } from "../../../src/core/model/points";
import type {
  Authority,
  ExtraPart,
  Mechanic,
  RatingScheme,
  Rubric,
  RubricCriterion,
  RubricGroup,
  RubricSection,
} from "../../../src/core/model/rubric";

const p = (hundredths: number) => hundredths as Points;

const anyAuthority: fc.Arbitrary<Authority> = fc.oneof(
  fc.record({
    status: fc.constant("assumed" as const),
    cite: fc.constantFrom("Chưa đối chiếu Phụ lục I", "Tạm lấy theo bảng năm trước"),
  }),
  fc.record({
    status: fc.constant("confirmed" as const),
    cite: fc.constant("Quyết định số 12/QĐ-UBND ngày 01/02/2025"),
    by: fc.constantFrom("Nguyễn Văn Á, Trưởng phòng", "Chi cục Văn thư – Lưu trữ"),
    on: fc.constantFrom("2025-03-15", "2024-02-29"),
  }),
);

const words = [
  "Ban hành kế hoạch công tác",
  "Tỷ lệ hồ sơ đạt 80% trở lên",
  "Thể thức: đúng quy định (Nghị định 30)",
  "Số hoá tài liệu; cập nhật CSDL",
  "Trừ bì thư mật, đăng ký đủ",
  "Cộng tác viên lưu trữ",
  "Hoà giải, thuỷ lợi, quý I/2025",
  "Điểm a khoản 2 Điều 5",
] as const;
const levelWords = [
  "Thực hiện đầy đủ",
  "Có nhưng chưa đủ 5 đơn vị",
  "Chậm quá 05 ngày",
  "Loại 1: đạt",
  "Không thực hiện",
] as const;

/** A mechanic whose points fit the maximum; steps of a quarter point. */
function anyMechanic(max: number): fc.Arbitrary<Mechanic> {
  const quarters = max / 25;
  return fc.oneof(
    fc.constant<Mechanic>({ kind: "range" }),
    fc.integer({ min: 0, max: quarters - 1 }).map((low): Mechanic => {
      const middle = Math.floor((low + quarters) / 2);
      const points = [...new Set([quarters, middle, low])].map((q) => q * 25);
      return {
        kind: "levels",
        levels: points.map((x, i) => ({ title: levelWords[(i * 2 + low) % 5] ?? "Mức", points: p(x) })),
      };
    }),
    fc.constantFrom([0, 50, 80], [0, 60, 90, 100], [0, 33.5], [0]).map((from): Mechanic => ({
      kind: "bands",
      bands:
        from.length === 1
          ? [
              { fromPercent: 0, points: p(0) },
              { fromPercent: 100, points: p(max) },
            ]
          : from.map((fromPercent, i) => ({
              fromPercent,
              points: p(i === from.length - 1 ? max : Math.floor((quarters * i) / from.length) * 25),
            })),
    })),
    fc.boolean().map((floored): Mechanic => ({
      kind: "deduction",
      perFault: p(25),
      floor: p(floored && quarters > 1 ? 25 : 0),
    })),
  );
}

function anyCriterion(code: string, index: number, inherited: Authority): fc.Arbitrary<RubricCriterion> {
  return fc.integer({ min: 1, max: 16 }).chain((quarters) =>
    fc.record<RubricCriterion>({
      code: fc.constant(code),
      title: fc.constantFrom(...words).map((w) => `${w} thứ ${index}`),
      maxPoints: fc.constant(p(quarters * 25)),
      mechanic: anyMechanic(quarters * 25),
      evidence: fc.constantFrom("required", "optional"),
      applicability: fc.constantFrom(
        null,
        null,
        { condition: "Không có đơn vị trực thuộc", whenNotApplicable: "rescale" },
        { condition: "Không thuộc nguồn nộp lưu", whenNotApplicable: "full" },
      ),
      authority: fc.oneof(
        { weight: 4, arbitrary: fc.constant(inherited) },
        { weight: 1, arbitrary: anyAuthority },
      ),
    }),
  );
}

const numerals = {
  roman: ["I", "II", "III", "IV"],
  capital: ["A", "B", "C", "D"],
  part: ["Phần I", "Phần II", "Phần III", "Phần IV"],
} as const;
const sectionTitles = [
  "Những nội dung chung về tổ chức, chỉ đạo",
  "Kết quả thực hiện nghiệp vụ văn thư",
  "Kết quả thực hiện nghiệp vụ lưu trữ",
  "Ứng dụng công nghệ thông tin",
];

interface Outline {
  readonly numbering: keyof typeof numerals;
  /** Criteria per group, per section; a section of one list has no groups of its own. */
  readonly sections: readonly { readonly direct: boolean; readonly groups: readonly number[] }[];
  readonly letters: boolean;
}

const anyOutline: fc.Arbitrary<Outline> = fc.record({
  numbering: fc.constantFrom("roman", "capital", "part"),
  letters: fc.boolean(),
  sections: fc.array(
    fc.record({
      direct: fc.boolean(),
      groups: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 4 },
  ),
});

function anySection(outline: Outline, s: number): fc.Arbitrary<RubricSection> {
  const code = numerals[outline.numbering][s] ?? "";
  const title = sectionTitles[s] ?? "";
  const { direct, groups } = outline.sections[s]!;
  return anyAuthority.chain((authority) => {
    let index = 0;
    const list = (count: number, codeOf: (i: number) => string) =>
      fc.tuple(
        ...Array.from({ length: count }, (_, i) => anyCriterion(codeOf(i), s * 100 + ++index, authority)),
      );
    const made: fc.Arbitrary<readonly RubricGroup[]> = direct
      ? list(
          groups.reduce((a, b) => a + b, 0),
          (i) => String(i + 1),
        ).map((criteria) => [{ code, title, criteria }])
      : fc.tuple(
          ...groups.map((count, g) =>
            list(count, (i) => (outline.letters ? String.fromCharCode(97 + i) : `${g + 1}.${i + 1}`)).map(
              (criteria): RubricGroup => ({
                code: String(g + 1),
                title: `Nhóm nhiệm vụ ${s + 1}.${g + 1}`,
                criteria,
              }),
            ),
          ),
        );
    return made.map((all): RubricSection => {
      const maxPoints = p(all.flatMap((g) => g.criteria).reduce((sum, c) => sum + c.maxPoints, 0));
      return { code, title, maxPoints, groups: all, authority };
    });
  });
}

function anyExtra(title: string): fc.Arbitrary<ExtraPart | null> {
  return fc.option(
    fc.record<ExtraPart>({
      title: fc.constant(title),
      cap: fc.constantFrom(null, p(500)),
      items: fc.constantFrom(
        [],
        [
          { code: "1", title: "Có sáng kiến được công nhận", points: p(100) },
          { code: "2", title: "Được khen thưởng trong năm", points: p(250) },
        ],
      ),
      authority: anyAuthority,
    }),
  );
}

/** Any rubric with criteria in the codings that sheets print; sums agree and it loads. */
export const anyRubric: fc.Arbitrary<Rubric> = anyOutline
  .chain((outline) =>
    fc.tuple(...outline.sections.map((_, s) => anySection(outline, s))).chain((sections) => {
      const maxPoints = p(sections.reduce((sum, s) => sum + (s.maxPoints ?? 0), 0));
      const first = sections[0]!;
      const capped = first.groups[0]!.criteria[0]!;
      const anyRating: fc.Arbitrary<RatingScheme | null> = fc.option(
        fc.record<RatingScheme>({
          classes: fc.constant([
            { name: "Xuất sắc", fromPoints: p(Math.ceil(maxPoints * 0.9)) },
            { name: "Tốt", fromPoints: p(Math.ceil(maxPoints * 0.7)) },
            { name: 'Chưa "đạt" yêu cầu', fromPoints: p(0) },
          ]),
          caps: fc.constantFrom(
            [],
            [
              {
                criterion: `${first.code}/${first.groups[0]!.code}/${capped.code}`,
                lessThan: capped.maxPoints,
                atMost: "Tốt",
                reason: "Chưa hoàn thành tiêu chí bắt buộc",
              },
            ],
          ),
          authority: anyAuthority,
        }),
      );
      return fc.record<Rubric>({
        id: fc.constantFrom("bo-thu", "ha-tinh-2025"),
        version: fc.constantFrom("1", "2025", "Lần 2"),
        title: fc.constantFrom("Bộ tiêu chí thử", "Bộ tiêu chí chấm điểm của tỉnh"),
        notice: fc.constantFrom(null, "MẪU THỬ – chưa đối chiếu"),
        validity: fc.constantFrom({ from: 2025, to: null }, { from: 2021, to: 2025 }),
        authority: anyAuthority,
        step: fc.constantFrom(null, p(25)),
        maxPoints: fc.constant(maxPoints),
        sections: fc.constant(sections),
        bonus: anyExtra("Điểm cộng"),
        penalty: anyExtra("Điểm trừ"),
        rating: anyRating,
        open: fc.constantFrom([], ["Bước điểm.", "Giới hạn xếp loại."]),
      });
    }),
  )
  .map((rubric): Rubric =>
    // What is still open cannot be confirmed as a whole.
    rubric.open.length > 0 ? { ...rubric, authority: { status: "assumed", cite: "Chưa đối chiếu" } } : rubric,
  );
