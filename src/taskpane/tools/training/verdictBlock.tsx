import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import { judgedVerdicts, withVerdict } from "../../../app/training/run";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import type { RunProps } from "./runView";
import { trainingStrings } from "./strings";

/** The reviewer's decision about each submission; said to be right or not only when all are decided. */
export function VerdictBlock({ training, lesson, run }: RunProps) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language).run;
  const judged = judgedVerdicts(lesson, run);
  const isAll = judged.every((verdict) => verdict !== null);
  return (
    <Block title={words.verdicts}>
      {lesson.workbooks.map(({ name, agency }, number) => (
        <div key={name} className={text.tight}>
          <Field label={agency === null ? name : `${name}, ${agency}`}>
            <RadioGroup
              layout="horizontal"
              value={run.verdicts[number] ?? ""}
              onChange={(_, { value }) =>
                training.changeRun(run, (now) =>
                  withVerdict(now, number, value === "accept" ? "accept" : "return"),
                )
              }
            >
              <Radio value="accept" label={words.verdict.accept} />
              <Radio value="return" label={words.verdict.return} />
            </RadioGroup>
          </Field>
          <p className={text.quiet} aria-live="polite">
            {isAll ? (judged[number] === true ? words.verdictRight : words.verdictWrong) : ""}
          </p>
        </div>
      ))}
    </Block>
  );
}
