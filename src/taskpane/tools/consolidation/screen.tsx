import { Button, Field, makeStyles, ProgressBar, Select } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { failureText, type LastYear, readAgencyList, ReadFailure, readLastYear } from "../../../core";
import { mediaTypes } from "../../../ports/fileOutput";
import { Block } from "../../components/block";
import { Note } from "../../components/notes";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { FileChoice, WORKBOOKS } from "../../components/fileChoice";
import { readFile, type Reviewed } from "./readFiles";
import { ResultBlocks } from "./resultBlock";
import { consolidationStrings } from "./strings";
import { type ReviewState, useReviewRun } from "./useReviewRun";

const useStyles = makeStyles({
  // The browser would make it as wide as its longest option.
  choice: { minWidth: 0, width: "100%" },
  select: { minWidth: 0, width: "100%", boxSizing: "border-box", textOverflow: "ellipsis" },
});

/** Many submitted workbooks, read one by one on this machine, made into one consolidated workbook. */
export function Screen() {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const styles = useStyles();
  const words = consolidationStrings(strings.language);
  const runner = useReviewRun(session.services);
  const [rubricId, setRubricId] = useState("");
  const [agencies, setAgencies] = useState<readonly string[] | null>(null);
  const [lastYear, setLastYear] = useState<LastYear | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const { state } = runner;
  const isRunning = state.kind === "running";

  const take = (files: readonly File[]) => {
    setTrouble(null);
    runner.start(files, { rubric: session.services.rubrics.find(rubricId), agencies, lastYear });
  };
  const takeOption = (files: readonly File[], open: (file: File) => Promise<string | null>) => {
    const [file] = files;
    if (file === undefined) return;
    open(file).then(setTrouble, (error: unknown) => {
      const failure = error instanceof ReadFailure ? error : new ReadFailure("unexpected");
      setTrouble(`${file.name}: ${failureText(failure.code, failure.params, strings.language)}`);
    });
  };
  const takeAgencies = async (file: File) => {
    const list = readAgencyList(await readFile(session.services, file));
    setAgencies(list);
    return list === null ? words.noAgencies : null;
  };
  const takeLastYear = async (file: File) => {
    const last = readLastYear(await readFile(session.services, file));
    setLastYear(last);
    return last === null ? words.noLastYear : null;
  };

  return (
    <>
      <ScreenTitle>{words.title}</ScreenTitle>
      <p className={text.paragraph}>{words.purpose}</p>
      <Block title={words.options}>
        <Field label={words.rubric}>
          <Select
            className={styles.choice}
            select={{ className: styles.select }}
            value={rubricId}
            onChange={(_, { value }) => setRubricId(value)}
            disabled={isRunning}
          >
            <option value="">{words.recognised}</option>
            {session.services.rubrics.list().map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
        <div className={text.row}>
          <FileChoice
            label={words.agencies}
            accept={WORKBOOKS}
            isBusy={isRunning}
            onFiles={(files) => takeOption(files, takeAgencies)}
          />
          {agencies !== null && <span className={text.quiet}>{words.agenciesChosen(agencies.length)}</span>}
        </div>
        <div className={text.row}>
          <FileChoice
            label={words.lastYear}
            accept={WORKBOOKS}
            isBusy={isRunning}
            onFiles={(files) => takeOption(files, takeLastYear)}
          />
          {lastYear !== null && (
            <span className={text.quiet}>{words.lastYearChosen(lastYear.agencies.length)}</span>
          )}
        </div>
      </Block>
      {trouble !== null && (
        <Note intent="error" isUrgent>
          {trouble}
        </Note>
      )}
      <div className={text.tight}>
        <div>
          <FileChoice
            label={words.choose}
            accept={WORKBOOKS}
            many
            isPrimary
            isBusy={isRunning}
            onFiles={take}
          />
        </div>
        <p className={text.quiet}>{words.chooseHint}</p>
      </div>
      <RunStatus state={state} onStop={runner.stop} />
      {state.kind === "done" && (
        <>
          <SaveButton reviewed={state.reviewed} />
          <ResultBlocks reviewed={state.reviewed} />
        </>
      )}
    </>
  );
}

/** How far the run is, with the way to stop it; its end is told to screen readers, its steps are not. */
function RunStatus({ state, onStop }: { readonly state: ReviewState; readonly onStop: () => void }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = consolidationStrings(strings.language);
  const end =
    state.kind !== "done"
      ? ""
      : state.stopped
        ? words.stopped(
            state.reviewed.review.rows.length + state.reviewed.review.unread.length,
            state.reviewed.review.expected,
          )
        : words.finished(state.reviewed.review.rows.length, state.reviewed.review.unread.length);
  return (
    <div className={text.tight}>
      {state.kind === "running" && (
        <>
          <ProgressBar
            value={state.of === 0 ? 0 : state.done / state.of}
            aria-label={words.running(state.done, state.of, "")}
          />
          <p className={text.quiet}>{words.running(state.done, state.of, state.current)}</p>
          <div>
            <Button size="small" onClick={onStop}>
              {words.stop}
            </Button>
          </div>
        </>
      )}
      <p className={text.strong} aria-live="polite" data-testid="review-end">
        {end}
      </p>
    </div>
  );
}

function SaveButton({ reviewed }: { readonly reviewed: Reviewed }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = consolidationStrings(strings.language);
  const [said, setSaid] = useState<{ readonly text: string; readonly isFailure: boolean } | null>(null);
  const isBusy = useRef(false);
  const save = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      const { makeWorkbook } = await import(/* webpackChunkName: "consolidated" */ "./makeWorkbook");
      const bytes = makeWorkbook(reviewed);
      const file = { name: words.fileName, bytes, mediaType: mediaTypes.xlsx };
      setSaid({ text: words.saved[await session.services.saveFile(file)], isFailure: false });
    } catch {
      setSaid({ text: words.notSaved, isFailure: true });
    } finally {
      isBusy.current = false;
    }
  };
  return (
    <div className={text.tight}>
      <div>
        <Button appearance="primary" onClick={() => void save()}>
          {words.save}
        </Button>
      </div>
      <p className={text.paragraph} role={said?.isFailure === true ? "alert" : undefined} aria-live="polite">
        {said?.text ?? ""}
      </p>
    </div>
  );
}
