import type { Hint } from "../../../app/training/hints";
import { type CellContent, messageFor } from "../../../core";
import type { Strings } from "../../strings";
import type { TrainingStrings } from "./strings";

/** Gives a hint as sentences. */
export function hintText(hint: Hint, strings: Strings, { run }: TrainingStrings): readonly string[] {
  switch (hint.kind) {
    case "text":
      return [hint.text];
    case "where":
      return [run.where(hint.sheet, hint.from, hint.to)];
    case "what": {
      const { what, todo } = messageFor(hint.finding, strings.language);
      return [run.what(hint.place.cell, hint.place.sheet, `${what} ${todo}`)];
    }
    case "solution":
      return hint.cells.map(({ cell, right }) => solution(cell, right, strings, run));
  }
}

function solution(cell: string, right: CellContent, strings: Strings, run: TrainingStrings["run"]): string {
  switch (right.kind) {
    case "blank":
      return run.solutionBlank(cell);
    case "formula":
      return run.solutionFormula(cell, right.formula);
    case "number":
      return run.solution(cell, strings.formatNumber(right.number));
    case "text":
      return run.solution(cell, `“${right.text}”`);
    default:
      return run.solution(cell, right.kind === "boolean" ? String(right.boolean) : right.error);
  }
}
