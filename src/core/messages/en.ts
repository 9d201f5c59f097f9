import { progressWordsEn, writeReasonsEn } from "./progressEn";
import { enRules } from "./enRules";
import { hostFailuresEn } from "./hostFailuresEn";
import type { LanguagePack } from "./languagePack";

/** Binary noise of worked-out formulas ends here. */
const SIX_DECIMALS = 1_000_000;

/** All sentences in English. */
export const en: LanguagePack = {
  rules: enRules,
  reasons: {
    "number-trailing-mark": "The mark at the end of “{text}” was left out.",
    "number-decimal-point": "The point in “{text}” was taken as the decimal mark.",
    "number-grouped": "The grouping marks in “{text}” were left out.",
    "number-with-unit": "The unit “{unit}” in “{text}” was left out.",
    "number-two-readings": "“{text}” may be {first} or {second}: its mark may group or be decimal.",
    "number-settled-by-maximum":
      "“{text}” was read as {taken}, not {left}, because the maximum is {maximum}.",
    "number-settled-by-neighbours":
      "“{text}” was read as {taken}, not {left}, by the other numbers of the column.",
    "sheet-has-criteria": "Worksheet “{sheet}” has a header row and {count} scored criteria.",
    "sheet-without-header": "No row names both a criterion column and a self-score column.",
    "sheet-without-criteria": "There is a header in row {row}, but no criterion below it.",
    "sheet-empty": "The worksheet is empty.",
    "sheet-best-of": "{count} worksheets look like scoring sheets; this one fits best.",
    "header-at": "The header stands in rows {row} to {lastRow}.",
    "column-by-name": "Column {column} is the {role} by its heading “{text}”.",
    "column-by-values": "Column {column} is the {role} by the values in it.",
    "column-by-order": "Column {column} is the {role} by the order of the columns.",
    "level-by-code": "Row {row} has its level by its number “{code}”.",
    "level-by-formula": "Row {row} is a subtotal because its points are a formula over the rows below.",
    "level-by-sum": "Row {row} is a subtotal because its points are the sum {sum} of the rows below.",
    "rating-at": "The rating “{text}” was read in cell {cell}.",
    ...writeReasonsEn,
  },
  refusals: {
    changed:
      "{place} has changed since the preview. Writing would lose the new content. Preview again, then write.",
    protected: "{place} is locked on a protected sheet. It is never unlocked for you. Ask who protected it.",
    "inside-merge":
      "{place} lies inside merged cells but is not their first cell. Unmerge them or use the first cell.",
    "overwrites-formula":
      "{place} holds a formula that a number would replace. Clear the formula first if you mean to.",
    "sheet-missing": "{place} is no longer in the workbook. Check the workbook, then preview again.",
    "sheet-exists": "{place} is already in the workbook. Rename the sheet that is there.",
    "read-only":
      "{place} cannot be written: the workbook is read-only or its structure is protected. Save a copy.",
  },
  failures: {
    ...hostFailuresEn,
    "not-found": "The file was not found. It may have been renamed, moved or deleted. Check the path.",
    "not-a-file": "The path is not a file. Only single workbooks can be read. Choose a file.",
    "no-permission":
      "The file may not be read. It may be locked or belong to someone else. Close it or ask for access, then try again.",
    empty: "The file is empty. A download or copy may not have finished. Get the file again.",
    encrypted:
      "The file is protected by a password. Without it the content cannot be read. Open it in Excel, remove the password and save.",
    truncated: "The file ends early. A download or copy may have been cut off. Get the file again.",
    corrupt:
      "The file is damaged. Its content is not whole, so it was not checked. Repair and save it in Excel, or get the file again.",
    "too-large":
      "The file is too large: {limit} is beyond the reading limits. A scoring sheet is far smaller. Move the scoring sheet into a workbook of its own.",
    "too-slow":
      "Reading took more than {seconds} seconds and was stopped. The file is too complex. Save it as .xlsx and try again.",
    hostile:
      "The file is built in an unusual way that may do harm. To be safe it was not read. Ask the sender for the file again.",
    "xls-named-xlsx":
      "The file is named .xlsx but is an Excel 97–2003 workbook. Name and content disagree, so it was not read. Rename it to .xls or save it as .xlsx.",
    html: "The file is a web page saved under the name of a workbook. A web page is no workbook. Open it in Excel and save it as .xlsx.",
    text: "The file is plain text, not a workbook. Text has no sheets and cells to read. Open it in Excel and save it as .xlsx.",
    xlsb: "The file is a binary workbook (.xlsb). This kind is not read. Save it as .xlsx.",
    foreign: "The file cannot be read as a workbook: it is {kind}. Choose a scoring sheet saved as .xlsx.",
    "no-sheets": "The workbook has no worksheet. There is nothing to check. Choose another file.",
    unexpected:
      "The program failed unexpectedly while reading the file. The fault is the program's, not yours. Tell the administrator and enclose the file.",
  },
  words: {
    quantity: progressWordsEn.quantity,
    role: {
      ...progressWordsEn.role,
      code: "number column",
      title: "criterion column",
      maxPoints: "maximum column",
      selfPoints: "self-score column",
      appraisedPoints: "appraised-score column",
      evidence: "evidence column",
      note: "note column",
    },
    kind: {
      pdf: "a PDF file",
      word: "a Word document",
      powerpoint: "a presentation",
      rtf: "an RTF document",
      image: "an image",
      archive: "an archive",
      zip: "an archive",
      xml: "an XML file",
      ole: "another kind of old Office file",
      xls: "an Excel 97–2003 workbook",
      ods: "an OpenDocument workbook",
      "": "another kind of file",
    },
    limit: {
      packageBytes: "its size",
      entries: "the number of its parts",
      partBytes: "its unpacked size",
      totalBytes: "its unpacked size",
      sheets: "the number of worksheets",
      cellsPerSheet: "the number of cells of a worksheet",
      cellsInAll: "the number of cells",
      rows: "the number of rows",
      textLength: "the length of a cell's text",
      formulaLength: "the length of a formula",
      sharedFormulaText: "the length of its formulas",
      merges: "the number of merged ranges",
      sharedStrings: "the number of texts",
      styles: "the number of styles",
      memory: "the memory it takes",
      "": "one of its sizes",
    },
  },
  blank: "(blank)",
  formatNumber: (value) => String(Math.round(value * SIX_DECIMALS) / SIX_DECIMALS),
};
