import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { collectResults } from "../../../app/training/summary";
import { Block } from "../../components/block";
import { FileChoice } from "../../components/fileChoice";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { AskFirst } from "./askFirst";
import { fileTexts } from "./fileTexts";
import { trainingStrings } from "./strings";
import type { Training } from "./useTraining";

/** As many lines that were not understood as a person will look at. */
const MOST_SHOWN = 5;
const LONGEST_SHOWN = 60;

/** Takes result codes in: pasted, or from the files participants have brought. */
export function CollectBlock({ training }: { readonly training: Training }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const all = trainingStrings(strings.language);
  const words = all.trainer;
  const [pasted, setPasted] = useState("");
  const [said, setSaid] = useState<readonly string[]>([]);

  const collect = (lines: string): void => {
    const collected = collectResults(training.record.results, lines);
    training.update((record) => ({ ...record, results: collectResults(record.results, lines).codes }));
    const { added, unread } = collected;
    const shown = unread.slice(0, MOST_SHOWN).map((line) => words.unread(line.slice(0, LONGEST_SHOWN)));
    setSaid([words.added(added, unread.length), ...shown]);
    setPasted(unread.join("\n"));
  };

  return (
    <Block title={words.collect}>
      <Field label={words.paste} hint={words.pasteHint}>
        <Textarea value={pasted} rows={4} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <div className={text.row}>
        <Button appearance="primary" disabledFocusable={pasted.trim() === ""} onClick={() => collect(pasted)}>
          {words.add}
        </Button>
        <FileChoice
          label={words.chooseResults}
          accept=".txt,text/plain"
          many
          onFiles={(files) => void fileTexts(files).then((texts) => collect(texts.join("\n")))}
        />
      </div>
      <div aria-live="polite">
        {said.map((sentence) => (
          <p key={sentence} className={text.paragraph}>
            {sentence}
          </p>
        ))}
      </div>
      {training.record.results.length > 0 && (
        <AskFirst
          label={words.clear}
          question={words.clearAsk}
          yes={words.clearYes}
          no={all.cancel}
          onYes={() => {
            training.update((record) => ({ ...record, results: [] }));
            setSaid([]);
          }}
        />
      )}
    </Block>
  );
}
