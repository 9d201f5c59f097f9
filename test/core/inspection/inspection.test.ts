import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundledRubrics } from "../../../src/app/bundledRubrics";
import { bundledContents, concludeInspection, makeChecklists } from "../../../src/app/inspectAgencies";
import {
  documentText,
  type FollowUpItem,
  followUpItems,
  followUpWorkbook,
  inspectionPlanTemplate,
  loadInspectionContents,
  loadInspectionPlan,
  readChecklist,
  readFollowUp,
} from "../../../src/core";
import { contentStanding } from "../../../src/core/inspection/contentStanding";
import { scoredCriteria } from "../../../src/core/scoring/scoredRows";
import { inflateNode } from "../../../src/hosts/file/inflateNode";
import { readWorkbookFile } from "../../../src/hosts/file/readWorkbook";
import { checkSample } from "../report/sample218";
import { workbookOf } from "../support/snapshotBuilder";
import { fillIn, plan, planFile, remarks, reread, sixChecklists } from "./filledChecklists";

const contents = bundledContents();
const submitted = () => {
  const bytes = readFileSync(join(__dirname, "../../../assets/samples/218-bc.xlsx"));
  return { file: "218-bc.xlsx", snapshot: readWorkbookFile(bytes, { fileName: "a", inflate: inflateNode }) };
};

describe("the contents that ship", () => {
  it("are the thirteen, numbered in order, and marked as not confirmed", () => {
    expect(contents.contents.map(({ number }) => number)).toEqual(
      Array.from({ length: 13 }, (_, i) => i + 1),
    );
    expect(contents.authority.status).toBe("assumed");
  });

  it("meet criteria that the illustrative rubric has", () => {
    const check = checkSample("218-bc.xlsx");
    const sheet = check.scoreSheet;
    const paths = sheet ? scoredCriteria(sheet).map(({ path }) => path) : [];
    for (const { criteria } of contents.contents) {
      for (const path of criteria["mau-minh-hoa"] ?? []) {
        expect(paths.filter((p) => p === path || p.startsWith(`${path}/`))).not.toEqual([]);
      }
    }
  });

  it("may be another province's own; two of one number are refused", () => {
    const own = { ...contents, contents: contents.contents.slice(0, 2) };
    expect(loadInspectionContents(own).ok).toBe(true);
    const twice = loadInspectionContents({ ...own, contents: [own.contents[0], own.contents[0]] });
    expect(twice.ok ? [] : twice.faults).toEqual([
      "Mục “contents”: có hai nội dung cùng một số; mỗi nội dung một số riêng.",
    ]);
  });
});

describe("where a content meets the agency's own sheet", () => {
  const check = checkSample("218-bc.xlsx");
  const standing = (number: number) => {
    const content = contents.contents.find((one) => one.number === number);
    if (!content) throw new Error("no content");
    return { content, ...contentStanding(content, check) };
  };

  it("gives points of the criteria and where they were lost", () => {
    expect(standing(3).selfScore).toBe("6/7 điểm; chưa đạt tối đa: I/1/1.2 (1/2)");
    expect(standing(2)).toMatchObject({ selfScore: "2,5/2,5 điểm", findings: "" });
  });

  it("goes by words where the rubric is another one", () => {
    const { content } = standing(13);
    expect(contentStanding({ ...content, criteria: {} }, check).selfScore).toBe(standing(13).selfScore);
  });

  it("names our findings on those criteria with their cells", () => {
    const faulty = checkSample("day-loi.xlsx");
    const all = contents.contents.map((content) => contentStanding(content, faulty).findings).join("\n");
    expect(all).toMatch(/^- .+ \(D\d+\)$/m);
  });
});

describe("a plan", () => {
  it("is given as a template that loads", () => {
    expect(loadInspectionPlan(inspectionPlanTemplate(2026)).ok).toBe(true);
  });

  it("says what is wrong with it", () => {
    const [first] = planFile.agencies;
    const faulty = {
      ...planFile,
      agencies: [first, { ...first, name: "Ủy ban nhân dân huyện Điện Biên" }],
      period: { from: "11/10/2022", to: "13/9/2022" },
    };
    const loaded = loadInspectionPlan(faulty);
    expect(loaded.ok ? [] : loaded.faults).toEqual([
      "Mục “period”: ngày kết thúc trước ngày bắt đầu.",
      "Mục “agencies”: có cơ quan được nêu hai lần.",
    ]);
  });
});

