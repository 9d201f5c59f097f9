import type { ReasonCode } from "../model/reason";
import type { ProgressRuleId } from "../rules/progress/progressRule";
import type { RuleMessage } from "./languagePack";

/** What the rules about the chỉnh lý table say in English. */
export const progressEn: Readonly<Record<ProgressRuleId, RuleMessage>> = {
  "progress-number-as-text": {
    title: "Progress figure typed as text",
    what: "Row {row}, {quantity}: “{text}” is text, read as {value}. {why}",
    why: "Excel's formulas pass over numbers typed as text.",
    todo: "Enter {value} as a number.",
    variants: {
      costs: {
        what: "Row {row}, {quantity}: “{text}” is text, read as {value}. {why} Compare: {funds}/{metres} = {unitCost} million đồng a metre; in {otherYear} {otherFunds}/{otherMetres} = {otherUnitCost}.",
      },
    },
  },
  "progress-ambiguous": {
    title: "Progress figure with two readings",
    what: "Row {row}, {quantity}: “{text}” may be {first} or {second}.",
    why: "The program does not guess; the figure is not in the totals yet.",
    todo: "Choose the right reading or enter it as a number.",
    variants: {
      "open-costs": {
        what: "Row {row}, {quantity}: “{text}” may be {first} or {second}. With {first}: {funds}/{metres} = {unitCost} million đồng a metre; with {second}: {secondFunds}/{secondMetres} = {secondUnitCost}; in {otherYear} {otherFunds}/{otherMetres} = {otherUnitCost}.",
      },
      settled: {
        what: "Row {row}, {quantity}: “{text}” is text that may be {first} or {second}; it is read as {first} by the other figures of its column.",
        why: "Others may read such a text otherwise, and Excel passes over it.",
        todo: "If {first} is right, enter {first} as a number.",
      },
      "settled-costs": {
        what: "Row {row}, {quantity}: “{text}” is text that may be {first} or {second}; it is read as {first} by the other figures of its column. With {first}: {funds}/{metres} = {unitCost} million đồng a metre; with {second}: {secondFunds}/{secondMetres} = {secondUnitCost}; in {otherYear} {otherFunds}/{otherMetres} = {otherUnitCost}.",
        why: "Others may read such a text otherwise, and Excel passes over it.",
        todo: "If {first} is right, enter {first} as a number.",
      },
    },
  },
  "progress-not-number": {
    title: "Progress figure is no number",
    what: "Row {row}, {quantity}: “{text}” is no number.",
    why: "It cannot be read, so the totals leave it out.",
    todo: "Enter a number; other remarks belong in the note column.",
    variants: {
      date: {
        what: "Row {row}, {quantity} holds a date (“{text}”), not a figure.",
        why: "Excel may turn 4.5 or 4/5 into a date; the totals leave it out.",
        todo: "Format the cell as a number and enter the figure again.",
      },
      boolean: { what: "Row {row}, {quantity} holds a truth value (“{text}”), not a figure." },
      range: { what: "Row {row}, {quantity}: “{text}” is beyond all sense." },
      error: {
        what: "Row {row}, {quantity} holds an Excel error (“{text}”).",
        todo: "Mend the formula or enter a number.",
      },
      unknown: {
        what: "Row {row}, {quantity} is a formula without a stored result.",
        todo: "Open the file in Excel, save it and check again.",
      },
      negative: {
        what: "Row {row}, {quantity} is negative ({text}).",
        why: "Metres and funds cannot be negative.",
        todo: "Check the figure and enter it again.",
      },
    },
  },
  "progress-done-exceeds-planned": {
    title: "More arranged than planned",
    what: "{year}: {done} metres arranged, {planned} planned, {excess} more.",
    why: "The wrong column or unit may have been used, or files outside the plan were counted.",
    todo: "Check both figures; if they are right, give the reason in the note column.",
  },
  "progress-deposited-exceeds-done": {
    title: "More deposited than arranged",
    what: "{year}: {deposited} metres deposited, {done} arranged, {excess} more.",
    why: "Files are arranged before they go to the historical archives; the unit or the decimal mark may be wrong.",
    todo: "Check the figure; if it holds files of earlier years, say so in the note column.",
  },
  "progress-year-outside-plan": {
    title: "Year outside the plan",
    what: "{year} lies in none of the periods in the headings ({periods}).",
    why: "Figures of other years spoil the plan's totals.",
    todo: "Check the year, or the period in the heading.",
  },
  "progress-year-duplicated": {
    title: "Year repeated",
    what: "{year} already stands in cell {firstCell}.",
    why: "The figures of a year may be counted twice.",
    todo: "Merge the two rows or correct the year.",
  },
  "progress-year-missing": {
    title: "Year missing",
    what: "Row {row} has figures but no year.",
    why: "Nobody can tell which year they belong to.",
    todo: "Enter the year in this cell.",
    variants: {
      text: {
        what: "Row {row} has figures, but its year reads “{text}”, which is not one year.",
        todo: "Enter one year; one row a year.",
      },
    },
  },
  "progress-unit-cost-outlier": {
    title: "Unusual cost of a metre",
    what: "{year}: {funds}/{metres} = {unitCost} million đồng a metre, while other years stand at {median} ({factor} times apart).",
    why: "Such a gap mostly comes from a wrong unit of money, a wrong decimal mark or wrong metres.",
    todo: "Check the funds and the metres of this year; funds are in million đồng.",
    variants: {
      pair: {
        what: "{year}: {funds}/{metres} = {unitCost} million đồng a metre; {otherYear}: {otherFunds}/{otherMetres} = {median} ({factor} times apart).",
        todo: "Check the funds and the metres of both years; funds are in million đồng.",
      },
    },
  },
  "progress-backlog-question": {
    title: "Backlog differs from what the plan leaves",
    what: "Planned {planned} metres less {done} arranged leaves {difference}, but the backlog reported is {backlog}.",
    why: "Backlog is reported and never computed; a difference needs an explanation.",
    todo: "Confirm the backlog; if it is right, give the reason in the note column.",
  },
  "progress-period-mismatch": {
    title: "Periods disagree",
    what: "The headings name different periods ({periods}); the rows are of {years}.",
    why: "Without a clear period the figures cannot be compared with the plan.",
    todo: "Confirm the plan's period and write it the same everywhere.",
    variants: {
      rows: { what: "The heading names the period {periods}, but the rows are only of {years}." },
    },
  },
  "progress-total-mismatch": {
    title: "Total row disagrees",
    what: "The total row gives {declared} for {quantity}; the years add up to {computed}.",
    why: "A wrong total goes on into the report.",
    todo: "Correct the total row or make it a formula.",
  },
};

