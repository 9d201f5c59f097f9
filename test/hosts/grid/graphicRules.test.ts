import type { GraphicLook, IconSetLook } from "../../../src/hosts/grid/extrasModel";
import { graphicRule } from "../../../src/hosts/grid/graphicRuleData";
import { conditionRules } from "../../../src/hosts/grid/ruleData";

const at = (type: string, value: string | null = null, inclusive = true) => ({ type, value, inclusive });
const ranges = [
  { top: 2, left: 3, bottom: 9, right: 3 },
  { top: 1, left: 5, bottom: 1, right: 6 },
];
const bar: GraphicLook = {
  ...{ kind: "bar", ranges, priority: 1, colour: "#638EC6", negative: "#FF0000", gradient: true },
  ...{ showsValue: true, old: false, from: at("autoMin"), to: at("autoMax") },
};
const icons = (set: string, indexes: readonly (number | null)[]): IconSetLook => ({
  ...{ kind: "icons", ranges, priority: 1, showsValue: true },
  steps: indexes.map((index, i) => ({
    at: at("percent", String(i * 33), i !== 1),
    icon: index === null ? null : { set, index },
  })),
});

test("the end of a bar that Excel chooses never leaves nought out", () => {
  expect(graphicRule(bar)).toEqual({
    ...{ type: "dataBar", isShowValue: true },
    config: {
      min: { type: "formula", value: "=MIN(0,$C$2:$C$9,$E$1:$F$1)" },
      max: { type: "formula", value: "=MAX(0,$C$2:$C$9,$E$1:$F$1)" },
      ...{ isGradient: true, positiveColor: "#638EC6", nativeColor: "#FF0000" },
    },
  });
});

test("the least number of an old rule has a bar too", () => {
  const old = { ...bar, old: true, from: at("min"), to: at("max"), ranges: ranges.slice(0, 1) };
  const [least, most] = ["MIN($C$2:$C$9)", "MAX($C$2:$C$9)"];
  expect(graphicRule(old)).toMatchObject({
    config: {
      min: { type: "formula", value: `=IF(${least}<0,${least},MAX(0,${least}-(${most}-${least})/8))` },
      max: { type: "formula", value: `=IF(${least}<0,${most},${most}+(${most}-${least})/8)` },
    },
  });
});

test("the greatest number of a scale may be below nought; a reference is worked out", () => {
  const scale: GraphicLook = {
    ...{ kind: "scale", ranges, priority: 1 },
    stops: [
      { at: at("num", "$B$1"), colour: "#FFFFFF" },
      { at: at("max"), colour: "#63BE7B" },
    ],
  };
  expect(graphicRule(scale)).toEqual({
    type: "colorScale",
    config: [
      { index: 0, color: "#FFFFFF", value: { type: "formula", value: "=$B$1" } },
      { index: 1, color: "#63BE7B", value: { type: "percentile", value: 100 } },
    ],
  });
});

test("icons are asked for from the highest step down", () => {
  expect(graphicRule(icons("3Arrows", [0, 1, 2]))).toEqual({
    ...{ type: "iconSet", isShowValue: true },
    config: [
      {
        iconType: "3Arrows",
        iconId: "0",
        operator: "greaterThanOrEqual",
        value: { type: "percent", value: 66 },
      },
      { iconType: "3Arrows", iconId: "1", operator: "greaterThan", value: { type: "percent", value: 33 } },
      {
        iconType: "3Arrows",
        iconId: "2",
        operator: "greaterThanOrEqual",
        value: { type: "percent", value: 0 },
      },
    ],
  });
});

test.each([
  ["4Rating", [0, 1, 2, 3], ["3", "2", "1", "0"], "4Rating"],
  ["5Quarters", [0, 4], ["0", "4"], "5Boxes"],
])("the set %s is drawn as Excel orders it", (set, indexes, ids, drawn) => {
  const rule = graphicRule(icons(set, indexes)) as { config: { iconId: string; iconType: string }[] };
  expect(rule.config.map(({ iconId }) => iconId)).toEqual(ids);
  expect(rule.config.every(({ iconType }) => iconType === drawn)).toBe(true);
});

test("a step may have no icon; a set nobody knows is not drawn", () => {
  expect(graphicRule(icons("3Stars", [null, 1]))).toMatchObject({
    config: [
      { iconType: "3Stars", iconId: "1" },
      { iconType: "EMPTY_ICON_TYPE", iconId: "" },
    ],
  });
  expect(graphicRule(icons("9Moons", [0, 1]))).toBeNull();
  expect(graphicRule(icons("3Stars", [0, 3]))).toBeNull();
});

test("all rules of a sheet stand in one order", () => {
  const look = { bold: true, italic: null, strike: null, underline: null, colour: null, fill: null };
  const condition = {
    ...{ ranges, type: "expression", operator: null, text: null, formulas: ["A1"], priority: 2, look },
    ...{ stopIfTrue: true, rank: null, percent: false, bottom: false },
  };
  const rules = conditionRules([condition], [{ ...bar, priority: 3 }, bar]);
  expect(rules.map(({ cfId, stopIfTrue, rule }) => [cfId, stopIfTrue, rule.type])).toEqual([
    ["cf0", false, "dataBar"],
    ["cf1", true, "highlightCell"],
    ["cf2", false, "dataBar"],
  ]);
});
