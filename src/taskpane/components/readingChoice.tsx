import {
  Button,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import {
  columnName,
  type ColumnRole,
  findCell,
  type ReadingChoice as Choice,
  type ScoreSheet,
  type SheetSnapshot,
} from "../../core";
import type { Survey } from "../../app/surveyWorkbook";
import { usePane } from "../hooks/usePane";
import { Block } from "./block";
import { useTextStyles } from "./textStyles";

/** The columns a scoring sheet may have, in their usual order. */
export const columnRoles: readonly ColumnRole[] = [
  ...(["code", "title", "maxPoints", "selfPoints"] as const),
  ...(["appraisedPoints", "evidence", "note"] as const),
];

/** Excel's last row. */
const LAST_ROW = 1_048_576;
/** As much of a heading as helps to know its column. */
const HEADING_LENGTH = 40;

const useStyles = makeStyles({
  summary: {
    ...typographyStyles.body1,
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** What a person may settle where the program chose: sheet, heading row, columns. Kept only when asked to. */
export function ReadingChoice({ survey }: { readonly survey: Survey }) {
  const { session, state, strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const { choice } = state;
  const { scoreSheet } = survey.result;
  const [sheet, setSheet] = useState(choice.sheet ?? "");
  const [row, setRow] = useState(choice.headerRow === undefined ? "" : String(choice.headerRow));
  const [columns, setColumns] = useState<Choice["columns"]>(choice.columns);
  const { reading } = strings;
  const headerRow = readRow(row);
  const isWrong = row.trim() !== "" && headerRow === null;
  const shown = sheet === "" ? scoreSheet?.sheet : sheet;
  const snapshot = survey.workbook.sheets.find(({ name }) => name === shown);
  const isChosen = Object.values(choice).some((part) => part !== undefined);
  const canKeep = session.services.choices !== null && !state.isSample && isChosen;

  const apply = () => {
    if (isWrong) return;
    void session.choose({
      sheet: sheet === "" ? undefined : sheet,
      headerRow: headerRow ?? undefined,
      columns: columns && Object.keys(columns).length > 0 ? columns : undefined,
    });
  };
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
      <details>
        <summary className={styles.summary}>{reading.more}</summary>
        <div className={styles.details}>
          <Field
            label={reading.headerRow}
            hint={reading.headerRowHint}
            {...(isWrong && { validationState: "error" as const, validationMessage: reading.invalidRow })}
          >
            <Input inputMode="numeric" value={row} onChange={(_, { value }) => setRow(value)} />
          </Field>
          {snapshot !== undefined &&
            columnRoles.map((role) => (
              <ColumnChoice
                key={role}
                role={role}
                snapshot={snapshot}
                headerRows={[headerRow, ...headerRowsOf(scoreSheet, snapshot)]}
                column={columns?.[role] ?? null}
                onChoose={(column) => setColumns(withColumn(columns, role, column))}
              />
            ))}
        </div>
      </details>
      <div className={text.row}>
        <Button disabledFocusable={isWrong || state.busy !== null} onClick={apply}>
          {reading.apply}
        </Button>
        {canKeep && <Button onClick={() => void session.keepChoice()}>{reading.keep}</Button>}
      </div>
      {canKeep && <p className={text.quiet}>{reading.keepHint}</p>}
    </Block>
  );
}

function ColumnChoice(props: {
  readonly role: ColumnRole;
  readonly snapshot: SheetSnapshot;
  readonly headerRows: readonly (number | null)[];
  readonly column: number | null;
  readonly onChoose: (column: number | null) => void;
}) {
  const { strings } = usePane();
  const { role, snapshot, headerRows, column, onChoose } = props;
  const used = [...new Set(snapshot.cells.map((cell) => cell.column))].sort((a, b) => a - b);
  const heading = (of: number) => {
    const texts = headerRows.map((row) => (row === null ? "" : (findCell(snapshot, row, of)?.text ?? "")));
    return texts.find((found) => found.trim() !== "")?.slice(0, HEADING_LENGTH) ?? "";
  };
  return (
    <Field label={strings.reading.roles[role]}>
      <Select
        value={column === null ? "" : String(column)}
        onChange={(_, { value }) => onChoose(used.find((of) => String(of) === value) ?? null)}
      >
        <option value="">{strings.reading.asFound}</option>
        {used.map((of) => (
          <option key={of} value={String(of)}>
            {`${columnName(of)} ${heading(of)}`.trim()}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The last heading row first: below a wide heading it names the single columns. */
function headerRowsOf(sheet: ScoreSheet | null, { name }: SheetSnapshot): readonly number[] {
  return sheet?.sheet === name ? [sheet.headerLastRow, sheet.headerRow] : [];
}

function withColumn(columns: Choice["columns"], role: ColumnRole, column: number | null): Choice["columns"] {
  const others = Object.entries(columns ?? {}).filter(([of]) => of !== role);
  return Object.fromEntries(column === null ? others : [...others, [role, column]]);
}

function readRow(text: string): number | null {
  const typed = text.trim();
  const row = /^\d{1,7}$/.test(typed) ? parseInt(typed, 10) : 0;
  return row >= 1 && row <= LAST_ROW ? row : null;
}
