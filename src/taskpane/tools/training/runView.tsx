import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { isLessonDone, newRun, scoreOf } from "../../../app/training/run";
import { type Lesson, practiceCodeOf, type PracticeCode } from "../../../core";
import type { TrainingRun } from "../../../ports/trainingStore";
import { Note } from "../../components/notes";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { AskFirst } from "./askFirst";
import { FaultsBlock } from "./faultsBlock";
import { JudgeBlock } from "./judgeBlock";
import { MarkBlock } from "./markBlock";
import { ResultBlock } from "./resultBlock";
import { StepBlock } from "./stepBlock";
import { trainingStrings } from "./strings";
import { usePresenter } from "./usePresenter";
import type { Training } from "./useTraining";
import { VerdictBlock } from "./verdictBlock";
import { WorkbooksBlock } from "./workbooksBlock";

/** What every part of a lesson's screen works with. */
export interface RunProps {
  readonly training: Training;
  readonly lesson: Lesson;
  readonly run: TrainingRun;
}

/** One participant's lesson: its step, its workbooks, what was found and mended, the result. */
export function RunView(props: RunProps & { readonly onLeave: () => void }) {
  const { training, lesson, run, onLeave } = props;
  const { strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language);
  const { isPresenting, isOnPage, toggle } = usePresenter(run);
  const openCode = useOpenCode(run);
  const parts = { training, lesson, run };
  const score = scoreOf(lesson, run);
  return (
    <>
      <ScreenTitle>{words.lessonTitle(lesson.number, lesson.title)}</ScreenTitle>
      <div className={text.row}>
        <Button size="small" onClick={onLeave}>
          {words.back}
        </Button>
        <Button size="small" aria-pressed={isPresenting} onClick={toggle}>
          {isPresenting ? words.run.leavePresenter : words.run.presenter}
        </Button>
      </div>
      <p className={text.quiet}>
        {words.run.about(run.seed, run.participant)}. {words.progress(score.found, score.fixed, score.faults)}
        .
      </p>
      {isLessonDone(lesson, run) && <Note intent="success">{words.run.lessonDone}</Note>}
      {/* The page shows it above the sheet and the pane. */}
      {!isOnPage && <StepBlock {...parts} isLarge={isPresenting} />}
      {(!isPresenting || isOnPage) && (
        <>
          <WorkbooksBlock {...parts} />
          <MarkBlock {...parts} openCode={openCode} />
          {lesson.mode === "review" ? <VerdictBlock {...parts} /> : <JudgeBlock {...parts} />}
          <FaultsBlock {...parts} />
          <ResultBlock {...parts} />
          <AskFirst
            label={words.run.again}
            question={words.run.againAsk}
            yes={words.run.againYes}
            no={words.cancel}
            onYes={() => training.keepRun(newRun(lesson, run.seed, run.participant))}
          />
        </>
      )}
    </>
  );
}

/** Which exercise the open workbook is; null for any other. */
function useOpenCode({ opened, checks }: TrainingRun): PracticeCode | null {
  const { session, state } = usePane();
  const { host } = session.services;
  const [code, setCode] = useState<PracticeCode | null>(null);
  useEffect(() => {
    let isWanted = true;
    host.read().then(
      (workbook) => isWanted && setCode(practiceCodeOf(workbook)),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
    // In the browser page another workbook may have come to the front since.
  }, [host, state.survey, opened, checks]);
  return code;
}
