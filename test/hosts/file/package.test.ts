import { deflateRawSync } from "node:zlib";
import { checksumNode, inflateNode } from "../../../src/hosts/file/inflateNode";
import { inflateBrowser } from "../../../src/hosts/file/inflateBrowser";
import { openWorkbookFile, unpackSheets } from "../../../src/hosts/file/readWorkbook";
import { read, readingOf } from "./support/reading";
import {
  buildWorkbook,
  sheetXml,
  withParts,
  workbookParts,
  type WorkbookXml,
} from "./support/workbookBuilder";
import { buildZip, type ZipPart } from "./support/zipBuilder";

const book: WorkbookXml = {
  sheets: [
    {
      name: "Phụ lục I",
      rows: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>89</v></c></row>`,
      after: `<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
    },
  ],
  strings: "<si><t>Tổng điểm</t></si>",
  styles: `<fonts><font><name val="Times New Roman"/></font></fonts><cellXfs><xf/></cellXfs>`,
};
const parts = workbookParts(book);
const plain = read(buildZip(parts));
const sheetName = "xl/worksheets/sheet1.xml";
const sheet = parts.find(({ name }) => name === sheetName)!;
const stringsName = "xl/sharedStrings.xml";

/** The parts with changes to each of them. */
const all = (change: Partial<ZipPart>) => parts.map((part) => ({ ...part, ...change }));
const withSheet = (change: Partial<ZipPart>) => buildZip(withParts(parts, { ...sheet, ...change }));
/** Every occurrence replaced in the text of every part. */
const rewritten = (from: string | RegExp, to: string) =>
  buildZip(parts.map((part) => ({ ...part, data: (part.data as string).replaceAll(from, to) })));

describe("legal but unusual packages read the same", () => {
  test.each<[string, Uint8Array]>([
    ["stored parts", buildZip(all({ stored: true }))],
    ["data descriptors", buildZip(all({ dataDescriptor: true }))],
    ["zip64 entries", buildZip(all({ zip64: true }))],
    ["a zip64 end record", buildZip(parts, { zip64: true })],
    ["a comment at the end", buildZip(parts, { comment: "Văn thư PK" })],
    [
      "names with the slash of Windows",
      buildZip(parts.map((p) => ({ ...p, name: p.name.replaceAll("/", "\\") }))),
    ],
    ["names in capitals", buildZip(parts.map((p) => ({ ...p, name: p.name.toUpperCase() })))],
    ["absolute targets", rewrittenTargets("/xl/")],
    ["targets by way of the parent folder", rewrittenTargets("../xl/./")],
    ["a byte order mark", withSheet({ data: `\ufeff${sheet.data as string}` })],
    ["the strict namespaces", strict()],
    ["a prefix on every element", prefixed()],
    [
      "single quotes and blanks in tags",
      withSheet({
        data: (sheet.data as string).replaceAll('"', "'").replace(/([^/?])>/g, "$1 >"),
      }),
    ],
    [
      "comments and instructions between elements",
      withSheet({
        data: (sheet.data as string).replace("<sheetData>", "<!-- a --><?b c?><sheetData><!-- <row> -->"),
      }),
    ],
    [
      "entries named __proto__ and ../../evil",
      buildZip([...parts, { name: "__proto__", data: "x" }, { name: "../../evil", data: "x" }]),
    ],
    [
      "a hundred elements inside each other where nobody looks",
      withSheet({
        data: sheetXml({
          ...book.sheets![0]!,
          before: `<sheetPr>${"<a>".repeat(100)}${"</a>".repeat(100)}</sheetPr>`,
        }),
      }),
    ],
  ])("%s", (_, bytes) => {
    expect(read(bytes)).toEqual(plain);
  });

  /** The workbook's own targets written in another way. */
  function rewrittenTargets(prefix: string): Uint8Array {
    const name = "xl/_rels/workbook.xml.rels";
    const rels = parts.find((part) => part.name === name)!;
    return buildZip(
      withParts(parts, { ...rels, data: (rels.data as string).replaceAll('Target="', `Target="${prefix}`) }),
    );
  }

  function strict(): Uint8Array {
    return buildZip(
      parts.map((part) => ({
        ...part,
        data: (part.data as string)
          .replaceAll(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
          )
          .replaceAll(
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
          ),
      })),
    );
  }

  function prefixed(): Uint8Array {
    return buildZip(
      parts.map((part) => ({
        ...part,
        data: (part.data as string)
          .replaceAll(/<(\/?)([a-z])/gi, "<$1x:$2")
          .replaceAll("xmlns=", "xmlns:x=")
          .replaceAll("xmlns:r=", "xmlns:rel=")
          .replaceAll("r:id=", "rel:id="),
      })),
    );
  }
});

