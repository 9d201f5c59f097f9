import { GOOD, goodBook, goodRows, goodStrings, withRows } from "../support/goodBook";
import type { HostileKind } from "../support/kind";

const times = (count: number, make: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join("");
const row = (n: number, cells: string) => `<row r="${n}">${cells}</row>`;
const inline = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
/** The good workbook with one more cell below its table. */
const cell = (xml: string) => withRows(row(12, xml));
const after = (xml: string) => goodBook({ sheet: { after: xml } });
const megabytes = (n: number) => "x".repeat(n * 1_000_000);
const EVERYTHING = "A1:XFD1048576";

/** What can be wrong with the cells of a sheet and what stands around them. */
export const cellKinds: readonly HostileKind[] = [
  {
    id: "column-beyond-the-grid",
    bytes: () => cell(`<c r="XFE12"><v>1</v></c>`),
    gives: "corrupt: cell address",
  },
  {
    id: "column-of-many-letters",
    bytes: () => cell(`<c r="${"Z".repeat(5000)}12"><v>1</v></c>`),
    gives: "corrupt: cell address",
  },
  { id: "row-beyond-the-grid", bytes: () => withRows(row(1_048_577, "")), gives: "corrupt: row number" },
  {
    id: "row-of-many-digits",
    bytes: () => withRows(`<row r="${"9".repeat(400)}"/>`),
    gives: "corrupt: row number",
  },
  { id: "row-below-zero", bytes: () => withRows(row(-1, "")), gives: "corrupt: row number" },
  { id: "cell-of-another-row", bytes: () => cell(`<c r="A13"><v>1</v></c>`), gives: "corrupt: cell address" },
  {
    id: "cell-address-is-a-prototype",
    bytes: () => cell(`<c r="__proto__"><v>1</v></c>`),
    gives: "corrupt: cell address",
  },
  {
    id: "cell-a-million-rows-away",
    bytes: () => withRows(row(1_048_576, `<c r="XFD1048576"><v>1</v></c>`)),
    gives: `${GOOD}, clipped`,
  },
  { id: "cell-in-the-last-column", bytes: () => cell(`<c r="XFD12"><v>1</v></c>`), gives: GOOD },
  {
    id: "million-empty-rows",
    bytes: () => withRows(times(1_000_000, (i) => `<row r="${i + 11}" spans="1:5"/>`)),
    gives: GOOD,
  },
  {
    id: "half-a-million-formatted-blanks",
    bytes: () =>
      withRows(
        times(5000, (i) =>
          row(
            i + 11,
            times(100, () => `<c s="0"/>`),
          ),
        ),
      ),
    gives: GOOD,
  },
  {
    id: "more-cells-than-are-kept",
    bytes: () =>
      withRows(
        times(15_000, (i) =>
          row(
            i + 11,
            times(20, () => `<c><v>${i}</v></c>`),
          ),
        ),
      ),
    gives: `${GOOD}, clipped`,
  },
  {
    id: "two-sheets-full-of-different-texts",
    bytes: () => {
      const rows = times(10_000, (i) =>
        row(
          i + 11,
          times(20, (k) => `<c t="str"><v>Văn bản ${i} ${k}</v></c>`),
        ),
      );
      return goodBook({
        sheets: [
          { name: "Phụ lục I", rows: goodRows + rows },
          { name: "Khác", rows },
        ],
      });
    },
    gives: `${GOOD}, clipped`,
  },
  {
    id: "ten-megabytes-in-a-shared-string",
    bytes: () => goodBook({ strings: `${goodStrings}<si><t>${megabytes(10)}</t></si>` }),
    gives: GOOD,
  },
  {
    id: "ten-megabytes-in-a-shared-string-in-use",
    bytes: () =>
      goodBook({
        strings: `${goodStrings}<si><t>${megabytes(10)}</t></si>`,
        sheet: { rows: goodRows + row(12, `<c r="B12" t="s"><v>11</v></c>`) },
      }),
    gives: "corrupt: text too long",
  },
  {
    id: "ten-megabytes-in-a-cell",
    bytes: () => cell(inline("B12", megabytes(10))),
    gives: "corrupt: text too long",
  },
  {
    id: "ten-megabytes-of-entities-in-a-cell",
    bytes: () => cell(inline("B12", "&amp;".repeat(2_000_000))),
    gives: "corrupt: text too long",
  },
  {
    id: "ten-megabytes-in-runs",
    bytes: () =>
      cell(`<c r="B12" t="inlineStr"><is>${"<r><t>xxxxxxxxxx</t></r>".repeat(1_000_000)}</is></c>`),
    gives: "corrupt: text too long",
  },
  {
    id: "ten-megabytes-in-pieces-of-cdata",
    bytes: () => cell(`<c r="B12" t="str"><v>${"<![CDATA[xxxxxxxxxx]]>".repeat(1_000_000)}</v></c>`),
    gives: "corrupt: text too long",
  },
  {
    id: "ten-megabytes-in-a-formula",
    bytes: () => cell(`<c r="B12"><f>${megabytes(10)}</f><v>1</v></c>`),
    gives: "corrupt: formula too long",
  },
  {
    id: "ten-megabytes-in-a-number",
    bytes: () => cell(`<c r="B12"><v>${"9".repeat(10_000_000)}</v></c>`),
    gives: "corrupt: number",
  },
  {
    id: "one-long-text-in-very-many-cells",
    bytes: () => {
      const rows = times(1000, (i) =>
        row(
          i + 11,
          times(20, () => `<c t="s"><v>11</v></c>`),
        ),
      );
      return goodBook({
        strings: `${goodStrings}<si><t>${"x".repeat(32_000)}</t></si>`,
        sheet: { rows: goodRows + rows },
      });
    },
    gives: "too-large: textInAll",
  },
  {
    id: "huge-merge",
    bytes: () => after(`<mergeCells><mergeCell ref="B12:XFD1048576"/></mergeCells>`),
    gives: GOOD,
  },
  {
    id: "ten-thousand-huge-merges",
    bytes: () =>
      after(`<mergeCells>${times(10_000, (i) => `<mergeCell ref="F${i + 1}:XFD1048576"/>`)}</mergeCells>`),
    gives: GOOD,
  },
  {
    id: "too-many-merges",
    bytes: () =>
      after(`<mergeCells>${times(20_001, (i) => `<mergeCell ref="F${i + 1}:G${i + 1}"/>`)}</mergeCells>`),
    gives: "too-large: merges",
  },
  {
    id: "merge-beyond-the-grid",
    bytes: () => after(`<mergeCells><mergeCell ref="A1:XFE1"/></mergeCells>`),
    gives: "corrupt: merge",
  },
  {
    id: "huge-validations",
    bytes: () =>
      after(
        `<dataValidations>${times(1000, () => `<dataValidation type="list" sqref="${EVERYTHING}"><formula1>${EVERYTHING}</formula1></dataValidation>`)}</dataValidations>`,
      ),
    gives: GOOD,
  },
  {
    id: "validation-of-a-million-places",
    bytes: () =>
      after(
        `<dataValidations><dataValidation sqref="${times(1_000_000, (i) => `A${i + 1} `)}"/></dataValidations>`,
      ),
    gives: GOOD,
  },
  {
    id: "huge-conditional-formats",
    bytes: () =>
      after(
        times(
          1000,
          () =>
            `<conditionalFormatting sqref="${EVERYTHING}"><cfRule type="expression"/></conditionalFormatting>`,
        ),
      ),
    gives: GOOD,
  },
  {
    id: "hidden-columns-without-end",
    bytes: () =>
      goodBook({
        sheet: {
          before: `<cols>${times(10_000, (i) => `<col min="${(i % 16_000) + 6}" max="16384" hidden="1"/>`)}</cols>`,
        },
      }),
    gives: GOOD,
  },
  {
    id: "columns-beyond-the-grid",
    bytes: () => goodBook({ sheet: { before: `<cols><col min="1" max="99999"/></cols>` } }),
    gives: GOOD,
  },
  {
    id: "dimension-of-everything",
    bytes: () => goodBook({ sheet: { before: `<dimension ref="${EVERYTHING}"/>` } }),
    gives: GOOD,
  },
  {
    id: "string-index-beyond-the-table",
    bytes: () => cell(`<c r="B12" t="s"><v>99</v></c>`),
    gives: "corrupt: string index",
  },
  {
    id: "string-index-below-zero",
    bytes: () => cell(`<c r="B12" t="s"><v>-1</v></c>`),
    gives: "corrupt: string index",
  },
  {
    id: "string-index-is-a-prototype",
    bytes: () => cell(`<c r="B12" t="s"><v>constructor</v></c>`),
    gives: "corrupt: string index",
  },
  {
    id: "string-index-of-many-digits",
    bytes: () => cell(`<c r="B12" t="s"><v>${"9".repeat(1000)}</v></c>`),
    gives: "corrupt: string index",
  },
  { id: "no-shared-strings-part", bytes: () => goodBook({ strings: null }), gives: "corrupt: missing part" },
  { id: "shared-strings-with-a-wrong-count", bytes: () => goodBook({ strings: goodStrings }), gives: GOOD },
  {
    id: "cell-type-nobody-knows",
    bytes: () => cell(`<c r="B12" t="__proto__"><v>1</v></c>`),
    gives: "corrupt: cell type",
  },
  { id: "style-nobody-has", bytes: () => cell(`<c r="B12" s="60000"><v>1</v></c>`), gives: GOOD },
  {
    id: "style-of-many-digits",
    bytes: () => cell(`<c r="B12" s="99999999999"><v>1</v></c>`),
    gives: "corrupt: cell format",
  },
  {
    id: "too-many-styles",
    bytes: () => goodBook({ styles: `<cellXfs>${times(70_000, () => "<xf/>")}</cellXfs>` }),
    gives: "too-large: styles",
  },
  {
    id: "number-format-of-a-megabyte",
    bytes: () =>
      goodBook({
        styles: `<numFmts><numFmt numFmtId="164" formatCode="0${"&quot;_*&quot;".repeat(100_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
      }),
    gives: GOOD,
  },
  { id: "number-is-infinite", bytes: () => cell(`<c r="B12"><v>1e999</v></c>`), gives: "corrupt: number" },
  { id: "number-is-not-a-number", bytes: () => cell(`<c r="B12"><v>NaN</v></c>`), gives: "corrupt: number" },
  {
    id: "date-beyond-the-calendar",
    bytes: () => {
      const rows = goodRows + row(12, `<c r="F12" s="1"><v>1e300</v></c><c r="G12" s="1"><v>-5</v></c>`);
      return goodBook({ sheet: { rows }, styles: `<cellXfs><xf/><xf numFmtId="14"/></cellXfs>` });
    },
    gives: GOOD,
  },
  {
    id: "cell-twice",
    bytes: () => withRows(row(12, `<c r="B12"><v>1</v></c><c r="B12"><v>2</v></c>`)),
    gives: "corrupt: repeated cell",
  },
  {
    id: "two-values-in-a-cell",
    bytes: () => cell(`<c r="B12"><v>1</v><v>2</v></c>`),
    gives: "corrupt: second value",
  },
  {
    id: "shared-formula-that-grows",
    bytes: () => {
      const long = `SUM(${times(2000, (i) => `$A${i + 1},`)}A1)`;
      const rows = times(2000, (i) => row(i + 12, `<c><f t="shared" si="0"/></c>`));
      return withRows(row(11, `<c><f t="shared" si="0">${long}</f></c>`) + rows);
    },
    gives: "too-large: sharedFormulaText",
  },
  {
    id: "shared-formula-without-a-first",
    bytes: () => cell(`<c r="B12"><f t="shared" si="7"/></c>`),
    gives: "corrupt: shared formula",
  },
  {
    id: "sheet-part-listed-by-all-sheets",
    bytes: () => sharedSheets(200),
    gives: GOOD,
  },
  { id: "too-many-sheets", bytes: () => sharedSheets(300), gives: "too-large: sheets" },
  {
    id: "sheet-name-twice",
    bytes: () => goodBook({ sheets: [{ name: "Phụ lục I", rows: goodRows }, { name: "PHỤ LỤC I" }] }),
    gives: "corrupt: repeated sheet name",
  },
  { id: "sheet-without-name", bytes: () => goodBook({ sheet: { name: "" } }), gives: "corrupt: sheet" },
  {
    id: "sheet-name-of-a-megabyte",
    bytes: () => goodBook({ sheet: { name: megabytes(1) } }),
    gives: "corrupt: sheet",
  },
  {
    id: "prototype-names-as-sheet-names",
    bytes: () =>
      goodBook({
        sheets: [{ name: "__proto__", rows: goodRows }, { name: "constructor" }, { name: "toString" }],
      }),
    gives: GOOD,
  },
  { id: "no-sheets", bytes: () => goodBook({ sheets: [] }), gives: "no-sheets" },
];

function sharedSheets(count: number): Uint8Array {
  const list = times(count, (i) => `<sheet name="S${i}" sheetId="${i + 1}" r:id="rId1"/>`);
  return goodBook(
    {},
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns:r="r"><sheets>${list}</sheets></workbook>`,
    },
  );
}
