import { useEffect, useRef, useState } from "react";
import { newRun } from "../../../app/training/run";
import { practiceCodeOf } from "../../../core";
import { Note } from "../../components/notes";
import { TITLE_ID } from "../../components/screenTitle";
import { usePane } from "../../hooks/usePane";
import { LessonList } from "./lessonList";
import { RunView } from "./runView";
import { trainingStrings } from "./strings";
import { TrainerView } from "./trainerView";
import { isSameRun, type Training, useTraining } from "./useTraining";

/** `list`: the lessons. `run`: one participant's lesson. `trainer`: results and own lessons. */
type View =
  | { readonly kind: "list" | "trainer" }
  | {
      readonly kind: "run";
      readonly lesson: string;
      readonly seed: string;
    };

/** The training mode: exercises with planted faults, judged and kept on this machine only. */
export function Screen() {
  const { session, strings } = usePane();
  const words = trainingStrings(strings.language);
  const training = useTraining(session.services.rubrics);
  const [view, setView] = useState<View>({ kind: "list" });
  const unknown = useOpenPractice(training, (lesson, seed) => setView({ kind: "run", lesson, seed }));
  useTitleFocus(view.kind);

  const lesson = view.kind === "run" ? training.lessons.find(({ id }) => id === view.lesson) : undefined;
  const run = view.kind === "run" ? training.record.runs.find((r) => isSameRun(r, view)) : undefined;
  const toList = () => setView({ kind: "list" });
  if (lesson !== undefined && run !== undefined) {
    return <RunView training={training} lesson={lesson} run={run} onLeave={toList} />;
  }
  if (view.kind === "trainer") return <TrainerView training={training} onLeave={toList} />;
  return (
    <>
      <LessonList
        training={training}
        onOpen={(id, seed) => setView({ kind: "run", lesson: id, seed })}
        onTrainer={() => setView({ kind: "trainer" })}
      />
      {unknown !== null && (
        <Note intent="warning" isUrgent>
          {words.unknownLesson(unknown)}
        </Note>
      )}
    </>
  );
}

/**
 * When the open workbook is an exercise its lesson comes up, with a run if this machine has none yet. Gives the lesson's
 * name when it is not known here.
 */
function useOpenPractice(training: Training, open: (lesson: string, seed: string) => void): string | null {
  const { session, state } = usePane();
  const [unknown, setUnknown] = useState<string | null>(null);
  const hasLooked = useRef(false);
  useEffect(() => {
    if (hasLooked.current || state.isSample) return;
    hasLooked.current = true;
    const look = async (): Promise<void> => {
      const code = practiceCodeOf(await session.services.host.read());
      if (code === null) return;
      const lesson = training.lessons.find(({ id }) => id === code.lesson);
      if (lesson === undefined) {
        setUnknown(code.lesson);
        return;
      }
      if (!training.record.runs.some((run) => isSameRun(run, code))) {
        training.keepRun(newRun(lesson, code.seed, ""));
      }
      open(lesson.id, code.seed);
    };
    // A workbook that cannot be read now is simply not recognised; judging it will say why.
    look().catch(() => undefined);
  });
  return unknown;
}

/** A new view is read from its heading; not the first one, whose focus the pane has set. */
function useTitleFocus(view: string): void {
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    window.scrollTo(0, 0);
    document.getElementById(TITLE_ID)?.focus();
  }, [view]);
}