describe("both inflaters", () => {
  test("give the same snapshot", () => {
    expect(read(buildZip(parts), { inflate: inflateBrowser })).toEqual(plain);
    expect(read(buildZip(parts), { inflate: inflateNode, checksum: checksumNode })).toEqual(plain);
  });

  const data = new TextEncoder().encode("Văn thư, lưu trữ. ".repeat(5000));
  const packed = deflateRawSync(data);
  describe.each([
    ["zlib", inflateNode],
    ["fflate", inflateBrowser],
  ])("%s", (_, inflate) => {
    const reason = (bytes: Uint8Array, most: number) => {
      try {
        return inflate(bytes, most).length;
      } catch (error) {
        return (error as { reason?: string }).reason;
      }
    };
    test("unpacks to the byte", () => {
      expect(Buffer.from(inflate(packed, data.length)).equals(Buffer.from(data))).toBe(true);
    });
    test("stops one byte above the bound", () => expect(reason(packed, data.length - 1)).toBe("overflow"));
    test("stops a bomb", () =>
      expect(reason(deflateRawSync(new Uint8Array(50_000_000)), 1000)).toBe("overflow"));
    test("calls a stream that ends early corrupt", () => {
      expect(reason(packed.subarray(0, packed.length - 5), data.length)).toBe("corrupt");
    });
    test("calls noise corrupt", () => expect(reason(Uint8Array.of(7, 255, 255, 255), 100)).toBe("corrupt"));
    test("calls nothing at all corrupt", () => expect(reason(new Uint8Array(0), 100)).toBe("corrupt"));
    test("unpacks an empty part", () => expect(reason(deflateRawSync(new Uint8Array(0)), 0)).toBe(0));
  });
});

describe("only what is needed is unpacked", () => {
  test("a bomb in a part nobody needs is never touched", () => {
    const bomb: ZipPart = {
      name: "xl/media/image1.png",
      data: "",
      raw: deflateRawSync(new Uint8Array(100_000_000)),
      lie: { size: 1e9 },
    };
    expect(read(buildZip([...parts, bomb]))).toEqual(plain);
  });

  test("strings that no cell asks for are not unpacked", () => {
    const broken = { name: stringsName, data: "x", lie: { crc32: 1 } };
    const numbers = { ...sheet, data: sheetXml({ rows: "<row><c><v>1</v></c></row>" }) };
    expect(readingOf(buildZip(withParts(parts, broken, numbers)))).toBe("read");
    expect(readingOf(buildZip(withParts(parts, broken)))).toBe("corrupt: checksum");
  });

  test("the floor of the bench unpacks the same parts", () => {
    const opened = openWorkbookFile(buildZip(parts), { fileName: "a.xlsx", inflate: inflateNode });
    const names = ["xl/styles.xml", stringsName, sheetName];
    expect(unpackSheets(opened)).toEqual(names.map((name) => parts.find((part) => part.name === name)!.data));
  });
});

