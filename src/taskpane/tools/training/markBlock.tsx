import { Button, Field, Input } from "@fluentui/react-components";
import { type SyntheticEvent, useState } from "react";
import { markCell } from "../../../app/training/run";
import type { PracticeCode } from "../../../core";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { useSelectedCell } from "../../hooks/useSelectedCell";
import { Pick } from "../../components/pick";
import type { RunProps } from "./runView";
import { trainingStrings } from "./strings";
import { useWork } from "./useWork";
import { WorkNote } from "./workNote";

/** Where a participant points at cells with a fault, by address or by selecting them in the exercise. */
export function MarkBlock(props: RunProps & { readonly openCode: PracticeCode | null }) {
  const { training, lesson, run, openCode } = props;
  const { strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language).run;
  const work = useWork();
  const isOpenHere = openCode?.lesson === lesson.id && openCode.seed === run.seed;
  const selected = useSelectedCell(isOpenHere);
  const [workbook, setWorkbook] = useState(isOpenHere ? openCode.workbook : 0);
  const [cell, setCell] = useState("");
  const [said, setSaid] = useState("");

  const mark = (number: number, sheet: string | null, address: string): void =>
    work.run(async () => {
      const made = await training.made(lesson, number, run.seed);
      const at = { sheet, cell: address };
      const marked = markCell(run, made, number, at);
      const shown = address.trim().toUpperCase();
      if (marked.kind === "no-cell") setSaid(words.marked["no-cell"]);
      else {
        training.changeRun(run, (now) => {
          const again = markCell(now, made, number, at);
          return again.kind === "no-cell" ? now : again.run;
        });
        setSaid(
          marked.kind === "wrong"
            ? words.marked.wrong(shown)
            : words.marked[marked.kind](shown, marked.title),
        );
        setCell("");
      }
    });
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    mark(workbook, null, cell);
  };

  return (
    <Block title={words.mark}>
      <form className={text.tight} onSubmit={submit}>
        {lesson.workbooks.length > 1 && (
          <Pick
            label={words.markWorkbook}
            value={String(workbook)}
            options={lesson.workbooks.map(({ name }, number) => ({ value: String(number), text: name }))}
            onChange={(value) => setWorkbook(parseInt(value, 10))}
          />
        )}
        <Field label={words.markCell} hint={words.markHint}>
          <Input
            value={cell}
            maxLength={10}
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(_, { value }) => setCell(value)}
          />
        </Field>
        <div className={text.row}>
          <Button type="submit" disabledFocusable={work.isBusy}>
            {words.markButton}
          </Button>
          {selected !== null && isOpenHere && (
            <Button
              disabledFocusable={work.isBusy}
              onClick={() => mark(openCode.workbook, selected.sheet, selected.cell)}
            >
              {words.markSelected(selected.cell)}
            </Button>
          )}
        </div>
      </form>
      <WorkNote work={work} />
      <p className={text.paragraph} aria-live="polite">
        {said}
      </p>
    </Block>
  );
}
