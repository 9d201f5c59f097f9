import fc from "fast-check";
import { loadRubric } from "../../../src/core/rubric/loadRubric";
import { describeRubricProblem } from "../../../src/core/rubric/rubricProblem";
import { smallRubricFile } from "./smallRubric";

type File = ReturnType<typeof smallRubricFile>;
/* Tests put things into a file that its type does not allow. */
/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-return, @typescript-eslint/no-unsafe-call */
type Loose = any;

function problems(change: (file: Loose) => void): readonly string[] {
  const file: File = smallRubricFile();
  change(file);
  const loaded = loadRubric(file);
  return loaded.ok ? [] : loaded.problems.map((p) => `${p.path} ${p.code} ${JSON.stringify(p.params)}`);
}

const first = (file: Loose) => file.sections[0].groups[0].criteria[0];
const bands = (file: Loose) => file.sections[1].groups[0].criteria[0].mechanic.bands;
const firstPath = "sections[0].groups[0].criteria[0]";
const bandsPath = "sections[1].groups[0].criteria[0].mechanic.bands";

describe("a good rubric file", () => {
  const loaded = loadRubric(smallRubricFile());
  if (!loaded.ok) throw new Error(loaded.problems.map(describeRubricProblem).join("\n"));
  const { rubric } = loaded;

  it("loads, its decimal points as whole hundredths", () => {
    expect(rubric.step).toBe(50);
    expect(rubric.maxPoints).toBe(1000);
    expect(rubric.sections[0]!.groups[0]!.criteria[0]).toEqual({
      code: "1.1",
      title: "Ban hành kế hoạch",
      maxPoints: 250,
      mechanic: {
        kind: "levels",
        levels: [
          { title: "Đúng hạn", points: 250 },
          { title: "Không ban hành", points: 0 },
        ],
      },
      evidence: "required",
      applicability: null,
      authority: { status: "assumed", cite: "thử" },
    });
  });

  it("gives a criterion the authority of its section unless it has its own", () => {
    expect(rubric.sections[0]!.groups[0]!.criteria.map((c) => c.authority.status)).toEqual([
      "assumed",
      "confirmed",
    ]);
  });

  it("keeps percentages as they are: only points are hundredths", () => {
    expect(rubric.sections[1]!.groups[0]!.criteria[0]!.mechanic).toEqual({
      kind: "bands",
      bands: [
        { fromPercent: 0, points: 0 },
        { fromPercent: 50, points: 150 },
        { fromPercent: 90, points: 300 },
      ],
    });
  });

  it("does not carry the file's schema name into the rubric", () => {
    expect(Object.keys(rubric)).not.toContain("schema");
  });
});

