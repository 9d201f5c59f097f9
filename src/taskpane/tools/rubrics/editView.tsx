import { Button } from "@fluentui/react-components";
import { useState } from "react";
import {
  type Applicability,
  confirmRubric,
  criteriaByPath,
  describeRubricProblem,
  editRubric,
  type LoadedRubric,
  readDay,
  type RatingCap,
  type Rubric,
  type RubricProblem,
} from "../../../core";
import { Block } from "../../components/block";
import { Note } from "../../components/notes";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { ApplicabilityRows } from "./applicabilityRows";
import { CapRows } from "./capRows";
import { TextField } from "./fields";
import {
  classesText,
  type Typed,
  typedClasses,
  typedId,
  typedPoints,
  typedYear,
  valueOf,
} from "./readFields";
import { saveRubric } from "./saveRubric";
import { rubricsStrings } from "./strings";

/** Edits what people may change of a rubric, and confirms it. A pack that ships stays; its copy gets a name of its own. */
export function EditView(props: {
  readonly rubric: Rubric;
  readonly isNew: boolean;
  readonly onLeave: (said?: string) => void;
}) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  const [rubric, setRubric] = useState(props.rubric);
  const [said, setSaid] = useState(props.isNew ? words.form.made : "");
  const [problems, setProblems] = useState<readonly RubricProblem[]>([]);
  const take = (loaded: LoadedRubric, sentence: string) => {
    if (!loaded.ok) {
      setProblems(loaded.problems);
      setSaid("");
      return;
    }
    setProblems([]);
    const changed = session.rubrics.bring(loaded.rubric);
    setRubric(changed);
    setSaid(sentence);
    // The rubric that judges has changed under the check.
    const { choice, survey } = session.getState();
    const isUsed = [choice.rubricId, survey?.result.rubricUse?.rubric?.id].includes(rubric.id);
    if (survey !== null && isUsed) void session.choose({ rubricId: changed.id });
  };
  return (
    <>
      <ScreenTitle>{words.editor.title(rubric.title)}</ScreenTitle>
      {rubric.notice !== null && <Note intent="warning" title={rubric.notice} />}
      <div aria-live="polite">{said !== "" && <p className={text.strong}>{said}</p>}</div>
      {problems.length > 0 && (
        <Note intent="error" title={words.form.notMade} isUrgent>
          <ul className={text.list} lang="vi">
            {problems.map((problem) => (
              <li key={problem.path + problem.code} className={text.paragraph}>
                {describeRubricProblem(problem)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <Limits
        key={JSON.stringify(rubric)}
        rubric={rubric}
        onTake={(loaded) => take(loaded, words.editor.applied)}
      />
      <OpenQuestions rubric={rubric} />
      <Confirm rubric={rubric} onTake={(loaded) => take(loaded, words.editor.confirmed)} />
      <div className={text.row}>
        <Button
          onClick={() => {
            saveRubric(session.services.saveFile, rubric).then(
              (where) => setSaid(words.saved[where]),
              () => setSaid(words.saved.cancelled),
            );
          }}
        >
          {words.save}
        </Button>
        <Button onClick={() => props.onLeave()}>{words.back}</Button>
      </div>
    </>
  );
}

function Limits(props: { readonly rubric: Rubric; readonly onTake: (loaded: LoadedRubric) => void }) {
  const { rubric, onTake } = props;
  const { strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  const { fields, faults } = words;
  const show = (points: number | null) => (points === null ? "" : strings.formatNumber(points / 100));
  const [form, setForm] = useState({
    ...{ id: rubric.id, name: rubric.title, version: rubric.version },
    ...{ from: String(rubric.validity.from), to: String(rubric.validity.to ?? "") },
    ...{ step: show(rubric.step), bonusCap: show(rubric.bonus?.cap ?? null) },
    ...{ penaltyCap: show(rubric.penalty?.cap ?? null), classes: classesText(rubric, strings.formatNumber) },
  });
  const [caps, setCaps] = useState<readonly RatingCap[]>(rubric.rating?.caps ?? []);
  const [skips, setSkips] = useState<ReadonlyMap<string, Applicability>>(() => applicabilityOf(rubric));
  const put = (key: keyof typeof form) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const typed = {
    id: typedId(form.id),
    from: typedYear(form.from),
    to: typedYear(form.to),
    step: typedPoints(form.step),
    bonusCap: typedPoints(form.bonusCap),
    penaltyCap: typedPoints(form.penaltyCap),
    classes: typedClasses(form.classes),
  };
  const fault = (one: Typed<unknown>, sentence: string) => (one === "wrong" ? sentence : null);
  const isWrong =
    Object.values(typed).some((one) => one === "wrong") || typed.id === "blank" || typed.from === "blank";
  const apply = () => {
    if (isWrong) return;
    const all = [...criteriaByPath(rubric).keys()];
    const applicability = new Map(all.map((path) => [path, skips.get(path) ?? null]));
    onTake(
      editRubric(rubric, {
        ...{ id: valueOf(typed.id) ?? rubric.id, title: form.name.trim(), version: form.version.trim() },
        validity: { from: valueOf(typed.from) ?? rubric.validity.from, to: valueOf(typed.to) ?? null },
        ...{
          step: valueOf(typed.step) ?? null,
          classes: valueOf(typed.classes) ?? null,
          caps,
          applicability,
        },
        ...{ bonusCap: valueOf(typed.bonusCap) ?? null, penaltyCap: valueOf(typed.penaltyCap) ?? null },
      }),
    );
  };
  return (
    <Block title={words.editor.limits}>
      <TextField label={fields.name} value={form.name} onChange={put("name")} />
      <TextField
        label={fields.id}
        value={form.id}
        onChange={put("id")}
        hint={fields.idHint}
        fault={typed.id === "blank" ? faults.needed : fault(typed.id, faults.id)}
      />
      <TextField label={fields.version} value={form.version} onChange={put("version")} />
      <TextField
        label={fields.from}
        value={form.from}
        onChange={put("from")}
        fault={typed.from === "blank" ? faults.needed : fault(typed.from, faults.year)}
      />
      <TextField
        label={fields.to}
        value={form.to}
        onChange={put("to")}
        hint={fields.toHint}
        fault={fault(typed.to, faults.year)}
      />
      <TextField
        label={fields.step}
        value={form.step}
        onChange={put("step")}
        fault={fault(typed.step, faults.points)}
      />
      {rubric.bonus && (
        <TextField
          label={fields.bonusCap}
          value={form.bonusCap}
          onChange={put("bonusCap")}
          fault={fault(typed.bonusCap, faults.points)}
        />
      )}
      {rubric.penalty && (
        <TextField
          label={fields.penaltyCap}
          value={form.penaltyCap}
          onChange={put("penaltyCap")}
          fault={fault(typed.penaltyCap, faults.points)}
        />
      )}
      <TextField
        label={fields.classes}
        value={form.classes}
        onChange={put("classes")}
        hint={fields.classesHint}
        fault={fault(typed.classes, faults.classes)}
        rows={6}
      />
      <CapRows rubric={rubric} classes={valueOf(typed.classes) ?? []} caps={caps} onChange={setCaps} />
      <ApplicabilityRows rubric={rubric} skips={skips} onChange={setSkips} />
      <div className={text.row}>
        <Button appearance="primary" disabledFocusable={isWrong} onClick={apply}>
          {words.editor.apply}
        </Button>
      </div>
    </Block>
  );
}

function applicabilityOf(rubric: Rubric): ReadonlyMap<string, Applicability> {
  const found = new Map<string, Applicability>();
  for (const [path, { applicability }] of criteriaByPath(rubric)) {
    if (applicability) found.set(path, applicability);
  }
  return found;
}

function OpenQuestions({ rubric }: { readonly rubric: Rubric }) {
  const { strings } = usePane();
  const text = useTextStyles();
  if (rubric.open.length === 0) return null;
  return (
    <Block title={rubricsStrings(strings.language).editor.open}>
      <ul className={text.list} lang="vi">
        {rubric.open.map((question) => (
          <li key={question} className={text.paragraph}>
            {question}
          </li>
        ))}
      </ul>
    </Block>
  );
}

function Confirm(props: { readonly rubric: Rubric; readonly onTake: (loaded: LoadedRubric) => void }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  const [by, setBy] = useState("");
  const [on, setOn] = useState("");
  const [cite, setCite] = useState("");
  const [isAsked, setAsked] = useState(false);
  const day = readDay(on);
  const needed = (value: string) => (isAsked && value.trim() === "" ? words.faults.needed : null);
  const confirm = () => {
    setAsked(true);
    if (by.trim() === "" || cite.trim() === "" || day === null) return;
    props.onTake(confirmRubric(props.rubric, { by: by.trim(), on: day, cite: cite.trim() }));
  };
  return (
    <Block title={words.editor.confirm}>
      <p className={text.paragraph}>{words.editor.confirmHint}</p>
      <TextField label={words.editor.by} value={by} onChange={setBy} fault={needed(by)} />
      <TextField
        label={words.editor.on}
        value={on}
        onChange={setOn}
        fault={day === null && (isAsked || on.trim() !== "") ? words.faults.day : null}
      />
      <TextField
        label={words.fields.decision}
        value={cite}
        onChange={setCite}
        hint={words.fields.decisionHint}
        fault={needed(cite)}
      />
      <div>
        <Button onClick={confirm}>{words.editor.confirmButton}</Button>
      </div>
    </Block>
  );
}
