import { buildOds } from "./support/odsBuilder";
import { firstSheet, read } from "./support/reading";
import { buildWorkbook, withParts, workbookParts } from "./support/workbookBuilder";
import { buildZip } from "./support/zipBuilder";
import { inflateNode } from "../../../src/hosts/file/inflateNode";
import { readLegacyWorkbook } from "../../../src/hosts/file/legacyFormats";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const related = (id: string, type: string, target: string, more = "") =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}" ${more}/>`;

/** Styles of fonts and fills, each cell format naming one of each, and a format number. */
function stylesOf(
  fonts: readonly string[],
  fills: readonly string[],
  xfs: readonly (readonly [number, number, number?])[],
) {
  const list = (name: string, items: readonly string[]) => `<${name}>${items.join("")}</${name}>`;
  return (
    `<numFmts><numFmt numFmtId="164" formatCode=";;;"/><numFmt numFmtId="165" formatCode="0;;;@"/></numFmts>` +
    list(
      "fonts",
      fonts.map((font) => `<font>${font}</font>`),
    ) +
    list(
      "fills",
      fills.map((fill) => `<fill>${fill}</fill>`),
    ) +
    list(
      "cellXfs",
      xfs.map(([font, fill, format = 0]) => `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}"/>`),
    )
  );
}

/** Why a number under these looks cannot be seen; undefined when it can. */
function whyUnseen(font: string, fill = `<patternFill patternType="none"/>`, format = 0): string | undefined {
  const styles = stylesOf(
    [`<sz val="12"/>`, font],
    [fill],
    [
      [0, 0],
      [1, 0, format],
    ],
  );
  const sheet = firstSheet({ styles, sheets: [{ rows: `<row r="3"><c r="B3" s="1"><v>5</v></c></row>` }] });
  return sheet.unseenCells?.map(({ row, column, why }) => `${why} ${row} ${column}`).join();
}

const solid = (colour: string) => `<patternFill patternType="solid"><fgColor ${colour}/></patternFill>`;

describe("text nobody can see", () => {
  it.each([
    [`<color rgb="FFFFFFFF"/>`, undefined],
    [`<color rgb="00FFFFFF"/>`, undefined],
    [`<color rgb="FFFAFAFA"/>`, undefined],
    [`<color theme="0"/>`, undefined],
    [`<color indexed="9"/>`, undefined],
    [`<color theme="1" tint="0.99"/>`, undefined],
    [`<color rgb="FFFFFF00"/>`, solid(`rgb="FFFFFF00"`)],
    [`<color theme="4" tint="0.4"/>`, solid(`theme="4" tint="0.4"`)],
    [`<color indexed="22"/>`, solid(`indexed="22"`)],
    [``, solid(`theme="1"`)],
    [`<color auto="1"/>`, solid(`rgb="FF000000"`)],
  ])("has the colour of its background: %s on %s", (font, fill) => {
    expect(whyUnseen(font, fill)).toBe("colour 3 2");
  });

  it.each([
    [`<color rgb="FFFFFFFF"/>`, solid(`rgb="FF1F4E78"`)],
    [`<color theme="0"/>`, solid(`theme="4"`)],
    [`<color theme="0" tint="-0.5"/>`, undefined],
    [`<color theme="4"/>`, solid(`theme="4" tint="0.8"`)],
    [`<color rgb="FFFFFFFF"/>`, `<patternFill patternType="gray125"/>`],
    [
      `<color rgb="FFFFFFFF"/>`,
      `<gradientFill><stop position="0"><color rgb="FF000000"/></stop></gradientFill>`,
    ],
    [`<color rgb="red"/>`, undefined],
    [``, undefined],
  ])("is not what can be seen or nobody knows: %s on %s", (font, fill) => {
    expect(whyUnseen(font, fill)).toBeUndefined();
  });

  it("is too small, or has a number format that shows nothing", () => {
    expect(whyUnseen(`<sz val="1"/>`)).toBe("size 3 2");
    expect(whyUnseen(`<sz val="8"/>`)).toBeUndefined();
    expect(whyUnseen(`<sz val="x"/>`)).toBeUndefined();
    expect(whyUnseen("", undefined, 164)).toBe("format 3 2");
    expect(whyUnseen("", undefined, 165)).toBeUndefined();
  });

  it("is not told of cells that hold nothing, and comes in the order of the sheet", () => {
    const styles = stylesOf([`<color theme="0"/>`], [`<patternFill patternType="none"/>`], [[0, 0]]);
    const rows = `<row r="2"><c r="B2"><v>1</v></c><c r="C2"/></row><row r="1"><c r="A1"><v>1</v></c></row>`;
    expect(firstSheet({ styles, sheets: [{ rows }] }).unseenCells).toEqual([
      { row: 1, column: 1, why: "colour" },
      { row: 2, column: 2, why: "colour" },
    ]);
  });
});

