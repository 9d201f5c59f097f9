import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { criteriaByPath, pointsToNumber, type RatingCap, type RatingClass, type Rubric } from "../../../core";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { Pick } from "../../components/pick";
import { TextField } from "./fields";
import { typedPoints } from "./readFields";
import { rubricsStrings } from "./strings";

/** The conditions that cap the class: those there are, each removable, and a row for another. */
export function CapRows(props: {
  readonly rubric: Rubric;
  readonly classes: readonly RatingClass[];
  readonly caps: readonly RatingCap[];
  readonly onChange: (caps: readonly RatingCap[]) => void;
}) {
  const { rubric, classes, caps, onChange } = props;
  const { strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  const options = criterionOptions(rubric);
  const lower = classes.slice(1).map(({ name }) => ({ value: name, text: name }));
  const [criterion, setCriterion] = useState(options[0]?.value ?? "");
  const [lessThan, setLessThan] = useState("");
  const [atMost, setAtMost] = useState("");
  const [reason, setReason] = useState("");
  const points = typedPoints(lessThan);
  const chosen = lower.some((c) => c.value === atMost) ? atMost : (lower[0]?.value ?? "");
  if (options.length === 0 || lower.length === 0) return null;
  const add = () => {
    if (typeof points === "string" || reason.trim() === "") return;
    onChange([...caps, { criterion, lessThan: points.value, atMost: chosen, reason: reason.trim() }]);
    setLessThan("");
    setReason("");
  };
  return (
    <div className={text.stack} role="group" aria-label={words.editor.caps}>
      <p className={text.strong}>{words.editor.caps}</p>
      <p className={text.quiet}>{words.editor.capsHint}</p>
      <ul className={text.bareList}>
        {caps.map((cap, i) => (
          <li key={`${i} ${cap.criterion}`} className={text.tight}>
            <p className={text.paragraph}>
              {strings.rubric.condition(
                cap.criterion,
                strings.formatNumber(pointsToNumber(cap.lessThan)),
                cap.atMost,
              )}{" "}
              {cap.reason}
            </p>
            <div>
              <Button size="small" onClick={() => onChange(caps.filter((_, k) => k !== i))}>
                {words.editor.capRemove(cap.criterion)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Pick label={words.editor.criterion} value={criterion} options={options} onChange={setCriterion} />
      <TextField
        label={words.editor.lessThan}
        value={lessThan}
        onChange={setLessThan}
        fault={points === "wrong" ? words.faults.points : null}
      />
      <Pick label={words.editor.atMost} value={chosen} options={lower} onChange={setAtMost} />
      <TextField label={words.editor.reason} value={reason} onChange={setReason} />
      <div>
        <Button
          size="small"
          disabledFocusable={typeof points === "string" || reason.trim() === ""}
          onClick={add}
        >
          {words.editor.capAdd}
        </Button>
      </div>
    </div>
  );
}

/** Gives the criteria of a rubric to choose from: path and words. */
export function criterionOptions(
  rubric: Rubric,
): readonly { readonly value: string; readonly text: string }[] {
  return [...criteriaByPath(rubric)].map(([path, { title }]) => ({ value: path, text: `${path} ${title}` }));
}
