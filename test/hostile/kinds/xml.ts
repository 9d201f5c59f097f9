import { GOOD, goodBook, goodRows, goodStrings, withRows } from "../support/goodBook";
import type { HostileKind } from "../support/kind";
import { sheetXml } from "../../hosts/file/support/workbookBuilder";

const SHEET = "xl/worksheets/sheet1.xml";
const WORKBOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const good = sheetXml({ rows: goodRows });

/** The good workbook with another sheet part. */
const sheet = (data: string | Uint8Array) => goodBook({}, { name: SHEET, data });
const before = (text: string) => sheet(good.replace("<worksheet", `${text}<worksheet`));
const strings = (text: string) => goodBook({ strings: text });
const relationship = (type: string, target: string, more = "") =>
  `<Relationship Id="rId1" Type="${OFFICE}/${type}" Target="${target}" ${more}/>`;
const sheetAt = (target: string, more = "") =>
  goodBook(
    {},
    {
      name: WORKBOOK_RELATIONSHIPS,
      data: `<Relationships>${relationship("worksheet", target, more)}</Relationships>`,
    },
  );
const workbookAt = (target: string, more = "") =>
  goodBook(
    {},
    {
      name: "_rels/.rels",
      data: `<Relationships>${relationship("officeDocument", target, more)}</Relationships>`,
    },
  );

const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join("");

function bytesWith(replace: number): Uint8Array {
  const bytes = new TextEncoder().encode(good);
  bytes[bytes.length - 30] = replace;
  return bytes;
}

