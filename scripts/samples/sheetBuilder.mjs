/** Collects the cells of one sheet by A1 address and gives what hucre's writer wants. */
export class SheetBuilder {
  #cells = new Map();
  #merges = [];
  #rows = new Map();

  /** Puts a value (or only a style) into a cell. Formulas carry the value Excel would have stored for them. */
  put(address, value, style) {
    this.#cells.set(keyOf(address), { value, style });
  }

  putFormula(address, formula, result, style) {
    if (!Number.isFinite(result)) throw new Error(`${address}: a formula without a value to store`);
    this.#cells.set(keyOf(address), { value: null, formula, formulaResult: result, style });
  }

  /** Merges a range; all its cells take the style, so that borders close. */
  merge(range, value, style) {
    const [from, to] = range.split(":").map(placeOf);
    for (let row = from.row; row <= to.row; row++) {
      for (let column = from.column; column <= to.column; column++) {
        this.#cells.set(`${row},${column}`, { value: null, style });
      }
    }
    this.#cells.set(`${from.row},${from.column}`, { value, style });
    this.#merges.push({ startRow: from.row, startCol: from.column, endRow: to.row, endCol: to.column });
  }

  /** Row number from 1; height in points; hidden. */
  row(number, definition) {
    this.#rows.set(number - 1, { ...this.#rows.get(number - 1), ...definition });
  }

  /** Gives the sheet for hucre. `frozenRows` stay in sight and are printed on every page. */
  build({ name, widths, frozenRows, printTitles, lastCell }) {
    return {
      name,
      columns: widths.map((width) => ({ width })),
      rows: [],
      cells: this.#cells,
      merges: this.#merges,
      rowDefs: this.#rows,
      freezePane: { rows: frozenRows },
      pageSetup: {
        paperSize: "a4",
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        horizontalCentered: true,
        margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.6 },
        printArea: `$A$1:${lastCell}`,
        printTitlesRow: printTitles,
      },
    };
  }
}

function placeOf(address) {
  const [, letter, row] = /^([A-Z])(\d+)$/.exec(address);
  return { row: Number(row) - 1, column: letter.charCodeAt(0) - 65 };
}

function keyOf(address) {
  const { row, column } = placeOf(address);
  return `${row},${column}`;
}
