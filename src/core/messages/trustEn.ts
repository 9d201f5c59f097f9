import type { RuleMessage } from "./languagePack";

/** What the rules about a submitted file's honesty say in English. */
export const trustEn = {
  "criterion-added": {
    title: "Criterion the rubric does not have",
    what: "The sheet has criterion {code} “{title}”, which the rubric “{rubric}” does not have; self points: {points}.",
    why: "An added criterion changes the total and the rating.",
    todo: "Compare with the rubric; remove the row if it was added, or restore the wording if it was changed.",
  },
  "macros-present": {
    title: "The file has macros",
    what: "The file contains macro code; this program does not run it.",
    why: "Macros can change figures or do harm once the file is opened and they are allowed.",
    todo: "Do not enable macros, or ask the agency for an .xlsx file.",
  },
  "very-hidden-sheet": {
    title: "Very hidden sheet",
    what: "The sheet “{sheet}” holds {count} filled cells but is hidden so that Excel's Unhide does not list it.",
    why: "Nobody sees this sheet, while figures may be taken from it.",
    todo: "Ask the agency about it, or ask for the file with the sheet shown.",
  },
  "external-link": {
    title: "The workbook is tied to something outside",
    what: "Outside the points columns {count} cells take figures from outside the file; the first one's formula is “={formula}”.",
    why: "Without that source the figures cannot be checked; this program opens no link.",
    todo: "Replace the formulas by values, or look into the source.",
    variants: {
      cells: {},
      unused: {
        title: "Leftover link to another file",
        what: "The workbook still has {count} links to other files (the first is “{target}”), but no cell that was read uses them.",
        why: "Excel may ask to update links when the file is opened; this program opens none.",
        todo: "The link can be removed in Excel (Data, Edit Links).",
      },
      program: {
        title: "Link to another program",
        what: "The workbook has {count} links to another program; the first is “{target}”.",
        why: "When the file is opened and updating is allowed, Excel may call that program; this one does not.",
        todo: "Do not allow links to be updated; ask the agency for a file without this link.",
      },
      data: {
        title: "Data connection",
        what: "The workbook has {count} connections that take data from outside; the first is “{target}”.",
        why: "The figures may change when the connection is refreshed; this program does not connect.",
        todo: "Ask the agency for a file of values only, or look into the source.",
      },
    },
  },
  "invisible-text": {
    title: "Text nobody can see",
    what: "This cell of row {row}, {code} “{title}”, holds “{text}” in the colour of its background.",
    why: "What cannot be seen is read and counted all the same.",
    todo: "Change the colour to check it, or clear the cell if it is not used.",
    variants: {
      colour: {},
      size: {
        what: "This cell of row {row}, {code} “{title}”, holds “{text}” in a font too small to read.",
        todo: "Enlarge the font to check it, or clear the cell if it is not used.",
      },
      format: {
        what: "This cell of row {row}, {code} “{title}”, holds “{text}”, but its number format shows nothing.",
        todo: "Set the format to General to check it, or clear the cell if it is not used.",
      },
    },
  },
} as const satisfies Readonly<Record<string, RuleMessage>>;
