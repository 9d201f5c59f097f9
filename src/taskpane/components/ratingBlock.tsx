import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { type CheckResult, classesFor, type Gain, type Rating, type RatingClass, schemeOf } from "../../core";
import { usePane } from "../hooks/usePane";
import { Block } from "./block";
import { GoToCell } from "./goToCell";
import { RatingGauge } from "./ratingGauge";
import { Standing } from "./standing";
import { useTextStyles } from "./textStyles";
import { pointsText } from "./totalsBlock";

/** The class, its limits, what the next one takes and where points can be won. */
export function RatingBlock({ result }: { readonly result: CheckResult }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { selfRating, appraisedRating, totals, rubricUse, scoreSheet } = result;
  if (!totals || !rubricUse || !scoreSheet) return null;
  const scheme = schemeOf(rubricUse);
  const classes = (scheme && classesFor(scheme, rubricUse, totals)) ?? [];
  const { selfPoints, maxPoints } = totals.total;
  const words = strings.rating;
  return (
    <Block title={words.title}>
      {selfRating === null ? (
        <p className={text.paragraph}>{scheme === null ? words.noneNoClasses : words.noneNoData}</p>
      ) : (
        <>
          {selfPoints !== null && maxPoints !== null && maxPoints > 0 && (
            <RatingGauge
              total={selfPoints}
              maximum={maxPoints}
              classes={classes}
              label={words.gauge(
                pointsText(selfPoints, strings),
                pointsText(maxPoints, strings),
                selfRating.name,
              )}
            />
          )}
          <RatingName label={words.self} rating={selfRating} />
          {appraisedRating !== null && <RatingName label={words.appraised} rating={appraisedRating} />}
          {selfRating.provisional && scheme?.authority.status !== "confirmed" && (
            <p className={text.quiet}>{words.provisionalLimits}</p>
          )}
          {selfRating.provisional && totals.unreadCriteria.length > 0 && (
            <p className={text.quiet}>{words.provisionalUnread}</p>
          )}
          {selfRating.cappedFrom !== null && (
            <p className={text.paragraph}>
              {words.cappedFrom(selfRating.cappedFrom.name, selfRating.cappedFrom.reason)}
            </p>
          )}
        </>
      )}
      {scoreSheet.declaredRating !== null && (
        <p className={text.paragraph}>{words.declared(scoreSheet.declaredRating.text)}</p>
      )}
      {selfRating !== null && <NextClass rating={selfRating} sheet={scoreSheet.sheet} />}
      {classes.length > 0 && <ClassList classes={classes} current={selfRating?.name ?? null} />}
    </Block>
  );
}

function RatingName({ label, rating }: { readonly label: string; readonly rating: Rating }) {
  const { strings } = usePane();
  const text = useTextStyles();
  return (
    <div className={text.row}>
      <span className={text.paragraph}>{label}:</span>
      <span className={text.strong}>{rating.name}</span>
      {rating.provisional && <Standing isSure={false}>{strings.provisional}</Standing>}
    </div>
  );
}

/** As many places to win points as are shown at first. */
const FIRST_GAINS = 3;

function NextClass({ rating, sheet }: { readonly rating: Rating; readonly sheet: string }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const [isWhole, setIsWhole] = useState(false);
  const { next } = rating;
  if (next === null) return <p className={text.paragraph}>{strings.rating.top}</p>;
  const gains = isWhole ? next.gains : next.gains.slice(0, FIRST_GAINS);
  const left = next.gains.length - gains.length;
  return (
    <div className={text.tight}>
      <p className={text.strong}>
        {strings.rating.missing(pointsText(next.missingPoints, strings), next.name)}
      </p>
      {gains.length > 0 && (
        <>
          <p className={text.paragraph}>{strings.rating.gains}:</p>
          <ul className={text.bareList}>
            {gains.map((gain) => (
              <li key={gain.criterion.row}>
                <GainLine gain={gain} sheet={sheet} />
              </li>
            ))}
          </ul>
        </>
      )}
      {left > 0 && (
        <div>
          <Button size="small" appearance="transparent" onClick={() => setIsWhole(true)}>
            {strings.rating.moreGains(left)}
          </Button>
        </div>
      )}
    </div>
  );
}

function GainLine({ gain, sheet }: { readonly gain: Gain; readonly sheet: string }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { criterion, missingPoints } = gain;
  const id = `gain-${criterion.row}`;
  return (
    <div className={mergeClasses(text.apart, text.top)}>
      <span id={id} className={text.quiet}>
        {criterion.path} {criterion.title} ({strings.rating.gain(pointsText(missingPoints, strings))})
      </span>
      <GoToCell place={{ sheet, cell: criterion.selfPoints.cell }} describedBy={id} />
    </div>
  );
}

function ClassList(props: { readonly classes: readonly RatingClass[]; readonly current: string | null }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { classes, current } = props;
  return (
    <div className={text.tight}>
      <p className={text.strong}>{strings.rating.classes}</p>
      <ul className={text.list}>
        {classes.map(({ name, fromPoints }, i) => {
          const isCurrent = name === current;
          const above = classes[i - 1];
          const limit =
            fromPoints === 0 && above
              ? strings.rating.below(pointsText(above.fromPoints, strings))
              : strings.rating.from(pointsText(fromPoints, strings));
          return (
            <li key={name} className={mergeClasses(text.paragraph, isCurrent && text.strong)}>
              {name}: {limit}
              {isCurrent && ` (${strings.rating.current})`}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
