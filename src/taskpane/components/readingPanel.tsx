import { Button, Select } from "@fluentui/react-components";
import { useState } from "react";
import { columnName, type ColumnRole, reasonText, type ScoreSheet } from "../../core";
import type { Survey } from "../../app/surveyWorkbook";
import { usePane } from "../hooks/usePane";
import { Block } from "./block";
import { useTextStyles } from "./textStyles";

const roles: readonly ColumnRole[] = [
  ...(["code", "title", "maxPoints", "selfPoints"] as const),
  ...(["appraisedPoints", "evidence", "note"] as const),
];

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
      <SheetChoice survey={survey} />
    </div>
  );
}

function Columns({ sheet }: { readonly sheet: ScoreSheet }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { reading } = strings;
  return (
    <ul className={text.list}>
      {roles.map((role) => {
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

/** A person may name the sheet; kept for this session, and with the workbook only when asked to. */
export function SheetChoice({ survey }: { readonly survey: Survey }) {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const [sheet, setSheet] = useState(state.choice.sheet ?? "");
  const { reading } = strings;
  const isChosen = Object.values(state.choice).some((part) => part !== undefined);
  const canKeep = session.services.choices !== null && !state.isSample && isChosen;
  return (
    <Block title={reading.other}>
      <Select aria-label={reading.other} value={sheet} onChange={(_, { value }) => setSheet(value)}>
        <option value="">{reading.automatic}</option>
        {survey.workbook.sheets.map(({ name, visibility }) => (
          <option key={name} value={name}>
            {visibility === "visible" ? name : `${name} (${reading.hiddenSheet})`}
          </option>
        ))}
      </Select>
      <div className={text.row}>
        <Button onClick={() => void session.choose({ sheet: sheet === "" ? undefined : sheet })}>
          {sheet === "" ? reading.automatic : reading.apply}
        </Button>
        {canKeep && <Button onClick={() => void session.keepChoice()}>{reading.keep}</Button>}
      </div>
      {canKeep && <p className={text.quiet}>{reading.keepHint}</p>}
    </Block>
  );
}
