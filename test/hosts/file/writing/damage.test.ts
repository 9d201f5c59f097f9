import fc from "fast-check";
import { ReadFailure } from "../../../../src/core/model/failure";
import { WriteRefused } from "../../../../src/core/model/writePlan";
import { patchWorkbook } from "../../../../src/hosts/file/writing/patchWorkbook";
import { buildZip } from "../support/zipBuilder";
import { BLANK, formula, number, ports, text, textOf, write } from "./support/patching";
import { richParts, richWorkbook } from "./support/richWorkbook";
import { walkWhole } from "./support/soundness";

const SHEET = "Phụ lục I";
const plan = {
  newSheets: [{ name: "Mới", columnWidths: [9], merges: [], frozenRows: 1, landscape: true }],
  writes: [
    write("C4", BLANK, number(30), { sheet: SHEET, numberFormat: "0.000" }),
    write("B2", text("Lập hồ sơ"), formula("1+1", 2), { sheet: SHEET }),
    write("A5", BLANK, text("x"), { sheet: SHEET, style: "text" }),
    write("A1", BLANK, text("x"), { sheet: "Mới", style: "heading" }),
  ],
};
const WRITTEN = [
  ...["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"],
  "xl/worksheets/sheet1.xml",
];

/** Gives "written" when a plan was carried out and all it wrote is well formed, else the name of the typed error. */
function outcome(bytes: Uint8Array): string {
  try {
    const after = patchWorkbook(bytes, plan, ports);
    for (const part of WRITTEN) walkWhole(textOf(after, part), part);
    return "written";
  } catch (error) {
    if (error instanceof ReadFailure && error.code !== "unexpected") return error.name;
    if (error instanceof WriteRefused) return error.name;
    throw error;
  }
}

test("the plan of these tests fits the workbook while that is whole", () => {
  expect(outcome(richWorkbook())).toBe("written");
});

test("a part with pieces lost, doubled or replaced is refused by a typed error, or written soundly", () => {
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(
      fc.constantFrom(...WRITTEN, "xl/sharedStrings.xml", "xl/tables/table1.xml", "_rels/.rels"),
      fc.nat(),
      fc.integer({ min: 0, max: 12 }),
      fc.oneof(
        fc.constant(null),
        fc.constantFrom(
          "",
          "<",
          ">",
          "/",
          '"',
          "'",
          " ",
          "x:",
          "<!--",
          "-->",
          "<c/>",
          "<row/>",
          "]]>",
          "&",
          "=",
        ),
      ),
      (name, at, length, put) => {
        const parts = richParts("xlsx").map((part) => {
          if (part.name !== name || typeof part.data !== "string") return part;
          const start = at % part.data.length;
          const piece = part.data.slice(start, start + length);
          return {
            ...part,
            data: part.data.slice(0, start) + (put ?? piece + piece) + part.data.slice(start + length),
          };
        });
        outcomes.add(outcome(buildZip(parts)));
      },
    ),
    { numRuns: 400, seed: 218 },
  );
  expect([...outcomes].sort()).toEqual(["ReadFailure", "WriteRefused", "written"]);
});

test("a package with bytes changed is refused by a typed error, or written soundly", () => {
  const whole = richWorkbook();
  const outcomes = new Set<string>();
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 0, max: 255 }), (at, byte) => {
      const bytes = whole.slice();
      bytes[at % bytes.length] = byte;
      outcomes.add(outcome(bytes));
    }),
    { numRuns: 200, seed: 218 },
  );
  expect(outcomes).toContain("ReadFailure");
});
