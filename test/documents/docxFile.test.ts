import { agencyReport, type OfficialDocument } from "../../src/core";
import { docxFile } from "../../src/documents/docxFile";
import { inflateNode } from "../../src/hosts/file/inflateNode";
import { readDocumentFile } from "../../src/hosts/file/readDocument";
import { compareReport } from "../../src/core/report/compareReport";
import { checkSample, form218 } from "../core/report/sample218";
import { elements, paragraphWith, partsOf, textOf } from "./support/docxParts";

const check = checkSample("218-bc.xlsx");
const report = agencyReport({ check, form: form218(), units: null });
const written = new Date(Date.UTC(2021, 10, 24));

let bytes: Uint8Array;
let parts: ReadonlyMap<string, string>;
let body: string;
beforeAll(async () => {
  bytes = await docxFile(report, written);
  parts = partsOf(bytes);
  body = parts.get("word/document.xml") ?? "";
});

const millimetres = (twips: string | undefined) => Math.round((parseInt(twips ?? "0", 10) * 25.4) / 1440);
const attribute = (xml: string, name: string) => new RegExp(`w:${name}="([^"]*)"`).exec(xml)?.[1];
const size = (text: string) => attribute(elements(paragraphWith(body, text), "w:sz")[0] ?? "", "val");

it("lies on A4 with the decree's margins: 20 mm above and below, 30 left, 15 right", () => {
  const sections = elements(body, "w:sectPr");
  expect(sections).toHaveLength(2);
  for (const section of sections) {
    const page = elements(section, "w:pgSz")[0] ?? "";
    const margin = elements(section, "w:pgMar")[0] ?? "";
    expect([millimetres(attribute(page, "w")), millimetres(attribute(page, "h"))]).toEqual([210, 297]);
    expect(["top", "bottom", "left", "right"].map((side) => millimetres(attribute(margin, side)))).toEqual([
      20, 20, 30, 15,
    ]);
  }
});

it("is set in black Times New Roman, and in nothing else", () => {
  const styles = parts.get("word/styles.xml") ?? "";
  const defaults = elements(styles, "w:docDefaults")[0] ?? "";
  for (const script of ["ascii", "hAnsi", "eastAsia", "cs"]) {
    expect(attribute(elements(defaults, "w:rFonts")[0] ?? "", script)).toBe("Times New Roman");
  }
  expect(attribute(defaults, "val")).toBe("000000");
  expect(elements(body, "w:rFonts")).toEqual([]);
});

it("has each part in its size, in half points", () => {
  expect(size("UBND TỈNH HÀ TĨNH")).toBe("24");
  expect(size("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")).toBe("24");
  expect(size("Độc lập - Tự do - Hạnh phúc")).toBe("26");
  expect(size("Số: 218/BC-SLĐTBXH")).toBe("26");
  expect(size("Hà Tĩnh, ngày 24 tháng 11 năm 2021")).toBe("26");
  expect(size("BÁO CÁO")).toBe("28");
  expect(size("Đã kiểm tra 6/7")).toBe("28");
  expect(size("Nơi nhận:")).toBe("24");
  expect(size("- Lưu: VT, VP.")).toBe("22");
  expect(size("KT. GIÁM ĐỐC")).toBe("28");
  expect(size("BẢNG TỰ CHẤM")).toBe("28");
});

