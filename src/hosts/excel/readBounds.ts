/** What is read of a workbook at most: as the file host, and no wider than any table is. */
export const READ_BOUNDS = {
  rows: 20_000,
  columns: 256,
  cellsPerSheet: 200_000,
  cellsInAll: 400_000,
} as const;

/** Rows of each sheet that are asked for at once, before its size is known. */
export const FIRST_ROWS = 1000;

/**
 * Cells asked for in one round trip once sizes are known. Excel on the web gives 5 MB a time; a cell takes some
 * 150 characters with its text, formula, format and font.
 */
export const CELLS_AT_ONCE = 20_000;

/** Below this, halving a refused request helps no more. */
export const FEWEST_CELLS = 256;
