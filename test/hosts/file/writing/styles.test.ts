import type { CellStyle } from "../../../../src/core/model/writePlan";
import { buildWorkbook, withParts, workbookParts } from "../support/workbookBuilder";
import { buildZip } from "../support/zipBuilder";
import { read } from "../support/reading";
import { BLANK, number, partAfter, patch, text, textOf, write, zipOf } from "./support/patching";
import { richWorkbook } from "./support/richWorkbook";
import { walkWhole } from "./support/soundness";

const ROWS = '<row r="1"><c r="A1" s="1"><v>1234.5</v></c><c r="B1"><v>2</v></c></row>';
const book = (styles: string) => ({ styles, sheets: [{ rows: ROWS }] });
const format = (code: string) => write("A1", number(1234.5), number(1234.5), { numberFormat: code });
const stylesAfter = (styles: string, ...writes: ReturnType<typeof write>[]) =>
  /<styleSheet [^>]*>(.*)<\/styleSheet>/s.exec(partAfter(book(styles), "xl/styles.xml", ...writes))![1];

describe("a number format for a cell that is there", () => {
  const xf = '<xf numFmtId="0" fontId="0"/><xf numFmtId="4" fontId="3" borderId=\'1\'><alignment/></xf>';

  test("is the cell's own format with that number format, added behind the others", () => {
    expect(stylesAfter(`<cellXfs count="2">${xf}</cellXfs>`, format("#,##0.###"))).toBe(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0.###"/></numFmts>' +
        `<cellXfs count="3">${xf}<xf numFmtId="164" fontId="3" borderId='1' applyNumberFormat="1"><alignment/></xf></cellXfs>`,
    );
  });

  test("takes the number of a format that Excel knows", () => {
    expect(stylesAfter(`<cellXfs>${xf}</cellXfs>`, format("0.00%"))).toBe(
      `<cellXfs>${xf}<xf numFmtId="10" fontId="3" borderId='1' applyNumberFormat="1"><alignment/></xf></cellXfs>`,
    );
  });

  test("takes the number of a format that the workbook has, else the next free one", () => {
    const own = '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot; m&quot;"/></numFmts>';
    const tables = `${own}<cellXfs count="2">${xf}</cellXfs>`;
    expect(stylesAfter(tables, format('0.0" m"'))).toContain('<xf numFmtId="170" fontId="3"');
    expect(stylesAfter(tables, format("0.0000"))).toContain(
      '<numFmt numFmtId="170" formatCode="0.0&quot; m&quot;"/><numFmt numFmtId="171" formatCode="0.0000"/></numFmts>',
    );
  });

  test("the cell that has it already keeps its format, and the styles their bytes", () => {
    const styles = `<cellXfs count="2">${xf}</cellXfs>`;
    expect(stylesAfter(styles, format("#,##0.00"))).toBe(styles);
  });

  test("two cells of one look share what is added", () => {
    const rows = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row>';
    const part = partAfter(
      { styles: `<cellXfs count="2">${xf}</cellXfs>`, sheets: [{ rows }] },
      "xl/worksheets/sheet1.xml",
      write("A1", number(1), number(1), { numberFormat: "0.0" }),
      write("B1", number(2), number(3), { numberFormat: "0.0" }),
    );
    expect(part).toContain('<c r="A1" s="2"><v>1</v></c><c r="B1" s="2"><v>3</v></c>');
  });

  test("shows the number as the format has it", () => {
    const bytes = patch(buildWorkbook(book(`<cellXfs count="2">${xf}</cellXfs>`)), format("#,##0.0"));
    expect(read(bytes).sheets[0]!.cells[0]!.text).toBe("1.234,5");
  });

  test("new tables stand where the schema wants them, with the writer's prefix", () => {
    const xml =
      '<x:styleSheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:fonts><x:font/></x:fonts>' +
      '<x:cellXfs count="2"><x:xf numFmtId="0"/><x:xf numFmtId="0"/></x:cellXfs><x:dxfs/></x:styleSheet>';
    const parts = withParts(workbookParts(book("")), { name: "xl/styles.xml", data: xml });
    expect(textOf(patch(buildZip(parts), format("0.0")), "xl/styles.xml")).toBe(
      xml
        .replace(
          "<x:fonts>",
          '<x:numFmts count="1"><x:numFmt numFmtId="164" formatCode="0.0"/></x:numFmts><x:fonts>',
        )
        .replace('count="2"', 'count="3"')
        .replace("</x:cellXfs>", '<x:xf numFmtId="164" applyNumberFormat="1"/></x:cellXfs>'),
    );
  });
});

describe("a look", () => {
  const look = (style: CellStyle) => {
    const bytes = patch(richWorkbook(), write("B9", BLANK, number(1), { sheet: "Phụ lục I", style }));
    const xfs = /<cellXfs[^>]*>(.*)<\/cellXfs>/s.exec(textOf(bytes, "xl/styles.xml"))![1]!;
    return xfs.slice(xfs.lastIndexOf("<xf"));
  };

  test.each([
    [
      "title",
      '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
    ],
    [
      "heading",
      '<xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>',
    ],
    [
      "text",
      '<xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
    ],
    [
      "quantity",
      '<xf numFmtId="164" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>',
    ],
    [
      "year",
      '<xf numFmtId="1" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>',
    ],
    [
      "remark",
      '<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>',
    ],
  ] as const)("%s", (style, xf) => expect(look(style)).toBe(xf));

  test("brings its font and thin borders once, behind those that are there", () => {
    const writes = (["heading", "total", "heading"] as const).map((style, i) =>
      write(`B${9 + i}`, BLANK, text("x"), { sheet: "Phụ lục I", style }),
    );
    const styles = textOf(patch(richWorkbook(), ...writes), "xl/styles.xml");
    expect(styles.match(/<fonts count="(\d)">/)![1]).toBe("3");
    expect(styles.match(/<borders count="(\d)">/)![1]).toBe("2");
    expect(styles.match(/<cellXfs count="(\d)">/)![1]).toBe("5");
    expect(styles).toContain(
      '<font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font></fonts>',
    );
    expect(styles).toContain('<left style="thin"><color auto="1"/></left>');
  });

  test("may come with another number format", () => {
    const planned = write("B9", BLANK, number(0.5), {
      sheet: "Phụ lục I",
      style: "quantity",
      numberFormat: "0.00%",
    });
    const cell = read(patch(richWorkbook(), planned)).sheets[0]!.cells.find(({ row }) => row === 9);
    expect(cell).toMatchObject({ text: "50,00%", font: "Times New Roman", bold: false });
  });

  test("makes a styles part where the workbook has none, with what every workbook has", () => {
    const bytes = patch(buildWorkbook(), write("A1", BLANK, text("x"), { style: "heading" }));
    const styles = textOf(bytes, "xl/styles.xml");
    expect(styles).toMatch(
      /^<\?xml .*<fonts count="2">.*<fills count="2">.*<borders count="2">.*<cellXfs count="2">/s,
    );
    expect(walkWhole(styles, "styles")).toBe(styles.length);
    expect(read(bytes).sheets[0]!.cells[0]).toMatchObject({ bold: true, font: "Times New Roman" });
    expect([...zipOf(bytes).entries.keys()].at(-1)).toBe("xl/styles.xml");
  });
});
