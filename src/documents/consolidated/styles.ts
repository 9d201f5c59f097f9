import { xmlHead } from "./packagePart";

const NORMAL_FONT = '<sz val="11"/><name val="Times New Roman"/><family val="1"/>';
const fonts = [
  `<font>${NORMAL_FONT}</font>`,
  `<font><b/>${NORMAL_FONT}</font>`,
  '<font><b/><sz val="14"/><name val="Times New Roman"/><family val="1"/></font>',
  `<font><i/>${NORMAL_FONT}</font>`,
] as const;
const PLAIN = 0;
const BOLD = 1;
const LARGE = 2;
const ITALIC = 3;

/** Number formats: Excel's own by its number, ours from 164 up. */
const GENERAL = 0;
const WHOLE = 1;
const formats: Readonly<Record<number, string>> = {
  164: "0.00",
  165: "0.0%",
  166: "#,##0.000",
  167: "dd/mm/yyyy hh:mm",
};
const MEAN = 164;
const SHARE = 165;
const QUANTITY = 166;
const TIME = 167;

type Across = "left" | "center" | "right";

function format(
  font: number,
  numberFormat: number,
  across: Across,
  { framed = true, filled = false, quoted = false, wrapped = true } = {},
): string {
  const vertical = filled ? "center" : "top";
  return (
    `<xf numFmtId="${numberFormat}" fontId="${font}" fillId="${filled ? 2 : 0}" borderId="${framed ? 1 : 0}" xfId="0"` +
    `${quoted ? ' quotePrefix="1"' : ""} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">` +
    `<alignment horizontal="${across}" vertical="${vertical}"${wrapped ? ' wrapText="1"' : ""}/></xf>`
  );
}

const looks = {
  normal: format(PLAIN, GENERAL, "left", { framed: false }),
  title: format(LARGE, GENERAL, "center", { framed: false }),
  subtitle: format(ITALIC, GENERAL, "center", { framed: false }),
  remark: format(ITALIC, GENERAL, "left", { framed: false }),
  head: format(BOLD, GENERAL, "center", { filled: true }),
  text: format(PLAIN, GENERAL, "left"),
  /** Text that begins like a formula: Excel keeps it text, also when it is edited. */
  quoted: format(PLAIN, GENERAL, "left", { quoted: true }),
  /** Long codes that nobody reads through. */
  unwrapped: format(PLAIN, GENERAL, "left", { wrapped: false }),
  centred: format(PLAIN, GENERAL, "center"),
  points: format(PLAIN, GENERAL, "right"),
  whole: format(PLAIN, WHOLE, "center"),
  mean: format(PLAIN, MEAN, "right"),
  share: format(PLAIN, SHARE, "right"),
  quantity: format(PLAIN, QUANTITY, "right"),
  time: format(PLAIN, TIME, "center"),
  strong: format(BOLD, GENERAL, "left"),
  strongQuantity: format(BOLD, QUANTITY, "right"),
} as const;

/** How a cell looks. */
export type Look = keyof typeof looks;

const numbers = new Map(Object.keys(looks).map((name, number) => [name, number]));

/** Gives the number of a look in the styles part. */
export function lookNumber(look: Look): number {
  return numbers.get(look) ?? 0;
}

const EDGES = ["left", "right", "top", "bottom"]
  .map((edge) => `<${edge} style="thin"><color rgb="FF808080"/></${edge}>`)
  .join("");

/** Gives the styles part. */
export function stylesXml(): string {
  const ownFormats = Object.entries(formats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`,
  );
  const xfs = Object.values(looks);
  return (
    `${xmlHead}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    `<numFmts count="${ownFormats.length}">${ownFormats.join("")}</numFmts>` +
    `<fonts count="${fonts.length}">${fonts.join("")}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EDF5"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${EDGES}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${xfs.length}">${xfs.join("")}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/></styleSheet>'
  );
}
