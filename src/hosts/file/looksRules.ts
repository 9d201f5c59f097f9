import type { CellRange } from "../../core/model/place";
import { parseRange } from "./cellReference";
import { numberAttribute } from "./looksColours";
import type { ConditionLook, DifferentialLook, ValidationLook } from "./looksModel";
import type { XmlScanner } from "./xmlScanner";

/** More rules than this are not shown: each costs the screen work at every edit. */
const MOST_RULES = 2_000;
const MOST_RANGES = 1_000;

/** Reads the rules of one conditionalFormatting element just entered, and leaves it. */
export function readConditions(
  xml: XmlScanner,
  differentials: readonly DifferentialLook[],
  found: ConditionLook[],
): void {
  const ranges = rangesOf(xml.attribute("sqref"));
  while (xml.nextChild()) {
    const look = numberAttribute(xml, "dxfId");
    const rule = {
      ...{ ranges, type: xml.attribute("type") ?? "", operator: xml.attribute("operator") },
      ...{ text: xml.attribute("text"), priority: numberAttribute(xml, "priority") ?? 0 },
      ...{ stopIfTrue: xml.flag("stopIfTrue"), rank: numberAttribute(xml, "rank") },
      ...{
        percent: xml.flag("percent"),
        bottom: xml.flag("bottom") || xml.attribute("aboveAverage") === "0",
      },
      look: look === null ? null : (differentials[look] ?? null),
    };
    const isRule = xml.is("cfRule");
    const formulas = readFormulas(xml, ["formula"]);
    if (isRule && ranges.length > 0 && found.length < MOST_RULES) found.push({ ...rule, formulas });
  }
}

/** Reads the dataValidations element just entered, and leaves it. */
export function readValidations(xml: XmlScanner, found: ValidationLook[]): void {
  while (xml.nextChild()) {
    const ranges = rangesOf(xml.attribute("sqref"));
    const rule = {
      ...{ ranges, type: xml.attribute("type") ?? "none", operator: xml.attribute("operator") },
      ...{ allowBlank: xml.flag("allowBlank"), errorStyle: xml.attribute("errorStyle") },
      ...{ showError: xml.flag("showErrorMessage"), errorTitle: xml.attribute("errorTitle") },
      ...{ error: xml.attribute("error"), showPrompt: xml.flag("showInputMessage") },
      ...{ promptTitle: xml.attribute("promptTitle"), prompt: xml.attribute("prompt") },
      // The file's word for it is the other way round.
      showDropDown: !xml.flag("showDropDown"),
    };
    const formulas = readFormulas(xml, ["formula1", "formula2"]);
    if (ranges.length > 0 && found.length < MOST_RULES) found.push({ ...rule, formulas });
  }
}

function readFormulas(xml: XmlScanner, names: readonly string[]): string[] {
  const formulas: string[] = [];
  while (xml.nextChild()) {
    if (names.includes(xml.name)) {
      xml.readText();
      formulas.push(xml.takeText());
    } else xml.skip();
  }
  return formulas;
}

function rangesOf(list: string | null): readonly CellRange[] {
  return (list ?? "")
    .split(/\s+/)
    .slice(0, MOST_RANGES)
    .map(parseRange)
    .filter((range) => range !== null);
}
