import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import {
  classesFor,
  type Rubric,
  type RubricStatus,
  type RubricUse,
  schemeOf,
  type Totals,
} from "../../core";
import { Block } from "../components/block";
import { RubricNotice } from "../components/rubricNotice";
import { ScreenTitle } from "../components/screenTitle";
import { Standing } from "../components/standing";
import { useTextStyles } from "../components/textStyles";
import { pointsText } from "../components/totalsBlock";
import { usePane } from "../hooks/usePane";

const AUTOMATIC = "";

/** Which rubric judges, why, how well its parts are known, and the choice of another. */
export function Screen() {
  const { state, strings } = usePane();
  const { survey } = state;
  const text = useTextStyles();
  const use = survey?.result.rubricUse ?? null;
  const totals = survey?.result.totals ?? null;
  return (
    <>
      <ScreenTitle>{strings.rubric.title}</ScreenTitle>
      {use === null || totals === null ? (
        <p className={text.paragraph}>{strings.rubric.noCheck}</p>
      ) : (
        <>
          <RubricNotice use={use} />
          <InUse use={use} />
          <Limits use={use} totals={totals} />
          <OpenQuestions rubric={use.rubric} />
        </>
      )}
      <RubricChoice />
    </>
  );
}

function Status({ status }: { readonly status: RubricStatus }) {
  const { strings } = usePane();
  return <Standing isSure={status === "confirmed"}>{strings.rubric.status[status]}</Standing>;
}

function InUse({ use }: { readonly use: RubricUse }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = strings.rubric;
  const { rubric, how, matchedPercent, missing, candidates } = use;
  const share = matchedPercent === null ? "" : `, ${words.matched(strings.formatNumber(matchedPercent))}`;
  return (
    <Block title={words.inUse}>
      <p className={text.strong}>{rubric?.title ?? words.bySheet}</p>
      {rubric !== null && (
        <>
          <p className={text.quiet}>
            {words.version(rubric.version)}, {words.validity(rubric.validity.from, rubric.validity.to)}
            {rubric.maxPoints !== null && `, ${words.maximum(pointsText(rubric.maxPoints, strings))}`}
          </p>
          <div className={text.row}>
            <Status status={rubric.authority.status} />
          </div>
          <p className={text.paragraph}>{words.cite(rubric.authority.cite)}</p>
        </>
      )}
      <p className={text.paragraph}>
        {words.how[how]}
        {share}.
      </p>
      {missing.length > 0 && <p className={text.paragraph}>{words.missing(missing.length)}</p>}
      {rubric === null &&
        candidates.map(({ id, matchedPercent: percent }) => (
          <p key={id} className={text.quiet}>
            {words.resembles(session.services.rubrics.find(id)?.title ?? id, strings.formatNumber(percent))}
          </p>
        ))}
    </Block>
  );
}

function Limits({ use, totals }: { readonly use: RubricUse; readonly totals: Totals }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = strings.rubric;
  const scheme = schemeOf(use);
  const classes = scheme && classesFor(scheme, use, totals);
  if (scheme === null || classes === null) {
    return (
      <Block title={words.classes}>
        <p className={text.paragraph}>{scheme === null ? words.noClasses : strings.rating.noneNoData}</p>
      </Block>
    );
  }
  return (
    <Block title={words.classes}>
      <div className={text.row}>
        <Status status={scheme.authority.status} />
      </div>
      <ul className={text.list}>
        {classes.map(({ name, fromPoints }) => (
          <li key={name} className={text.paragraph}>
            {name}: {strings.rating.from(pointsText(fromPoints, strings))}
          </li>
        ))}
      </ul>
      {use.rubric === null && <p className={text.quiet}>{words.scaled}</p>}
      <p className={text.quiet}>{words.cite(scheme.authority.cite)}</p>
      {scheme.caps.length > 0 && (
        <>
          <p className={text.strong}>{words.conditions}</p>
          <ul className={text.list}>
            {scheme.caps.map(({ criterion, lessThan, atMost, reason }) => (
              <li key={`${criterion} ${atMost}`} className={text.paragraph}>
                {words.condition(criterion, pointsText(lessThan, strings), atMost)} {reason}.
              </li>
            ))}
          </ul>
        </>
      )}
    </Block>
  );
}

function OpenQuestions({ rubric }: { readonly rubric: Rubric | null }) {
  const { strings } = usePane();
  const text = useTextStyles();
  if (rubric === null || rubric.open.length === 0) return null;
  return (
    <Block title={strings.rubric.open}>
      <ul className={text.list} lang="vi">
        {rubric.open.map((question) => (
          <li key={question} className={text.paragraph}>
            {question}
          </li>
        ))}
      </ul>
    </Block>
  );
}

function RubricChoice() {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const [id, setId] = useState(state.choice.rubricId ?? AUTOMATIC);
  const words = strings.rubric;
  return (
    <Block title={words.choose}>
      <RadioGroup aria-label={words.choose} value={id} onChange={(_, { value }) => setId(value)}>
        <Radio value={AUTOMATIC} label={words.automatic} />
        {session.services.rubrics.list().map((rubric) => (
          <Radio key={rubric.id} value={rubric.id} label={rubric.title} />
        ))}
      </RadioGroup>
      <p className={text.quiet}>{words.automaticHint}</p>
      <div>
        <Button
          disabledFocusable={state.busy !== null}
          onClick={() => void session.choose({ rubricId: id === AUTOMATIC ? undefined : id })}
        >
          {words.apply}
        </Button>
      </div>
    </Block>
  );
}
