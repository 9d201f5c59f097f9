import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import {
  askedText,
  describeRubricProblem,
  type ImportedRubric,
  importNoteText,
  type Rubric,
  type RubricAnswers,
  rubricFromSheet,
} from "../../../core";
import { Block } from "../../components/block";
import { Note } from "../../components/notes";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { Pick } from "../../components/pick";
import { TextField } from "./fields";
import {
  type Typed,
  typedClasses,
  typedId,
  typedMaxima,
  typedPoints,
  typedYear,
  valueOf,
} from "./readFields";
import type { Source } from "./screen";
import { rubricsStrings, type RubricsStrings } from "./strings";

const blank = {
  ...{ name: "", id: "", version: "", from: "", to: "", decision: "", classes: "", step: "" },
  ...{ bonusCap: "", penaltyCap: "", evidence: "", maxima: "" },
};
type Form = typeof blank;

/** Makes a rubric of a sheet: what was read, what was not understood and where, and the form for the rest. */
export function ImportView(props: {
  readonly source: Source;
  readonly onLeave: (said?: string) => void;
  readonly onMade: (rubric: Rubric) => void;
}) {
  const { source } = props;
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  const [form, setForm] = useState<Form>(blank);
  const [failed, setFailed] = useState(false);
  const typed = useMemo(() => readForm(form), [form]);
  const imported = useMemo(
    () => rubricFromSheet(source.workbook, { source: source.name, answers: typed.answers }),
    [source, typed],
  );
  const put = (key: keyof Form) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const make = () => {
    if (imported.rubric === null || typed.faults.size > 0) setFailed(true);
    else props.onMade(session.rubrics.bring(imported.rubric));
  };
  return (
    <>
      <ScreenTitle>{words.form.title}</ScreenTitle>
      <Reading imported={imported} words={words} />
      <Fields form={form} put={put} faults={typed.faults} words={words} />
      {failed && (imported.rubric === null || typed.faults.size > 0) && (
        <Note intent="error" title={words.form.notMade} isUrgent>
          <ul className={text.list} lang="vi">
            {imported.problems.map((problem) => (
              <li key={problem.path + problem.code} className={text.paragraph}>
                {describeRubricProblem(problem)}
              </li>
            ))}
          </ul>
        </Note>
      )}
      <div className={text.row}>
        <Button appearance="primary" onClick={make}>
          {words.form.make}
        </Button>
        <Button onClick={() => props.onLeave()}>{words.back}</Button>
      </div>
    </>
  );
}

interface ReadForm {
  readonly answers: RubricAnswers;
  readonly faults: ReadonlySet<keyof Form>;
}

function readForm(form: Form): ReadForm {
  const faults = new Set<keyof Form>();
  const take = <T,>(key: keyof Form, read: (text: string) => Typed<T>): T | undefined => {
    const typed = read(form[key]);
    if (typed === "wrong") faults.add(key);
    return valueOf(typed);
  };
  const words = (key: keyof Form) => (form[key].trim() === "" ? undefined : form[key].trim());
  const evidence = form.evidence === "required" || form.evidence === "optional" ? form.evidence : undefined;
  const answers: RubricAnswers = {
    ...{ title: words("name"), version: words("version"), decision: words("decision"), evidence },
    ...{ id: take("id", typedId), from: take("from", typedYear), to: take("to", typedYear) },
    ...{ classes: take("classes", typedClasses), step: take("step", typedPoints) },
    ...{ bonusCap: take("bonusCap", typedPoints), penaltyCap: take("penaltyCap", typedPoints) },
    maxima: take("maxima", typedMaxima),
  };
  return { answers, faults };
}

function Reading({ imported, words }: { readonly imported: ImportedRubric; readonly words: RubricsStrings }) {
  const text = useTextStyles();
  const { scoreSheet, rubric, notes, asked } = imported;
  const sections = rubric?.sections ?? [];
  const criteria = sections.flatMap((s) => s.groups.flatMap((g) => g.criteria)).length;
  return (
    <>
      <p className={text.paragraph}>
        {scoreSheet === null
          ? words.form.none
          : words.form.read(scoreSheet.sheet, scoreSheet.sections.length, criteria)}
      </p>
      {(["error", "warning", "hint"] as const).map((severity) => {
        const group = notes.filter((n) => n.severity === severity);
        if (group.length === 0) return null;
        return (
          <Block key={severity} title={words.form.notes[severity]}>
            <ul className={text.list} lang="vi">
              {group.map((note, i) => (
                <li key={`${i} ${note.code}`} className={text.paragraph}>
                  {note.cell !== null && <strong>{words.form.cell(note.cell)}: </strong>}
                  {importNoteText(note)}
                </li>
              ))}
            </ul>
          </Block>
        );
      })}
      {asked.length > 0 && (
        <Block title={words.form.asked}>
          <ul className={text.list} lang="vi">
            {asked.map((part) => (
              <li key={part} className={text.paragraph}>
                {askedText(part)}
              </li>
            ))}
          </ul>
        </Block>
      )}
    </>
  );
}

function Fields(props: {
  readonly form: Form;
  readonly put: (key: keyof Form) => (value: string) => void;
  readonly faults: ReadonlySet<keyof Form>;
  readonly words: RubricsStrings;
}) {
  const { form, put, faults, words } = props;
  const text = useTextStyles();
  const { fields } = words;
  const field = (key: keyof Form, label: string, fault: string, hint?: string, rows?: number) => (
    <TextField
      label={label}
      value={form[key]}
      onChange={put(key)}
      hint={hint}
      fault={faults.has(key) ? fault : null}
      {...(rows !== undefined && { rows })}
    />
  );
  return (
    <div className={text.stack}>
      {field("name", fields.name, "")}
      {field("decision", fields.decision, "", fields.decisionHint)}
      {field("from", fields.from, words.faults.year)}
      {field("to", fields.to, words.faults.year, fields.toHint)}
      {field("classes", fields.classes, words.faults.classes, fields.classesHint, 5)}
      {field("step", fields.step, words.faults.points)}
      {field("bonusCap", fields.bonusCap, words.faults.points)}
      {field("penaltyCap", fields.penaltyCap, words.faults.points)}
      <Pick
        label={fields.evidence}
        value={form.evidence}
        options={[
          { value: "", text: "–" },
          { value: "optional", text: fields.evidenceOf.optional },
          { value: "required", text: fields.evidenceOf.required },
        ]}
        onChange={put("evidence")}
      />
      {field("maxima", words.form.maxima, words.faults.maxima, words.form.maximaHint, 3)}
      {field("id", fields.id, words.faults.id, fields.idHint)}
      {field("version", fields.version, "")}
    </div>
  );
}
