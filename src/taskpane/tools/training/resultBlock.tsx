import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { resultCode, resultOf } from "../../../app/training/resultCode";
import { collectResults } from "../../../app/training/summary";
import { mediaTypes } from "../../../ports/fileOutput";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import type { RunProps } from "./runView";
import { trainingStrings } from "./strings";
import { useWork } from "./useWork";
import { WorkNote } from "./workNote";

/** The line a participant brings to the trainer's machine. */
export function ResultBlock({ training, lesson, run }: RunProps) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language).run;
  const work = useWork();
  const [said, setSaid] = useState("");
  const code = resultCode(resultOf(lesson, run));

  const copy = (): void => {
    const copied =
      (navigator.clipboard as Clipboard | undefined)?.writeText(code) ?? Promise.reject(new Error());
    copied.then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  };
  const save = (): void =>
    work.run(async () => {
      const bytes = new TextEncoder().encode(`${code}\r\n`);
      const name = `Ket qua ${lesson.id} ${run.seed}.txt`;
      setSaid(
        words.savedResult[await session.services.saveFile({ name, bytes, mediaType: mediaTypes.text })],
      );
    });
  const handIn = (): void => {
    training.update((record) => ({ ...record, results: collectResults(record.results, code).codes }));
    setSaid(words.handedIn);
  };

  return (
    <Block title={words.result}>
      <p className={text.quiet}>{words.resultHint}</p>
      <Field label={words.resultLine}>
        <Textarea value={code} readOnly rows={3} />
      </Field>
      <div className={text.row}>
        <Button onClick={copy}>{words.copy}</Button>
        <Button onClick={save}>{words.saveResult}</Button>
        <Button onClick={handIn}>{words.handIn}</Button>
      </div>
      <WorkNote work={work} />
      <p className={text.paragraph} aria-live="polite">
        {said}
      </p>
    </Block>
  );
}
