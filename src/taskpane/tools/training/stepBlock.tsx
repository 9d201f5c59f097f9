import {
  Button,
  Checkbox,
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { isStepDone, withRead, withStep } from "../../../app/training/run";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import type { RunProps } from "./runView";
import { trainingStrings } from "./strings";

const useStyles = makeStyles({
  step: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  largeTitle: { ...typographyStyles.title2, margin: 0 },
  largeText: { ...typographyStyles.subtitle1, fontWeight: tokens.fontWeightRegular, margin: 0 },
});

/** The step of the lesson that is on, with the way to the others. */
export function StepBlock({ training, lesson, run, isLarge }: RunProps & { readonly isLarge: boolean }) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const words = trainingStrings(strings.language).run;
  const at = Math.min(run.step, lesson.steps.length - 1);
  const step = lesson.steps[at];
  if (step === undefined) return null;
  const isDone = isStepDone(lesson, run, at);
  const go = (to: number): void => training.changeRun(run, (now) => withStep(now, to));
  return (
    <section className={styles.step} aria-labelledby="training-step">
      <h2 id="training-step" className={isLarge ? styles.largeTitle : styles.title}>
        {words.step(at + 1, lesson.steps.length)}. <span lang="vi">{step.title}</span>
      </h2>
      <p lang="vi" className={mergeClasses(text.paragraph, isLarge && styles.largeText)}>
        {step.text}
      </p>
      {step.done.kind === "read" && (
        <Checkbox
          label={words.markRead}
          checked={isDone}
          disabled={isDone}
          onChange={() => training.changeRun(run, (now) => withRead(now, at))}
        />
      )}
      <p className={text.quiet} aria-live="polite">
        {isDone ? words.stepDone : words.stepOpen}
      </p>
      <div className={text.row}>
        <Button size="small" disabledFocusable={at === 0} onClick={() => at > 0 && go(at - 1)}>
          {words.previous}
        </Button>
        <Button
          size="small"
          appearance={isDone ? "primary" : "secondary"}
          disabledFocusable={at === lesson.steps.length - 1}
          onClick={() => at < lesson.steps.length - 1 && go(at + 1)}
        >
          {words.next}
        </Button>
      </div>
    </section>
  );
}
