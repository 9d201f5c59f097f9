import type { LanguagePack } from "./languagePack";
import { progressEn } from "./progressEn";
import { trustEn } from "./trustEn";

/** What each rule says in English. */
export const enRules: LanguagePack["rules"] = {
  "not-a-score-sheet": {
    title: "No scoring sheet found",
    what: "Looked at {sheets} worksheets ({looked}); none holds a scoring sheet.",
    why: "A scoring sheet needs a header row with a criterion column and a self-score column, and criteria below it.",
    todo: "Check the chosen file or the names of its columns and check again.",
  },
  "rubric-mismatch": {
    title: "The sheet does not fit the rubric",
    what: "Only {matched} of {expected} criteria of the rubric “{rubric}” are on this sheet.",
    why: "This may be the wrong file or the wrong rubric, so the checks that rest on the rubric were left out.",
    todo: "Choose the right file or the right rubric and check again.",
  },
  "criterion-missing": {
    title: "Criterion missing",
    what: "The sheet lacks criterion {code} “{title}” ({maxPoints} points) of the rubric “{rubric}”.",
    why: "Without it the total is no sound basis for a rating.",
    todo: "Add the criterion to the sheet and score it.",
  },
  "criterion-duplicated": {
    title: "Criterion repeated",
    what: "Criterion {code} “{title}” repeats the one in cell {firstCell}.",
    why: "The points of a repeated criterion may be counted twice.",
    todo: "Delete the extra row or correct its number.",
  },
  "criterion-altered": {
    title: "Wording differs from the rubric",
    what: "Criterion {code} reads “{title}” on the sheet and “{expected}” in the rubric.",
    why: "Other wording may change what is scored.",
    todo: "Compare, and use the rubric's wording.",
  },
  "max-altered": {
    title: "Maximum differs from the rubric",
    what: "The maximum of criterion {code} “{title}” is {maxPoints} on the sheet and {expected} in the rubric.",
    why: "Points are checked and rated by the rubric's maximum.",
    todo: "Set the maximum to {expected}.",
  },
  "max-inconsistent": {
    title: "Maximum does not add up",
    what: "The maximum of {code} “{title}” is {maxPoints}, but its parts add up to {sum}.",
    why: "A wrong maximum makes scores and rating wrong.",
    todo: "Check the maximum of this row and of its parts.",
    variants: {
      levels: {
        what: "The maximum of criterion {code} “{title}” is {maxPoints}, but the best option printed below it is {sum}.",
        todo: "Check the maximum and the options printed below the criterion.",
      },
    },
  },
  "legacy-font": {
    title: "Legacy font encoding",
    what: "{count} cells use the old encoding {encoding}.",
    why: "Their text is decoded for reading and matching; the file keeps it as it is.",
    todo: "Convert the sheet to Unicode when convenient.",
  },
  "formula-external": {
    title: "Formula takes values from another workbook",
    what: "{count} cells of the points columns refer to another workbook; the first formula is “={formula}”.",
    why: "Without that workbook the values cannot be checked and may be out of date.",
    todo: "Replace the formula by its value or by a formula within this sheet.",
  },
  "sheet-clipped": {
    title: "Worksheet too large",
    what: "Worksheet “{sheet}” is beyond the reading limits; only its beginning was read.",
    why: "The rest was not checked.",
    todo: "Delete unused rows and columns below and beside the table and check again.",
  },
  "score-missing": {
    title: "Not scored",
    what: "Criterion {code} “{title}” has no self score.",
    why: "A blank is not 0 points; the total leaves this criterion out.",
    todo: "Enter the score; enter 0 if no point was reached.",
    variants: {
      unfilled: {
        title: "The sheet is not filled in",
        what: "None of the {count} criteria has a self score.",
        why: "Without scores there is no total and no rating.",
        todo: "Enter the scores, beginning with this cell.",
      },
    },
  },
  "score-not-number": {
    title: "Score is not a number",
    what: "{code} “{title}” holds “{text}”, which is not a number.",
    why: "The score cannot be read, so the total leaves it out.",
    todo: "Enter the score as a number, for example 1.5.",
    variants: {
      date: {
        what: "{code} “{title}” holds a date (“{text}”), not a score.",
        why: "Excel may turn 1.5 or 1/5 into a date as it is typed; the total leaves it out.",
        todo: "Format the cell as a number and enter the score again, for example 1.5.",
      },
      boolean: { what: "{code} “{title}” holds a TRUE/FALSE value (“{text}”), not a score." },
      range: { what: "{code} “{title}” holds “{text}”, beyond any range of scores." },
    },
  },
  "score-number-as-text": {
    title: "Score typed as text",
    what: "{code} “{title}” holds “{text}” as text, read as {points} points. {why}",
    why: "A total formula in Excel passes over numbers typed as text.",
    todo: "Enter {points} as a number.",
  },
  "score-ambiguous": {
    title: "Score has two readings",
    what: "{code} “{title}” holds “{text}”, which may be {first} or {second}.",
    why: "The program does not guess; the total leaves it out.",
    todo: "Enter the score as a number.",
  },
  "score-negative": {
    title: "Negative score",
    what: "{code} “{title}” has {points} points.",
    why: "A score cannot be below 0; penalty points stand in the penalty part.",
    todo: "Correct the score.",
  },
  "score-above-max": {
    title: "Score above the maximum",
    what: "{code} “{title}” has {points} points, above the maximum of {maxPoints}.",
    why: "Points beyond the maximum have no basis and make the total wrong.",
    todo: "Correct the score; the most is {maxPoints}.",
  },
  "score-off-step": {
    title: "Score is not in steps",
    what: "{code} “{title}” has {points} points, not a multiple of the step {step}.",
    why: "The rubric gives points in steps of {step}.",
    todo: "Correct the score to steps of {step}.",
    variants: {
      rounded: {
        title: "Score has more than two decimals",
        what: "{code} “{title}” has more than two decimals and was rounded to {points} points.",
        why: "A rounded score may make the total differ from the sheet's.",
        todo: "Enter the score with at most two decimals.",
      },
    },
  },
  "score-not-a-level": {
    title: "Score is not one of the levels",
    what: "Criterion {code} “{title}” has {points} points; its levels are {levels}.",
    why: "The rubric allows these levels only.",
    todo: "Choose one of the levels.",
    variants: {
      printed: {
        what: "Criterion {code} “{title}” has {points} points; the levels printed below it are {levels}.",
        why: "The score is none of the printed levels, although values in between may be allowed.",
        todo: "Look at this score again.",
      },
    },
  },
  "score-error-value": {
    title: "Score cell shows an error",
    what: "The points cell of {code} “{title}” shows {text}.",
    why: "A cell with an error has no points and passes the error on to the totals.",
    todo: "Correct the formula or enter the number.",
  },
  "criterion-not-applicable": {
    title: "Criterion that does not apply",
    what: "Criterion {code} “{title}” is said not to apply. Reason: {reason}.",
    why: "By the rubric its {maxPoints} points leave the maximum, and the total is scaled up.",
    todo: "Compare the reason with the rubric's condition: {condition}.",
    variants: {
      full: { why: "By the rubric it is given its {maxPoints} points in full." },
      "no-reason": {
        title: "Does not apply, without a reason",
        what: "Criterion {code} “{title}” is said not to apply, and no reason is given.",
        why: "Without a reason the reviewer has nothing to accept it by.",
        todo: "Write “Không áp dụng: reason” into the note. The rubric's condition: {condition}.",
      },
      "always-applies": {
        title: "Criterion cannot be left out",
        what: "Criterion {code} “{title}” is said not to apply.",
        why: "The rubric applies it to every agency.",
        todo: "Score it like the others.",
      },
      "no-rubric": {
        title: "Not known whether it may be left out",
        what: "Criterion {code} “{title}” is said not to apply.",
        why: "Only a rubric says which criteria may be left out, and this sheet has none.",
        todo: "Choose the sheet's rubric, or score the criterion.",
      },
      scored: {
        title: "Scored and said not to apply",
        what: "Criterion {code} “{title}” has points and is said not to apply.",
        why: "It is not clear which holds; the points are counted.",
        todo: "Delete the points if it does not apply, or delete the words.",
      },
    },
  },
  "evidence-missing": {
    title: "Evidence missing",
    what: "Criterion {code} “{title}” has points but names no evidence.",
    why: "The rubric asks for evidence; without it the points may not be accepted in the appraisal.",
    todo: "Name the document: number, symbol, date.",
  },
  "hidden-row-scored": {
    title: "Hidden row has points",
    what: "Row {row} is hidden; {code} “{title}” in it has {points} points.",
    why: "Points in a hidden row count for the total without being seen.",
    todo: "Show the row and check it, or clear the points if it is not scored.",
  },
  "section-total-mismatch": {
    title: "Sum is wrong",
    what: "{code} “{title}” states {declared} points, but its parts add up to {computed}.",
    why: "A wrong sum makes the total wrong.",
    todo: "Correct it to {computed} or check the points of its parts.",
  },
  "grand-total-mismatch": {
    title: "Total is wrong",
    what: "The sheet states a total of {declared}; criteria, bonus and penalty give {computed}.",
    why: "The rating rests on the total.",
    todo: "Correct the total to {computed} or check the points.",
  },
  "total-typed-over-formula": {
    title: "Total typed by hand",
    what: "The total of “{title}” is the typed number {declared}, while totals like it are formulas.",
    why: "A typed number does not follow when points change.",
    todo: "Put the formula back into this cell.",
  },
  "stale-formula-cache": {
    title: "Formula result is out of date",
    what: "The formula “={formula}” has the stored result {stored}, but works out to {computed}.",
    why: "The file was saved without recalculation, so the stored number may be wrong.",
    todo: "Open the file in Excel, press Ctrl+Alt+F9 to recalculate, and save.",
    variants: {
      "not-stored": {
        title: "Formulas without a result",
        what: "{count} formulas of the points columns have no result stored in the file; the first is “={formula}”.",
        why: "The file was saved by a program that does not calculate; these cells count as unknown, not as 0.",
      },
      "none-stored": {
        title: "Formulas without a result",
        what: "None of the {count} formulas of the points columns has a result stored in the file.",
        why: "The file was saved by a program that does not calculate; these cells count as unknown, not as 0.",
      },
    },
  },
  "rating-mismatch": {
    title: "Rating is wrong",
    what: "The sheet states the rating “{declared}”; a total of {total} gives “{computed}”.",
    why: "The rating must follow from the points reached.",
    todo: "Check the points and the rating.",
    variants: {
      provisional: {
        what: "The sheet states the rating “{declared}”; a total of {total} gives “{computed}” (provisional).",
        todo: "Check the points and the rating against the official limits.",
      },
      "unknown-class": {
        what: "The sheet states the rating “{declared}”, which is none of the classes; a total of {total} gives “{computed}”.",
        why: "Only a class that bears its proper name can be compared.",
        todo: "Use the proper name of the class, or choose the rubric that has it.",
      },
    },
  },
  "rating-capped": {
    title: "Rating is capped",
    what: "The total alone gives “{byTotal}”, but the rating is at most “{computed}”: {reason}.",
    why: "The rubric sets this condition whatever the total.",
    todo: "Look at the criterion the condition names.",
  },
  "rating-provisional": {
    title: "Provisional rating",
    what: "The rating “{computed}” is provisional. Basis: {source}.",
    why: "The class limits have not been compared with an official text.",
    todo: "Compare with the official limits before using it.",
    variants: {
      unread: {
        what: "The rating “{computed}” is provisional because some criteria have no points or cannot be read.",
        why: "Total and rating may change once all points are there.",
        todo: "Enter all points and check again.",
      },
    },
  },
  "bonus-above-cap": {
    title: "Bonus above the cap",
    what: "The bonus is {points}, above the cap of {cap}.",
    why: "The total counts a bonus of {cap} only.",
    todo: "Correct the bonus; the most is {cap}.",
  },
  "penalty-above-cap": {
    title: "Penalty above the cap",
    what: "The penalty is {points}, above the cap of {cap}.",
    why: "The total takes off {cap} only.",
    todo: "Correct the penalty; the most is {cap}.",
  },
  ...trustEn,
  ...progressEn,
};
