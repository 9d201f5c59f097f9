import { type Cell, type ConditionalRule, type DataValidation, type WriteSheet, writeXlsx } from "hucre";
import { rangeToA1, type TemplateContent, type TemplateSheet, type TemplateValidation } from "../core";
import { highlightLooks, templateLook } from "./templateLooks";

/** A4 with the margins of Nghị định 30/2020/NĐ-CP turned for a landscape page, in inches. */
const margins = { top: 0.79, bottom: 0.79, left: 0.79, right: 0.59, header: 0.39, footer: 0.39 };

/** Makes the .xlsx bytes of a template: formulas with stored values, rules, colours, protection, print set-up. */
export async function templateWorkbook(content: TemplateContent): Promise<Uint8Array> {
  return writeXlsx({
    sheets: content.sheets.map(writeSheet),
    properties: { title: content.title },
    defaultFont: { name: "Times New Roman", size: 12 },
    activeSheet: 0,
  });
}

function writeSheet(sheet: TemplateSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  for (const { row, column, value, formula, look, open = false } of sheet.cells) {
    const style = templateLook(look, open || !sheet.guarded);
    const held: Partial<Cell> =
      formula !== undefined
        ? { value, formula, formulaResult: value, type: "formula", style }
        : { value, type: typeof value === "number" ? "number" : value === null ? "empty" : "string", style };
    cells.set(`${row - 1},${column - 1}`, held);
  }
  const last = sheet.cells.reduce((most, c) => Math.max(most, c.row), 1);
  const lastColumn = sheet.cells.reduce((most, c) => Math.max(most, c.column), 1);
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    cells,
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row - 1, { height }])),
    merges: sheet.merges.map((m) => ({
      ...{ startRow: m.top - 1, startCol: m.left - 1, endRow: m.bottom - 1, endCol: m.right - 1 },
    })),
    dataValidations: sheet.validations.map(validation),
    conditionalRules: sheet.highlights.map(({ cells: range, formula, look }, i): ConditionalRule => ({
      ...{ type: "expression", priority: i + 1, formula, range, style: highlightLooks[look] },
    })),
    ...(sheet.frozenRows > 0 && { freezePane: { rows: sheet.frozenRows } }),
    ...(sheet.guarded && {
      protection: { sheet: true, formatColumns: true, formatRows: true, formatCells: false },
    }),
    pageSetup: {
      paperSize: "a4",
      orientation: sheet.landscape ? "landscape" : "portrait",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins,
      horizontalCentered: true,
      printArea: `$A$1:${rangeToA1({ top: last, left: lastColumn, bottom: last, right: lastColumn }).replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2")}`,
      ...(sheet.repeatedRows && { printTitlesRow: `$${sheet.repeatedRows[0]}:$${sheet.repeatedRows[1]}` }),
    },
    // The page number centred in the top margin, not on the first page.
    headerFooter: { oddHeader: "&C&P", firstHeader: "", differentFirst: true },
    view: { showGridLines: false },
  };
}

function validation({ cells, rule, ...words }: TemplateValidation): DataValidation {
  const shared = {
    range: cells,
    allowBlank: true,
    showInputMessage: words.prompt !== "",
    ...(words.promptTitle !== "" && { inputTitle: words.promptTitle }),
    ...(words.prompt !== "" && { inputMessage: words.prompt }),
    ...(words.errorTitle !== "" && { errorTitle: words.errorTitle }),
    ...(words.error !== "" && { errorMessage: words.error }),
  };
  const strict = { ...shared, showErrorMessage: true, errorStyle: "stop" } as const;
  switch (rule.kind) {
    case "list":
      return { ...strict, type: "list", formula1: rule.source };
    case "decimal":
      return rule.to === null
        ? { ...strict, type: "decimal", operator: "greaterThanOrEqual", formula1: String(rule.from) }
        : {
            ...strict,
            type: "decimal",
            operator: "between",
            formula1: String(rule.from),
            formula2: String(rule.to),
          };
    case "custom":
      return { ...strict, type: "custom", formula1: rule.formula };
    case "any":
      // A rule that holds for everything: only its words are wanted.
      return { ...shared, showErrorMessage: false, type: "custom", formula1: "TRUE" };
  }
}
