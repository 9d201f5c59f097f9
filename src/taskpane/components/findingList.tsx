import { type Finding, type Severity } from "../../core";
import type { Survey } from "../../app/surveyWorkbook";
import { usePane } from "../hooks/usePane";
import { useRovingFocus } from "../hooks/useRovingFocus";
import { findingKey } from "../session/paneState";
import { FindingItem } from "./findingItem";
import { SeverityMark } from "./severityMark";
import { useTextStyles } from "./textStyles";

/** Severities in the order they are shown: what must be mended first. */
export const severities: readonly Severity[] = ["error", "warning", "hint"];

/** Findings under their severities, with counts; each group is one tab stop. */
export function FindingList({
  findings,
  survey,
}: {
  readonly findings: readonly Finding[];
  readonly survey: Survey;
}) {
  const text = useTextStyles();
  return (
    <div className={text.stack}>
      {severities.map((severity) => {
        const group = findings.filter((finding) => finding.severity === severity);
        if (group.length === 0) return null;
        return <FindingGroup key={severity} severity={severity} findings={group} survey={survey} />;
      })}
    </div>
  );
}

function FindingGroup(props: {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
  readonly survey: Survey;
}) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { severity, findings, survey } = props;
  const roving = useRovingFocus(findings.length);
  return (
    <section aria-label={strings.severity[severity]} className={text.tight}>
      <div className={text.row}>
        <SeverityMark severity={severity} isNamed />
        <h2 className={text.heading}>
          {strings.severity[severity]} ({findings.length})
        </h2>
      </div>
      <ul className={text.bareList} aria-label={strings.severity[severity]} {...roving.listProps}>
        {findings.map((finding, index) => (
          <FindingItem
            key={`${findingKey(finding)} ${index}`}
            finding={finding}
            survey={survey}
            index={index}
            tabIndex={roving.tabIndexOf(index)}
          />
        ))}
      </ul>
    </section>
  );
}
