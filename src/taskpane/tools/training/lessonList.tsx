import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { isLessonDone, newRun, scoreOf } from "../../../app/training/run";
import { faultCount, type Lesson, normaliseSeed, seedFromBytes } from "../../../core";
import type { TrainingRun } from "../../../ports/trainingStore";
import { Block } from "../../components/block";
import { ScreenTitle } from "../../components/screenTitle";
import { ShareBar } from "../../components/shareBar";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { AskFirst } from "./askFirst";
import { trainingStrings } from "./strings";
import { isSameRun, type Training } from "./useTraining";

const useStyles = makeStyles({
  lesson: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
});

const drawSeed = (): string => seedFromBytes(crypto.getRandomValues(new Uint8Array(4)));

/** Who takes part, and the lessons to choose from. */
export function LessonList(props: {
  readonly training: Training;
  readonly onOpen: (lesson: string, seed: string) => void;
  readonly onTrainer: () => void;
}) {
  const { training } = props;
  const { strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language);
  const [participant, setParticipant] = useState(() => training.record.runs.at(-1)?.participant ?? "");
  const [code, setCode] = useState(() => training.record.runs.at(-1)?.seed ?? drawSeed());
  const [hasTried, setTried] = useState(false);
  const [isForgotten, setForgotten] = useState(false);
  const seed = normaliseSeed(code);

  const begin = (lesson: Lesson): void => {
    setTried(true);
    if (seed === null) return;
    const run = newRun(lesson, seed, participant);
    if (!training.record.runs.some((known) => isSameRun(known, run))) training.keepRun(run);
    props.onOpen(lesson.id, seed);
  };

  return (
    <>
      <ScreenTitle>{words.title}</ScreenTitle>
      <p className={text.paragraph}>{words.purpose}</p>
      <Field label={words.name} hint={words.nameHint}>
        <Input value={participant} maxLength={60} onChange={(_, { value }) => setParticipant(value)} />
      </Field>
      <Field
        label={words.code}
        hint={words.codeHint}
        {...(hasTried && seed === null
          ? { validationState: "error", validationMessage: words.badCode }
          : null)}
      >
        <Input
          value={code}
          maxLength={20}
          autoCapitalize="characters"
          spellCheck={false}
          onChange={(_, { value }) => setCode(value)}
        />
      </Field>
      <div className={text.row}>
        <Button size="small" onClick={() => setCode(drawSeed())}>
          {words.draw}
        </Button>
      </div>
      <Block title={words.lessons}>
        <ul className={text.bareList}>
          {training.lessons.map((lesson) => (
            <LessonItem
              key={lesson.id}
              lesson={lesson}
              run={training.record.runs.find((run) => run.lesson === lesson.id && run.seed === seed)}
              onOpen={() => begin(lesson)}
            />
          ))}
        </ul>
      </Block>
      <div className={text.row}>
        <Button onClick={props.onTrainer}>{words.forTrainer}</Button>
      </div>
      <p className={text.quiet}>{words.privacy}</p>
      <AskFirst
        label={words.forget}
        question={words.forgetAsk}
        yes={words.forgetYes}
        no={words.cancel}
        onYes={() => {
          training.forget();
          setParticipant("");
          setForgotten(true);
        }}
      />
      <p className={text.paragraph} aria-live="polite">
        {isForgotten ? words.forgotten : ""}
      </p>
    </>
  );
}

function LessonItem(props: {
  readonly lesson: Lesson;
  /** The participant's own; undefined before he has begun. */
  readonly run: TrainingRun | undefined;
  readonly onOpen: () => void;
}) {
  const { lesson, run } = props;
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const words = trainingStrings(strings.language);
  const score = run && scoreOf(lesson, run);
  const faults = words.faults(faultCount(lesson), lesson.workbooks.length);
  const title = words.lessonTitle(lesson.number, lesson.title);
  const action = run === undefined ? words.start : words.goOn;
  return (
    <li className={styles.lesson}>
      <h3 className={text.heading}>{title}</h3>
      {/* Lessons are written in Vietnamese, whatever language the pane speaks. */}
      <p lang="vi" className={text.paragraph}>
        {lesson.summary}
      </p>
      <p className={text.quiet}>
        {faults}, {words.minutes(lesson.minutes)}
      </p>
      {run !== undefined && score !== undefined && (
        <>
          <p className={text.quiet}>
            {isLessonDone(lesson, run) ? `${words.done}. ` : ""}
            {words.progress(score.found, score.fixed, score.faults)}
          </p>
          <ShareBar share={score.faults === 0 ? 0 : score.found / score.faults} />
        </>
      )}
      <div className={text.row}>
        <Button size="small" appearance="primary" aria-label={`${action}: ${title}`} onClick={props.onOpen}>
          {action}
        </Button>
      </div>
    </li>
  );
}
