import {
  BooleanNumber,
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
  type IRange,
  type ISheetDataValidationRule,
  type IStyleBase,
} from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
} from "@univerjs/sheets-conditional-formatting";
import type { CellRange } from "../../core/model/place";
import { toA1 } from "../../core/text/a1";
import type { ConditionLook, DifferentialLook, ValidationLook } from "../file/looksModel";
import type { GraphicLook } from "./extrasModel";
import { graphicRule } from "./graphicRuleData";

/** How a comparison of a conditional format is written as a formula about a cell. */
const COMPARISONS: Readonly<Record<string, (cell: string, a: string, b: string) => string>> = {
  equal: (cell, a) => `${cell}=(${a})`,
  notEqual: (cell, a) => `${cell}<>(${a})`,
  greaterThan: (cell, a) => `${cell}>(${a})`,
  greaterThanOrEqual: (cell, a) => `${cell}>=(${a})`,
  lessThan: (cell, a) => `${cell}<(${a})`,
  lessThanOrEqual: (cell, a) => `${cell}<=(${a})`,
  between: (cell, a, b) => `AND(${cell}>=(${a}),${cell}<=(${b}))`,
  notBetween: (cell, a, b) => `OR(${cell}<(${a}),${cell}>(${b}))`,
};

/** Kinds that come with a formula saying the same. */
const BY_FORMULA = new Set([
  ...["expression", "containsText", "notContainsText", "beginsWith", "endsWith"],
  ...["containsBlanks", "notContainsBlanks", "containsErrors", "notContainsErrors", "timePeriod"],
]);

/** Gives a rectangle as the grid counts it. */
export function gridRange({ top, left, bottom, right }: CellRange): IRange {
  return { startRow: top - 1, startColumn: left - 1, endRow: bottom - 1, endColumn: right - 1 };
}

/** Gives the conditional formats the grid can show, and those that draw into cells, most urgent first. */
export function conditionRules(
  conditions: readonly ConditionLook[],
  graphics: readonly GraphicLook[] = [],
): IConditionFormattingRule[] {
  return [...conditions, ...graphics]
    .sort((a, b) => a.priority - b.priority)
    .flatMap((look, i): IConditionFormattingRule[] => {
      const rule = "kind" in look ? graphicRule(look) : highlightRule(look);
      const stopIfTrue = "kind" in look ? false : look.stopIfTrue;
      return rule === null ? [] : [{ cfId: `cf${i}`, ranges: look.ranges.map(gridRange), stopIfTrue, rule }];
    });
}

function highlightRule(condition: ConditionLook): IConditionFormattingRule["rule"] | null {
  return condition.look === null ? null : ruleOf(condition, conditionStyle(condition.look));
}

function ruleOf(condition: ConditionLook, style: IStyleBase): IConditionFormattingRule["rule"] | null {
  const { type, operator, formulas, ranges, rank } = condition;
  const head = { type: CFRuleType.highlightCell as const, style };
  const [first, second] = formulas;
  if (type === "cellIs") {
    const compare = COMPARISONS[operator ?? ""];
    if (compare === undefined || first === undefined) return null;
    const cell = toA1(ranges[0]!.top, ranges[0]!.left);
    // A blank cell is no number for a comparison with one, as in Excel's own look.
    return { ...head, subType: CFSubRuleType.formula, value: `=${compare(cell, first, second ?? first)}` };
  }
  if (BY_FORMULA.has(type)) {
    return first === undefined ? null : { ...head, subType: CFSubRuleType.formula, value: `=${first}` };
  }
  switch (type) {
    case "duplicateValues":
      return { ...head, subType: CFSubRuleType.duplicateValues };
    case "uniqueValues":
      return { ...head, subType: CFSubRuleType.uniqueValues };
    case "top10":
      return {
        ...{ ...head, subType: CFSubRuleType.rank, isBottom: condition.bottom },
        ...{ isPercent: condition.percent, value: rank ?? 10 },
      };
    case "aboveAverage":
      return {
        ...{ ...head, subType: CFSubRuleType.average },
        operator: condition.bottom ? CFNumberOperator.lessThan : CFNumberOperator.greaterThan,
      };
    default:
      return null;
  }
}

function conditionStyle(look: DifferentialLook): IStyleBase {
  const flag = (on: boolean): BooleanNumber => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(look.bold === null ? {} : { bl: flag(look.bold) }),
    ...(look.italic === null ? {} : { it: flag(look.italic) }),
    ...(look.strike === null ? {} : { st: { s: flag(look.strike) } }),
    ...(look.underline === null ? {} : { ul: { s: flag(look.underline) } }),
    ...(look.colour === null ? {} : { cl: { rgb: look.colour } }),
    ...(look.fill === null ? {} : { bg: { rgb: look.fill } }),
  };
}

const TYPES: Readonly<Record<string, DataValidationType>> = {
  whole: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  list: DataValidationType.LIST,
  date: DataValidationType.DATE,
  time: DataValidationType.TIME,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

const ERROR_STYLES: Readonly<Record<string, DataValidationErrorStyle>> = {
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

const OPERATORS = new Map<string, DataValidationOperator>(
  Object.values(DataValidationOperator).map((operator) => [operator, operator]),
);

/** Gives the validations the grid can carry out. A list written out loses its quotes, a reference gets its "=". */
export function validationRules(validations: readonly ValidationLook[]): ISheetDataValidationRule[] {
  return validations.flatMap((validation, i): ISheetDataValidationRule[] => {
    const type = TYPES[validation.type];
    if (type === undefined || validation.formulas.length === 0) return [];
    const { operator, error, errorTitle, prompt, promptTitle } = validation;
    const [formula1, formula2] = validation.formulas.map((formula) => validationFormula(type, formula));
    return [
      {
        ...{ uid: `dv${i}`, type, ranges: validation.ranges.map(gridRange) },
        operator: OPERATORS.get(operator ?? "") ?? DataValidationOperator.BETWEEN,
        ...(formula1 === undefined ? {} : { formula1 }),
        ...(formula2 === undefined ? {} : { formula2 }),
        ...{ allowBlank: validation.allowBlank, showErrorMessage: validation.showError },
        errorStyle: ERROR_STYLES[validation.errorStyle ?? ""] ?? DataValidationErrorStyle.STOP,
        ...(error === null ? {} : { error }),
        ...(errorTitle === null ? {} : { errorTitle }),
        showInputMessage: validation.showPrompt,
        ...(prompt === null ? {} : { prompt }),
        ...(promptTitle === null ? {} : { promptTitle }),
        showDropDown: validation.showDropDown,
      },
    ];
  });
}

function validationFormula(type: DataValidationType, formula: string): string {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(formula);
  if (quoted) return quoted[1]!.replaceAll('""', '"');
  const isConstant = type !== DataValidationType.LIST && /^-?\d+(?:\.\d+)?$/.test(formula);
  return isConstant || formula.startsWith("=") ? formula : `=${formula}`;
}
