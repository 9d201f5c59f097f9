import { Button, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular, CopyRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { NoScoreSheet } from "../../core";
import { reasonText } from "../../core";
import type { Survey } from "../../app/surveyWorkbook";
import { Block } from "../components/block";
import { FindingsPanel } from "../components/findingsPanel";
import { RatingBlock } from "../components/ratingBlock";
import { ReadingChoice } from "../components/readingChoice";
import { ReadingPanel } from "../components/readingPanel";
import { RubricNotice } from "../components/rubricNotice";
import { ScreenTitle } from "../components/screenTitle";
import { useTextStyles } from "../components/textStyles";
import { TotalsBlock } from "../components/totalsBlock";
import { usePane } from "../hooks/usePane";
import { resultText } from "../session/resultText";

const useStyles = makeStyles({
  tabs: {
    margin: `0 calc(-1 * ${tokens.spacingHorizontalXS})`,
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
  },
  tab: { minWidth: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}` },
});

type Part = "findings" | "points" | "reading";

/** Everything a check found: findings, points with rating, and how the sheet was read. */
export function Screen() {
  const { survey } = usePane().state;
  return survey === null ? null : <Result survey={survey} />;
}

function Result({ survey }: { readonly survey: Survey }) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const { result } = survey;
  const hasErrors = result.findings.some(({ severity }) => severity === "error");
  const [part, setPart] = useState<Part>(hasErrors ? "findings" : "points");
  const { scoreSheet, totals } = result;
  const about = {
    year: scoreSheet?.year?.year ?? null,
    report: scoreSheet?.reportNumber?.text ?? null,
  };
  if (result.noScoreSheet !== null) return <NothingFound survey={survey} missing={result.noScoreSheet} />;
  return (
    <>
      <div>
        <ScreenTitle>{strings.result.title}</ScreenTitle>
        {scoreSheet?.agency && <p className={text.strong}>{scoreSheet.agency.text}</p>}
        <p className={text.quiet}>{strings.result.about(about)}</p>
      </div>
      {result.rubricUse !== null && <RubricNotice use={result.rubricUse} />}
      <Actions survey={survey} />
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={strings.result.tabs}
        selectedValue={part}
        onTabSelect={(_, { value }) => setPart(value as Part)}
      >
        <Tab className={styles.tab} id="tab-findings" value="findings" aria-controls="result-part">
          {strings.result.findingsTab(result.findings.length)}
        </Tab>
        <Tab className={styles.tab} id="tab-points" value="points" aria-controls="result-part">
          {strings.result.pointsTab}
        </Tab>
        <Tab className={styles.tab} id="tab-reading" value="reading" aria-controls="result-part">
          {strings.result.readingTab}
        </Tab>
      </TabList>
      <div id="result-part" role="tabpanel" aria-labelledby={`tab-${part}`} className={text.stack}>
        {part === "findings" && <FindingsPanel survey={survey} />}
        {part === "points" && totals !== null && (
          <>
            <RatingBlock result={result} />
            <TotalsBlock survey={survey} totals={totals} />
          </>
        )}
        {part === "reading" && <ReadingPanel survey={survey} />}
      </div>
    </>
  );
}

function Actions({ survey }: { readonly survey: Survey }) {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const copy = () => {
    const done = (kind: "copied" | "notCopied") => () => session.tell({ kind });
    copyText(resultText(survey.result, strings)).then(done("copied"), done("notCopied"));
  };
  return (
    <div className={text.row}>
      <Button
        size="small"
        icon={<ArrowClockwiseRegular />}
        disabledFocusable={state.busy !== null}
        onClick={() => void session.check()}
      >
        {strings.result.recheck}
      </Button>
      <Button size="small" icon={<CopyRegular />} onClick={copy}>
        {strings.result.copy}
      </Button>
    </div>
  );
}

/** Some hosts give a pane no clipboard at all, whatever the types say. */
function copyText(text: string): Promise<void> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  return clipboard ? clipboard.writeText(text) : Promise.reject(new Error("no clipboard"));
}

function NothingFound({ survey, missing }: { readonly survey: Survey; readonly missing: NoScoreSheet }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const rest = survey.result.findings.filter(({ rule }) => rule !== "not-a-score-sheet");
  return (
    <>
      <ScreenTitle>{strings.result.noSheetTitle}</ScreenTitle>
      <p className={text.paragraph}>{strings.result.noSheet}</p>
      <Actions survey={survey} />
      <Block title={strings.result.looked}>
        <ul className={text.list}>
          {missing.looked.map(({ sheet, lacking }) => (
            <li key={sheet} className={text.paragraph}>
              {sheet}: {reasonText(lacking, strings.language)}
            </li>
          ))}
        </ul>
      </Block>
      <ReadingChoice survey={survey} />
      {rest.length > 0 && (
        <FindingsPanel survey={{ ...survey, result: { ...survey.result, findings: rest } }} />
      )}
    </>
  );
}