describe("the form of a rubric file", () => {
  it.each<[string, (file: Loose) => void, string[]]>([
    ["an unknown key", (f) => (f.titel = "x"), [' unknown-key {"key":"titel"}']],
    [
      "an unknown key deep inside",
      (f) => (first(f).weight = 1),
      [`${firstPath} unknown-key {"key":"weight"}`],
    ],
    ["a missing field", (f) => delete first(f).title, [`${firstPath}.title missing {}`]],
    [
      "a mechanic without a kind",
      (f) => delete first(f).mechanic.kind,
      [`${firstPath}.mechanic.kind missing {}`],
    ],
    [
      "an unknown kind of mechanic",
      (f) => (first(f).mechanic = { kind: "magic" }),
      [
        `${firstPath}.mechanic.kind not-allowed ${JSON.stringify({ allowed: '"range", "levels", "bands", "deduction"' })}`,
      ],
    ],
    [
      "points typed as text",
      (f) => (first(f).maxPoints = "2.5"),
      [`${firstPath}.maxPoints wrong-type {"expected":"số"}`],
    ],
    [
      "blank points, which are not zero",
      (f) => (first(f).maxPoints = null),
      [`${firstPath}.maxPoints wrong-type {"expected":"số"}`],
    ],
    [
      "points with three decimals",
      (f) => (first(f).maxPoints = 2.505),
      [`${firstPath}.maxPoints not-hundredths {"value":2.505}`],
    ],
    [
      "points that are a sum with binary noise",
      (f) => (f.bonus.items[0].points = 0.1 + 0.2),
      ['bonus.items[0].points not-hundredths {"value":0.30000000000000004}'],
    ],
    [
      "negative points",
      (f) => (first(f).mechanic.levels[1].points = -1),
      [`${firstPath}.mechanic.levels[1].points too-small {"minimum":"0"}`],
    ],
    [
      "a criterion of no points",
      (f) => (first(f).maxPoints = 0),
      [`${firstPath}.maxPoints too-small {"minimum":0.01}`],
    ],
    ["a step of zero", (f) => (f.step = 0), ['step too-small {"minimum":0.01}']],
    ["an empty title", (f) => (f.title = "  "), ["title empty {}"]],
    [
      "a group without criteria",
      (f) => (f.sections[0].groups[0].criteria = []),
      ["sections[0].groups[0].criteria empty {}"],
    ],
    [
      "another schema",
      (f) => (f.schema = "vtlt.rubric/2"),
      ['schema not-allowed {"allowed":"\\"vtlt.rubric/1\\""}'],
    ],
    ["an identifier with capitals", (f) => (f.id = "Mau"), ["id bad-form {}"]],
    [
      "a year with a fraction",
      (f) => (f.validity.from = 2021.5),
      ['validity.from wrong-type {"expected":"số nguyên"}'],
    ],
    [
      "a status nobody knows",
      (f) => (f.authority = { status: "official", cite: "x" }),
      ['authority.status not-allowed {"allowed":"\\"confirmed\\", \\"assumed\\""}'],
    ],
  ])("%s is refused", (_, change, expected) => expect(problems(change)).toEqual(expected));

  it("a key named __proto__ in the JSON is an unknown key, not a prototype", () => {
    const text = JSON.stringify(smallRubricFile()).replace('{"schema"', '{"__proto__":{"id":"x"},"schema"');
    expect(loadRubric(JSON.parse(text))).toEqual({
      ok: false,
      problems: [{ path: "", code: "unknown-key", params: { key: "__proto__" } }],
    });
  });

  it("a file that is no object says so once", () => {
    expect(loadRubric(null)).toEqual({
      ok: false,
      problems: [{ path: "", code: "wrong-type", params: { expected: "nhóm mục" } }],
    });
  });
});

