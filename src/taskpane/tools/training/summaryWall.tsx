import {
  Button,
  Dialog,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import type { TrainingSummary } from "../../../app/training/summary";
import type { Lesson } from "../../../core";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { chartSeries } from "./chartSeries";
import { trainingStrings } from "./strings";

/** Twelve faults fit a projector of 1366 by 768; letters grow with the window. */
const useStyles = makeStyles({
  surface: {
    position: "fixed",
    inset: 0,
    margin: 0,
    boxSizing: "border-box",
    width: "100vw",
    height: "100vh",
    maxWidth: "none",
    maxHeight: "none",
    borderRadius: 0,
    padding: "0.8vw 2vw",
    display: "flex",
    flexDirection: "column",
    gap: "0.4em",
    overflowY: "auto",
    fontSize: "clamp(15px, min(1.6vw, 2.7vh), 40px)",
    lineHeight: 1.15,
  },
  head: { display: "flex", justifyContent: "space-between", alignItems: "start", gap: "1em" },
  title: { fontSize: "1.35em", lineHeight: 1.2 },
  plain: { margin: 0 },
  legend: { display: "flex", flexWrap: "wrap", gap: "0 1.5em", margin: 0 },
  key: { display: "inline-flex", alignItems: "center", gap: "0.4em" },
  swatch: { width: "2em" },
  list: {
    flex: "1 0 auto",
    display: "flex",
    flexDirection: "column",
    justifyContent: "space-evenly",
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  fault: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 6fr)",
    alignItems: "center",
    gap: "0 1em",
    paddingTop: "0.15em",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    "@media (max-width: 600px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  name: { overflowWrap: "anywhere" },
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) 3.2em", alignItems: "center", gap: "0.5em" },
  count: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  track: { display: "flex", height: "0.7em", borderLeft: `2px solid ${tokens.colorNeutralForeground1}` },
  bar: {
    boxSizing: "border-box",
    height: "0.7em",
    outline: `2px solid ${tokens.colorBrandForeground1}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { forcedColorAdjust: "none", outline: "2px solid Highlight" },
  },
  full: {
    backgroundColor: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { backgroundColor: "Highlight" },
  },
});

/** The summary of a lesson over the whole window, for the wall: who found what, without names. */
export function SummaryWall({
  lesson,
  summary,
}: {
  readonly lesson: Lesson;
  readonly summary: TrainingSummary;
}) {
  const { strings } = usePane();
  const styles = useStyles();
  const all = trainingStrings(strings.language);
  const words = all.trainer;
  return (
    <div>
      <Dialog surfaceMotion={null}>
        <DialogTrigger disableButtonEnhancement>
          <Button>{words.project}</Button>
        </DialogTrigger>
        <DialogSurface className={styles.surface}>
          <div className={styles.head}>
            <DialogTitle className={styles.title}>{all.lessonTitle(lesson.number, lesson.title)}</DialogTitle>
            <DialogTrigger action="close" disableButtonEnhancement>
              <Button>{words.closeProject}</Button>
            </DialogTrigger>
          </div>
          <Wall lesson={lesson} summary={summary} />
        </DialogSurface>
      </Dialog>
    </div>
  );
}

function Wall({ lesson, summary }: { readonly lesson: Lesson; readonly summary: TrainingSummary }) {
  const { strings } = usePane();
  const styles = useStyles();
  const words = trainingStrings(strings.language).trainer;
  const { participants, faults } = summary;
  const of = participants.length;
  const isReview = lesson.mode === "review";
  const submissions = lesson.workbooks.length;
  const allRight = participants.filter(({ rightVerdicts }) => rightVerdicts === submissions).length;
  const series = chartSeries(isReview, words);
  return (
    <>
      <p className={styles.legend}>
        <span>{words.participants(of)}.</span>
        {isReview && <span>{words.allRight(words.share(allRight, of), submissions)}</span>}
        {series.map(({ name, isFull }) => (
          <span key={name} className={styles.key}>
            <span className={styles.swatch}>
              <Bar share={1} isFull={isFull} />
            </span>
            {name}
          </span>
        ))}
      </p>
      <ol className={styles.list} aria-label={isReview ? words.chartFound : words.chart}>
        {faults.map((fault, i) => (
          <li key={fault.id} className={styles.fault}>
            <span className={styles.name} lang="vi">
              {i + 1}. {fault.title}
            </span>
            <span>
              {series.map(({ name, count, isFull }) => (
                <Line key={name} name={name} count={count(fault)} of={of} isFull={isFull} />
              ))}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Line(props: {
  readonly name: string;
  readonly count: number;
  readonly of: number;
  readonly isFull: boolean;
}) {
  const { name, count, of, isFull } = props;
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const words = trainingStrings(strings.language).trainer;
  return (
    <span className={styles.line}>
      <span className={styles.track} aria-hidden="true">
        <Bar share={count / of} isFull={isFull} />
      </span>
      <span className={styles.count}>
        <span className={text.hidden}>{name} </span>
        {words.share(count, of)}
      </span>
    </span>
  );
}

/** Hollow or full, so that the two are told apart without colours; a share of nothing is no bar. */
function Bar({ share, isFull }: { readonly share: number; readonly isFull: boolean }) {
  const styles = useStyles();
  if (share === 0) return null;
  return (
    <span
      className={mergeClasses(styles.bar, isFull && styles.full)}
      style={{ display: "block", width: `${Math.round(share * 1000) / 10}%` }}
    />
  );
}
