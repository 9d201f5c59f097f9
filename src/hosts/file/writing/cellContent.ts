import type { CellContent } from "../../../core/model/writePlan";
import { sameContent } from "../../../core/writing/contentOf";
import { storedText } from "./xmlEscape";

/** Whether a cell holds what it should. Texts are compared as a file can hold them. */
export function holdsSame(a: CellContent, b: CellContent): boolean {
  return sameContent(asStored(a), asStored(b));
}

function asStored(content: CellContent): CellContent {
  return content.kind === "text" ? { kind: "text", text: storedText(content.text) } : content;
}
