import {
  agencyReport,
  type Block,
  BLANK_FORM,
  documentText,
  type OfficialDocument,
  type UnitsRollUp,
} from "../../../src/core";
import { checkSample, form218 } from "./sample218";

const check = checkSample("218-bc.xlsx");
const report = agencyReport({ check, form: form218(), units: null });
const blank = agencyReport({ check, form: BLANK_FORM, units: null });

const texts = (document: OfficialDocument) =>
  document.blocks.flatMap((block) => ("text" in block ? [block.text] : []));
const headings = (document: OfficialDocument) =>
  document.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
const tableOf = (blocks: readonly Block[]) => {
  const found = blocks.find((block) => block.kind === "table");
  if (found?.kind !== "table") throw new Error("no table");
  return found.table;
};

describe("the báo cáo of 218/BC", () => {
  it("has the head of the decree", () => {
    expect(report.head).toEqual({
      superior: "UBND TỈNH HÀ TĨNH",
      agency: "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI",
      number: "Số: 218/BC-SLĐTBXH",
      placeDate: "Hà Tĩnh, ngày 24 tháng 11 năm 2021",
    });
    expect(report).toMatchObject({ title: "BÁO CÁO", addressee: "Sở Nội vụ tỉnh Hà Tĩnh" });
  });

  it("has sections I to IV in their order", () => {
    expect(headings(report)).toEqual([
      "I. Kết quả thực hiện công tác văn thư, lưu trữ năm 2021",
      "1. Triển khai tự đánh giá tại cơ quan và các đơn vị trực thuộc",
      "2. Kết quả tự đánh giá, chấm điểm, xếp loại",
      "II. Kết quả thực hiện kế hoạch chỉnh lý tài liệu",
      "1. Triển khai thực hiện",
      "2. Kết quả thực hiện",
      "III. Tồn tại, khó khăn; nguyên nhân; giải pháp",
      "1. Tồn tại, khó khăn",
      "2. Nguyên nhân",
      "3. Giải pháp",
      "IV. Kiến nghị, đề xuất",
    ]);
  });

  it("states the score block as facts.md §1 has it, blank as “… điểm”", () => {
    const all = texts(report);
    const from = all.indexOf("- Tổng số điểm tự chấm: 89 điểm. Trong đó:");
    expect(all.slice(from, from + 7)).toEqual([
      "- Tổng số điểm tự chấm: 89 điểm. Trong đó:",
      "+ Những nội dung chung về tổ chức, chỉ đạo, điều hành trong công tác văn thư, lưu trữ: 20 điểm.",
      "+ Kết quả thực hiện nghiệp vụ văn thư: 39 điểm.",
      "+ Kết quả thực hiện nghiệp vụ lưu trữ: 30 điểm.",
      "+ Kết quả được cộng điểm: … điểm.",
      "+ Trừ điểm: … điểm.",
      "- Tự xếp loại: Tốt.",
    ]);
  });

  it("writes the entered figures as officials do", () => {
    const all = texts(report).join("\n");
    expect(all).toContain("Kế hoạch số 98/KH-SLĐTBXH ngày 22/3/2021.");
    expect(all).toContain("Kế hoạch số 159/KH-SLĐTBXH ngày 22/4/2021; Thông báo số 385 ngày 01/10/2021.");
    expect(all).toContain("- Đã kiểm tra 6/7 đơn vị trực thuộc.");
    expect(all).toContain(
      "12.410 văn bản, gồm 600 tờ trình, kế hoạch, giấy mời; 210 báo cáo; 8.800 quyết định; 2.800 văn bản khác.",
    );
    expect(all).toContain("91 văn bản đến, 26 văn bản đi.");
    expect(all).toContain("được ký số: 100%.");
  });

  it("has the chỉnh lý table with the merged money head and the doubtful numbers rightly read", () => {
    const { rows, headRows } = tableOf(report.blocks);
    expect(headRows).toBe(2);
    expect(rows[0]?.map(({ text, columns, rows: down }) => [text, columns, down])).toEqual([
      ["Tổng số tài liệu chỉnh lý theo Kế hoạch 2916 (mét)", undefined, 2],
      ["Tổng số tài liệu đã thực hiện chỉnh lý (mét)", undefined, 2],
      ["Kinh phí thực hiện (triệu đồng)", 2, undefined],
      ["Năm chỉnh lý", undefined, 2],
      ["Tổng số tài liệu nộp lưu vào Lưu trữ lịch sử (từ năm 2019-2021) (mét)", undefined, 2],
      ["Số tài liệu tồn đọng hiện có tại đơn vị (mét)", undefined, 2],
      ["Ghi chú", undefined, 2],
    ]);
    expect(rows.slice(2).map((row) => row.map(({ text }) => text))).toEqual([
      ["190", "126", "705", "", "2019", "9", "", ""],
      ["143,63", "129,15", "722,7", "", "2020", "4,714", "", ""],
      ["", "", "", "", "2021", "", "20", ""],
    ]);
    expect(texts(report)).toContain("- Đã chỉnh lý 255,15/333,63 mét tài liệu, đạt 76,5% kế hoạch.");
  });

  it("carries the scoring table as Phụ lục I, under the name of the illustrative rubric", () => {
    const [annex] = report.annexes;
    expect(annex).toMatchObject({
      label: "Phụ lục I",
      title: "BẢNG TỰ CHẤM ĐIỂM CÔNG TÁC VĂN THƯ, LƯU TRỮ NĂM 2021",
      reference:
        "(Kèm theo Báo cáo số 218/BC-SLĐTBXH ngày 24 tháng 11 năm 2021 của Sở Lao động - Thương binh và Xã hội)",
      landscape: false,
    });
    expect(annex?.blocks[0]).toMatchObject({ text: "MẪU MINH HỌA – chưa đối chiếu Phụ lục I" });
    const { rows } = tableOf(annex?.blocks ?? []);
    expect(rows[0]?.map(({ text }) => text)).toEqual([
      ...["TT", "Nội dung, tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Tài liệu kiểm chứng"],
    ]);
    expect(rows[1]?.slice(0, 4).map(({ text }) => text)).toEqual([
      ...[
        "I",
        "Những nội dung chung về tổ chức, chỉ đạo, điều hành trong công tác văn thư, lưu trữ",
        "25",
        "20",
      ],
    ]);
  });

  it("ends with who receives it and who signs", () => {
    expect(report.recipients).toEqual(["- Như trên;", "- Lưu: VT, VP."]);
    expect(report.signature).toEqual({ authority: "KT. GIÁM ĐỐC", post: "PHÓ GIÁM ĐỐC", name: "…" });
  });

  it("lists what is still open, and only that", () => {
    expect(report.open).toContain("Chưa có họ tên người ký.");
    expect(report.open).toContain("Chưa có kiến nghị, đề xuất.");
    expect(report.open.join("\n")).not.toContain("Chưa có kế hoạch công tác năm");
    expect(report.open.join("\n")).toContain("xếp loại là tạm tính".replace(/^x/, "X"));
  });
});

