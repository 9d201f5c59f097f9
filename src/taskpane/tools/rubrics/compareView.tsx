import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  compareRubrics,
  differenceText,
  pointsToNumber,
  type Rubric,
  type ScoreSheet,
  scoreUnder,
} from "../../../core";
import { Block } from "../../components/block";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { Pick } from "../../components/pick";
import { rubricsStrings } from "./strings";

/** As many lines of one list as a person will read here; the command line gives them all. */
const MOST_SHOWN = 200;

/** Two rubrics side by side, and what the open sheet would get under the second. */
export function CompareView({ onLeave }: { readonly onLeave: () => void }) {
  const { session, state, strings } = usePane();
  const words = rubricsStrings(strings.language);
  const rubrics = session.rubrics.list();
  const used = state.survey?.result.rubricUse?.rubric?.id;
  const [before, setBefore] = useState(used ?? rubrics[0]?.id ?? "");
  const [after, setAfter] = useState(rubrics.findLast((r) => r.id !== before)?.id ?? "");
  const options = rubrics.map(({ id, title }) => ({ value: id, text: `${id}: ${title}` }));
  const [first, second] = [session.rubrics.find(before), session.rubrics.find(after)];
  const sheet = state.survey?.result.scoreSheet ?? null;
  return (
    <>
      <ScreenTitle>{words.comparison.title}</ScreenTitle>
      <Pick label={words.comparison.before} value={before} options={options} onChange={setBefore} />
      <Pick label={words.comparison.after} value={after} options={options} onChange={setAfter} />
      {first && second && <Differences before={first} after={second} />}
      {first && second && sheet && <Under sheet={sheet} before={first} after={second} />}
      <div>
        <Button onClick={() => onLeave()}>{words.back}</Button>
      </div>
    </>
  );
}

function Differences({ before, after }: { readonly before: Rubric; readonly after: Rubric }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language).comparison;
  const compared = useMemo(() => compareRubrics(before, after), [before, after]);
  const { differences, pairs, dropped, added } = compared;
  return (
    <Block title={words.differences}>
      <p className={text.paragraph} role="status">
        {differences.length === 0 ? words.same : words.counts(pairs.length, dropped.length, added.length)}
      </p>
      <ul className={text.list} lang="vi">
        {differences.slice(0, MOST_SHOWN).map((difference, i) => (
          <li key={`${i} ${difference.code}`} className={text.paragraph}>
            {differenceText(difference)}
          </li>
        ))}
      </ul>
      {differences.length > MOST_SHOWN && <p className={text.quiet}>… {differences.length - MOST_SHOWN}</p>}
    </Block>
  );
}

function Under(props: { readonly sheet: ScoreSheet; readonly before: Rubric; readonly after: Rubric }) {
  const { sheet, before, after } = props;
  const { strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language).comparison;
  const under = useMemo(() => scoreUnder(sheet, before, after), [sheet, before, after]);
  const show = (points: (typeof under)["least"]) => strings.formatNumber(pointsToNumber(points));
  return (
    <Block title={words.sheet}>
      <p className={text.strong}>{words.points(show(under.least), show(under.most))}</p>
      {under.ratings !== null && (
        <p className={text.paragraph}>{words.rating(under.ratings.least, under.ratings.most)}</p>
      )}
      <p className={text.quiet}>{words.carried(under.carried)}</p>
      {under.uncertain.length > 0 && (
        <>
          <p className={text.strong}>{words.uncertain}</p>
          <ul className={text.list}>
            {under.uncertain.slice(0, MOST_SHOWN).map(({ path, criterion, why }) => (
              <li key={path} className={text.paragraph}>
                {path} {criterion.title}: {words.why[why]}
              </li>
            ))}
          </ul>
        </>
      )}
      {under.lost.length > 0 && (
        <>
          <p className={text.strong}>{words.lost}</p>
          <ul className={text.list}>
            {under.lost.map(({ path, title }) => (
              <li key={path} className={text.paragraph}>
                {path} {title}
              </li>
            ))}
          </ul>
        </>
      )}
    </Block>
  );
}