describe("hostile packages", () => {
  const bomb = deflateRawSync(new Uint8Array(200_000_000));

  test.each<[string, Uint8Array, string]>([
    [
      "a bomb in a needed part, its size told",
      withSheet({ raw: bomb, lie: { size: 200_000_000 } }),
      "too-large: partBytes",
    ],
    [
      "a bomb in a needed part, its size a lie",
      withSheet({ raw: bomb, lie: { size: 50_000 } }),
      "hostile: size",
    ],
    ["a size no stream of that length can have", withSheet({ lie: { size: 30_000_000 } }), "hostile: size"],
    ["a size larger than the part", withSheet({ lie: { size: 5000 } }), "corrupt: size"],
    ["a size smaller than the part", withSheet({ lie: { size: 50 } }), "hostile: size"],
    ["a stored part of another size", withSheet({ stored: true, lie: { size: 10 } }), "hostile: size"],
    [
      "entries that share their bytes",
      buildZip([...parts, { name: "xl/more.xml", data: "", overlaps: sheetName }]),
      "hostile: overlap",
    ],
    ["a name that comes twice", buildZip([...parts, sheet]), "hostile: repeated entry"],
    [
      "a name that comes twice but for capitals",
      buildZip([...parts, { ...sheet, name: sheetName.toUpperCase() }]),
      "hostile: repeated entry",
    ],
    ["a document type", withSheet({ data: `<!DOCTYPE a><worksheet/>` }), "hostile: document type"],
    [
      "a laughing entity",
      withSheet({
        data: `<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>`,
      }),
      "hostile: document type",
    ],
    [
      "an entity of its own",
      withSheet({ data: sheetXml({ rows: `<row><c t="str"><v>&xxe;</v></c></row>` }) }),
      "corrupt: entity",
    ],
    [
      "an external sheet",
      external("xl/_rels/workbook.xml.rels", "worksheets/sheet1.xml", "http://127.0.0.1/sheet.xml"),
      "corrupt: external sheet",
    ],
    [
      "an external workbook",
      external("_rels/.rels", "xl/workbook.xml", "file:///etc/passwd"),
      "corrupt: external workbook",
    ],
    [
      "a target outside the package",
      rewritten("worksheets/sheet1.xml", "../../../etc/passwd"),
      "corrupt: external sheet",
    ],
    [
      "more entries than the limit",
      buildZip([
        ...parts,
        ...Array.from({ length: 10_000 }, (_, i) => ({ name: `e${i}`, data: "", stored: true })),
      ]),
      "too-large: entries",
    ],
    [
      "elements inside each other beyond the limit",
      withSheet({ data: `<worksheet>${"<a>".repeat(300)}` }),
      "too-large: xmlDepth",
    ],
    [
      "attributes beyond the limit",
      withSheet({ data: `<worksheet ${Array.from({ length: 300 }, (_, i) => `a${i}=""`).join(" ")}/>` }),
      "too-large: xmlAttributes",
    ],
  ])("%s", (_, bytes, outcome) => {
    expect(readingOf(bytes)).toBe(outcome);
    expect(readingOf(bytes, { inflate: inflateBrowser })).toBe(outcome);
  });

  function external(name: string, from: string, to: string): Uint8Array {
    const rels = parts.find((part) => part.name === name)!;
    const data = (rels.data as string).replace(`Target="${from}"`, `Target="${to}" TargetMode="External"`);
    return buildZip(withParts(parts, { ...rels, data }));
  }

  test("the parts together have a limit", () => {
    expect(readingOf(buildZip(parts), { limits: { totalBytes: 1000 } })).toBe("too-large: totalBytes");
  });

  test("the file has a limit", () => {
    expect(readingOf(buildZip(parts), { limits: { packageBytes: 500 } })).toBe("too-large: packageBytes");
  });

  test("time has a limit, when there is a clock", () => {
    let clock = 0;
    const now = () => (clock += 10);
    expect(readingOf(buildZip(parts), { now, limits: { milliseconds: 5 } })).toBe("too-slow");
    expect(readingOf(buildZip(parts), { now })).toBe("read");
  });

  test("the clock is asked within a long sheet", () => {
    let asked = 0;
    const now = () => (asked++ < 3 ? 0 : 1000);
    const rows = "<row><c><v>1</v></c></row>".repeat(20_000);
    const bytes = buildWorkbook({ sheets: [{ rows }] });
    expect(readingOf(bytes, { now, limits: { milliseconds: 500 } })).toBe("too-slow");
  });
});

