import { Button, Field, Input, Radio, RadioGroup, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { knownPoints, type Points, pointsToNumber } from "../../core";
import { planScoreEntry, readTypedPoints, type TypedPoints } from "../../app/scoreEntry";
import type { PointsChoice, ScoreTarget } from "../../app/scoreTargets";
import type { Survey } from "../../app/surveyWorkbook";
import { usePane } from "../hooks/usePane";
import type { Strings } from "../strings";
import { useTextStyles } from "./textStyles";
import { pointsText } from "./totalsBlock";

const OTHER = "other";

/** Points and evidence of one criterion: levels as choices where there are any, else a number as people type it. */
export function ScoreForm({ survey, target }: { readonly survey: Survey; readonly target: ScoreTarget }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = strings.score;
  const before = pointsToType(target, strings);
  const [typed, setTyped] = useState(before);
  const [choice, setChoice] = useState(() => chosenLevel(target));
  const [evidence, setEvidence] = useState(target.evidence?.text ?? "");
  const isTyping = target.choices.length === 0 || choice === OTHER;
  const level = isTyping ? null : target.choices[parseInt(choice, 10)];
  const reading: TypedPoints | null = isTyping
    ? readTypedPoints(typed, target.maximum)
    : level
      ? { kind: "points", points: level.points, aboveMaximum: false }
      : null;
  const trouble = isTyping && typed !== before && reading ? troubleOf(reading, target, strings) : null;
  const isFormula = target.selfPoints.formula !== null;
  const points = isFormula || (isTyping && typed === before) ? undefined : pointsOf(reading);
  const isWrong = trouble !== null && points === undefined;

  const offer = () => {
    const entry = { ...(points !== undefined && { points }), ...(target.evidence && { evidence }) };
    session.offer(planScoreEntry(survey, target, entry));
  };
  return (
    <form
      className={text.stack}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) offer();
      }}
    >
      {isFormula && <p className={text.paragraph}>{words.formula}</p>}
      {!isFormula && target.choices.length > 0 && (
        <Field label={words.choices}>
          <RadioGroup value={choice} onChange={(_, { value }) => setChoice(value)}>
            {target.choices.map((one, i) => (
              <Radio key={i} value={String(i)} label={choiceText(one, strings)} />
            ))}
            <Radio value={OTHER} label={words.otherPoints} />
          </RadioGroup>
        </Field>
      )}
      {!isFormula && isTyping && (
        <Field
          label={words.pointsLabel}
          hint={words.pointsHint}
          validationState={trouble === null ? "none" : isWrong ? "error" : "warning"}
          {...(trouble !== null && { validationMessage: trouble })}
        >
          <Input inputMode="decimal" value={typed} onChange={(_, { value }) => setTyped(value)} />
        </Field>
      )}
      {target.evidence !== null && (
        <Field label={words.evidence} {...(target.evidence.required && { hint: words.evidenceRequired })}>
          <Textarea resize="vertical" value={evidence} onChange={(_, { value }) => setEvidence(value)} />
        </Field>
      )}
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={isWrong}>
          {words.preview}
        </Button>
      </div>
    </form>
  );
}

/** What stands in the cell, as a person would type it: the known points, else the text itself. */
function pointsToType({ selfPoints }: ScoreTarget, strings: Strings): string {
  const points = knownPoints(selfPoints);
  // Typed back, "1.500" must not turn into a thousand: no grouping marks.
  return points === null ? selfPoints.text : strings.formatNumber(pointsToNumber(points));
}

function chosenLevel({ choices, selfPoints }: ScoreTarget): string {
  const points = knownPoints(selfPoints);
  if (points === null) return selfPoints.reading.kind === "blank" ? "" : OTHER;
  const index = choices.findIndex((choice) => choice.points === points);
  return index < 0 ? OTHER : String(index);
}

function choiceText(choice: PointsChoice, strings: Strings): string {
  const title =
    "title" in choice ? choice.title : strings.score.fromPercent(strings.formatNumber(choice.fromPercent));
  return `${title}: ${strings.points(pointsText(choice.points, strings))}`;
}

/** Undefined while nobody can tell the points: then nothing is written. */
function pointsOf(reading: TypedPoints | null): Points | null | undefined {
  if (reading?.kind === "points") return reading.points;
  return reading?.kind === "blank" ? null : undefined;
}

function troubleOf(reading: TypedPoints, target: ScoreTarget, strings: Strings): string | null {
  const words = strings.score;
  switch (reading.kind) {
    case "blank":
      return null;
    case "points":
      return reading.aboveMaximum ? words.aboveMaximum(pointsText(target.maximum, strings)) : null;
    case "ambiguous": {
      const [first, second] = reading.readings;
      return words.ambiguous(pointsText(first, strings), pointsText(second, strings));
    }
    case "invalid":
      return words.invalid[reading.why];
  }
}
