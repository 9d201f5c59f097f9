import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { readResultCode } from "../../../app/training/resultCode";
import { summarise, type TrainingSummary } from "../../../app/training/summary";
import { faultCount, type Lesson } from "../../../core";
import { Block } from "../../components/block";
import { ShareBar } from "../../components/shareBar";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { Pick } from "../../components/pick";
import { chartSeries } from "./chartSeries";
import { trainingStrings } from "./strings";
import { SummaryWall } from "./summaryWall";
import type { Training } from "./useTraining";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.body1 },
  head: { textAlign: "start", verticalAlign: "bottom", ...typographyStyles.caption1Strong },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS} 0`,
    verticalAlign: "top",
    overflowWrap: "anywhere",
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
  },
  caption: { textAlign: "start", ...typographyStyles.body1Strong, paddingBottom: tokens.spacingVerticalXS },
});

/** How many of the room found and mended what, to be projected. */
export function SummaryBlock({ training }: { readonly training: Training }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const all = trainingStrings(strings.language);
  const words = all.trainer;
  const results = training.record.results.flatMap((code) => readResultCode(code) ?? []);
  const [chosen, setChosen] = useState<string | null>(null);
  const latest = results.at(-1)?.lesson;
  const lesson = training.lessons.find(({ id }) => id === (chosen ?? latest)) ?? training.lessons[0];
  if (lesson === undefined) return null;
  const summary = summarise(lesson, results);
  return (
    <Block title={words.summary}>
      <Pick
        label={words.lesson}
        value={lesson.id}
        options={training.lessons.map(({ id, number, title }) => ({
          value: id,
          text: all.lessonTitle(number, title),
        }))}
        onChange={setChosen}
      />
      {summary.participants.length === 0 ? (
        <p className={text.paragraph}>{words.none}</p>
      ) : (
        <>
          <SummaryWall lesson={lesson} summary={summary} />
          <p className={text.paragraph}>{words.participants(summary.participants.length)}</p>
          {summary.sharedSeeds.length > 0 && (
            <p className={text.paragraph}>{words.shared(summary.sharedSeeds.join(", "))}</p>
          )}
          <FaultChart lesson={lesson} summary={summary} />
          <People lesson={lesson} summary={summary} />
        </>
      )}
    </Block>
  );
}

/** A bar for each fault: how many found it, how many mended it. The numbers stand beside the bars. */
function FaultChart(props: { readonly lesson: Lesson; readonly summary: TrainingSummary }) {
  const { strings } = usePane();
  const styles = useStyles();
  const words = trainingStrings(strings.language).trainer;
  const { faults, participants } = props.summary;
  const of = participants.length;
  const isReview = props.lesson.mode === "review";
  const series = chartSeries(isReview, words);
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{isReview ? words.chartFound : words.chart}</caption>
      <thead>
        <tr>
          {[words.fault, ...series.map(({ name }) => name)].map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {faults.map((fault) => (
          <tr key={fault.id}>
            <th scope="row" className={styles.cell}>
              {fault.title}
            </th>
            {series.map(({ name, count }) => (
              <td key={name} className={styles.cell}>
                {words.share(count(fault), of)}
                <ShareBar share={count(fault) / of} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function People({ lesson, summary }: { readonly lesson: Lesson; readonly summary: TrainingSummary }) {
  const { strings } = usePane();
  const styles = useStyles();
  const words = trainingStrings(strings.language).trainer;
  const faults = faultCount(lesson);
  const isReview = lesson.mode === "review";
  const last = isReview ? words.verdicts : words.fixed;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{words.people}</caption>
      <thead>
        <tr>
          {[words.participant, words.found, last, words.hints].map((name) => (
            <th key={name} scope="col" className={styles.head}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {summary.participants.map(({ name, seed, found, fixed, rightVerdicts, hints }) => (
          <tr key={`${name};${seed}`}>
            <th scope="row" className={styles.cell}>
              {name === "" ? `${words.nameless} ${seed}` : name}
            </th>
            <td className={styles.cell}>{words.share(found, faults)}</td>
            <td className={styles.cell}>
              {isReview ? words.share(rightVerdicts, lesson.workbooks.length) : words.share(fixed, faults)}
            </td>
            <td className={styles.cell}>{hints}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
