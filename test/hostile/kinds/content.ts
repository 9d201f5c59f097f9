import { GOOD, goodBook, goodRows, goodStrings, withCriteria, withRows } from "../support/goodBook";
import type { HostileKind } from "../support/kind";

const times = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join("");
const row = (n: number, cells: string) => `<row r="${n}">${cells}</row>`;
const text = (place: string, content: string) =>
  `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${content}</t></is></c>`;
const LONGEST = 32_767;

/** The good workbook, one criterion's title and points put in place of those in row 9. */
const withLast = (title: string, self: string) =>
  goodBook({
    sheet: {
      rows: goodRows.replace(
        /<row r="9">.*?<\/row>/,
        row(9, `<c r="A9"><v>3</v></c>${title}<c r="C9"><v>2</v></c>${self}`),
      ),
    },
  });
const selfFormula = (formula: string, value = "<v>1</v>") =>
  withLast(text("B9", "Nộp lưu tài liệu"), `<c r="D9"><f>${formula}</f>${value}</c>`);
/** A long text in every row of a hundred criteria, in all columns a reader looks at. */
const longTexts = (content: string) =>
  withCriteria(100, (r) => text(`A${r}`, content) + text(`B${r}`, content) + text(`D${r}`, content));
const longestOf = (piece: string) => piece.repeat(Math.floor(LONGEST / piece.length));

