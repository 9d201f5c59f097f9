import { Button, Field, Input, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { bundledContents } from "../../../app/inspectAgencies";
import {
  entriesOfPlan,
  loadInspectionPlan,
  PLAN_FIELDS,
  PLAN_LINE_FIELDS,
  type PlanField,
  planFileOf,
} from "../../../core";
import { mediaTypes } from "../../../ports/fileOutput";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { FileChoice } from "../../components/fileChoice";
import { Said } from "./said";
import { inspectionStrings } from "./strings";
import type { Inspection } from "./useInspection";
import { useMaking } from "./useMaking";

/** What checklists need; the rest is for the conclusion. */
const FIRST: readonly PlanField[] = [
  "year",
  "agencies",
  "periodFrom",
  "periodTo",
  "bases",
  "team",
  "contents",
];
const REST = PLAN_FIELDS.filter((field) => !FIRST.includes(field));
/** More than any plan; what is larger is something else. */
const MOST_BYTES = 8_000_000;
const MOST_FAULTS = 5;

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  summary: {
    cursor: "pointer",
    paddingBlock: tokens.spacingVerticalXS,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The plan, entered or opened from its file. */
export function PlanBlock({ inspection }: { readonly inspection: Inspection }) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const words = inspectionStrings(strings.language);
  const making = useMaking();
  const { plan } = inspection;

  const open = (file: File | undefined): void =>
    making.run(async () => {
      const loaded = loadInspectionPlan(file && file.size <= MOST_BYTES ? jsonOf(await file.text()) : null);
      if (!loaded.ok) return [words.badPlan(loaded.faults.slice(0, MOST_FAULTS).join(" "))];
      inspection.change({ entries: entriesOfPlan(loaded.value) });
      return [];
    });
  const save = (): void => {
    if (plan === null) return;
    making.save(() => {
      const bytes = new TextEncoder().encode(`${JSON.stringify(planFileOf(plan), null, 2)}\n`);
      return Promise.resolve({
        name: `Ke-hoach-kiem-tra-${plan.year}.json`,
        bytes,
        mediaType: mediaTypes.json,
      });
    });
  };

  return (
    <Block title={words.plan}>
      <p className={text.quiet}>{words.planHint}</p>
      <div className={styles.fields}>
        {FIRST.map((field) => (
          <PlanEntry key={field} field={field} inspection={inspection} />
        ))}
      </div>
      <p className={text.quiet}>{words.contentsNotice(bundledContents().authority.cite)}</p>
      <details>
        <summary className={styles.summary}>{words.planMore}</summary>
        <div className={styles.fields}>
          {REST.map((field) => (
            <PlanEntry key={field} field={field} inspection={inspection} />
          ))}
        </div>
      </details>
      <div className={text.row}>
        <FileChoice label={words.openPlan} accept=".json,application/json" onFiles={([file]) => open(file)} />
        <Button disabledFocusable={plan === null || making.isBusy} onClick={save}>
          {words.savePlan}
        </Button>
      </div>
      <Said making={making} />
    </Block>
  );
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, "")) as unknown;
  } catch {
    return null;
  }
}

function PlanEntry({ field, inspection }: { readonly field: PlanField; readonly inspection: Inspection }) {
  const { strings } = usePane();
  const words = inspectionStrings(strings.language);
  const value = inspection.entries[field];
  const fault = inspection.faults.get(field);
  const hint = words.hint[field];
  // A field nobody has touched is not wrong yet.
  const isTold =
    fault !== undefined &&
    (fault !== "needed" || inspection.entries.year + inspection.entries.agencies !== "");
  return (
    <Field
      label={words.field[field]}
      required={field === "year" || field === "agencies"}
      {...(hint !== undefined && { hint })}
      {...(isTold && { validationMessage: words.fault[fault], validationState: "error" as const })}
    >
      {PLAN_LINE_FIELDS.has(field) ? (
        <Textarea rows={3} value={value} onChange={(_, data) => inspection.enter(field, data.value)} />
      ) : (
        <Input value={value} onChange={(_, data) => inspection.enter(field, data.value)} />
      )}
    </Field>
  );
}
