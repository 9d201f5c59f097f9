import { Checkbox, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { type Finding, parseA1 } from "../../core";
import { type ScoreTarget, scoreTargets, targetAt } from "../../app/scoreTargets";
import type { Survey } from "../../app/surveyWorkbook";
import { Block } from "../components/block";
import { FindingList } from "../components/findingList";
import { GoToCell } from "../components/goToCell";
import { NeedCheck } from "../components/needCheck";
import { RubricNotice } from "../components/rubricNotice";
import { ScoreForm } from "../components/scoreForm";
import { ScreenTitle } from "../components/screenTitle";
import { TargetPicker } from "../components/targetPicker";
import { useTextStyles } from "../components/textStyles";
import { pointsText } from "../components/totalsBlock";
import { usePane } from "../hooks/usePane";
import { useSelectedCell } from "../hooks/useSelectedCell";

/** One criterion beside the sheet: what it asks, what it may have, what stands there, and new points for it. */
export function Screen() {
  const { state, strings } = usePane();
  const { survey } = state;
  const targets = survey === null ? [] : scoreTargets(survey);
  return (
    <>
      <ScreenTitle>{strings.score.title}</ScreenTitle>
      {survey === null || targets.length === 0 ? (
        <NeedCheck why={survey === null ? strings.score.needCheck : strings.result.noSheetTitle} />
      ) : (
        <Entry survey={survey} targets={targets} />
      )}
    </>
  );
}

function Entry({ survey, targets }: { readonly survey: Survey; readonly targets: readonly ScoreTarget[] }) {
  const { session, state, strings } = usePane();
  const text = useTextStyles();
  const canFollow = session.services.selection !== null && !state.isSample;
  // Asked for one criterion, the screen stays with it until a person lets it follow the sheet.
  const [isFollowing, setIsFollowing] = useState(state.scoreRow === null);
  const selected = useSelectedCell(canFollow && isFollowing);
  const atSelection = selected && targetAt(survey, selected);
  const byRow = targets.find(({ row }) => row === state.scoreRow);
  const target = (isFollowing ? atSelection : null) ?? byRow ?? targets[0];
  if (!target) return null;
  const pick = ({ row }: ScoreTarget) => {
    setIsFollowing(false);
    session.enterScore(row);
  };
  return (
    <>
      {survey.result.rubricUse !== null && <RubricNotice use={survey.result.rubricUse} />}
      {canFollow && (
        <Checkbox
          label={strings.score.follow}
          checked={isFollowing}
          onChange={(_, { checked }) => setIsFollowing(checked === true)}
        />
      )}
      {canFollow && isFollowing && selected !== null && atSelection === null && (
        <p className={text.quiet}>{strings.score.selectedElsewhere}</p>
      )}
      <TargetPicker targets={targets} current={target} onPick={pick} />
      <Target
        key={`${target.row} ${target.selfPoints.text} ${target.evidence?.text ?? ""}`}
        survey={survey}
        target={target}
      />
    </>
  );
}

function Target({ survey, target }: { readonly survey: Survey; readonly target: ScoreTarget }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = strings.score;
  const sheet = survey.result.scoreSheet?.sheet ?? "";
  const { selfPoints, appraisedPoints, deduction, condition, maximum } = target;
  const findings = survey.result.findings.filter((finding) => isOfRow(finding, sheet, target.row));
  return (
    <>
      <Block title={`${target.code} ${target.title}`.trim()}>
        <p className={text.quiet}>{target.part}</p>
        <p className={text.strong}>
          {maximum === null ? words.noMaximum : words.maximum(pointsText(maximum, strings))}
        </p>
        {deduction !== null && (
          <p className={text.paragraph}>
            {words.deduction(pointsText(deduction.perFault, strings), pointsText(deduction.floor, strings))}
          </p>
        )}
        {condition !== null && <p className={text.paragraph}>{words.condition(condition)}</p>}
        <div className={mergeClasses(text.apart, text.centred)}>
          <span className={text.paragraph}>
            {selfPoints.text === "" ? words.nowBlank : words.now(selfPoints.text)}
          </span>
          <GoToCell place={{ sheet, cell: selfPoints.cell }} />
        </div>
        {appraisedPoints !== null && appraisedPoints.text !== "" && (
          <p className={text.paragraph}>{words.appraised(appraisedPoints.text)}</p>
        )}
        {target.hidden && <p className={text.quiet}>{words.hiddenRow}</p>}
      </Block>
      <ScoreForm survey={survey} target={target} />
      {findings.length > 0 && <FindingList findings={findings} survey={survey} />}
    </>
  );
}

function isOfRow({ sheet, cell }: Finding, name: string, row: number): boolean {
  return sheet === name && cell !== null && parseA1(cell)?.row === row;
}
