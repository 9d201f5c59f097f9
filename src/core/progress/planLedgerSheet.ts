import type { WorkbookSnapshot } from "../model/workbookSnapshot";
import type { CellContent, CellStyle, PlannedWrite, WritePlan } from "../model/writePlan";
import { toA1 } from "../text/a1";
import { emptyPlan } from "../writing/plans";
import { freeSheetName } from "../writing/sheetName";
import { readLedger } from "./readLedger";

export interface LedgerSheetOptions {
  /** Empty rows ready to be filled; 30 when not given. */
  readonly rows?: number;
  /** The agency named under the title. */
  readonly agency?: string;
}

const SHEET_NAME = "Sổ theo dõi chỉnh lý";
const HEADER_ROW = 4;
const YEAR_COLUMN = 9;

const columns: readonly { readonly heading: string; readonly width: number; readonly style: CellStyle }[] = [
  { heading: "Ngày", width: 13, style: "date" },
  { heading: "Phông (khối) tài liệu", width: 32, style: "text" },
  { heading: "Số mét tài liệu đã chỉnh lý (mét)", width: 16, style: "quantity" },
  { heading: "Số hộp (cặp)", width: 12, style: "quantity" },
  { heading: "Số hồ sơ (ĐVBQ)", width: 12, style: "quantity" },
  { heading: "Kinh phí tỉnh hỗ trợ (triệu đồng)", width: 18, style: "quantity" },
  { heading: "Kinh phí đơn vị bố trí (triệu đồng)", width: 18, style: "quantity" },
  { heading: "Nộp lưu vào Lưu trữ lịch sử (mét)", width: 18, style: "quantity" },
  { heading: "Năm chỉnh lý", width: 12, style: "year" },
  { heading: "Ghi chú", width: 28, style: "text" },
];

/**
 * Plans a blank ledger on a new sheet: one row a batch of files, the year taken from the date by a formula that may be
 * overwritten. Empty when the workbook has a ledger.
 */
export function planLedgerSheet(workbook: WorkbookSnapshot, options: LedgerSheetOptions = {}): WritePlan {
  if (readLedger(workbook)) return emptyPlan;
  const { rows = 30, agency = "" } = options;
  const name = freeSheetName(workbook, SHEET_NAME);
  const writes: PlannedWrite[] = [];
  const put = (row: number, column: number, after: CellContent, style: CellStyle) => {
    const reason = { code: "write-new-ledger", params: {} } as const;
    const before = { kind: "blank" } as const;
    writes.push({ sheet: name, cell: toA1(row, column), before, after, numberFormat: null, style, reason });
  };
  put(1, 1, { kind: "text", text: "SỔ THEO DÕI CHỈNH LÝ TÀI LIỆU" }, "title");
  if (agency !== "") put(2, 1, { kind: "text", text: agency }, "remark");
  columns.forEach(({ heading }, i) => put(HEADER_ROW, i + 1, { kind: "text", text: heading }, "heading"));
  for (let row = HEADER_ROW + 1; row <= HEADER_ROW + rows; row++) {
    columns.forEach(({ style }, i) => {
      const date = toA1(row, 1);
      const year = { kind: "formula", formula: `IF(${date}="","",YEAR(${date}))`, value: "" } as const;
      put(row, i + 1, i + 1 === YEAR_COLUMN ? year : { kind: "blank" }, style);
    });
  }
  const merge = (row: number) => ({ top: row, left: 1, bottom: row, right: columns.length });
  const newSheet = {
    name,
    columnWidths: columns.map((c) => c.width),
    merges: agency === "" ? [merge(1)] : [merge(1), merge(2)],
    frozenRows: HEADER_ROW,
    landscape: true,
  };
  return { newSheets: [newSheet], writes };
}
