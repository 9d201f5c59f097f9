import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { hintFor, HINTS } from "../../../app/training/hints";
import { isFound, progressOf, withHint } from "../../../app/training/run";
import { arrangeLesson, type LessonFault, type PlantedFault } from "../../../core";
import type { FaultProgress } from "../../../ports/trainingStore";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { hintText } from "./hintText";
import type { RunProps } from "./runView";
import { trainingStrings } from "./strings";

const useStyles = makeStyles({
  fault: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
});

/** Every fault with what came of it and its hints: first where, then what, then the solution. */
export function FaultsBlock(props: RunProps) {
  const { training, lesson, run } = props;
  const { strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language).run;
  const planted = usePlanted(props);
  const dealt = arrangeLesson(lesson, run.seed).workbooks;
  // In the lesson's own order, which says nothing about the workbooks.
  const faults = lesson.workbooks.flatMap((w) => w.faults);
  return (
    <Block title={words.faultList}>
      <ol className={text.bareList}>
        {faults.map((fault, i) => (
          <FaultItem
            key={fault.id}
            index={i + 1}
            fault={fault}
            planted={planted.get(fault.id) ?? null}
            progress={progressOf(run, fault.id)}
            workbook={dealt.length > 1 ? (dealt.find((w) => w.faults.includes(fault))?.name ?? null) : null}
            onHint={(level) => training.changeRun(run, (now) => withHint(now, fault.id, level))}
          />
        ))}
      </ol>
    </Block>
  );
}

function FaultItem(props: {
  readonly index: number;
  readonly fault: LessonFault;
  readonly planted: PlantedFault | null;
  readonly progress: FaultProgress;
  readonly workbook: string | null;
  readonly onHint: (level: number) => void;
}) {
  const { index, fault, planted, progress, workbook } = props;
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const all = trainingStrings(strings.language);
  const words = all.run;
  const found = isFound(progress);
  // What kind of fault it is would be half the answer.
  const isNamed = found || progress.hints > 1;
  const name = isNamed ? `${words.faultName(index)}: ${fault.title}` : words.faultName(index);
  const status = progress.status === "open" ? (found ? "found" : "open") : progress.status;
  const next = progress.hints + 1;
  const hints =
    planted === null ? [] : Array.from({ length: progress.hints }, (_, i) => hintFor(planted, i + 1));
  return (
    <li className={styles.fault}>
      <div className={text.apart}>
        <span className={text.strong}>{name}</span>
        <span className={text.quiet}>{words.status[status]}</span>
      </div>
      {workbook !== null && (found || progress.hints > 0) && (
        <p className={text.quiet}>{words.inWorkbook(workbook)}</p>
      )}
      <div aria-live="polite" className={text.tight}>
        {hints.flatMap((hint) =>
          hintText(hint, strings, all).map((sentence) => (
            <p key={sentence} className={text.paragraph}>
              {sentence}
            </p>
          )),
        )}
      </div>
      {progress.hints < HINTS && progress.status !== "fixed" && (
        <div className={text.row}>
          <Button
            size="small"
            disabledFocusable={planted === null}
            aria-label={words.hintLabel(words.hint(next), words.faultName(index))}
            onClick={() => planted !== null && props.onHint(next)}
          >
            {words.hint(next)}
          </Button>
        </div>
      )}
    </li>
  );
}

/** The faults as they stand in this participant's workbooks, by identifier; empty until they are worked out. */
function usePlanted({ training, lesson, run }: RunProps): ReadonlyMap<string, PlantedFault> {
  const [planted, setPlanted] = useState<ReadonlyMap<string, PlantedFault>>(new Map());
  const { seed } = run;
  const { made } = training;
  useEffect(() => {
    let isWanted = true;
    const work = async (): Promise<void> => {
      const all = new Map<string, PlantedFault>();
      for (const number of lesson.workbooks.keys()) {
        const { faults } = await made(lesson, number, seed);
        if (!isWanted) return;
        for (const one of faults) all.set(one.fault.id, one);
      }
      setPlanted(all);
    };
    // Opening the workbook says why it cannot be made.
    work().catch(() => undefined);
    return () => {
      isWanted = false;
    };
    // `made` remembers what it has worked out; it is another function at each showing.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [lesson.id, seed]);
  return planted;
}