describe("what a rubric says", () => {
  it.each<[string, (file: Loose) => void, string[]]>([
    [
      "a level above the maximum",
      (f) => first(f).mechanic.levels.push({ title: "Hơn", points: 3 }),
      [`${firstPath}.mechanic.levels[2].points level-above-max {"points":3,"maxPoints":2.5}`],
    ],
    [
      "levels that never reach the maximum",
      (f) => (first(f).mechanic.levels[0].points = 2),
      [`${firstPath}.mechanic.levels no-level-at-max {"maxPoints":2.5}`],
    ],
    [
      "bands that do not begin at 0 %",
      (f) => (bands(f)[0].fromPercent = 10),
      [`${bandsPath}[0].fromPercent bands-not-from-zero {"fromPercent":10}`],
    ],
    [
      "two bands from the same percentage",
      (f) => (bands(f)[2].fromPercent = 50),
      [`${bandsPath}[2].fromPercent bands-not-ascending {"fromPercent":50}`],
    ],
    [
      "bands that never reach the maximum",
      (f) => (bands(f)[2].points = 2),
      [`${bandsPath} no-level-at-max {"maxPoints":3}`],
    ],
    [
      "a floor above the maximum",
      (f) => (f.sections[1].groups[0].criteria[1].mechanic.floor = 3.5),
      ['sections[1].groups[0].criteria[1].mechanic.floor floor-above-max {"points":3.5,"maxPoints":3}'],
    ],
    [
      "a level off the step",
      (f) => (first(f).mechanic.levels[1].points = 0.25),
      [`${firstPath}.mechanic.levels[1].points off-step {"points":0.25,"step":0.5}`],
    ],
    [
      "a criterion's code twice in a group",
      (f) => {
        f.sections[0].groups[0].criteria[1].code = "1.1";
        f.rating.caps = [];
      },
      ['sections[0].groups[0].criteria[1].code duplicate-code {"code":"1.1"}'],
    ],
    [
      "a section that does not add up",
      (f) => (f.sections[0].maxPoints = 4.5),
      [
        'sections[0].maxPoints section-sum {"sum":4,"maxPoints":4.5}',
        'maxPoints rubric-sum {"sum":10.5,"maxPoints":10}',
      ],
    ],
    [
      "classes out of order",
      (f) =>
        (f.rating.classes = [
          { name: "A", fromPoints: 5 },
          { name: "B", fromPoints: 5 },
          { name: "Chưa đạt", fromPoints: 0 },
        ]),
      ['rating.classes[1].fromPoints classes-not-descending {"name":"B"}'],
    ],
    [
      "a last class that leaves a gap above zero",
      (f) => (f.rating.classes[1].fromPoints = 1),
      ['rating.classes[1].fromPoints last-class-not-zero {"name":"Chưa đạt","fromPoints":1}'],
    ],
    [
      "a class nobody can reach",
      (f) => (f.rating.classes[0].fromPoints = 10.5),
      ['rating.classes[0].fromPoints class-above-max {"name":"Tốt","fromPoints":10.5,"maxPoints":10}'],
    ],
    [
      "a cap on a criterion by its code alone",
      (f) => (f.rating.caps[0].criterion = "1.1"),
      ['rating.caps[0].criterion cap-unknown-criterion {"criterion":"1.1"}'],
    ],
    [
      "a cap to a class that does not exist",
      (f) => (f.rating.caps[0].atMost = "Khá"),
      ['rating.caps[0].atMost cap-unknown-class {"name":"Khá"}'],
    ],
    [
      "a cap that always holds",
      (f) => (f.rating.caps[0].lessThan = 3),
      ['rating.caps[0].lessThan cap-out-of-reach {"points":3,"maxPoints":2.5}'],
    ],
    [
      "validity that ends before it begins",
      (f) => (f.validity.to = 2020),
      ['validity.to validity-reversed {"from":2021,"to":2020}'],
    ],
    [
      "a rubric called confirmed with questions open",
      (f) => {
        f.open = ["Mức xếp loại"];
        f.authority = { status: "confirmed", cite: "x" };
      },
      ["authority.status confirmed-but-open {}"],
    ],
  ])("%s is refused", (_, change, expected) => expect(problems(change)).toEqual(expected));

  it("the same criterion code in two sections is no duplicate", () => {
    expect(problems(() => undefined)).toEqual([]);
  });

  it("an open rubric may leave maxima, criteria, step and classes out", () => {
    const found = problems((f) => {
      f.maxPoints = f.step = f.rating = null;
      for (const s of f.sections) {
        s.maxPoints = null;
        s.groups = [];
      }
    });
    expect(found).toEqual([]);
  });
});

describe("loading", () => {
  it("never throws, whatever JSON comes", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(loadRubric(json).ok).toBe(false);
      }),
    );
  });

  it("points of any whole hundredths survive the file exactly", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (hundredths) => {
        const file: Loose = smallRubricFile();
        file.bonus.items[0].points = JSON.parse(
          `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, "0")}`,
        );
        const loaded = loadRubric(file);
        expect(loaded.ok && loaded.rubric.bonus?.items[0]?.points).toBe(hundredths);
      }),
    );
  });
});

describe("the sentence of a problem", () => {
  it("begins with the place and writes points with a comma", () => {
    const sentence = describeRubricProblem({
      path: "sections[0].maxPoints",
      code: "section-sum",
      params: { sum: 24.5, maxPoints: 25 },
    });
    expect(sentence).toBe(
      "sections[0].maxPoints: tổng điểm các tiêu chí là 24,5, khác điểm tối đa của phần là 25.",
    );
  });

  it("names the file when the place is the whole of it", () => {
    expect(describeRubricProblem({ path: "", code: "unknown-key", params: { key: "x" } })).toBe(
      'Tệp bộ tiêu chí: có mục lạ "x", hãy xóa hoặc sửa tên.',
    );
  });
});