describe("checklists", () => {
  it("are made for each agency, prefilled from the workbook of the one that sent it", () => {
    const [first, ...rest] = plan().agencies;
    const agencies = [
      { name: "Sở Lao động - Thương binh và Xã hội", units: [] },
      ...(first ? [first] : []),
      ...rest,
    ];
    const made = makeChecklists({ ...plan(), agencies }, contents, [submitted()], bundledRubrics);
    expect(made.unused).toEqual([]);
    expect(made.checklists.map(({ from }) => from)).toEqual([
      "218-bc.xlsx",
      ...Array.from({ length: 6 }, () => null),
    ]);
    const values = made.checklists[0]?.content.sheets[0]?.cells.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([89, "Tốt", "6/7 điểm; chưa đạt tối đa: I/1/1.2 (1/2)"]));
    expect(values?.join("\n")).toContain("MẪU MINH HỌA – chưa đối chiếu Phụ lục I");
  });

  it("tell which workbooks belong to no agency of the plan", () => {
    expect(makeChecklists(plan(), contents, [submitted()], bundledRubrics).unused).toEqual(["218-bc.xlsx"]);
  });

  it("come back as they were filled in", async () => {
    const [first] = makeChecklists(plan(), contents, [], bundledRubrics).checklists;
    if (!first) throw new Error("no checklist");
    const filled = fillIn(first.content, remarks[0]?.[1] ?? []);
    const read = readChecklist(await reread(filled), "phieu.xlsx", contents);
    expect(read).toMatchObject({
      ...{
        agency: "UBND huyện Điện Biên",
        year: 2022,
        units: ["Phòng Nội vụ", "UBND xã Ví Dụ"],
        questions: [],
      },
      untouched: [2, 3, 4, 5, 6, 8, 9, 10, 11, 13],
    });
    expect(
      read?.entries.map(({ content, unit, shortcomings, severity, deadline }) => [
        content,
        unit,
        shortcomings,
        severity,
        deadline,
      ]),
    ).toEqual([
      [1, null, [], null, null],
      [
        7,
        null,
        ["Công chức, viên chức chưa lập hồ sơ công việc"],
        "Trung bình",
        { year: 2022, month: 12, day: 31 },
      ],
      [12, "UBND xã Ví Dụ", ["Chưa bố trí kho lưu trữ"], "Nghiêm trọng", { year: 2022, month: 12, day: 31 }],
    ]);
  });

  it("ask about what cannot be read, and guess nothing", () => {
    const read = readChecklist(
      workbookOf({
        name: "Phiếu",
        cells: {
          ...{ A1: "Nội dung", B1: "Ưu điểm", C1: "Tồn tại", D1: "Kiến nghị", E1: "Thời hạn" },
          ...{ A2: "Lập hồ sơ công việc", C2: "Chưa lập hồ sơ", E2: "cuối năm" },
          ...{ A3: "Việc khác", C3: "Thiếu kho" },
        },
      }),
      "la.xlsx",
      contents,
    );
    expect(read?.entries.map(({ content, deadline }) => [content, deadline])).toEqual([[7, null]]);
    expect(read?.questions).toEqual([
      "Phiếu!E2: thời hạn “cuối năm” không phải là ngày: để trống.",
      "Phiếu!C3: dòng có ghi nhận xét nhưng không rõ thuộc nội dung nào: chưa đưa vào kết luận.",
      "Phiếu la.xlsx không ghi tên cơ quan: lấy tên tệp.",
    ]);
  });

  it("are told from other workbooks", () => {
    expect(readChecklist(submitted().snapshot, "a.xlsx", contents)).toBeNull();
  });
});

