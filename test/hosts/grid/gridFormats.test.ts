import type { CellLook } from "../../../src/hosts/file/looksModel";
import { PLAIN_LOOK } from "../../../src/hosts/file/looksStyles";
import { PLAIN_FORMAT } from "../../../src/hosts/grid/extrasModel";
import { fittingOf, GridFormats } from "../../../src/hosts/grid/gridFormats";
import { familiesOf, styleOf } from "../../../src/hosts/grid/styleData";

function lookIn(name: string, size: number): CellLook {
  return { ...PLAIN_LOOK, font: { ...PLAIN_LOOK.font, name, size } };
}

test.each([
  ["Calibri", 11, 7],
  ["Times New Roman", 12, 8],
  ["Times New Roman", 14, 9],
  ["Arial", 10, 7],
  [".VnTime", 12, 8],
])("a column of a workbook in %s %d counts %d pixels to a character", (name, size, pixels) => {
  expect(new GridFormats([lookIn(name, size)], []).character).toBe(pixels);
});

test.each([
  ["Times New Roman", "Times New Roman, Times New Roman, Liberation Serif, serif"],
  ["Calibri", "Calibri, Carlito, Arial, sans-serif"],
  [".VnTime", "\\00002eVnTime, Times New Roman, Liberation Serif, serif"],
  ["3of9", "\\000033of9, Arial, Liberation Sans, sans-serif"],
  ['Ari"al;', "Arial, Arial, Liberation Sans, sans-serif"],
  ["", "Arial, Liberation Sans, sans-serif"],
])("the font %s is drawn in the families %s", (name, families) => {
  expect(familiesOf(name)).toBe(families);
});

test("a link on a cell of no look of its own is blue and underlined; other looks stay", () => {
  const blue = { ...PLAIN_LOOK, font: { ...PLAIN_LOOK.font, colour: "#7030A0" } };
  const formats = new GridFormats([PLAIN_LOOK, blue], []);
  expect(formats.styles[formats.linkId(0)]).toMatchObject({ ul: { s: 1 }, cl: { rgb: "#0563C1" } });
  expect(formats.linkId(1)).toBe("f1");
});

test("a style's name tells of shrinking and stacking, and nothing else does", () => {
  const stacked = { ...PLAIN_LOOK, alignment: { ...PLAIN_LOOK.alignment, rotation: 255 } };
  const formats = new GridFormats([PLAIN_LOOK, stacked], [{ ...PLAIN_FORMAT, shrinks: true }]);
  expect(fittingOf(formats.id(0))).toEqual({ shrinks: true, stacks: false });
  expect(fittingOf(formats.id(1))).toEqual({ shrinks: false, stacks: true });
  expect(fittingOf({ bl: 1 })).toEqual({ shrinks: false, stacks: false });
});

test("rotation turns the other way round, an indent keeps the cell's own space, spreading breaks lines", () => {
  const align = (more: Partial<CellLook["alignment"]>) =>
    styleOf({ ...PLAIN_LOOK, alignment: { ...PLAIN_LOOK.alignment, ...more } });
  expect(align({ rotation: 45 }).tr).toEqual({ a: -45 });
  expect(align({ rotation: -90 }).tr).toEqual({ a: 90 });
  expect(align({ rotation: 255 }).tr).toBeUndefined();
  expect(align({ horizontal: "left", indent: 2 }).pd).toEqual({ l: 20 });
  expect(align({ horizontal: "right", indent: 1 }).pd).toEqual({ r: 11 });
  expect(align({ horizontal: "justify" }).tb).toBe(3);
});

test("strokes through a cell, double lines and mixed colours go into its style", () => {
  const diagonal = { look: { style: "double", colour: null }, up: true, down: true };
  const style = styleOf(PLAIN_LOOK, { shrinks: false, doubleUnderline: true, diagonal, blend: "#808080" });
  const side = { s: 7, cl: { rgb: "#000000" } };
  expect(style.bd).toEqual({ tl_br: side, bl_tr: side });
  expect(style.bg).toEqual({ rgb: "#808080" });
  expect(style.ul).toEqual({ s: 1, t: 10 });
});
