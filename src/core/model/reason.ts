/** A value a sentence may need. Points, metres and money go in as decimal numbers; places as A1 text. */
export type ParamValue = string | number;

/** Why something was answered so: data, made a sentence at the edge (messages/). */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, ParamValue>>;
}

/** Every reason the core can give. Each has a sentence in messages/. */
export type ReasonCode =
  // numbers
  | "number-trailing-mark" // {text}: "705." read without its last mark
  | "number-decimal-point" // {text}: "722.7" written with a decimal point
  | "number-grouped" // {text}: grouping marks left out
  | "number-with-unit" // {text, unit}
  | "number-two-readings" // {text, first, second}: the mark may group or be decimal
  | "number-settled-by-maximum" // {text, taken, left, maximum}
  | "number-settled-by-neighbours" // {text, taken, left}
  // which sheet
  | "sheet-has-criteria" // {sheet, count}
  | "sheet-without-header" // {}: no row names both a title and a self-score column
  | "sheet-without-criteria" // {row}: a header, but no scored row below
  | "sheet-empty" // {}
  | "sheet-best-of" // {count}: how many sheets looked like scoring sheets
  // header and columns
  | "header-at" // {row, lastRow}
  | "column-by-name" // {column, text, role}
  | "column-by-values" // {column, role}: no header text fits, the values do
  | "column-by-order" // {column, role}
  // structure
  | "level-by-code" // {row, code}
  | "level-by-formula" // {row}
  | "level-by-sum" // {row, sum}
  | "rating-at" // {cell, text}
  // writing
  | "write-true-number" // {text, value}: a number typed as text becomes one
  | "write-chosen-number" // {text, value}: the reading a person chose
  | "write-true-year" // {text}
  | "write-parts-total" // {title}: points of a section, group, bonus or penalty from its parts
  | "write-grand-total"
  | "write-rating" // {rating, total}
  | "write-entered-score" // {title}: points a person entered
  | "write-appraised-points" // {title}: points a reviewer gave or accepted
  | "write-appraisal-record" // {title}: a row of the sheet "Thẩm định"
  | "write-entered-evidence" // {title}
  | "write-ledger-sum" // {year, quantity, ledger}
  | "write-entered-value" // {year, quantity}
  | "write-column-total" // {quantity}
  | "write-new-row" // {year}
  | "write-new-table"
  | "write-new-ledger"
  | "write-report-form"
  | "write-report-text"
  | "write-taken-back";
