/**
 * Gives a typed formula as the grid and the file want it. Vietnamese Excel parts arguments by ";" and writes decimals
 * with a comma: where a formula has a ";" outside of texts, it is read that way. Any other is left as it is, as
 * "SUM(1,5)" may mean two numbers.
 */
export function localFormula(formula: string): string {
  const pieces = formula.split(/("(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\})/);
  // Every second piece is a text, a sheet's name or a list of constants.
  if (!pieces.some((piece, i) => i % 2 === 0 && piece.includes(";"))) return formula;
  return pieces
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/(\d),(\d)/g, "$1.$2").replaceAll(";", ",")))
    .join("");
}
