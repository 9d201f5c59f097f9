import { notImplemented } from "../hostObject";
import type { ModelCell } from "../workbookModel";

type Tree = Record<string, unknown>;

/** Gives the properties of one cell that a getCellProperties asked for. */
export function cellProperties(cell: ModelCell, wanted: Tree): Tree {
  return pick(
    {
      format: {
        font: cell.look.font,
        protection: { locked: cell.look.locked },
        wrapText: cell.look.wrapText,
        horizontalAlignment: cell.look.horizontalAlignment,
        verticalAlignment: cell.look.verticalAlignment,
      },
    },
    wanted,
  );
}

function pick(known: Tree, wanted: Tree): Tree {
  const picked: Tree = {};
  for (const [key, want] of Object.entries(wanted)) {
    if (want === false || want === undefined) continue;
    if (!Object.hasOwn(known, key)) throw notImplemented("Range.getCellProperties", key);
    picked[key] = want === true ? known[key] : pick(known[key] as Tree, want as Tree);
  }
  return picked;
}

/** Sets the properties of one cell that a setCellProperties named. */
export function setCellProperties(cell: ModelCell, given: Tree): void {
  for (const [name, value] of Object.entries((given["format"] ?? {}) as Tree)) {
    switch (name) {
      case "font":
        Object.assign(cell.look.font, known(value as Tree, ["name", "size", "bold", "italic"]));
        break;
      case "borders":
        cell.look.borders = Object.keys(known(value as Tree, ["top", "bottom", "left", "right"]));
        break;
      case "wrapText":
      case "horizontalAlignment":
      case "verticalAlignment":
        Object.assign(cell.look, { [name]: value });
        break;
      default:
        throw notImplemented("Range.setCellProperties", name);
    }
  }
}

function known(given: Tree, names: readonly string[]): Tree {
  const unknown = Object.keys(given).find((name) => !names.includes(name));
  if (unknown !== undefined) throw notImplemented("Range.setCellProperties", unknown);
  return given;
}
