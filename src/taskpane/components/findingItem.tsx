import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronUpRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import { type Finding, messageFor } from "../../core";
import { type Fix, fixesFor } from "../../app/findingFixes";
import { targetAt } from "../../app/scoreTargets";
import type { Survey } from "../../app/surveyWorkbook";
import { usePane } from "../hooks/usePane";
import type { Strings } from "../strings";
import { GoToCell } from "./goToCell";
import { SeverityMark } from "./severityMark";
import { useTextStyles } from "./textStyles";

const useStyles = makeStyles({
  item: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  words: { flexGrow: 1, minWidth: 0 },
  details: { margin: 0, display: "grid", gap: tokens.spacingVerticalXS },
  answer: { margin: 0 },
  button: { minWidth: 0 },
});

/** One finding: what happened, the cell, and on demand why it matters, what to do and on what it rests. */
export function FindingItem(props: {
  readonly finding: Finding;
  readonly survey: Survey;
  readonly index: number;
  readonly tabIndex: 0 | -1;
}) {
  const { session, state, strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const { finding, survey, index, tabIndex } = props;
  const { sheet, cell } = finding;
  const message = messageFor(finding, strings.language);
  const canGo = sheet !== null && cell !== null;
  const isScored = canGo && finding.rule.startsWith("score-") && state.screen !== "score";
  const target = isScored ? targetAt(survey, { sheet, cell }) : null;
  const explainRoving = canGo && !state.isSample ? undefined : index;
  return (
    <li className={styles.item} aria-labelledby={id}>
      <div className={text.tight}>
        <div className={styles.head}>
          <SeverityMark severity={finding.severity} />
          <div className={mergeClasses(text.tight, styles.words)}>
            <h3 id={id} className={text.heading}>
              {message.title}
            </h3>
            <p className={text.paragraph}>{message.what}</p>
            {isOpen && (
              <dl id={`${id}-details`} className={styles.details}>
                <Answer name={strings.findings.why} words={message.why} />
                <Answer name={strings.findings.todo} words={message.todo} />
                {finding.cite !== null && <Answer name={strings.findings.cite} words={finding.cite} />}
              </dl>
            )}
          </div>
        </div>
        <div className={text.row}>
          {canGo && <GoToCell place={{ sheet, cell }} describedBy={id} tabIndex={tabIndex} roving={index} />}
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            icon={isOpen ? <ChevronUpRegular /> : <ChevronDownRegular />}
            iconPosition="after"
            aria-expanded={isOpen}
            aria-controls={isOpen ? `${id}-details` : undefined}
            aria-describedby={id}
            tabIndex={tabIndex}
            data-roving={explainRoving}
            onClick={() => setIsOpen(!isOpen)}
          >
            {strings.findings.explain}
          </Button>
          {fixesFor(finding, survey).map((fix) => (
            <Button
              key={fix.kind === "reading" ? fix.value : fix.kind}
              size="small"
              className={styles.button}
              aria-describedby={id}
              tabIndex={tabIndex}
              onClick={() => session.offer(fix.plan)}
            >
              {fixLabel(fix, strings)}
            </Button>
          ))}
          {target !== null && (
            <Button
              size="small"
              appearance="subtle"
              className={styles.button}
              aria-describedby={id}
              tabIndex={tabIndex}
              onClick={() => session.enterScore(target.row)}
            >
              {strings.findings.enterScore}
            </Button>
          )}
        </div>
      </div>
    </li>
  );
}

function Answer({ name, words }: { readonly name: string; readonly words: string }) {
  const text = useTextStyles();
  const styles = useStyles();
  return (
    <div>
      <dt className={text.quiet}>{name}</dt>
      <dd className={mergeClasses(text.paragraph, styles.answer)}>{words}</dd>
    </div>
  );
}

function fixLabel(fix: Fix, { findings, formatNumber }: Strings): string {
  if (fix.kind === "reading") return findings.fixReading(formatNumber(fix.value));
  return fix.kind === "totals" ? findings.fixTotals : findings.fixNumber;
}
