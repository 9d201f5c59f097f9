import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { readTypedYear } from "../../../app/progressEntry";
import { templateDrift } from "../../../app/templateDrift";
import { hasCriteria, rubricTemplate, type TemplateWishes } from "../../../core";
import { templateWorkbook } from "../../../documents/templateWorkbook";
import { mediaTypes } from "../../../ports/fileOutput";
import { Note } from "../../components/notes";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { Pick } from "../../components/pick";
import { TextField } from "../rubrics/fields";
import { templateStrings } from "./strings";

const MOST_YEARS = 30;

/** Makes the blank scoring workbook of a rubric and hands it over as a file. */
export function Screen() {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const words = templateStrings(strings.language);
  const rubrics = session.rubrics.list();
  const used = state.survey?.result.rubricUse?.rubric?.id;
  const [id, setId] = useState(used ?? rubrics.find(hasCriteria)?.id ?? "");
  const [form, setForm] = useState({ superior: "", agency: "", year: "", from: "", to: "", plan: "" });
  const [isWorking, setWorking] = useState(false);
  const [said, setSaid] = useState("");
  const [drift, setDrift] = useState<readonly string[]>([]);
  const [hasFailed, setFailed] = useState(false);
  const put = (key: keyof typeof form) => (value: string) => setForm((old) => ({ ...old, [key]: value }));
  const rubric = session.rubrics.find(id);
  const typed = readWishes(form);
  const fault = (key: "year" | "from" | "to") =>
    typed.badYears.has(key) ? words.badYear : key === "to" && typed.isReversed ? words.badYears : null;
  const isReady = rubric !== null && hasCriteria(rubric) && typed.badYears.size === 0 && !typed.isReversed;

  const make = async (): Promise<void> => {
    if (!isReady || isWorking) return;
    setWorking(true);
    setFailed(false);
    setSaid("");
    try {
      const content = rubricTemplate(rubric, typed.wishes);
      setDrift(templateDrift(rubric, content));
      const bytes = await templateWorkbook(content);
      const year = typed.wishes.year === undefined ? "" : `-${typed.wishes.year}`;
      const file = { name: `bang-cham-diem-${rubric.id}${year}.xlsx`, bytes, mediaType: mediaTypes.xlsx };
      setSaid(words.made[await session.services.saveFile(file)]);
    } catch {
      setFailed(true);
    } finally {
      setWorking(false);
    }
  };

  return (
    <>
      <ScreenTitle>{words.title}</ScreenTitle>
      <p className={text.paragraph}>{words.purpose}</p>
      <div className={text.stack}>
        <Pick
          label={words.rubric}
          value={id}
          options={rubrics.map((r) => ({ value: r.id, text: `${r.id}: ${r.title}` }))}
          onChange={setId}
        />
        {rubric?.notice && <Note intent="warning" title={rubric.notice} />}
        {rubric !== null && !hasCriteria(rubric) && <Note intent="info" title={words.noCriteria} />}
        <TextField
          label={words.superior}
          value={form.superior}
          onChange={put("superior")}
          hint={words.openHint}
        />
        <TextField label={words.agency} value={form.agency} onChange={put("agency")} hint={words.openHint} />
        <TextField label={words.year} value={form.year} onChange={put("year")} fault={fault("year")} />
        <TextField label={words.from} value={form.from} onChange={put("from")} fault={fault("from")} />
        <TextField label={words.to} value={form.to} onChange={put("to")} fault={fault("to")} />
        <TextField label={words.plan} value={form.plan} onChange={put("plan")} hint={words.planHint} />
      </div>
      <div>
        <Button appearance="primary" disabledFocusable={!isReady || isWorking} onClick={() => void make()}>
          {isWorking ? words.working : words.make}
        </Button>
      </div>
      <div aria-live="polite">{said !== "" && <p className={text.strong}>{said}</p>}</div>
      {hasFailed && <Note intent="error" title={words.failed} isUrgent />}
      {drift.length > 0 && (
        <Note intent="warning" title={words.drift}>
          <ul className={text.list} lang="vi">
            {drift.map((sentence) => (
              <li key={sentence} className={text.paragraph}>
                {sentence}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </>
  );
}

interface Form {
  readonly superior: string;
  readonly agency: string;
  readonly year: string;
  readonly from: string;
  readonly to: string;
  readonly plan: string;
}

function readWishes(form: Form): {
  readonly wishes: TemplateWishes;
  readonly badYears: ReadonlySet<"year" | "from" | "to">;
  readonly isReversed: boolean;
} {
  const badYears = new Set<"year" | "from" | "to">();
  const year = (key: "year" | "from" | "to") => {
    const value = form[key].trim() === "" ? undefined : (readTypedYear(form[key]) ?? null);
    if (value === null) badYears.add(key);
    return value ?? undefined;
  };
  const [scored, first, last] = [year("year"), year("from"), year("to")];
  const from = first ?? last;
  const to = last ?? first;
  const isReversed = from !== undefined && to !== undefined && (to < from || to - from >= MOST_YEARS);
  const words = (text: string) => (text.trim() === "" ? undefined : text.trim());
  return {
    badYears,
    isReversed,
    wishes: {
      ...{ superior: words(form.superior), agency: words(form.agency), plan: words(form.plan), year: scored },
      ...(from !== undefined && to !== undefined && { planYears: { from, to } }),
    },
  };
}