describe("a báo cáo of which nothing was entered", () => {
  it("leaves every sentence open and says so", () => {
    expect(blank.head.placeDate).toBe("…, ngày … tháng … năm 2021");
    expect(texts(blank)).toContain("- Đã kiểm tra …/… đơn vị trực thuộc.");
    expect(texts(blank)).toContain("- Văn bản mật: … văn bản đến, … văn bản đi.");
    expect(blank.addressee).toBe("…");
    expect(blank.open).toEqual(
      expect.arrayContaining([
        "Chưa có địa danh.",
        "Chưa có ngày ký báo cáo.",
        "Chưa có số văn bản mật đến.",
        "Chưa có tồn tại, khó khăn.",
      ]),
    );
  });

  it("is not sent upward when the addressee is entered as empty", () => {
    const document = agencyReport({ check, form: { ...BLANK_FORM, addressee: "" }, units: null });
    expect(document.addressee).toBeNull();
    expect(document.recipients[0]).toBe("- …;");
  });
});

describe("figures of subordinate units", () => {
  const units: UnitsRollUp = {
    units: [
      {
        ...{
          name: "Trung tâm A",
          inspected: true,
          selfPoints: 8550 as never,
          rating: "Tốt",
          provisional: false,
        },
        ...{ errors: 0, warnings: 0, note: "", source: "a.xlsx" },
      },
      {
        ...{ name: "Trung tâm B", inspected: false, selfPoints: null, rating: null, provisional: false },
        ...{ errors: 0, warnings: 0, note: "", source: "ds.xlsx" },
      },
    ],
    inspected: 1,
    total: 2,
    missing: ["Trung tâm B"],
    shared: [{ rule: "noted", criterion: "", text: "Chưa lập hồ sơ", units: ["Trung tâm A", "Trung tâm B"] }],
    questions: ["Một câu hỏi."],
  };
  const document = agencyReport({ check, form: form218(), units });

  it("flow into the sentence, the table and the shared findings", () => {
    expect(texts(document)).toContain("- Đã kiểm tra 1/2 đơn vị trực thuộc. Chưa kiểm tra: Trung tâm B.");
    expect(texts(document)).toContain("- Chưa lập hồ sơ: 2 đơn vị (Trung tâm A; Trung tâm B).");
    expect(
      tableOf(document.blocks)
        .rows.slice(1)
        .map((row) => row.map(({ text }) => text)),
    ).toEqual([
      ["1", "Trung tâm A", "85,5", "Tốt", ""],
      ["2", "Trung tâm B", "…", "…", "Chưa kiểm tra"],
    ]);
  });

  it("win over entered ones, and the contradiction is asked about", () => {
    expect(document.open).toContain("Một câu hỏi.");
    expect(document.open).toContain(
      "Số đơn vị đã kiểm tra nhập tay (6/7) khác danh sách (1/2): báo cáo ghi theo danh sách.",
    );
  });
});

test("a number that cannot be read stands as it is typed, and is asked about", () => {
  const faulty = agencyReport({ check: checkSample("day-loi.xlsx"), form: BLANK_FORM, units: null });
  expect(faulty.open.length).toBeGreaterThan(20);
  expect(documentText(faulty)).toContain("Phụ lục I");
});
