import { parseRange } from "../file/cellReference";
import { type Colours, numberAttribute } from "../file/looksColours";
import type { Colour, ConditionLook, DifferentialLook } from "../file/looksModel";
import type { XmlScanner } from "../file/xmlScanner";
import type { CellRange } from "../../core/model/place";
import type { GraphicLook, IconName, Threshold } from "./extrasModel";

/** More rules than this are not shown: each costs the screen work at every edit. */
const MOST_RULES = 2_000;
const MOST_RANGES = 1_000;
const MOST_STEPS = 5;
/** Excel's own, where the file names none. */
const NEGATIVE = "#FF0000";
const BAR = "#638EC6";
const PLAIN_SET = "3TrafficLights1";

interface Graphic {
  readonly thresholds: Threshold[];
  readonly colours: (Colour | null)[];
  readonly icons: (IconName | null)[];
  negative: Colour | null;
  fill: Colour | null;
  readonly gradient: boolean;
  readonly sameNegative: boolean;
  readonly showsValue: boolean;
  readonly set: string;
  readonly reversed: boolean;
}

/** What the rules of a sheet come to: those in the usual place, and those of newer versions of Excel. */
export class RuleExtras {
  /** The bars of newer versions say again, and better, what a rule in the usual place says: by the name both bear. */
  private readonly named = new Map<string, number>();
  private readonly found: GraphicLook[] = [];
  readonly conditions: ConditionLook[] = [];

  constructor(private readonly colours: Colours) {}

  get graphics(): readonly GraphicLook[] {
    return this.found;
  }

  /** Reads a conditionalFormatting element of the usual place, just entered, and leaves it. */
  readUsual(xml: XmlScanner): void {
    const ranges = rangesOf(xml.attribute("sqref"));
    while (xml.nextChild()) {
      const priority = numberAttribute(xml, "priority") ?? 0;
      let graphic: GraphicLook | null = null;
      let name: string | null = null;
      while (xml.nextChild()) {
        if (isGraphic(xml.name)) graphic = this.readGraphic(xml, ranges, priority, true);
        else if (xml.is("extLst")) name = readName(xml);
        else xml.skip();
      }
      if (graphic === null || ranges.length === 0 || this.found.length >= MOST_RULES) continue;
      if (name !== null) this.named.set(name, this.found.length);
      this.found.push(graphic);
    }
  }

  /** Reads a conditionalFormattings element of newer versions, just entered, and leaves it. */
  readNewer(xml: XmlScanner): void {
    while (xml.nextChild()) {
      const rules: ((ranges: readonly CellRange[]) => void)[] = [];
      let ranges: readonly CellRange[] = [];
      while (xml.nextChild()) {
        if (xml.is("cfRule")) rules.push(this.readNewerRule(xml));
        else if (xml.is("sqref")) {
          xml.readText();
          ranges = rangesOf(xml.takeText());
        } else xml.skip();
      }
      if (ranges.length > 0) for (const rule of rules) rule(ranges);
    }
  }

  /** The cells of such a rule stand behind it. */
  private readNewerRule(xml: XmlScanner): (ranges: readonly CellRange[]) => void {
    const [type, name] = [xml.attribute("type") ?? "", xml.attribute("id")];
    const priority = numberAttribute(xml, "priority");
    const [operator, text] = [xml.attribute("operator"), xml.attribute("text")];
    const stopIfTrue = xml.flag("stopIfTrue");
    const formulas: string[] = [];
    let look: DifferentialLook | null = null;
    let graphic: GraphicLook | null = null;
    while (xml.nextChild()) {
      if (isGraphic(xml.name)) graphic = this.readGraphic(xml, [], priority ?? 0, false);
      else if (xml.is("f")) {
        xml.readText();
        formulas.push(xml.takeText());
      } else if (xml.is("dxf")) look = this.readDifferential(xml);
      else xml.skip();
    }
    return (ranges) => {
      if (this.found.length + this.conditions.length >= MOST_RULES) return;
      if (graphic !== null) this.addNewer({ ...graphic, ranges }, name);
      else if (look !== null) {
        this.conditions.push({
          ...{ ranges, type, operator, text, formulas, priority: priority ?? 0, stopIfTrue, look },
          ...{ rank: null, percent: false, bottom: false },
        });
      }
    };
  }

  private addNewer(graphic: GraphicLook, name: string | null): void {
    const at = name === null ? undefined : this.named.get(name);
    const usual = at === undefined ? undefined : this.found[at];
    if (at === undefined || usual === undefined) {
      this.found.push(
        graphic.kind === "bar" && graphic.colour === "" ? { ...graphic, colour: BAR } : graphic,
      );
    } else if (usual.kind === "bar" && graphic.kind === "bar") {
      // The colour may stand in the usual place alone, the order always does.
      this.found[at] = { ...graphic, colour: graphic.colour || usual.colour, priority: usual.priority };
    } else this.found[at] = { ...graphic, priority: usual.priority };
  }

