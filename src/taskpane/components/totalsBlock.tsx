import { Button, mergeClasses } from "@fluentui/react-components";
import { type ExtraTotal, type Points, pointsToNumber, type SectionTotal, type Totals } from "../../core";
import { planSheetTotals } from "../../app/findingFixes";
import type { Survey } from "../../app/surveyWorkbook";
import { usePane } from "../hooks/usePane";
import type { Strings } from "../strings";
import { Block } from "./block";
import { ShareBar } from "./shareBar";
import { SeverityMark } from "./severityMark";
import { useTextStyles } from "./textStyles";

/** Points in the language of the screen; a blank is shown as one, never as 0. */
export function pointsText(points: Points | null, strings: Strings): string {
  return points === null ? strings.blankPoints : strings.formatNumber(pointsToNumber(points));
}

/** What every section, bonus, penalty and the whole add up to, beside what the sheet says. */
export function TotalsBlock({ survey, totals }: { readonly survey: Survey; readonly totals: Totals }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const plan = planSheetTotals(survey);
  return (
    <Block title={strings.totals.title}>
      <ul className={text.bareList}>
        {totals.sections.map((total) => (
          <li key={total.section.row}>
            <SectionLine total={total} />
          </li>
        ))}
        <li>
          <ExtraLine name={strings.totals.bonus} extra={totals.bonus} />
        </li>
        <li>
          <ExtraLine name={strings.totals.penalty} extra={totals.penalty} />
        </li>
        <li>
          <PointsLine
            name={strings.totals.total}
            isStrong
            self={totals.total.selfPoints}
            appraised={totals.total.appraisedPoints}
            maximum={totals.total.maxPoints}
            declared={declaredTotal(totals)}
          />
        </li>
      </ul>
      {totals.notApplicable.length > 0 && <LeftOut totals={totals} />}
      {totals.unreadCriteria.length > 0 && (
        <p className={text.quiet}>{strings.totals.unread(totals.unreadCriteria.length)}</p>
      )}
      {plan.writes.length > 0 && (
        <div className={text.tight}>
          <div>
            <Button size="small" onClick={() => session.offer(plan)}>
              {strings.totals.fill}
            </Button>
          </div>
          <p className={text.quiet}>{strings.totals.fillHint}</p>
        </div>
      )}
    </Block>
  );
}

/** What the sheet's total says; nothing where it is the sum before scaling, which is not wrong. */
function declaredTotal({ rescaled, bonus, penalty, total }: Totals): Points | null {
  const declared = total.declaredSelfPoints;
  if (rescaled === null || declared === null) return declared;
  const sum = (rescaled.selfPoints ?? 0) + (bonus.selfPoints ?? 0) - (penalty.selfPoints ?? 0);
  return declared === sum ? null : declared;
}

/** Criteria that do not apply, each with its reason, and what they do to the total. */
function LeftOut({ totals }: { readonly totals: Totals }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { notApplicable, rescaled, total } = totals;
  return (
    <div className={text.tight}>
      <p className={text.paragraph}>{strings.totals.leftOut}</p>
      <ul className={text.list}>
        {notApplicable.map(({ criterion, reason, treatment }) => (
          <li key={criterion.path} className={text.quiet}>
            {strings.totals.leftOutReason(criterion.path, treatment, reason)}
          </li>
        ))}
      </ul>
      {rescaled !== null && (
        <p className={text.quiet}>
          {strings.totals.rescaled(
            pointsText(rescaled.selfPoints, strings),
            pointsText(rescaled.maxPoints, strings),
            pointsText(total.maxPoints, strings),
          )}
        </p>
      )}
    </div>
  );
}

function SectionLine({ total }: { readonly total: SectionTotal }) {
  const { section } = total;
  return (
    <PointsLine
      name={`${section.code} ${section.title}`.trim()}
      self={total.selfPoints}
      appraised={total.appraisedPoints}
      maximum={total.maxPoints}
      declared={total.declaredSelfPoints}
    />
  );
}

function ExtraLine({ name, extra }: { readonly name: string; readonly extra: ExtraTotal }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { selfPoints, enteredSelfPoints, cap } = extra;
  const isCut = cap !== null && enteredSelfPoints !== null && enteredSelfPoints !== selfPoints;
  return (
    <div className={text.tight}>
      <PointsLine
        name={name}
        self={selfPoints}
        appraised={extra.appraisedPoints}
        maximum={null}
        declared={null}
      />
      {isCut && (
        <span className={text.quiet}>
          {strings.totals.capped(pointsText(enteredSelfPoints, strings), pointsText(cap, strings))}
        </span>
      )}
    </div>
  );
}

function PointsLine(props: {
  readonly name: string;
  readonly isStrong?: boolean;
  readonly self: Points | null;
  readonly appraised: Points | null;
  readonly maximum: Points | null;
  /** What the sheet says; told when it is something else. */
  readonly declared: Points | null;
}) {
  const { strings } = usePane();
  const text = useTextStyles();
  const { self, appraised, maximum, declared } = props;
  const figures = (points: Points | null) =>
    maximum === null
      ? strings.points(pointsText(points, strings))
      : strings.pointsOf(pointsText(points, strings), pointsText(maximum, strings));
  return (
    <div className={text.tight}>
      <div className={text.apart}>
        <span className={mergeClasses(text.paragraph, props.isStrong && text.strong)}>{props.name}</span>
        <span className={text.figures}>{figures(self)}</span>
      </div>
      {self !== null && maximum !== null && maximum > 0 && <ShareBar share={self / maximum} />}
      {declared !== null && declared !== self && (
        <span className={mergeClasses(text.row, text.quiet)}>
          <SeverityMark severity="error" />
          {strings.totals.declared(pointsText(declared, strings))}
        </span>
      )}
      {appraised !== null && (
        <div className={mergeClasses(text.apart, text.quiet)}>
          <span>{strings.totals.appraised}</span>
          <span>{figures(appraised)}</span>
        </div>
      )}
    </div>
  );
}
