import { makeStyles, tokens } from "@fluentui/react-components";
import { type Points, pointsToNumber, type RatingClass } from "../../core";
import { usePane } from "../hooks/usePane";

const useStyles = makeStyles({
  gauge: { display: "block", width: "100%", maxWidth: "300px", margin: "0 auto" },
  track: { fill: "none", stroke: tokens.colorNeutralStroke1, strokeWidth: "14px" },
  reached: {
    fill: "none",
    stroke: tokens.colorBrandBackground,
    strokeWidth: "14px",
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  limit: { stroke: tokens.colorNeutralBackground1, strokeWidth: "3px" },
  pointer: { fill: tokens.colorNeutralForeground1 },
  number: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontFamily: tokens.fontFamilyBase,
    textAnchor: "middle",
    dominantBaseline: "middle",
  },
  total: {
    fill: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeHero700,
    fontWeight: tokens.fontWeightSemibold,
    fontFamily: tokens.fontFamilyBase,
    textAnchor: "middle",
  },
  maximum: {
    fill: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase300,
    fontFamily: tokens.fontFamilyBase,
    textAnchor: "middle",
  },
});

const CENTRE = { x: 150, y: 132 };
const RADIUS = 104;
const NUMBERS = 126;

/** Gives the point of a half circle at a share of it, 0 at the left and 1 at the right. */
function at(share: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = Math.PI * (1 - share);
  return { x: CENTRE.x + radius * Math.cos(angle), y: CENTRE.y - radius * Math.sin(angle) };
}

function arc(from: number, to: number): string {
  const [a, b] = [at(from, RADIUS), at(to, RADIUS)];
  return `M ${a.x} ${a.y} A ${RADIUS} ${RADIUS} 0 0 1 ${b.x} ${b.y}`;
}

/** The total on a half circle with the limits of the classes; the same in words for those who do not see it. */
export function RatingGauge(props: {
  readonly total: Points;
  readonly maximum: Points;
  readonly classes: readonly RatingClass[];
  readonly label: string;
}) {
  const { strings } = usePane();
  const styles = useStyles();
  const { total, maximum, classes, label } = props;
  const show = (points: Points) => strings.formatNumber(pointsToNumber(points));
  const share = Math.min(1, Math.max(0, total / maximum));
  const limits = classes.filter(({ fromPoints }) => fromPoints > 0 && fromPoints < maximum);
  const tip = at(share, RADIUS - 8);
  const [left, right] = [at(share - 0.022, RADIUS - 21), at(share + 0.022, RADIUS - 21)];
  return (
    <svg className={styles.gauge} viewBox="0 0 300 152" role="img" aria-label={label}>
      <path className={styles.track} d={arc(0, 1)} />
      {share > 0 && <path className={styles.reached} d={arc(0, share)} />}
      {limits.map(({ name, fromPoints }) => {
        const [inner, outer] = [at(fromPoints / maximum, RADIUS - 8), at(fromPoints / maximum, RADIUS + 8)];
        return (
          <line key={name} className={styles.limit} x1={inner.x} y1={inner.y} x2={outer.x} y2={outer.y} />
        );
      })}
      {limits.map(({ name, fromPoints }) => (
        <text key={name} className={styles.number} {...at(fromPoints / maximum, NUMBERS)}>
          {show(fromPoints)}
        </text>
      ))}
      <path
        className={styles.pointer}
        d={`M ${tip.x} ${tip.y} L ${left.x} ${left.y} L ${right.x} ${right.y} Z`}
      />
      <text className={styles.total} x={CENTRE.x} y={CENTRE.y - 18}>
        {show(total)}
      </text>
      <text className={styles.maximum} x={CENTRE.x} y={CENTRE.y + 6}>
        / {show(maximum)}
      </text>
    </svg>
  );
}