it("has bold and italic where the decree wants them", () => {
  const bold = (text: string) => paragraphWith(body, text).includes("<w:b/>");
  const italic = (text: string) => paragraphWith(body, text).includes("<w:i/>");
  expect([bold("UBND TỈNH HÀ TĨNH"), bold("SỞ LAO ĐỘNG")]).toEqual([false, true]);
  expect([bold("CỘNG HÒA"), bold("Độc lập"), bold("BÁO CÁO"), bold("BẢNG TỰ")]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect([italic("ngày 24 tháng 11"), bold("ngày 24 tháng 11")]).toEqual([true, false]);
  expect([italic("Nơi nhận:"), bold("Nơi nhận:")]).toEqual([true, true]);
});

it("justifies the body, moves the first line in by 1,27 cm, with 6 pt between paragraphs", () => {
  const paragraph = paragraphWith(body, "Đã kiểm tra 6/7");
  expect(attribute(elements(paragraph, "w:jc")[0] ?? "", "val")).toBe("both");
  expect(attribute(elements(paragraph, "w:ind")[0] ?? "", "firstLine")).toBe("720");
  const spacing = elements(paragraph, "w:spacing")[0] ?? "";
  expect([attribute(spacing, "after"), attribute(spacing, "line"), attribute(spacing, "lineRule")]).toEqual([
    ...["120", "264", "auto"],
  ]);
});

it("draws three rules in the head and below the subject: of the agency 40 % of its column, of the motto its whole line", () => {
  const rules = elements(body, "w:p").filter((p) => p.includes("<w:pBdr>"));
  expect(rules).toHaveLength(3);
  const lengths = rules.map((p, i) => {
    const side = parseInt(attribute(elements(p, "w:ind")[0] ?? "", "left") ?? "", 10);
    const space = [3855, 5499, 9354][i] ?? 0;
    return Math.round(((space - 2 * side) * 25.4) / 1440);
  });
  // 27 mm of 68; "Độc lập - Tự do - Hạnh phúc" in bold 13; 40 % of the subject in bold 14.
  expect(lengths).toEqual([27, 56, 45]);
  expect(textOf(rules.join(""))).toBe("");
});

it("numbers pages in the middle of the top margin, not on the first page, the annex anew", () => {
  for (const section of elements(body, "w:sectPr")) {
    expect(section).toContain("<w:titlePg/>");
    expect(attribute(elements(section, "w:pgNumType")[0] ?? "", "start")).toBe("1");
    expect(millimetres(attribute(elements(section, "w:pgMar")[0] ?? "", "header"))).toBe(10);
  }
  const headers = [...parts].filter(([name]) => /header\d+\.xml$/.test(name)).map(([, xml]) => xml);
  const numbered = headers.filter((xml) => xml.includes("PAGE"));
  expect(numbered).toHaveLength(2);
  expect(headers).toHaveLength(4);
  for (const header of numbered) expect(header).toContain('<w:jc w:val="center"/>');
});

it("keeps the order of the parts", () => {
  const order = [
    ...["UBND TỈNH HÀ TĨNH", "CỘNG HÒA", "Số: 218", "Hà Tĩnh, ngày", "BÁO CÁO", "Kính gửi:", "I. Kết quả"],
    ...[
      "II. Kết quả",
      "III. Tồn tại",
      "IV. Kiến nghị",
      "Nơi nhận:",
      "- Lưu:",
      "KT. GIÁM ĐỐC",
      "BẢNG TỰ CHẤM ĐIỂM",
    ],
  ];
  const text = textOf(body);
  const at = order.map((part) => text.indexOf(part));
  expect(at).toEqual([...at].sort((a, b) => a - b));
  expect(at[0]).toBe(0);
});

it("lists what is open in its first comment, and has none when nothing is", async () => {
  const comments = elements(parts.get("word/comments.xml") ?? "", "w:comment");
  expect(comments).toHaveLength(1);
  const text = textOf(comments[0] ?? "");
  for (const item of report.open) expect(text).toContain(item);
  expect(paragraphWith(body, "BÁO CÁO")).toContain("w:commentReference");
  const closed: OfficialDocument = { ...report, open: [] };
  const without = partsOf(await docxFile(closed, written)).get("word/document.xml") ?? "";
  expect(without).not.toContain("w:commentReference");
});

it("repeats table heads and spans “Kinh phí thực hiện” over two columns", () => {
  const table = elements(body, "w:tbl").find((t) => t.includes("Kinh phí thực hiện")) ?? "";
  const rows = elements(table, "w:tr");
  expect(rows.slice(0, 3).map((row) => row.includes("<w:tblHeader/>"))).toEqual([true, true, false]);
  const spanning = elements(rows[0] ?? "", "w:tc").find((cell) => cell.includes("Kinh phí thực hiện")) ?? "";
  expect(attribute(elements(spanning, "w:gridSpan")[0] ?? "", "val")).toBe("2");
  expect(rows[0]).toContain('<w:vMerge w:val="restart"/>');
});

it("gives no difference when it is read back and held against its sheet", () => {
  const pieces = readDocumentFile(bytes, { fileName: "bc.docx", inflate: inflateNode });
  expect(compareReport(pieces, check)).toEqual({ compared: 16, differences: [] });
});

it("lays a wide annex on its side", async () => {
  const wide = { ...report, annexes: report.annexes.map((annex) => ({ ...annex, landscape: true })) };
  const xml = partsOf(await docxFile(wide, written)).get("word/document.xml") ?? "";
  const page = elements(elements(xml, "w:sectPr")[1] ?? "", "w:pgSz")[0] ?? "";
  expect([
    millimetres(attribute(page, "w")),
    millimetres(attribute(page, "h")),
    attribute(page, "orient"),
  ]).toEqual([...[297, 210, "landscape"]]);
});

it("leaves out characters that would make the file unreadable", async () => {
  const strange = { ...report, subject: "Kết quả\u0001\ud800 năm <&>" };
  const xml = partsOf(await docxFile(strange, written)).get("word/document.xml") ?? "";
  expect(textOf(paragraphWith(xml, "Kết quả năm"))).toBe("Kết quả năm &lt;&&gt;");
});
