import { columnName, reasonText, type ScoreSheet } from "../../core";
import type { Survey } from "../../app/surveyWorkbook";
import { usePane } from "../hooks/usePane";
import { Block } from "./block";
import { columnRoles, ReadingChoice } from "./readingChoice";
import { useTextStyles } from "./textStyles";

/** Why this sheet, this header and these columns, and a way to have another sheet read. */
export function ReadingPanel({ survey }: { readonly survey: Survey }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { scoreSheet } = survey.result;
  return (
    <div className={text.stack}>
      {scoreSheet !== null && (
        <Block title={strings.reading.title}>
          <p className={text.paragraph}>{strings.reading.sheet(scoreSheet.sheet, scoreSheet.headerRow)}</p>
          <p className={text.strong}>{strings.reading.columns}</p>
          <Columns sheet={scoreSheet} />
          <p className={text.strong}>{strings.reading.why}</p>
          <ul className={text.list}>
            {scoreSheet.reasons.map((reason, i) => (
              <li key={i} className={text.paragraph}>
                {reasonText(reason, strings.language)}
              </li>
            ))}
          </ul>
        </Block>
      )}
      <ReadingChoice survey={survey} />
    </div>
  );
}

function Columns({ sheet }: { readonly sheet: ScoreSheet }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { reading } = strings;
  return (
    <ul className={text.list}>
      {columnRoles.map((role) => {
        const column = sheet.columns[role];
        return (
          <li key={role} className={text.paragraph}>
            {reading.roles[role]}: {column === null ? reading.noColumn : reading.column(columnName(column))}
          </li>
        );
      })}
    </ul>
  );
}
