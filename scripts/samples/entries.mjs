/** What the agencies of the samples entered, by path in mau-minh-hoa. */

/** A piece of evidence for each criterion that needs one; no invented numbers. */
const evidence = {
  "I/1/1.1": "Kế hoạch công tác văn thư, lưu trữ năm",
  "I/1/1.2": "Quyết định ban hành Quy chế công tác văn thư, lưu trữ",
  "I/1/1.3": "Quyết định ban hành Danh mục hồ sơ",
  "I/1/1.4": "Quyết định ban hành Bảng thời hạn bảo quản",
  "I/2/2.2": "Văn bản triển khai của cơ quan",
  "I/3/3.1": "Quyết định phân công nhiệm vụ",
  "I/3/3.2": "Danh sách công chức, viên chức và văn bằng",
  "I/3/3.3": "Giấy chứng nhận bồi dưỡng nghiệp vụ",
  "I/4/4.1": "Kế hoạch kiểm tra đơn vị trực thuộc",
  "I/4/4.2": "Biên bản kiểm tra",
  "I/4/4.3": "Thông báo kết quả kiểm tra",
  "I/5/5.1": "Dự toán kinh phí được giao",
  "II/1/1.3": "Phiếu trình, bản duyệt thể thức",
  "II/2/2.1": "Sổ đăng ký văn bản đi trên hệ thống",
  "II/2/2.3": "Tập lưu văn bản đi",
  "II/3/3.1": "Sổ đăng ký văn bản đến trên hệ thống",
  "II/3/3.3": "Báo cáo thống kê tình hình giải quyết văn bản đến",
  "II/4/4.1": "Báo cáo thống kê ký số",
  "II/4/4.2": "Báo cáo thống kê hệ thống quản lý văn bản",
  "II/5/5.1": "Biên bản bàn giao con dấu, thiết bị lưu khóa bí mật",
  "II/5/5.3": "Sổ đăng ký văn bản mật đi, mật đến",
  "II/6/6.1": "Văn bản hướng dẫn lập hồ sơ công việc",
  "II/6/6.2": "Danh sách hồ sơ đã lập",
  "II/6/6.4": "Biên bản giao nhận, mục lục hồ sơ nộp lưu",
  "III/1/1.1": "Kế hoạch thu thập hồ sơ, tài liệu",
  "III/1/1.2": "Biên bản giao nhận hồ sơ, tài liệu",
  "III/1/1.3": "Mục lục hồ sơ nộp lưu, biên bản giao nhận",
  "III/2/2.1": "Biên bản nghiệm thu chỉnh lý tài liệu",
  "III/2/2.3": "Mục lục hồ sơ",
  "III/3/3.1": "Hồ sơ kho lưu trữ",
  "III/4/4.1": "Quyết định ban hành nội quy khai thác tài liệu",
  "III/5/5.1": "Biên bản giao nộp tài liệu",
  "III/5/5.2": "Mục lục hồ sơ, biên bản giao nộp",
  "III/6/6.2": "Báo cáo kết quả số hóa",
};

/** Gives every criterion at its maximum, with its evidence: what each sample starts from. */
function fullMarks(rubric) {
  const entries = {};
  for (const section of rubric.sections) {
    for (const group of section.groups) {
      for (const { code, maxPoints } of group.criteria) {
        const path = `${section.code}/${group.code}/${code}`;
        entries[path] = { self: maxPoints, evidence: evidence[path] ?? null };
      }
    }
  }
  return entries;
}

function changed(rubric, changes) {
  const entries = fullMarks(rubric);
  for (const [path, change] of Object.entries(changes)) entries[path] = { ...entries[path], ...change };
  return entries;
}

