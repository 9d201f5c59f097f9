import { Button, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import {
  type Ledger,
  planLedgerSheet,
  planProgressFill,
  type ProgressTable,
  type Quantity,
  readLedger,
} from "../../core";
import type { Survey } from "../../app/surveyWorkbook";
import { Block } from "../components/block";
import { curables, CureList } from "../components/cureList";
import { NeedCheck } from "../components/needCheck";
import { NewTableForm } from "../components/newTableForm";
import { ProgressSummaryBlocks } from "../components/progressSummary";
import { ScreenTitle } from "../components/screenTitle";
import { useTextStyles } from "../components/textStyles";
import { enteredValues, nothingTyped, YearForm } from "../components/yearForm";
import { usePane } from "../hooks/usePane";

type LedgerMode = "blank" | "all" | "none";

/** The chỉnh lý table: what it says, numbers to cure, what to fill it with; or a new one. */
export function Screen() {
  const { state, strings } = usePane();
  const { survey } = state;
  const text = useTextStyles();
  const table = survey?.result.progress?.table;
  return (
    <>
      <ScreenTitle>{strings.progress.title}</ScreenTitle>
      {survey === null && <NeedCheck why={strings.score.needCheck} />}
      {survey !== null && table && <Filling survey={survey} table={table} />}
      {survey !== null && !table && (
        <>
          <p className={text.strong}>{strings.progress.none}</p>
          <p className={text.paragraph}>{strings.progress.noneHint}</p>
          <NewTableForm survey={survey} />
          <LedgerBlock survey={survey} ledger={readLedger(survey.workbook)} />
        </>
      )}
    </>
  );
}

function Filling({ survey, table }: { readonly survey: Survey; readonly table: ProgressTable }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = strings.progress;
  const ledger = readLedger(survey.workbook);
  const [choices, setChoices] = useState<ReadonlyMap<string, Quantity>>(new Map());
  const [mode, setMode] = useState<LedgerMode>("blank");
  const [typed, setTyped] = useState(nothingTyped);
  const values = enteredValues(typed);

  const choose = (cell: string, value: Quantity | null) => {
    const next = new Map(choices);
    if (value === null) next.delete(cell);
    else next.set(cell, value);
    setChoices(next);
  };
  const offer = () => {
    if (values !== null) {
      session.offer(planProgressFill(survey.workbook, { choices, values, ledger: ledger ? mode : "none" }));
    }
  };
  return (
    <>
      <div>
        <p className={text.paragraph}>{words.at(table.sheet, table.headerRow)}</p>
        {table.plan !== null && <p className={text.quiet}>{words.plan(table.plan.text)}</p>}
      </div>
      <ProgressSummaryBlocks table={table} />
      <CureList
        table={table}
        findings={survey.result.findings}
        items={curables(table)}
        choices={choices}
        onChoose={choose}
      />
      <LedgerBlock survey={survey} ledger={ledger} mode={mode} onMode={setMode} />
      <YearForm typed={typed} onType={setTyped} />
      <div>
        <Button appearance="primary" disabledFocusable={values === null} onClick={offer}>
          {words.preview}
        </Button>
      </div>
    </>
  );
}

function LedgerBlock(props: {
  readonly survey: Survey;
  readonly ledger: Ledger | null;
  readonly mode?: LedgerMode;
  readonly onMode?: (mode: LedgerMode) => void;
}) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const { survey, ledger, mode, onMode } = props;
  const words = strings.progress;
  if (ledger === null) {
    const agency = survey.result.scoreSheet?.agency?.text;
    return (
      <Block title={words.ledger}>
        <p className={text.paragraph}>{words.noLedger}</p>
        <div>
          <Button
            onClick={() =>
              session.offer(planLedgerSheet(survey.workbook, agency === undefined ? {} : { agency }))
            }
          >
            {words.makeLedger}
          </Button>
        </div>
      </Block>
    );
  }
  return (
    <Block title={words.ledger}>
      <p className={text.paragraph}>{words.ledgerAt(ledger.sheet, ledger.entries.length)}</p>
      {mode !== undefined && (
        <RadioGroup
          aria-label={words.ledger}
          value={mode}
          onChange={(_, { value }) => onMode?.(value as LedgerMode)}
        >
          {(["blank", "all", "none"] as const).map((one) => (
            <Radio key={one} value={one} label={words.ledgerModes[one]} />
          ))}
        </RadioGroup>
      )}
    </Block>
  );
}