/** What can be wrong with the XML of a part, and where its relationships lead. */
export const xmlKinds: readonly HostileKind[] = [
  {
    id: "entity-expansion",
    bytes: () => before(`<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`),
    gives: "hostile: document type",
  },
  {
    id: "quadratic-entity-expansion",
    bytes: () => before(`<!DOCTYPE x [<!ENTITY a "${"a".repeat(100_000)}">]>`),
    gives: "hostile: document type",
  },
  {
    id: "external-entity-in-shared-strings",
    bytes: () =>
      goodBook(
        {},
        {
          name: "xl/sharedStrings.xml",
          data: `<!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd">]><sst><si><t>&p;</t></si></sst>`,
        },
      ),
    gives: "hostile: document type",
  },
  {
    id: "external-document-type-in-workbook-part",
    bytes: () =>
      goodBook(
        {},
        { name: "xl/workbook.xml", data: `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><workbook/>` },
      ),
    gives: "hostile: document type",
  },
  {
    id: "parameter-entity-in-relationships",
    bytes: () =>
      goodBook(
        {},
        {
          name: "_rels/.rels",
          data: `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x"> %p;]><Relationships/>`,
        },
      ),
    gives: "hostile: document type",
  },
  {
    id: "document-type-in-styles",
    bytes: () => goodBook({ styles: "" }, { name: "xl/styles.xml", data: `<!DOCTYPE x><styleSheet/>` }),
    gives: "hostile: document type",
  },
  {
    id: "document-type-inside-the-sheet",
    bytes: () => withRows(`<!DOCTYPE x [<!ENTITY a "b">]>`),
    gives: "hostile: document type",
  },
  { id: "entity-nobody-declared", bytes: () => strings(`${goodStrings}<si><t>&xxe;</t></si>`), gives: GOOD },
  {
    id: "entity-nobody-declared-in-use",
    bytes: () => withRows(`<row r="11"><c r="B11" t="str"><v>&xxe;</v></c></row>`),
    gives: "corrupt: entity",
  },
  {
    id: "character-xml-does-not-have",
    bytes: () => withRows(`<row r="11"><c r="B11" t="str"><v>&#0;</v></c></row>`),
    gives: "corrupt: character",
  },
  {
    id: "character-beyond-unicode",
    bytes: () => withRows(`<row r="11"><c r="B11" t="str"><v>&#xFFFFFF;</v></c></row>`),
    gives: "corrupt: character",
  },
  {
    id: "include-and-stylesheet-instructions",
    bytes: () =>
      before(`<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/x.xsl"?><?php system("id") ?>`),
    gives: GOOD,
  },
  {
    id: "deep-xml-in-a-needed-part",
    bytes: () =>
      sheet(
        good.replace("</worksheet>", `<x>${"<a>".repeat(100_000)}${"</a>".repeat(100_000)}</x></worksheet>`),
      ),
    gives: "too-large: xmlDepth",
  },
  {
    id: "deep-xml-of-two-million-tags-never-closed",
    bytes: () => sheet(good.replace("</worksheet>", "<a>".repeat(2_000_000))),
    gives: "too-large: xmlDepth",
  },
  {
    id: "deep-xml-in-an-unneeded-part",
    bytes: () => goodBook({}, { name: "xl/drawings/drawing1.xml", data: "<a>".repeat(1_000_000) }),
    gives: GOOD,
  },
  {
    id: "hundred-thousand-attributes",
    bytes: () => {
      const attributes = Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(" ");
      return sheet(good.replace("<sheetData", `<sheetPr ${attributes}/><sheetData`));
    },
    gives: "too-large: xmlAttributes",
  },
  {
    id: "attribute-of-ten-megabytes",
    bytes: () =>
      sheet(good.replace("<sheetData", `<sheetPr codeName="${"x".repeat(10_000_000)}"/><sheetData`)),
    gives: GOOD,
  },
  {
    id: "repeated-attribute",
    bytes: () => withRows(`<row r="11"><c r="B11" r="C11"><v>1</v></c></row>`),
    gives: "corrupt: repeated attribute",
  },
  { id: "comment-of-ten-megabytes", bytes: () => before(`<!--${"-x".repeat(5_000_000)}-->`), gives: GOOD },
  {
    id: "comment-never-closed",
    bytes: () => before(`<!--${"<a>".repeat(100_000)}`),
    gives: "corrupt: unclosed markup",
  },
  { id: "million-comments", bytes: () => before("<!---->".repeat(1_000_000)), gives: GOOD },
  { id: "million-unknown-elements", bytes: () => withRows("<a/>".repeat(1_000_000)), gives: GOOD },
  {
    id: "wrong-end-tag",
    bytes: () => sheet(good.replace("</sheetData>", "</sheetdata>")),
    gives: "corrupt: end tag",
  },
  {
    id: "ends-in-the-middle",
    bytes: () => sheet(good.slice(0, good.indexOf("</row>"))),
    gives: "corrupt: ends inside an element",
  },
  { id: "second-root", bytes: () => sheet(`${good}<worksheet/>`), gives: "corrupt: second root element" },
  { id: "text-between-elements", bytes: () => withRows("5 điểm"), gives: "corrupt: text between elements" },
  { id: "nul-byte", bytes: () => sheet(bytesWith(0)), gives: "corrupt: NUL" },
  { id: "not-utf-8", bytes: () => sheet(bytesWith(0xff)), gives: "corrupt: not UTF-8" },
  { id: "empty-sheet-part", bytes: () => sheet(""), gives: "corrupt: no root element" },
  {
    id: "sheet-part-of-blanks",
    bytes: () => sheet(" ".repeat(1_000_000)),
    gives: "corrupt: no root element",
  },
  { id: "sheet-part-is-the-workbook", bytes: () => sheetAt("workbook.xml"), gives: "corrupt: root element" },
  {
    id: "sheet-part-is-its-own-relationships",
    bytes: () => sheetAt("_rels/workbook.xml.rels"),
    gives: "corrupt: root element",
  },
  {
    id: "shared-strings-are-a-sheet",
    bytes: () =>
      goodBook({
        strings: null,
        relationships: relationship("sharedStrings", "worksheets/sheet1.xml").replace("rId1", "rIdS"),
      }),
    gives: "corrupt: root element",
  },
  {
    id: "sheet-on-the-network",
    bytes: () => sheetAt("http://127.0.0.1:9/sheet1.xml", `TargetMode="External"`),
    gives: "corrupt: external sheet",
  },
  {
    id: "sheet-in-the-file-system",
    bytes: () => sheetAt("file:///etc/passwd"),
    gives: "corrupt: external sheet",
  },
  {
    id: "sheet-on-a-server-share",
    bytes: () => sheetAt("\\\\server\\share\\sheet1.xml"),
    gives: "corrupt: external sheet",
  },
  {
    id: "path-traversal-to-a-sheet",
    bytes: () => sheetAt("../../../../../etc/passwd"),
    gives: "corrupt: external sheet",
  },
  {
    id: "path-traversal-inside-the-package",
    bytes: () => sheetAt("../../xl/worksheets/sheet1.xml"),
    gives: "corrupt: external sheet",
  },
  {
    id: "workbook-on-the-network",
    bytes: () => workbookAt("http://127.0.0.1:9/workbook.xml", `TargetMode="External"`),
    gives: "corrupt: external workbook",
  },
  {
    id: "workbook-outside-the-package",
    bytes: () => workbookAt("../../etc/passwd"),
    gives: "corrupt: external workbook",
  },
  {
    id: "relationship-listed-twice",
    bytes: () => goodBook({ relationships: relationship("worksheet", "worksheets/sheet1.xml") }),
    gives: "corrupt: relationship",
  },
  {
    id: "relationship-named-as-a-prototype",
    bytes: () =>
      goodBook({
        relationships: ["__proto__", "constructor", "toString"]
          .map((id) => relationship("theme", "theme1.xml").replace("rId1", id))
          .join(""),
      }),
    gives: GOOD,
  },
  {
    id: "external-picture-and-link",
    bytes: () =>
      goodBook(
        {
          sheet: {
            after: `<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><drawing r:id="rId2"/>`,
          },
        },
        {
          name: "xl/worksheets/_rels/sheet1.xml.rels",
          data: `<Relationships>${relationship("image", "http://127.0.0.1:9/x.png", `TargetMode="External"`)}</Relationships>`,
        },
      ),
    gives: GOOD,
  },
];
