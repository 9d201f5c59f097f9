import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { lintRubric, type LintNote, ReadFailure, failureText, type Rubric } from "../../../core";
import { Block } from "../../components/block";
import { Note } from "../../components/notes";
import { ScreenTitle } from "../../components/screenTitle";
import { Standing } from "../../components/standing";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { FileChoice, WORKBOOKS } from "../../components/fileChoice";
import { saveRubric } from "./saveRubric";
import type { Source } from "./screen";
import { rubricsStrings } from "./strings";

/** A rubric file is some hundred kilobytes at most; what is larger is something else. */
const MOST_BYTES = 8_000_000;

export interface HomeProps {
  readonly said: string;
  readonly onImport: (source: Source) => void;
  readonly onEdit: (rubric: Rubric) => void;
  readonly onCompare: () => void;
  readonly onProblems: (file: string, notes: readonly LintNote[]) => void;
}

/** The list of rubrics, what the open sheet resembles, and the ways to bring another. */
export function HomeView(props: HomeProps) {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  const [said, setSaid] = useState(props.said);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [isWorking, setWorking] = useState(false);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setWorking(true);
    setTrouble(null);
    setSaid("");
    try {
      await work();
    } catch (error) {
      const told = error instanceof ReadFailure;
      setTrouble(told ? failureText(error.code, error.params, strings.language) : words.cannotRead);
    } finally {
      setWorking(false);
    }
  };
  const ofOpen = () =>
    attempt(async () => {
      const sample = state.isSample ? state.survey?.workbook : undefined;
      const workbook = sample ?? (await session.services.host.read());
      props.onImport({ workbook, name: "" });
    });
  const ofFile = (file: File) =>
    attempt(async () => {
      const host = await session.services.openFile(new Uint8Array(await file.arrayBuffer()), file.name);
      props.onImport({ workbook: await host.read(), name: file.name });
    });
  const ofJson = (file: File) =>
    attempt(async () => {
      const content = file.size > MOST_BYTES ? "" : await file.text();
      const { rubric, notes } = lintRubric(content);
      if (rubric === null) {
        props.onProblems(file.name, notes);
        return;
      }
      setSaid(words.brought(session.rubrics.bring(rubric).title));
    });

  return (
    <>
      <ScreenTitle>{words.title}</ScreenTitle>
      <p className={text.paragraph}>{words.purpose}</p>
      <div aria-live="polite">{said !== "" && <p className={text.strong}>{said}</p>}</div>
      {trouble !== null && <Note intent="error" title={trouble} isUrgent />}
      {isWorking && <p className={text.quiet}>{words.working}</p>}
      <Candidates />
      <Block title={words.bring}>
        <p className={text.quiet}>{words.bringHint}</p>
        <div className={text.row}>
          <Button appearance="primary" disabledFocusable={isWorking} onClick={() => void ofOpen()}>
            {words.fromOpen}
          </Button>
          <FileChoice label={words.fromFile} accept={WORKBOOKS} onFiles={([f]) => f && void ofFile(f)} />
          <FileChoice
            label={words.fromJson}
            accept=".json,application/json"
            onFiles={([f]) => f && void ofJson(f)}
          />
        </div>
      </Block>
      <Block title={words.known}>
        <ul className={text.bareList}>
          {session.rubrics.list().map((rubric) => (
            <li key={rubric.id} className={text.tight}>
              <Known rubric={rubric} onEdit={props.onEdit} onSaid={setSaid} />
            </li>
          ))}
        </ul>
        <Button onClick={props.onCompare}>{words.compare}</Button>
        <Keep />
      </Block>
    </>
  );
}

function Known(props: {
  readonly rubric: Rubric;
  readonly onEdit: (rubric: Rubric) => void;
  readonly onSaid: (said: string) => void;
}) {
  const { rubric } = props;
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  const { id, title, notice, validity, authority } = rubric;
  const criteria = rubric.sections.reduce(
    (n, s) => n + s.groups.reduce((m, g) => m + g.criteria.length, 0),
    0,
  );
  const isUsed = state.survey?.result.rubricUse?.rubric?.id === id;
  return (
    <>
      <p className={text.strong}>{title}</p>
      {notice !== null && <p className={text.paragraph}>{notice}</p>}
      <p className={text.quiet}>
        {id}: {words.facts(criteria, validity.from, validity.to)}
      </p>
      <div className={text.row}>
        <Standing isSure={authority.status === "confirmed"}>
          {strings.rubric.status[authority.status]}
        </Standing>
      </div>
      {isUsed && <p className={text.quiet}>{words.inUse}</p>}
      <div className={text.row}>
        {!isUsed && (
          <Button
            size="small"
            aria-label={words.use(title)}
            disabledFocusable={state.busy !== null}
            onClick={() => void session.choose({ rubricId: id })}
          >
            {words.useShort}
          </Button>
        )}
        <Button size="small" aria-label={`${words.edit}: ${title}`} onClick={() => props.onEdit(rubric)}>
          {words.edit}
        </Button>
        <Button
          size="small"
          aria-label={`${words.save}: ${title}`}
          onClick={() => {
            saveRubric(session.services.saveFile, rubric).then(
              (where) => props.onSaid(words.saved[where]),
              () => props.onSaid(words.saved.cancelled),
            );
          }}
        >
          {words.save}
        </Button>
      </div>
    </>
  );
}

/** The rubrics the open sheet resembles, while none of them judges it. */
function Candidates() {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  const use = state.survey?.result.rubricUse ?? null;
  if (use === null || use.rubric !== null || use.candidates.length === 0) return null;
  return (
    <Block title={words.candidates}>
      <p className={text.quiet}>{words.candidatesHint}</p>
      <ul className={text.bareList}>
        {use.candidates.map(({ id, title, matchedPercent, missing, altered }) => (
          <li key={id} className={text.tight}>
            <p className={text.strong}>{title}</p>
            <p className={text.quiet}>
              {id}: {words.candidate(strings.formatNumber(matchedPercent), missing, altered)}
            </p>
            <div>
              <Button size="small" onClick={() => void session.choose({ rubricId: id })}>
                {words.use(title)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Keeps the choice, and the rubric with it, in the workbook: only here, and only when pressed. */
function Keep() {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  if (session.services.choices === null || state.choice.rubricId === undefined || state.isSample) return null;
  return (
    <>
      <Button onClick={() => void session.keepChoice()}>{words.keep}</Button>
      <p className={text.quiet}>{words.keepHint}</p>
    </>
  );
}
