import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  figure: { margin: 0, minWidth: 0 },
  caption: { fontWeight: tokens.fontWeightSemibold, marginBottom: tokens.spacingVerticalXS },
  picture: { width: "100%", height: "auto", display: "block", overflow: "visible" },
  bar: {
    fill: tokens.colorBrandBackground,
    "@media (forced-colors: active)": { fill: "Highlight" },
  },
  words: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "11px",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
});

export interface Bar {
  readonly label: string;
  readonly count: number;
}

const WIDTH = 288;
const LINE = 34;
const ROOM_FOR_COUNT = 36;

/** Counts as bars, one under another with their words above them: legible in a narrow pane, and in words for all. */
export function BarChart(props: {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly sentence: (bar: Bar) => string;
}) {
  const styles = useStyles();
  const id = useId();
  const { bars } = props;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const height = bars.length * LINE;
  return (
    <figure className={styles.figure} aria-labelledby={id}>
      <figcaption id={id} className={styles.caption}>
        {props.title}
      </figcaption>
      <svg
        role="img"
        aria-label={`${props.title}. ${bars.map(props.sentence).join("; ")}`}
        viewBox={`0 0 ${WIDTH} ${height}`}
        className={styles.picture}
      >
        {bars.map((bar, i) => {
          const long = (bar.count / most) * (WIDTH - ROOM_FOR_COUNT);
          return (
            <g key={bar.label}>
              <text x={0} y={i * LINE + 11} className={styles.words}>
                {bar.label}
              </text>
              <rect x={0} y={i * LINE + 15} width={Math.max(1, long)} height={12} className={styles.bar} />
              <text x={Math.max(1, long) + 4} y={i * LINE + 25} className={styles.words}>
                {bar.count}
              </text>
            </g>
          );
        })}
      </svg>
    </figure>
  );
}
