/** The columns of a checklist, in order: what is printed, and how it is told again when it is read. */
export type ChecklistColumn =
  | "number"
  | "content"
  | "unit"
  | "selfScore"
  | "findings"
  | "strengths"
  | "shortcomings"
  | "recommendations"
  | "evidence"
  | "severity"
  | "deadline";

export const CHECKLIST_COLUMNS: readonly {
  readonly column: ChecklistColumn;
  readonly heading: string;
  /** On folded text. */
  readonly words: RegExp;
  readonly width: number;
}[] = [
  { column: "number", heading: "TT", words: /^(?:tt|stt|so tt)$/, width: 6 },
  { column: "content", heading: "Nội dung kiểm tra", words: /^noi dung/, width: 34 },
  { column: "unit", heading: "Đơn vị trực thuộc (để trống: cơ quan)", words: /^don vi/, width: 20 },
  { column: "selfScore", heading: "Cơ quan tự chấm", words: /tu cham/, width: 22 },
  { column: "findings", heading: "Phát hiện khi kiểm tra sổ tính", words: /^phat hien/, width: 28 },
  { column: "strengths", heading: "Ưu điểm", words: /^uu diem/, width: 30 },
  { column: "shortcomings", heading: "Tồn tại, hạn chế", words: /ton tai|han che/, width: 34 },
  { column: "recommendations", heading: "Kiến nghị", words: /kien nghi/, width: 30 },
  { column: "evidence", heading: "Tài liệu đã xem", words: /tai lieu|minh chung/, width: 24 },
  { column: "severity", heading: "Mức độ", words: /^muc do/, width: 13 },
  { column: "deadline", heading: "Thời hạn khắc phục", words: /thoi han|^han khac phuc/, width: 14 },
];

/** Labels of the head, printed and read. */
export const CHECKLIST_LABELS = {
  agency: "Cơ quan được kiểm tra:",
  units: "Đơn vị trực thuộc:",
  inspectedOn: "Ngày kiểm tra:",
  selfPoints: "Tổng điểm tự chấm:",
  rating: "Tự xếp loại:",
  year: "Năm kiểm tra:",
} as const;
