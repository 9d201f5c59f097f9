import {
  CFNumberOperator,
  CFRuleType,
  CFValueType,
  type IColorScale,
  type IConditionalFormattingRuleConfig,
  type IDataBar,
  type IIconSet,
  iconMap,
  IIconSetType,
  type IValueConfig,
} from "@univerjs/sheets-conditional-formatting";
import type { CellRange } from "../../core/model/place";
import { columnName } from "../../core/text/a1";
import type {
  ColourScaleLook,
  DataBarLook,
  GraphicLook,
  IconName,
  IconSetLook,
  Threshold,
} from "./extrasModel";

/** Sets that the grid lists from the lowest icon on; all others begin with the highest. */
const LOWEST_FIRST: ReadonlySet<IIconSetType> = new Set([IIconSetType.fourRating, IIconSetType.fiveRating]);
const SETS: ReadonlyMap<string, IIconSetType> = new Map([
  ...Object.values(IIconSetType).map((set) => [set as string, set] as const),
  // The grid draws all five quarters alike (full, grey on grey): boxes filled as far say the same.
  ["5Quarters", IIconSetType.fiveBoxes],
]);
const KINDS: ReadonlyMap<string, CFValueType> = new Map([
  ["percent", CFValueType.percent],
  ["percentile", CFValueType.percentile],
]);
const PLAIN_NUMBER = /^-?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Gives a colour scale, a bar or a set of icons as the grid draws it; null for what it cannot draw. */
export function graphicRule(look: GraphicLook): IConditionalFormattingRuleConfig | null {
  switch (look.kind) {
    case "scale":
      return scaleRule(look);
    case "bar":
      return barRule(look);
    case "icons":
      return iconRule(look);
  }
}

function scaleRule({ stops }: ColourScaleLook): IColorScale {
  return {
    type: CFRuleType.colorScale,
    config: stops.map(({ at, colour }, index) => ({ index, color: colour, value: valueOf(at) })),
  };
}

function barRule(look: DataBarLook): IDataBar {
  const { from, to, ranges, colour, negative, gradient, showsValue, old } = look;
  return {
    type: CFRuleType.dataBar,
    isShowValue: showsValue,
    config: {
      ...(old && from.type === "min" && to.type === "max"
        ? tenthToNineTenths(ranges)
        : { min: endOf(from, ranges), max: endOf(to, ranges) }),
      ...{ isGradient: gradient, positiveColor: colour, nativeColor: negative },
    },
  };
}

/** Excel 2007 gives the least number a bar too: a tenth of the cell, and nine tenths to the greatest. */
function tenthToNineTenths(ranges: readonly CellRange[]): { min: IValueConfig; max: IValueConfig } {
  const list = listOf(ranges);
  const [least, most] = [`MIN(${list})`, `MAX(${list})`];
  const eighth = `(${most}-${least})/8`;
  // Below nought there is an axis, and bars begin there.
  const min = `=IF(${least}<0,${least},MAX(0,${least}-${eighth}))`;
  return {
    min: { type: CFValueType.formula, value: min },
    max: { type: CFValueType.formula, value: `=IF(${least}<0,${most},${most}+${eighth})` },
  };
}

/** Ends that Excel chooses by itself never leave nought out, so that bars can be compared by their length. */
function endOf(at: Threshold, ranges: readonly CellRange[]): IValueConfig {
  if (at.type === "autoMin") return { type: CFValueType.formula, value: `=MIN(0,${listOf(ranges)})` };
  if (at.type === "autoMax") return { type: CFValueType.formula, value: `=MAX(0,${listOf(ranges)})` };
  return valueOf(at);
}

function iconRule({ steps, showsValue }: IconSetLook): IIconSet | null {
  const config = steps.map(({ at, icon }) => {
    const drawn = iconOf(icon);
    const operator = at.inclusive ? CFNumberOperator.greaterThanOrEqual : CFNumberOperator.greaterThan;
    return drawn === null ? null : { ...drawn, operator, value: valueOf(at) };
  });
  const known = config.filter((step) => step !== null);
  if (known.length < steps.length) return null;
  // The grid asks from the highest step down; the lowest one takes what is left.
  return { type: CFRuleType.iconSet, isShowValue: showsValue, config: known.reverse() };
}

function iconOf(icon: IconName | null): { iconType: IIconSetType; iconId: string } | null {
  if (icon === null) return { iconType: IIconSetType.empty, iconId: "" };
  const iconType = SETS.get(icon.set);
  if (iconType === undefined || iconType === IIconSetType.empty) return null;
  const count = iconMap[iconType].length;
  if (icon.index < 0 || icon.index >= count) return null;
  return { iconType, iconId: String(LOWEST_FIRST.has(iconType) ? icon.index : count - 1 - icon.index) };
}

function valueOf({ type, value }: Threshold): IValueConfig {
  switch (type) {
    case "min":
    case "autoMin":
      return { type: CFValueType.min };
    case "max":
    case "autoMax":
      // The grid's own greatest number is never below nought.
      return { type: CFValueType.percentile, value: 100 };
    default:
  }
  const text = (value ?? "0").trim();
  if (!PLAIN_NUMBER.test(text)) {
    return { type: CFValueType.formula, value: text.startsWith("=") ? text : `=${text}` };
  }
  return { type: KINDS.get(type) ?? CFValueType.num, value: Number(text) };
}

/** Gives cells as the arguments of a function; fixed, for a rule's formula would move with the cell. */
function listOf(ranges: readonly CellRange[]): string {
  const at = (row: number, column: number): string => `$${columnName(column)}$${row}`;
  return ranges.map(({ top, left, bottom, right }) => `${at(top, left)}:${at(bottom, right)}`).join(",");
}
