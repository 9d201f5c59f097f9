/** Cell styles of the samples: Times New Roman 12–13, thin borders, as such sheets are printed. */
const side = { style: "thin" };
const border = { top: side, right: side, bottom: side, left: side };
const font = { name: "Times New Roman", size: 12 };
const middle = { vertical: "center", wrapText: true };
const centred = { ...middle, horizontal: "center" };
const shaded = { type: "pattern", pattern: "solid", fgColor: { rgb: "E7EEF7" } };

/** The workbook's own font: cells without a style use it. */
export const defaultFont = font;

export const styles = {
  head: { font, alignment: centred },
  headBold: { font: { ...font, bold: true }, alignment: centred },
  title: { font: { ...font, size: 13, bold: true }, alignment: centred },
  remark: { font: { ...font, italic: true }, alignment: centred },
  notice: { font: { ...font, bold: true, color: { rgb: "C00000" } }, alignment: centred },
  heading: { font: { ...font, bold: true }, alignment: centred, border, fill: shaded },
  section: {
    text: { font: { ...font, bold: true }, alignment: middle, border, fill: shaded },
    centre: { font: { ...font, bold: true }, alignment: centred, border, fill: shaded },
  },
  group: {
    text: { font: { ...font, bold: true, italic: true }, alignment: middle, border },
    centre: { font: { ...font, bold: true, italic: true }, alignment: centred, border },
  },
  criterion: {
    text: { font, alignment: middle, border },
    centre: { font, alignment: centred, border },
  },
};

/** Gives a style with a number format beside it. */
export function formatted(style, numFmt) {
  return { ...style, numFmt };
}
