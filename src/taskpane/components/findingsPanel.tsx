import { Field, Input, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular, SearchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { type Finding, foldText, type Language, messageFor, scoredCriteria, type Severity } from "../../core";
import type { Survey } from "../../app/surveyWorkbook";
import { usePane } from "../hooks/usePane";
import { countFindings } from "../session/paneState";
import { FindingList, severities } from "./findingList";
import { useTextStyles } from "./textStyles";

const useStyles = makeStyles({
  filter: { minWidth: 0 },
  good: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  goodMark: {
    color: tokens.colorStatusSuccessForeground1,
    fontSize: tokens.fontSizeBase600,
    display: "flex",
  },
});

/** All findings, by severity, filtered and searched; an empty list says what was checked. */
export function FindingsPanel({ survey }: { readonly survey: Survey }) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const [only, setOnly] = useState<Severity | null>(null);
  const [search, setSearch] = useState("");
  const { findings, scoreSheet } = survey.result;
  if (findings.length === 0) {
    return (
      <div className={styles.good}>
        <span className={styles.goodMark}>
          <CheckmarkCircleRegular aria-hidden="true" />
        </span>
        <div>
          <p className={text.strong}>{strings.findings.noneTitle}</p>
          {scoreSheet !== null && (
            <p className={text.paragraph}>{strings.findings.none(scoredCriteria(scoreSheet).length)}</p>
          )}
        </div>
      </div>
    );
  }
  const counts = countFindings(findings);
  const shown = findings.filter(
    (finding) => (only === null || finding.severity === only) && isFound(finding, search, strings.language),
  );
  return (
    <div className={text.stack}>
      <div className={text.row} role="group" aria-label={strings.findings.filterLabel}>
        <ToggleButton
          size="small"
          className={styles.filter}
          checked={only === null}
          onClick={() => setOnly(null)}
        >
          {`${strings.findings.all} ${findings.length}`}
        </ToggleButton>
        {severities.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.filter}
            checked={only === severity}
            onClick={() => setOnly(severity)}
          >
            {`${strings.severity[severity]} ${counts[severity]}`}
          </ToggleButton>
        ))}
      </div>
      <Field label={strings.findings.search} size="small">
        <Input
          type="search"
          contentBefore={<SearchRegular />}
          value={search}
          onChange={(_, { value }) => setSearch(value)}
        />
      </Field>
      {shown.length < findings.length && (
        <p className={text.quiet}>{strings.findings.shown(shown.length, findings.length)}</p>
      )}
      {shown.length === 0 ? (
        <p className={text.paragraph}>{strings.findings.noMatch}</p>
      ) : (
        <FindingList findings={shown} survey={survey} />
      )}
    </div>
  );
}

/** True when every word searched for is in a finding's sentences or its place, marks and case aside. */
function isFound(finding: Finding, search: string, language: Language): boolean {
  const words = foldText(search)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return true;
  const { title, text } = messageFor(finding, language);
  const all = foldText(`${title} ${text} ${finding.sheet ?? ""} ${finding.cell ?? ""}`);
  return words.every((word) => all.includes(word));
}