/** Content that is well formed and means harm to whoever judges, calculates or writes it. */
export const contentKinds: readonly HostileKind[] = [
  {
    id: "formula-injection-in-texts",
    bytes: () =>
      withRows(
        ["=cmd|'/c calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", '=HYPERLINK("http://127.0.0.1")']
          .map((content, i) => row(12 + i, text(`B${12 + i}`, content.replaceAll('"', "&quot;"))))
          .join(""),
      ),
    gives: GOOD,
  },
  { id: "dde-formula-as-points", bytes: () => selfFormula("cmd|&apos;/c calc&apos;!A0"), gives: GOOD },
  {
    id: "network-formula-as-points",
    bytes: () => selfFormula("_xlfn.WEBSERVICE(&quot;http://127.0.0.1:9/&quot;)"),
    gives: GOOD,
  },
  { id: "formula-of-itself", bytes: () => selfFormula("D9"), gives: GOOD },
  { id: "formula-of-its-own-total", bytes: () => selfFormula("D10"), gives: GOOD },
  {
    id: "formula-of-ten-thousand-brackets",
    bytes: () => selfFormula(`${"(".repeat(10_000)}1${")".repeat(10_000)}`),
    gives: GOOD,
  },
  { id: "formula-of-thirty-thousand-signs", bytes: () => selfFormula(`${"-".repeat(30_000)}1`), gives: GOOD },
  {
    id: "formula-of-ten-thousand-calls",
    bytes: () => selfFormula(`${"SUM(".repeat(6000)}1${")".repeat(6000)}`),
    gives: GOOD,
  },
  { id: "formula-over-everything", bytes: () => selfFormula(`SUM(A1:XFD1048576)`), gives: GOOD },
  {
    id: "many-formulas-over-everything",
    bytes: () =>
      withLast(
        text("B9", "Nộp lưu tài liệu"),
        `<c r="D9"><f>${longestOf("SUM(A1:XFD1048576)+")}1</f><v>1</v></c>`,
      ),
    gives: GOOD,
  },
  {
    id: "chain-of-ten-thousand-formulas",
    bytes: () => {
      const chain = times(10_000, (i) => row(12 + i, `<c r="G${12 + i}"><f>G${13 + i}</f><v>1</v></c>`));
      return goodBook({
        sheet: {
          rows: goodRows.replace(`<c r="D9"><v>1</v></c>`, `<c r="D9"><f>G12</f><v>1</v></c>`) + chain,
        },
      });
    },
    gives: GOOD,
  },
  {
    id: "formulas-that-double-at-every-step",
    bytes: () => {
      const chain = times(60, (i) => row(12 + i, `<c r="G${12 + i}"><f>G${13 + i}+G${13 + i}</f></c>`));
      return goodBook({
        sheet: {
          rows: goodRows.replace(`<c r="D9"><v>1</v></c>`, `<c r="D9"><f>G12</f><v>1</v></c>`) + chain,
        },
      });
    },
    gives: GOOD,
  },
  { id: "longest-blank-texts", bytes: () => longTexts(longestOf(" ")), gives: GOOD },
  {
    id: "longest-texts-of-digits",
    bytes: () => longTexts(longestOf("1")),
    gives: "103 criteria, 4.5 points",
  },
  {
    id: "longest-texts-of-marks",
    bytes: () => longTexts(longestOf("1.")),
    gives: "102 criteria, 3.5 points",
  },
  {
    id: "longest-texts-of-brackets",
    bytes: () => longTexts(longestOf("(")),
    gives: "103 criteria, 4.5 points",
  },
  {
    id: "longest-texts-of-levels",
    bytes: () => longTexts(longestOf("- Đạt: 2 điểm; ")),
    gives: GOOD,
  },
  {
    id: "longest-texts-of-heading-words",
    bytes: () => longTexts(longestOf("Điểm tự chấm ")),
    gives: "103 criteria, 4.5 points",
  },
  {
    id: "longest-texts-of-letters",
    bytes: () => longTexts(longestOf("I")),
    gives: "103 criteria, 4.5 points",
  },
  {
    id: "longest-texts-of-combining-marks",
    bytes: () => longTexts(longestOf("a\u0301\u0323")),
    gives: "103 criteria, 4.5 points",
  },
  {
    id: "longest-texts-of-rating-words",
    bytes: () => longTexts(longestOf("Xếp loại: ")),
    gives: "103 criteria, 4.5 points",
  },
  {
    id: "prototype-names-as-texts",
    bytes: () =>
      goodBook({
        strings: goodStrings
          .replace("Ban hành kế hoạch năm", "__proto__")
          .replace("Lập hồ sơ công việc", "constructor")
          .replace("Nộp lưu tài liệu", "toString"),
      }),
    gives: GOOD,
  },
  {
    id: "prototype-names-as-codes",
    bytes: () =>
      goodBook({ sheet: { rows: goodRows.replace(`<c r="A7"><v>1</v></c>`, text("A7", "__proto__")) } }),
    gives: GOOD,
  },
  {
    id: "terminal-commands-in-texts",
    bytes: () => goodBook({ strings: goodStrings.replace("Lập hồ sơ", "_x001b_[2J_x0007_Lập hồ sơ") }),
    gives: GOOD,
  },
  {
    id: "markup-in-texts",
    bytes: () =>
      goodBook({ strings: goodStrings.replace("Lập hồ sơ", "&lt;img src=x onerror=alert(1)&gt;") }),
    gives: GOOD,
  },
  {
    id: "right-to-left-marks-in-texts",
    bytes: () => goodBook({ strings: goodStrings.replace("Lập hồ sơ", "\u202eơs ồh pậL\u202c") }),
    gives: GOOD,
  },
  {
    id: "twenty-thousand-criteria",
    bytes: () =>
      withCriteria(
        19_000,
        (r) =>
          `<c r="A${r}"><v>${r - 6}</v></c>${text(`B${r}`, `Nội dung ${r}`)}<c r="C${r}"><v>1</v></c><c r="D${r}"><v>1</v></c>`,
      ),
    gives: "19003 criteria, 19004.5 points",
  },
  {
    id: "five-thousand-headings",
    bytes: () => {
      const heading = ["STT", "Nội dung, tiêu chí", "Điểm tối đa", "Điểm tự chấm"];
      const rows = times(5000, (i) =>
        row(i + 20, heading.map((words, k) => text(`${"ABCD"[k]}${i + 20}`, words)).join("")),
      );
      return withRows(rows);
    },
    gives: GOOD,
  },
];