describe("the conclusion over six agencies", () => {
  it("has bases, time, agencies, contents, and each remark with how many agencies share it", async () => {
    const conclusion = concludeInspection(await sixChecklists(), { plan: plan(), contents, lastYear: null });
    const document = conclusion?.document;
    if (!document) throw new Error("no conclusion");
    const lines = documentText(document).split("\n");
    expect(lines).toEqual(
      expect.arrayContaining([
        "KẾT LUẬN",
        "Kiểm tra công tác văn thư, lưu trữ năm 2022",
        "Căn cứ Kế hoạch số 483/KH-UBND ngày 24/02/2022;",
        "Từ ngày 13/9/2022 đến ngày 11/10/2022, Đoàn kiểm tra đã kiểm tra công tác văn thư, lưu trữ tại 6 cơ quan và các đơn vị trực thuộc. Kết quả như sau:",
        "- Trưởng đoàn: Nguyễn Văn A, Phó Giám đốc Sở Nội vụ.",
        "(13) Chế độ thống kê định kỳ về văn thư, lưu trữ.",
        "- Ban hành đủ văn bản chỉ đạo hằng năm (2/6 cơ quan: UBND huyện Điện Biên; Sở Thông tin và Truyền thông).",
        "- Công chức, viên chức chưa lập hồ sơ công việc (3/6 cơ quan: UBND huyện Điện Biên; Sở Khoa học và Công nghệ; Công ty Viễn thông; đơn vị: Công ty Viễn thông – Chi nhánh 1).",
        "- Chưa bố trí kho lưu trữ (1/6 cơ quan: UBND huyện Điện Biên; đơn vị: UBND huyện Điện Biên – UBND xã Ví Dụ).",
        "- Hướng dẫn lập hồ sơ công việc (2/6 cơ quan: UBND huyện Điện Biên; Sở Khoa học và Công nghệ).",
        ...["Xuất sắc: 1/6", "Tốt: 3/6", "Khá: 2/6"],
      ]),
    );
    expect(document.blocks.flatMap((b) => (b.kind === "heading" && b.level === 1 ? [b.text] : []))).toEqual([
      ...["I. Khái quát", "II. Ưu điểm", "III. Tồn tại, hạn chế", "IV. Kiến nghị"],
    ]);
    expect(document.open).toEqual(
      expect.arrayContaining([
        "Chưa có ngày ký kết luận.",
        "Cục Thuế tỉnh: chưa ghi gì ở nội dung (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13).",
      ]),
    );
    expect(document.annexes[0]?.landscape).toBe(true);
  });

  it("tells which agencies have no checklist, and which is not in the plan", async () => {
    const [, ...five] = await sixChecklists();
    const fewer = { ...plan(), agencies: plan().agencies.slice(0, 2) };
    const open = concludeInspection(five, { plan: fewer, contents, lastYear: null })?.document.open;
    expect(open).toContain("Chưa có phiếu kiểm tra của UBND huyện Điện Biên.");
    expect(open).toContain("Phiếu phieu-6.xlsx của “Cục Thuế tỉnh” không có trong kế hoạch.");
  });

  it("shows remarks that nearly say the same, and joins none of them", async () => {
    const [first] = makeChecklists(plan(), contents, [], bundledRubrics).checklists;
    if (!first) throw new Error("no checklist");
    const two = await Promise.all(
      ["Kho lưu trữ chật hẹp, ẩm mốc", "Kho lưu trữ chật hẹp và ẩm mốc"].map(async (shortcomings, i) => ({
        file: `${i}.xlsx`,
        snapshot: await reread(fillIn(first.content, [{ content: 12, shortcomings }])),
      })),
    );
    const document = concludeInspection(two, { plan: null, contents, lastYear: null })?.document;
    expect(document?.open.join("\n")).toContain(
      "Hai tồn tại gần giống nhau: “Kho lưu trữ chật hẹp, ẩm mốc” và “Kho lưu trữ chật hẹp và ẩm mốc”.",
    );
    expect(document?.open).toContain("Chưa có văn bản căn cứ.");
  });

  it("is not made of workbooks that hold no checklist", () => {
    expect(concludeInspection([submitted()], { plan: null, contents, lastYear: null })).toBeNull();
  });
});

describe("the follow-up table", () => {
  const item = (agency: string, shortcoming: string, state: string): FollowUpItem => ({
    ...{
      agency,
      unit: null,
      content: "",
      shortcoming,
      recommendation: "",
      severity: null,
      deadline: null,
      state,
    },
  });

  it("comes back as it was written", async () => {
    const checklists = (await sixChecklists()).flatMap(
      ({ file, snapshot }) => readChecklist(snapshot, file, contents) ?? [],
    );
    const items = followUpItems(checklists, contents);
    expect(items).toHaveLength(6);
    expect(readFollowUp(await reread(followUpWorkbook(items, "2022")))).toEqual(items);
  });

  it("shows next year what was mended, repeated, not seen again, and not looked at", async () => {
    const lastYear = [
      item("Cục Thuế tỉnh", "Chưa có kho", "Đã khắc phục"),
      item("UBND huyện Điện Biên", "Công chức, viên chức chưa lập hồ sơ công việc", "Đã khắc phục"),
      item("Công ty Điện lực", "Thiếu giá", "Đang khắc phục"),
      item("Sở Xa", "Thiếu kinh phí", "Chưa khắc phục"),
    ];
    const document = concludeInspection(await sixChecklists(), {
      plan: plan(),
      contents,
      lastYear,
    })?.document;
    const lines = document?.blocks.flatMap((b) => ("text" in b ? [b.text] : [])) ?? [];
    expect(lines.slice(lines.indexOf("V. Khắc phục tồn tại của lần kiểm tra trước"))).toEqual([
      "V. Khắc phục tồn tại của lần kiểm tra trước",
      "Lần kiểm tra trước có 4 tồn tại phải khắc phục.",
      "Đã khắc phục: 1/4",
      "- Cục Thuế tỉnh: Chưa có kho.",
      "Còn lặp lại trong lần kiểm tra này: 1/4",
      "- UBND huyện Điện Biên: Công chức, viên chức chưa lập hồ sơ công việc.",
      "Không thấy lại trong lần kiểm tra này, chưa có xác nhận đã khắc phục: 1/4",
      "- Công ty Điện lực: Thiếu giá.",
      "Chưa kiểm tra lại: 1/4",
      "- Sở Xa: Thiếu kinh phí.",
      "Tồn tại phải khắc phục của từng cơ quan nêu tại Phụ lục kèm theo./.",
    ]);
  });

  it("is told from other workbooks", () => {
    expect(readFollowUp(submitted().snapshot)).toBeNull();
  });
});
