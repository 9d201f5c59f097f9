import { Button, Field, Input, makeStyles, mergeClasses, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { readTypedPoints } from "../../../app/scoreEntry";
import {
  type AppraisedRow,
  draftProblemText,
  type Finding,
  isWaived,
  messageFor,
  type Points,
  pointsToNumber,
} from "../../../core";
import { GoToCell } from "../../components/goToCell";
import { SeverityMark } from "../../components/severityMark";
import { useTextStyles } from "../../components/textStyles";
import { pointsText } from "../../components/totalsBlock";
import { usePane } from "../../hooks/usePane";
import { appraisalStrings } from "./strings";
import type { DraftWork } from "./useDraft";

const useStyles = makeStyles({
  item: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
  },
});

interface ItemProps {
  readonly work: DraftWork;
  readonly row: AppraisedRow;
  readonly sheet: string;
  readonly reviewer: string;
  readonly onSaid: (text: string) => void;
}

/** One criterion: both points, what is found about it, and on request the form to appraise it. */
export function CriterionItem(props: ItemProps) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const words = appraisalStrings(strings.language);
  const [isOpen, setIsOpen] = useState(false);
  const { row, work, sheet } = props;
  const { code, title } = row.row;
  const name = `${code} ${title}`.trim();
  const isPending = work.draft.scores.has(row.key);
  return (
    <div className={mergeClasses(text.tight, styles.item)}>
      <p className={text.quiet}>{row.part}</p>
      <p className={text.paragraph}>{name}</p>
      <div className={text.row}>
        <span className={text.figures}>
          {words.line(pointsText(row.self, strings), pointsText(row.appraised, strings))}
        </span>
        {isPending && <span className={text.quiet}>({words.decided})</span>}
      </div>
      {row.findings.map((finding, i) => (
        <FindingLine key={i} finding={finding} {...props} />
      ))}
      <div className={text.row}>
        <Button
          size="small"
          aria-expanded={isOpen}
          aria-label={words.change(name)}
          onClick={() => setIsOpen(!isOpen)}
        >
          {words.changeShort}
        </Button>
        <GoToCell place={{ sheet, cell: row.key }} />
      </div>
      {isOpen && <AppraisalForm {...props} name={name} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

function AppraisalForm(props: ItemProps & { readonly name: string; readonly onClose: () => void }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = appraisalStrings(strings.language);
  const { row, work, name, onClose, onSaid } = props;
  const before = row.appraised ?? row.self;
  const [typed, setTyped] = useState(before === null ? "" : strings.formatNumber(pointsToNumber(before)));
  const [reason, setReason] = useState(work.appraisal.reasons.get(row.key) ?? "");
  const reading = readTypedPoints(typed, row.maximum);
  const points = reading.kind === "points" ? reading.points : null;
  const problem = points === null ? null : row.problemOf(points);
  const needsReason = points !== null && points !== row.self && reason.trim() === "";
  const wrong =
    points === null
      ? words.notPoints
      : problem === null
        ? null
        : draftProblemText({ cell: row.key, problem }, strings.language);
  const keep = (value: Points, why: string) => {
    work.decide(row.key, { points: value, reason: why.trim() });
    onSaid(words.kept(name));
    onClose();
  };
  return (
    <form
      className={text.tight}
      onSubmit={(event) => {
        event.preventDefault();
        if (points !== null && wrong === null && !needsReason) keep(points, reason);
      }}
    >
      <Field
        label={row.maximum === null ? words.pointsUnlimited : words.points(pointsText(row.maximum, strings))}
        validationState={typed !== "" && wrong !== null ? "error" : "none"}
        {...(typed !== "" && wrong !== null && { validationMessage: wrong })}
      >
        <Input inputMode="decimal" value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Field label={words.reason} hint={words.reasonHint} required={points !== null && points !== row.self}>
        <Textarea resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={text.row}>
        <Button
          type="submit"
          size="small"
          appearance="primary"
          disabledFocusable={wrong !== null || needsReason}
        >
          {words.keep}
        </Button>
        {row.self !== null && row.problemOf(row.self) === null && (
          <Button size="small" onClick={() => keep(row.self!, "")}>
            {words.acceptOne}
          </Button>
        )}
        {work.draft.scores.has(row.key) && (
          <Button
            size="small"
            onClick={() => {
              work.decide(row.key, null);
              onClose();
            }}
          >
            {words.forget}
          </Button>
        )}
        <Button size="small" appearance="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}

/** A finding about the criterion, and the way to set it aside: with a reason, in the reviewer's name. */
function FindingLine({ finding, work, reviewer }: ItemProps & { readonly finding: Finding }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = appraisalStrings(strings.language);
  const [isOpen, setIsOpen] = useState(false);
  const [reason, setReason] = useState("");
  const message = messageFor(finding, strings.language);
  const waived = isWaived(finding, work.appraisal.waivers);
  const isReady = reason.trim() !== "" && reviewer.trim() !== "";
  const keep = () => {
    if (!isReady) return;
    const { rule, sheet, cell } = finding;
    work.waive({ rule, sheet: sheet ?? "", cell: cell ?? "", reason: reason.trim(), name: reviewer.trim() });
    setIsOpen(false);
  };
  return (
    <div className={text.tight}>
      <div className={text.row}>
        <SeverityMark severity={finding.severity} />
        <span className={text.paragraph}>{message.title}</span>
        {waived && <span className={text.strong}>{words.waived}</span>}
        {!waived && finding.severity !== "hint" && (
          <Button
            size="small"
            appearance="subtle"
            aria-expanded={isOpen}
            aria-label={words.waive(message.title)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {words.waiveShort}
          </Button>
        )}
      </div>
      {isOpen && !waived && (
        <form
          className={text.tight}
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <p className={text.quiet}>{message.text}</p>
          <Field
            label={words.waiveReason}
            required
            {...(reviewer.trim() === "" && { validationMessage: words.reviewerMissing })}
          >
            <Textarea resize="vertical" value={reason} onChange={(_, { value }) => setReason(value)} />
          </Field>
          <div>
            <Button type="submit" size="small" disabledFocusable={!isReady}>
              {words.waiveKeep}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
