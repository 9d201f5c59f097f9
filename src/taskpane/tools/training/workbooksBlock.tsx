import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { startTraining } from "../../../app/startTraining";
import { withOpened } from "../../../app/training/run";
import { type FileDestination, type MadeFile, mediaTypes } from "../../../ports/fileOutput";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { practiceFiles } from "./practiceFiles";
import type { RunProps } from "./runView";
import { trainingStrings } from "./strings";
import { useWork } from "./useWork";
import { WorkNote } from "./workNote";

/** Makes the lesson's workbooks and opens them beside whatever is open. */
export function WorkbooksBlock({ training, lesson, run }: RunProps) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language).run;
  const work = useWork();
  const [destination, setDestination] = useState<FileDestination | "tab" | null>(null);

  const open = (number: number): void =>
    work.run(async () => {
      const { openWorkbook, saveFile, rubrics } = session.services;
      const { bytes, fileName } = await startTraining(lesson, number, run.seed, practiceFiles, rubrics);
      const file: MadeFile = { name: fileName, bytes, mediaType: mediaTypes.xlsx };
      const where = openWorkbook ? await openWorkbook(file).then(() => "tab" as const) : await saveFile(file);
      setDestination(where);
      if (where !== "cancelled") training.changeRun(run, (now) => withOpened(now, number));
    });

  return (
    <Block title={words.workbooks}>
      <div className={text.row}>
        {lesson.workbooks.map(({ name }, number) => (
          <Button
            key={name}
            disabledFocusable={work.isBusy}
            appearance={run.opened.includes(number) ? "secondary" : "primary"}
            onClick={() => open(number)}
          >
            {run.opened.includes(number) ? words.opened(name) : words.open(name)}
          </Button>
        ))}
      </div>
      <WorkNote work={work} />
      <p className={text.quiet} aria-live="polite">
        {destination === null ? "" : words.destination[destination]}
      </p>
    </Block>
  );
}