/** Report 218/BC-SLĐTBXH: 20 + 39 + 30 = 89, as reported; how the points fall on criteria is illustrative. */
export function reported218(rubric) {
  return changed(rubric, {
    "I/1/1.1": { evidence: "Kế hoạch số 98/KH-SLĐTBXH ngày 22/3/2021" },
    "I/1/1.2": { self: 1, note: "Chưa sửa đổi, bổ sung kịp thời" },
    "I/3/3.1": { self: 1, note: "Kiêm nhiệm" },
    "I/3/3.2": { self: 1 },
    "I/3/3.3": { self: 1 },
    "I/4/4.1": { evidence: "Kế hoạch số 159/KH-SLĐTBXH ngày 22/4/2021" },
    "I/4/4.2": { self: 1.5, note: "Đã kiểm tra 06/7 đơn vị" },
    "I/4/4.3": { evidence: "Thông báo số 385 ngày 01/10/2021" },
    "I/5/5.1": { self: 1 },
    "I/5/5.3": { self: 0.5 },
    "II/1/1.2": { self: 3.5 },
    "II/4/4.1": { note: "100% văn bản được ký số" },
    "II/6/6.3": { self: 1.5 },
    "III/2/2.1": { self: 2, note: "Năm 2019-2020: 255,15/333,63 mét" },
    "III/3/3.1": { self: 1.5 },
    "III/3/3.2": { self: 1.5 },
    "III/6/6.2": { self: 0.5 },
  });
}

/** A sheet without a fault: 24 + 39,5 + 33 + 2 = 98,5. */
export function faultless(rubric) {
  return changed(rubric, {
    "I/3/3.3": { self: 1 },
    "I/5/5.1": { self: 1 },
    "II/1/1.2": { self: 3.5 },
    "III/2/2.1": { self: 3 },
    "III/6/6.2": { self: 0.5 },
  });
}

/**
 * The faulty sheet: each change with the rule that must find it and the column of the cell to look at. Points nobody
 * can read leave the totals above them open, so each fault of a total stands where all points can be read: section I,
 * and the appraised points. Section III has no group totals and a typed section total (right, as far as its points
 * can be read), so that its date and its error spoil no formula.
 */
export const faults = [
  ["I", "section-total-mismatch", "D", { self: 24 }],
  ["I/1/1.2", "evidence-missing", "F", { evidence: null }],
  ["I/2/2.1", "score-off-step", "D", { self: 0.75 }],
  ["I/2/2.2", "score-not-a-level", "D", { self: 0.5 }],
  ["I/3/3.1", "score-above-max", "D", { self: 2.5 }],
  ["I/3/3.3", "score-negative", "D", { self: -0.5 }],
  ["I/4/4.1", "hidden-row-scored", "D", { hidden: true }],
  ["I/5/5.3", "score-missing", "D", { self: null }],
  ["II/1/1.3", "score-not-number", "D", { self: "đạt" }],
  // Above the maximum in both readings, 1,5 and 1 500: the maximum cannot settle it.
  ["II/2/2.4", "score-ambiguous", "D", { self: "1.500" }],
  // One half point more here and less there: the totals of the maxima do not give it away.
  ["II/3/3.1", "max-altered", "C", { max: 2 }],
  ["II/3/3.2", "max-altered", "C", { max: 1, self: 1, appraised: 1 }],
  ["II/5/5.1", "criterion-altered", "B", { title: "Quản lý con dấu, thiết bị lưu khóa và chứng thư số" }],
  ["III", "total-typed-over-formula", "D", { self: 26.5 }],
  ["III/2/2.3", "score-number-as-text", "D", { self: "0,5" }],
  ["III/3/3.2", "score-not-number", "D", { self: new Date(Date.UTC(2021, 4, 1)) }],
  ["III/3/3.3", "score-error-value", "D", { self: "#REF!" }],
  ["bonus", "bonus-above-cap", "D", {}],
  // The criteria give 99,5 with the altered maximum.
  ["total", "grand-total-mismatch", "E", { appraised: 97 }],
  ["rating", "rating-mismatch", "D", {}],
];

/** The faulty sheet's entries. However its faults are counted, it is above the class it declares, Khá. */
export function faulty(rubric) {
  const groupsOf = (code) => rubric.sections.find((s) => s.code === code).groups;
  const entries = changed(rubric, {
    "II/6/6.2": { self: 2 },
    "III/2/2.1": { self: 2 },
    "III/3/3.1": { self: 1.5 },
  });
  for (const [path, { self }] of Object.entries(fullMarks(rubric))) entries[path].appraised = self;
  for (const group of groupsOf("III")) entries[`III/${group.code}`] = { self: null };
  for (const [path, , , change] of faults) entries[path] = { ...entries[path], ...change };
  return entries;
}
