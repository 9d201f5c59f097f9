import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { judgeOpenWorkbook, type OpenPractice } from "../../../app/startTraining";
import { withJudgement } from "../../../app/training/run";
import type { Judgement } from "../../../core";
import { Block } from "../../components/block";
import { Note } from "../../components/notes";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { practiceFiles } from "./practiceFiles";
import { ruleTitle } from "./ruleTitle";
import type { RunProps } from "./runView";
import { trainingStrings, type TrainingStrings } from "./strings";
import { useWork } from "./useWork";
import { WorkNote } from "./workNote";

/** Judges the exercise that is open: what is mended, what was mended wrongly, what was spoiled. */
export function JudgeBlock({ training, lesson, run }: RunProps) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const all = trainingStrings(strings.language);
  const words = all.run;
  const work = useWork();
  const [open, setOpen] = useState<OpenPractice | null>(null);
  const isOwn = open?.kind === "judged" && open.code.lesson === lesson.id && open.code.seed === run.seed;

  const judge = (): void =>
    work.run(async () => {
      const { host, rubrics } = session.services;
      const found = await judgeOpenWorkbook(await host.read(), training.lessons, practiceFiles, rubrics);
      setOpen(found);
      if (found.kind === "judged" && found.code.lesson === lesson.id && found.code.seed === run.seed) {
        training.changeRun(run, (now) => withJudgement(now, found.judgement));
      }
    });

  return (
    <Block title={words.judge}>
      <p className={text.quiet}>{words.judgeHint}</p>
      <div className={text.row}>
        <Button appearance="primary" disabledFocusable={work.isBusy} onClick={judge}>
          {words.judge}
        </Button>
      </div>
      <WorkNote work={work} />
      <div aria-live="polite" className={text.tight}>
        {open !== null && <p className={text.paragraph}>{outcome(open, isOwn, all)}</p>}
        {isOwn && <Remarks judgement={open.judgement} />}
      </div>
    </Block>
  );
}

function outcome(open: OpenPractice, isOwn: boolean, words: TrainingStrings): string {
  switch (open.kind) {
    case "none":
      return words.run.notPractice;
    case "unknown-lesson":
      return words.unknownLesson(open.code.lesson);
    case "judged": {
      const { judgement, lesson, code } = open;
      if (!isOwn) return words.run.otherPractice(words.lessonTitle(lesson.number, lesson.title), code.seed);
      if (judgement.isMoved) return words.run.moved;
      const count = (status: string) => judgement.faults.filter((f) => f.status === status).length;
      return words.run.judged(count("fixed"), count("wrong"), count("open"));
    }
  }
}

/** What a participant must look at again. */
function Remarks({ judgement }: { readonly judgement: Judgement }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language).run;
  const { faults, spoiled, arisen, isMoved } = judgement;
  if (isMoved) return null;
  const remarks = [
    ...faults
      .filter(({ status }) => status === "wrong")
      .map(({ planted: { fault, place, cells }, isStillFound }) =>
        isStillFound
          ? words.wrongStill(place.cell, fault.title)
          : words.wrongValue(cells.map((c) => c.cell).join(", "), fault.title),
      ),
    ...(spoiled.length === 0 ? [] : [words.spoiled(spoiled.map((c) => `${c.cell} (${c.sheet})`).join(", "))]),
    ...arisen.map(({ rule, cell }) => words.arisen(cell ?? "", ruleTitle(rule, strings.language))),
  ];
  if (remarks.length === 0) return null;
  return (
    <Note intent="warning" title={words.wrongTitle}>
      <ul className={text.list}>
        {remarks.map((remark) => (
          <li key={remark}>{remark}</li>
        ))}
      </ul>
    </Note>
  );
}