  private readGraphic(
    xml: XmlScanner,
    ranges: readonly CellRange[],
    priority: number,
    old: boolean,
  ): GraphicLook | null {
    const kind = xml.name;
    const parts = this.readParts(xml);
    const { thresholds, showsValue } = parts;
    const base = { ranges, priority };
    if (kind === "colorScale") {
      const stops = thresholds.flatMap((at, i) => {
        const colour = parts.colours[i] ?? null;
        return colour === null ? [] : [{ at, colour }];
      });
      return stops.length < 2 ? null : { ...base, kind: "scale", stops };
    }
    if (kind === "iconSet") {
      const count = thresholds.length;
      const steps = thresholds.map((at, i) => ({
        at,
        icon:
          parts.icons.length > 0
            ? (parts.icons[i] ?? null)
            : { set: parts.set, index: parts.reversed ? count - 1 - i : i },
      }));
      return count < 2 ? null : { ...base, kind: "icons", steps, showsValue };
    }
    const [from, to] = thresholds;
    // An empty colour is filled from the rule in the usual place.
    const colour = parts.fill ?? parts.colours[0] ?? "";
    if (from === undefined || to === undefined || (old && colour === "")) return null;
    const negative = parts.sameNegative ? colour : (parts.negative ?? NEGATIVE);
    return {
      ...base,
      ...{ kind: "bar", from, to, colour, negative, gradient: parts.gradient, showsValue, old },
    };
  }

  private readParts(xml: XmlScanner): Graphic {
    const parts: Graphic = {
      ...{ thresholds: [], colours: [], icons: [], negative: null, fill: null },
      gradient: isSet(xml, "gradient", true),
      sameNegative: isSet(xml, "negativeBarColorSameAsPositive", false),
      showsValue: isSet(xml, "showValue", true),
      set: xml.attribute("iconSet") ?? PLAIN_SET,
      reversed: isSet(xml, "reverse", false),
    };
    while (xml.nextChild()) {
      switch (xml.name) {
        case "cfvo": {
          const threshold = readThreshold(xml);
          if (parts.thresholds.length < MOST_STEPS) parts.thresholds.push(threshold);
          continue;
        }
        case "cfIcon": {
          const set = xml.attribute("iconSet") ?? "NoIcons";
          const index = numberAttribute(xml, "iconId") ?? 0;
          parts.icons.push(set === "NoIcons" ? null : { set, index });
          break;
        }
        case "color":
          parts.colours.push(this.colours.of(xml));
          break;
        case "fillColor":
          parts.fill = this.colours.of(xml);
          break;
        case "negativeFillColor":
          parts.negative = this.colours.of(xml);
          break;
        default:
      }
      xml.skip();
    }
    return parts;
  }

  private readDifferential(xml: XmlScanner): DifferentialLook {
    const look: { -readonly [key in keyof DifferentialLook]: DifferentialLook[key] } = {
      ...{ bold: null, italic: null, strike: null, underline: null, colour: null, fill: null },
    };
    while (xml.nextChild()) {
      const isFont = xml.is("font");
      while (xml.nextChild()) {
        if (isFont) {
          if (xml.is("b")) look.bold = isSet(xml, "val", true);
          else if (xml.is("i")) look.italic = isSet(xml, "val", true);
          else if (xml.is("strike")) look.strike = isSet(xml, "val", true);
          else if (xml.is("u")) look.underline = xml.attribute("val") !== "none";
          else if (xml.is("color")) look.colour = this.colours.of(xml);
          xml.skip();
        } else if (xml.is("patternFill")) {
          while (xml.nextChild()) {
            if (xml.is("bgColor")) look.fill = this.colours.of(xml);
            xml.skip();
          }
        } else xml.skip();
      }
    }
    return look;
  }
}

function isGraphic(name: string): boolean {
  return name === "colorScale" || name === "dataBar" || name === "iconSet";
}

/** A threshold's value is an attribute in the usual place, and an element of its own in the newer one. */
function readThreshold(xml: XmlScanner): Threshold {
  const [type, inclusive] = [xml.attribute("type") ?? "num", isSet(xml, "gte", true)];
  let value = xml.attribute("val");
  while (xml.nextChild()) {
    if (xml.is("f")) {
      xml.readText();
      value = xml.takeText();
    } else xml.skip();
  }
  return { type, value, inclusive };
}

/** Reads the name by which a newer rule says more about this one. */
function readName(xml: XmlScanner): string | null {
  let name: string | null = null;
  while (xml.nextChild()) {
    while (xml.nextChild()) {
      if (xml.is("id")) {
        xml.readText();
        name = xml.takeText().trim();
      } else xml.skip();
    }
  }
  return name;
}

function isSet(xml: XmlScanner, name: string, otherwise: boolean): boolean {
  return xml.attribute(name) === null ? otherwise : xml.flag(name);
}

function rangesOf(list: string | null): readonly CellRange[] {
  return (list ?? "")
    .split(/\s+/)
    .slice(0, MOST_RANGES)
    .map(parseRange)
    .filter((range) => range !== null);
}
