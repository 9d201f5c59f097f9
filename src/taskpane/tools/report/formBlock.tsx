import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { type FormField, LINE_FIELDS, planFormSheet } from "../../../core";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import type { PreparedReport } from "./usePreparedReport";
import { type FormPart, reportStrings } from "./strings";

const parts: readonly (readonly [FormPart, readonly FormField[]])[] = [
  ["head", ["superior", "agency", "agencyInText", "number", "place", "date", "addressee", "year", "bases"]],
  [
    "work",
    [
      ...(["annualPlanNumber", "annualPlanDate", "inspectionPlanNumber", "inspectionPlanDate"] as const),
      ...(["inspectionNoticeNumber", "inspectionNoticeDate", "unitsInspected", "unitsTotal"] as const),
      ...(["outgoing", "secretIn", "secretOut", "signedDigitallyPercent", "implementation"] as const),
    ],
  ],
  ["processing", ["processingPlan", "processingNotes"]],
  ["problems", ["difficulties", "causes", "solutions", "proposals"]],
  ["end", ["recipients", "archive", "authority", "post", "signer"]],
];

const useStyles = makeStyles({
  summary: {
    cursor: "pointer",
    paddingBlock: tokens.spacingVerticalXS,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingBlock: tokens.spacingVerticalS,
    minWidth: 0,
  },
});

/** What a person enters for the report's sentences; parts fold away, as 320 pixels hold few of them. */
export function FormBlock({ report }: { readonly report: PreparedReport }) {
  const { session, state, strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const words = reportStrings(strings.language);
  const { entries, isFromSheet } = report;
  const { survey, isSample } = state;
  return (
    <Block title={words.form}>
      <p className={text.quiet}>{words.formHint}</p>
      {isFromSheet && <p className={text.paragraph}>{words.fromSheet}</p>}
      {parts.map(([part, fields]) => (
        <details key={part} open={part === "head"}>
          <summary className={styles.summary}>{words.part[part]}</summary>
          <div className={styles.fields}>
            {fields.map((field) => (
              <FormEntry key={field} field={field} report={report} />
            ))}
          </div>
        </details>
      ))}
      {isSample ? (
        <p className={text.quiet}>{words.sampleIsNotWritten}</p>
      ) : (
        <>
          <div>
            <Button
              disabledFocusable={state.busy !== null}
              onClick={() => survey && session.offer(planFormSheet(survey.workbook, entries))}
            >
              {words.keep}
            </Button>
          </div>
          <p className={text.quiet}>{words.keepHint}</p>
        </>
      )}
    </Block>
  );
}

function FormEntry({ field, report }: { readonly field: FormField; readonly report: PreparedReport }) {
  const { strings } = usePane();
  const words = reportStrings(strings.language);
  const fault = report.faults.get(field);
  const value = report.entries[field];
  const known = report.known[field];
  const hint = known === undefined ? words.hint[field] : words.takenFromWorkbook;
  return (
    <Field
      label={words.field[field]}
      {...(hint !== undefined && { hint })}
      {...(fault !== undefined && {
        validationMessage: words.fault[fault],
        validationState: "error" as const,
      })}
    >
      {LINE_FIELDS.has(field) ? (
        <Textarea rows={3} value={value} onChange={(_, data) => report.enter(field, data.value)} />
      ) : (
        <Input
          value={value}
          {...(known !== undefined && { placeholder: known })}
          onChange={(_, data) => report.enter(field, data.value)}
        />
      )}
    </Field>
  );
}
