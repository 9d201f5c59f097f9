/**
 * The codes behind the number formats that need none in the file (ECMA-376 part 1, 18.8.30), as Excel names them in
 * English. Those that differ from country to country (27–36, 50–58) are left out.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

const NUMBERS: ReadonlyMap<string, number> = new Map([...BUILT_IN].map(([id, code]) => [code, id]));

/** The first number a format of the workbook's own may have. */
export const FIRST_OWN_FORMAT = 164;

/** Gives the code of a built-in format; "General" for those we do not know. */
export function codeOfBuiltIn(id: number): string {
  return BUILT_IN.get(id) ?? "General";
}

/** Gives the number of the built-in format with this code, or null. */
export function builtInWithCode(code: string): number | null {
  return NUMBERS.get(code) ?? null;
}