/** Why a plan writes a cell, in English. */
export const writeReasonsEn: Readonly<Record<Extract<ReasonCode, `write-${string}`>, string>> = {
  "write-true-number": "“{text}”, typed as text, becomes the number {value}.",
  "write-chosen-number": "“{text}” becomes the number {value}, as chosen.",
  "write-true-year": "The year “{text}”, typed as text, becomes a number.",
  "write-parts-total": "The points of “{title}” become a formula that adds up its parts.",
  "write-grand-total": "The total becomes a formula: sections plus bonus less penalty.",
  "write-rating": "Rating “{rating}” by the total {total}.",
  "write-appraised-points": "Appraised points for “{title}”.",
  "write-appraisal-record": "Record of the appraisal: {title}.",
  "write-entered-score": "Points entered for “{title}”.",
  "write-entered-evidence": "Evidence entered for “{title}”.",
  "write-ledger-sum": "{year}, {quantity}: a formula that sums the sheet “{ledger}”.",
  "write-entered-value": "{year}, {quantity}: the value entered.",
  "write-column-total": "Sum of the years: {quantity}.",
  "write-new-row": "A row for {year} is added.",
  "write-new-table": "The progress table is made in the official form.",
  "write-new-ledger": "The ledger is made.",
  "write-report-form": "The form of the report is kept in the workbook.",
  "write-report-text": "The text of the report goes into a new sheet.",
  "write-taken-back": "What stood here before is restored.",
};

/** Words for the codes these sentences carry. */
export const progressWordsEn = {
  quantity: {
    planned: "metres planned",
    done: "metres arranged",
    provinceFunds: "province funds (million đồng)",
    agencyFunds: "agency funds (million đồng)",
    deposited: "metres deposited",
    backlog: "backlog (metres)",
  },
  role: {
    planned: "plan column",
    done: "arranged column",
    provinceFunds: "province funds column",
    agencyFunds: "agency funds column",
    deposited: "deposited column",
    backlog: "backlog column",
    year: "year column",
  },
} as const;
