import fc from "fast-check";
import type { CellContext } from "../../../src/hosts/file/cellReader";
import { Deadline, READ_LIMITS, type ReadLimits } from "../../../src/hosts/file/readLimits";
import { SharedStrings } from "../../../src/hosts/file/sharedStrings";
import { readStyles } from "../../../src/hosts/file/styles";
import { WorksheetReader } from "../../../src/hosts/file/worksheet";
import { outcomeOf } from "./support/reading";

const SHEET =
  `<worksheet><sheetData>` +
  `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/><c r="C1" s="1" t="str"><f>A1</f><v>ab</v></c></row>` +
  `<row r="2" spans="1:4" ht="0.0" x14ac:dyDescent="0.25" hidden="1"><c r="A2" s="0"><v>2.5</v></c><c t="b"><v>1</v></c><c r="C2"><f>A2*2</f></c>` +
  `<c r="D2" t="e"><v>#REF!</v></c></row>` +
  `<row r="3"><c t="s" r="A3"><v>1</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" s="1"><v>45000</v></c>` +
  `<c r="D3"><v>-0</v></c></row></sheetData></worksheet>`;
const STRINGS = `<sst><si><t>Tốt</t></si><si><t xml:space="preserve"> a_b </t></si><si><r><t>c</t></r></si></sst>`;
const PIECES = [
  ...["", "<", ">", '"', "'", "/", "=", "&", "&lt;", " ", "\n", "\r", "\t", "\0", "\u001f", "\ufeff"],
  ...["0", "9", "-", ".", "A", "c", "v", "\u1ea1", "_x0041_", "<!---->", "<?a?>", "<![CDATA[a]]>"],
  ...["<c>", "<c/>", "</c>", "<v>", "</v>", "<v/>", "<f>", "</f>", "<si>", "</si>", "<t>", "</t>", "<r/>"],
  ...[' t="s"', ' s="0"', ' r="A2"', ' x="1"', ' t="shared"', " s='1'", ' r="4"', ' hidden="on"', ' ht="0"'],
];

/** One blank more in a tag changes nothing in XML, but no usual shape has it. */
function withoutPlainShapes(xml: string): string {
  return xml.replace(/<(c|si|row)(?=[ />])/g, "<$1 ");
}

/** The sheet as read with these strings, and every string, or the failure. */
function reading(sheet: string, strings: string, changed: Partial<ReadLimits> = {}): unknown {
  const limits = { ...READ_LIMITS, ...changed };
  const deadline = new Deadline(Infinity, undefined);
  const styles = readStyles(
    `<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    "styles",
    READ_LIMITS,
    deadline,
  );
  let snapshot: unknown = null;
  const texts: unknown[] = [];
  const outcome = outcomeOf(() => {
    const table = new SharedStrings(strings, "strings", limits, deadline);
    const context: CellContext = { limits, deadline, styles, date1904: false, strings: () => table };
    const part = { name: "Sheet1", visibility: "visible", part: "sheet" } as const;
    snapshot = new WorksheetReader(part, sheet, context, limits.cellsPerSheet).read();
    for (let i = 0; i < 3; i++) texts.push(table.get(i));
  });
  return { outcome, snapshot, texts };
}

/** The outcome, after making sure that the strict way comes to the same. */
function agreed(sheet: string, strings: string, limits: Partial<ReadLimits> = {}): unknown {
  const plain = reading(sheet, strings, limits);
  expect(plain).toEqual(reading(withoutPlainShapes(sheet), withoutPlainShapes(strings), limits));
  return plain;
}

test("cells and strings of the usual shape are read as when they are written another way", () => {
  expect(agreed(SHEET, STRINGS)).toMatchObject({
    outcome: "read",
    snapshot: { cells: { length: 10 } },
    texts: [{ text: "Tốt" }, { text: " a_b " }, { text: "c" }],
  });
});

/** A piece put in at each place, before the character there or instead of it. */
function* damaged(xml: string): Generator<string> {
  for (let at = 0; at < xml.length; at++) {
    for (const piece of PIECES) {
      yield xml.slice(0, at) + piece + xml.slice(at);
      yield xml.slice(0, at) + piece + xml.slice(at + 1);
    }
  }
}

/** The first damages that the two ways do not read alike. */
function disagreements(xml: string, read: (xml: string) => unknown): string[] {
  const found: string[] = [];
  for (const changed of damaged(xml)) {
    if (same(read(changed), read(withoutPlainShapes(changed)))) continue;
    found.push(changed);
    if (found.length === 3) break;
  }
  return found;
}

/** As toEqual, but fast: JSON tells everything here but -0. */
function same(a: unknown, b: unknown): boolean {
  const write = (value: unknown): string =>
    JSON.stringify(value, (_, v: unknown) => (Object.is(v, -0) ? "-0" : v));
  return write(a) === write(b);
}

test("any small damage to a sheet ends as it does when its cells are written another way", () => {
  expect(disagreements(SHEET, (xml) => reading(xml, STRINGS))).toEqual([]);
});

test("any small damage to the strings ends as it does when they are written another way", () => {
  expect(disagreements(STRINGS, (xml) => reading(SHEET, xml))).toEqual([]);
});

test("damages in several places end as when all is written another way", () => {
  const edit = fc.record({ at: fc.nat(2000), length: fc.nat(9), text: fc.constantFrom(...PIECES) });
  const change = (xml: string, edits: readonly { at: number; length: number; text: string }[]): string =>
    edits.reduce((changed, { at, length, text }) => {
      const place = at % changed.length;
      return changed.slice(0, place) + text + changed.slice(place + length);
    }, xml);
  fc.assert(
    fc.property(fc.array(edit, { minLength: 2, maxLength: 4 }), fc.array(edit, { maxLength: 1 }), (a, b) => {
      agreed(change(SHEET, a), change(STRINGS, b));
    }),
    { numRuns: 1000 },
  );
});

test.each<Partial<ReadLimits>>([
  { xmlDepth: 4 },
  { xmlDepth: 3 },
  { xmlDepth: 2 },
  { xmlAttributes: 2 },
  { textLength: 3 },
  { textLength: 1 },
  { formulaLength: 1 },
  { cellsPerSheet: 4 },
  { rows: 2 },
  { sharedStrings: 2 },
  { styles: 0 },
])("the limit %j holds for the usual shapes as for others", (limits) => {
  expect(agreed(SHEET, STRINGS, limits)).not.toEqual(reading(SHEET, STRINGS));
});

test("zero and minus zero are not taken for one another, in whatever order they come", () => {
  const row = ["0", "-0", "0", "-0.0"].map((number) => `<c><v>${number}</v></c>`).join("");
  const sheet = `<worksheet><sheetData><row>${row}</row></sheetData></worksheet>`;
  const values = [0, -0, 0, -0].map((number) => ({ value: { kind: "number", number }, text: "0" }));
  expect(agreed(sheet, STRINGS)).toMatchObject({ outcome: "read", snapshot: { cells: values } });
});