describe("broken packages", () => {
  test.each<[string, Uint8Array, string]>([
    ["a wrong checksum", withSheet({ lie: { crc32: 12345 } }), "corrupt: checksum"],
    ["a broken stream", withSheet({ raw: Uint8Array.of(7, 1, 2, 3) }), "corrupt: deflate"],
    ["a compression nobody knows", withSheet({ method: 9 }), "corrupt: compression method"],
    [
      "bytes that are not UTF-8",
      withSheet({
        data: Buffer.concat([
          Buffer.from("<worksheet>"),
          Buffer.from([0xc3, 0x28]),
          Buffer.from("</worksheet>"),
        ]),
      }),
      "corrupt: not UTF-8",
    ],
    [
      "UTF-16 that ends inside a character",
      withSheet({ data: Buffer.from(`\ufeff<worksheet/>`, "utf16le").subarray(0, -1) }),
      "corrupt: not UTF-8",
    ],
    ["NUL", withSheet({ data: "<worksheet>\0</worksheet>" }), "corrupt: NUL"],
    [
      "a control character",
      withSheet({ data: sheetXml({ rows: `<row><c t="str"><v>a\u0001</v></c></row>` }) }),
      "corrupt: control character",
    ],
    [
      "a control character by number",
      withSheet({ data: sheetXml({ rows: `<row><c t="str"><v>&#1;</v></c></row>` }) }),
      "corrupt: character",
    ],
    [
      "XML that ends early",
      withSheet({ data: (sheet.data as string).slice(0, -12) }),
      "corrupt: ends inside an element",
    ],
    [
      "XML with crossed tags",
      withSheet({ data: "<worksheet><a><b></a></b></worksheet>" }),
      "corrupt: end tag",
    ],
    ["XML with two roots", withSheet({ data: "<worksheet/><worksheet/>" }), "corrupt: second root element"],
    [
      "XML with an attribute twice",
      withSheet({ data: `<worksheet a="1" a="2"/>` }),
      "corrupt: repeated attribute",
    ],
    [
      "XML with one of many attributes twice",
      withSheet({
        data: `<worksheet ${Array.from("abcdefghijklj")
          .map((c) => `${c}=""`)
          .join(" ")}/>`,
      }),
      "corrupt: repeated attribute",
    ],
    ["an empty part", withSheet({ data: "", stored: true }), "corrupt: no root element"],
    [
      "no shared strings",
      buildZip(parts.filter(({ name }) => name !== stringsName)),
      "corrupt: missing part",
    ],
    [
      "no relationship to the strings",
      rewritten(/<Relationship Id="rIdS"[^>]*>/g, ""),
      "corrupt: missing part",
    ],
    ["no sheet part", buildZip(parts.filter(({ name }) => name !== sheetName)), "corrupt: missing part"],
    ["a sheet without a relationship", rewritten('r:id="rId1"', 'r:id="rId9"'), "corrupt: sheet"],
    [
      "no relationships at all",
      buildZip(parts.filter(({ name }) => name !== "_rels/.rels")),
      "corrupt: no workbook",
    ],
    [
      "a count of entries that is not theirs",
      buildZip(parts, { count: parts.length + 1 }),
      "corrupt: directory",
    ],
    ["a part with a password", withSheet({ flags: 1 }), "encrypted"],
  ])("%s", (_, bytes, outcome) => {
    expect(readingOf(bytes)).toBe(outcome);
    expect(readingOf(bytes, { inflate: inflateBrowser })).toBe(outcome);
  });

  test("a file that ends early is truncated, wherever it ends", () => {
    const bytes = buildZip(parts);
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(readingOf(bytes.subarray(0, Math.floor(bytes.length * share)))).toBe("truncated");
    }
    expect(readingOf(bytes.subarray(0, bytes.length - 1))).toBe("truncated");
  });
});
