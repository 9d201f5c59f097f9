import { useEffect } from "react";
import { isStepDone, withRead, withStep } from "../../app/training/run";
import { trainingStrings } from "../../taskpane/tools/training/strings";
import { isSameRun, useTrainingNow } from "../../taskpane/tools/training/useTraining";
import type { PresentedRun } from "../../taskpane/session/presenter";
import { texts } from "../strings";
import { useWorkbench } from "./useWorkbench";

/** The step of a lesson in letters for the last row of a room, in place of the page's own tools. */
export function PresenterStep(props: {
  readonly presented: PresentedRun;
  readonly isPaneShown: boolean;
  readonly onPane: (isShown: boolean) => void;
}) {
  const { presented, isPaneShown, onPane } = props;
  const { workbench } = useWorkbench();
  const { run: words, lessonTitle } = trainingStrings(texts.language);
  const training = useTrainingNow();
  const lesson = training.lessons.find(({ id }) => id === presented.lesson);
  const run = training.record.runs.find((one) => isSameRun(one, presented));
  const isGone = lesson === undefined || run === undefined;
  useEffect(() => {
    // All training was forgotten meanwhile.
    if (isGone) workbench.presenter.end();
  }, [workbench, isGone]);
  if (isGone) return null;

  const last = lesson.steps.length - 1;
  const at = Math.min(run.step, last);
  const step = lesson.steps[at]!;
  const isDone = isStepDone(lesson, run, at);
  const go = (to: number): void => training.changeRun(run, (now) => withStep(now, to));
  return (
    <section className="top presenter" aria-label={words.presenter}>
      <div className="presenter-head">
        <p className="presenter-lesson">
          {lessonTitle(lesson.number, lesson.title)}. {isDone ? words.stepDone : words.stepOpen}
        </p>
        <div className="tools">
          <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
            {words.previous}
          </button>
          <button type="button" disabled={at === last} onClick={() => go(at + 1)}>
            {words.next}
          </button>
          <button type="button" onClick={() => onPane(!isPaneShown)}>
            {isPaneShown ? texts.hidePane : texts.showPane}
          </button>
          <button type="button" onClick={() => workbench.presenter.end()}>
            {texts.leavePresenter}
          </button>
        </div>
      </div>
      <div aria-live="polite">
        <h2>
          {words.step(at + 1, last + 1)}. <span lang="vi">{step.title}</span>
        </h2>
        <p lang="vi">{step.text}</p>
      </div>
      {step.done.kind === "read" && !isDone && (
        <label className="presenter-read">
          <input
            type="checkbox"
            checked={false}
            onChange={() => training.changeRun(run, (now) => withRead(now, at))}
          />
          {words.markRead}
        </label>
      )}
    </section>
  );
}
