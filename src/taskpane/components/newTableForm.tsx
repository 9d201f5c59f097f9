import { Button, Checkbox, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { type NewProgressTable, planProgressFill } from "../../core";
import { readTypedYear } from "../../app/progressEntry";
import type { Survey } from "../../app/surveyWorkbook";
import { usePane } from "../hooks/usePane";
import { Block } from "./block";
import { useTextStyles } from "./textStyles";

const MOST_YEARS = 100;

/** Makes a table in the official form on a new sheet: plan, years, and columns on wish. */
export function NewTableForm({ survey }: { readonly survey: Survey }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = strings.progress;
  const [plan, setPlan] = useState("");
  const [first, setFirst] = useState("");
  const [last, setLast] = useState("");
  const [extras, setExtras] = useState({ totalRow: true, shareDone: false, cumulated: false });
  const from = readTypedYear(first);
  const to = readTypedYear(last);
  const wanted: NewProgressTable | null =
    from !== null && to !== null && from <= to && to - from < MOST_YEARS
      ? { plan: plan.trim(), from, to, ...extras }
      : null;
  const isWrong = wanted === null && first.trim() !== "" && last.trim() !== "";
  const boxes = [
    ["totalRow", words.newTotalRow],
    ["shareDone", words.newShare],
    ["cumulated", words.newCumulated],
  ] as const;
  return (
    <Block title={words.newTable}>
      <Field label={words.newPlan}>
        <Input value={plan} placeholder="Kế hoạch 2916" onChange={(_, { value }) => setPlan(value)} />
      </Field>
      <Field label={words.newFrom}>
        <Input inputMode="numeric" value={first} onChange={(_, { value }) => setFirst(value)} />
      </Field>
      <Field
        label={words.newTo}
        {...(isWrong && { validationMessage: words.invalidPeriod, validationState: "error" as const })}
      >
        <Input inputMode="numeric" value={last} onChange={(_, { value }) => setLast(value)} />
      </Field>
      <div className={text.tight}>
        {boxes.map(([name, label]) => (
          <Checkbox
            key={name}
            label={label}
            checked={extras[name]}
            onChange={(_, { checked }) => setExtras({ ...extras, [name]: checked === true })}
          />
        ))}
      </div>
      <div>
        <Button
          appearance="primary"
          disabledFocusable={wanted === null}
          onClick={() => {
            if (wanted) session.offer(planProgressFill(survey.workbook, { newTable: wanted }));
          }}
        >
          {words.makeTable}
        </Button>
      </div>
    </Block>
  );
}