describe("links to the outside", () => {
  const parts = (relationships: string, ...more: readonly { name: string; data: string }[]) =>
    read(buildZip(withParts(workbookParts({ relationships }), ...more))).links;
  const link = related("rIdL", "externalLink", "externalLinks/externalLink1.xml");
  const linkPart = (data: string) => ({ name: "xl/externalLinks/externalLink1.xml", data });
  const linkRelationship = (type: string, target: string) => ({
    name: "xl/externalLinks/_rels/externalLink1.xml.rels",
    data: `<Relationships>${related("rId1", type, target, `TargetMode="External"`)}</Relationships>`,
  });

  it("are left out where there are none", () => {
    expect(Object.keys(read(buildWorkbook()))).toEqual(["sheets", "readOnly", "macros"]);
  });

  it("name another workbook as the file does, and are not followed", () => {
    const book = linkPart(`<externalLink><externalBook r:id="rId1"/></externalLink>`);
    expect(parts(link, book, linkRelationship("externalLinkPath", "file:///C:/Diem.xlsx"))).toEqual([
      { kind: "workbook", target: "file:///C:/Diem.xlsx" },
    ]);
  });

  it("name another program and what is asked of it", () => {
    const dde = linkPart(`<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>`);
    expect(parts(link, dde)).toEqual([{ kind: "program", target: "cmd /c calc" }]);
    const ole = linkPart(`<externalLink><oleLink progId="Package" r:id="rId1"/></externalLink>`);
    expect(parts(link, ole, linkRelationship("oleObject", "file:///C:/x.exe"))).toEqual([
      { kind: "program", target: "file:///C:/x.exe" },
    ]);
  });

  it("name data connections", () => {
    const connections = {
      name: "xl/connections.xml",
      data: `<connections><connection id="1" name="Truy vấn"/></connections>`,
    };
    expect(parts(related("rIdC", "connections", "connections.xml"), connections)).toEqual([
      { kind: "data", target: "Truy vấn" },
    ]);
  });

  it("go by the part's name where it is broken, missing or too large, and the workbook is read all the same", () => {
    const name = [{ kind: "workbook", target: "xl/externalLinks/externalLink1.xml" }];
    expect(parts(link)).toEqual(name);
    expect(parts(link, linkPart("<externalLink><broken"))).toEqual(name);
    expect(parts(link, linkPart(`<!DOCTYPE a [<!ENTITY b "c">]><externalLink/>`))).toEqual(name);
    expect(parts(link, linkPart(`<externalLink>${" ".repeat(300_000)}</externalLink>`))).toEqual(name);
  });

  it("are cut where they are many or long", () => {
    const many = Array.from({ length: 150 }, (_, i) => related(`rIdL${i}`, "externalLink", `l${i}.xml`)).join(
      "",
    );
    expect(parts(many)).toHaveLength(100);
    const long = linkRelationship("externalLinkPath", `file:///${"a".repeat(1000)}`);
    expect(parts(link, linkPart("<externalLink/>"), long)![0]!.target).toHaveLength(256);
  });
});

describe("macros", () => {
  it("are VBA, and sheets of Excel 4.0 macros", () => {
    const of = (type: string) =>
      read(buildWorkbook({ relationships: related("rIdM", type, "m.bin") })).macros;
    expect(["vbaProject", "xlMacrosheet", "xlIntlMacrosheet", "theme"].map(of)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it("of an .ods are modules of its libraries, not the lists of them", async () => {
    const of = async (name: string) => {
      const bytes = buildOds(`<table:table table:name="A"><table:table-row/></table:table>`, "", [
        { name, data: "<x/>" },
      ]);
      return (await readLegacyWorkbook(bytes, { kind: "ods", inflate: inflateNode })).macros;
    };
    expect(await of("Basic/Standard/Module1.xml")).toBe(true);
    expect(await of("Scripts/python/a.py")).toBe(true);
    expect(await of("Basic/Standard/script-lb.xml")).toBe(false);
    expect(await of("Basic/script-lc.xml")).toBe(false);
  });
});
