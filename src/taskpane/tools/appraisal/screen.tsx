import { Button, Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import { planAppraisalOf } from "../../../app/appraiseWorkbook";
import type { Survey } from "../../../app/surveyWorkbook";
import { type AppraisedRow, doubtText } from "../../../core";
import { Block } from "../../components/block";
import { NeedCheck } from "../../components/needCheck";
import { Note } from "../../components/notes";
import { RubricNotice } from "../../components/rubricNotice";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { ChangedBlock } from "./changedBlock";
import { CriterionItem } from "./criterionItem";
import { appraisalStrings } from "./strings";
import { TotalsTable } from "./totalsTable";
import { type DraftWork, useDraft } from "./useDraft";

/** The reviewer's screen: appraised points beside the agency's own, written after a preview. */
export function Screen() {
  const { state, strings } = usePane();
  const text = useTextStyles();
  const words = appraisalStrings(strings.language);
  const { survey } = state;
  return (
    <>
      <ScreenTitle>{words.title}</ScreenTitle>
      <p className={text.paragraph}>{words.purpose}</p>
      {survey === null ? <NeedCheck why={words.needCheck} /> : <Appraising survey={survey} />}
    </>
  );
}

function Appraising({ survey }: { readonly survey: Survey }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = appraisalStrings(strings.language);
  const [reviewer, setReviewer] = useState("");
  const [said, setSaid] = useState("");
  const work = useDraft(survey);
  if (work === null) return <p className={text.paragraph}>{words.noSheet}</p>;
  const { appraisal, draft } = work;
  const isEmpty = draft.scores.size === 0 && draft.waivers.length === 0;
  const isReady = !isEmpty && appraisal.problems.length === 0 && reviewer.trim() !== "";
  const offer = () => {
    const plan = isReady
      ? planAppraisalOf(survey, draft, { by: reviewer.trim(), at: timeOfDay(new Date()) })
      : null;
    if (plan !== null) session.offer(plan);
  };
  return (
    <>
      {survey.result.rubricUse !== null && <RubricNotice use={survey.result.rubricUse} />}
      {survey.result.scoreSheet?.columns.appraisedPoints === null && (
        <p className={text.quiet}>{words.noColumn}</p>
      )}
      {appraisal.doubts.length > 0 && (
        <Note intent="warning" title={words.doubts}>
          <ul className={text.list}>
            {appraisal.doubts.map((doubt) => (
              <li key={doubt.cell + doubt.code}>
                {doubt.cell} {doubt.title}: {doubtText(doubt, strings.language)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Field label={words.reviewer} hint={words.reviewerHint} required>
        <Input value={reviewer} autoComplete="name" onChange={(_, { value }) => setReviewer(value)} />
      </Field>
      <TotalsTable comparison={appraisal.comparison} />
      <Criteria work={work} survey={survey} reviewer={reviewer} onSaid={setSaid} />
      <ChangedBlock work={work} onSaid={setSaid} />
      <p className={text.paragraph} aria-live="polite" data-testid="appraisal-said">
        {said}
      </p>
      {appraisal.problems.length > 0 && (
        <p className={text.strong}>{words.problems(appraisal.problems.length)}</p>
      )}
      {!isEmpty && reviewer.trim() === "" && <p className={text.strong}>{words.reviewerMissing}</p>}
      <div>
        <Button appearance="primary" disabledFocusable={!isReady} onClick={offer}>
          {words.preview}
        </Button>
      </div>
    </>
  );
}

type Filter = "open" | "changed" | "all";

function Criteria(props: {
  readonly work: DraftWork;
  readonly survey: Survey;
  readonly reviewer: string;
  readonly onSaid: (text: string) => void;
}) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = appraisalStrings(strings.language);
  const { work, survey, reviewer, onSaid } = props;
  const [filter, setFilter] = useState<Filter>("open");
  const { rows, changed } = work.appraisal.comparison;
  const sets: Readonly<Record<Filter, readonly AppraisedRow[]>> = {
    open: rows.filter(
      ({ appraised, self, kind }) => appraised === null && (self !== null || kind === "criterion"),
    ),
    changed,
    all: rows,
  };
  const sheet = survey.result.scoreSheet?.sheet ?? "";
  return (
    <Block title={words.criteria}>
      <div>
        <Button onClick={() => onSaid(words.accepted(work.acceptAll()))}>{words.accept}</Button>
      </div>
      <Field label={words.show}>
        <RadioGroup value={filter} onChange={(_, { value }) => setFilter(value as Filter)}>
          {(["open", "changed", "all"] as const).map((name) => (
            <Radio key={name} value={name} label={words.filters[name](sets[name].length)} />
          ))}
        </RadioGroup>
      </Field>
      {sets[filter].length === 0 ? (
        <p className={text.paragraph}>{words.nothing}</p>
      ) : (
        <ul className={text.bareList}>
          {sets[filter].map((row) => (
            <li key={row.key}>
              <CriterionItem row={row} work={work} sheet={sheet} reviewer={reviewer} onSaid={onSaid} />
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}

/** The time as it is written in the record. */
function timeOfDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${two(now.getDate())}/${two(now.getMonth() + 1)}/${now.getFullYear()}`;
  return `${day} ${two(now.getHours())}:${two(now.getMinutes())}`;
}
