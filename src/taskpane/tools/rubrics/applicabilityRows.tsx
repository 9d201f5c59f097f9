import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Applicability, Rubric } from "../../../core";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { criterionOptions } from "./capRows";
import { Pick } from "../../components/pick";
import { TextField } from "./fields";
import { rubricsStrings } from "./strings";

type Skips = ReadonlyMap<string, Applicability>;

/** The criteria that may not apply, with the condition and what becomes of their points. */
export function ApplicabilityRows(props: {
  readonly rubric: Rubric;
  readonly skips: Skips;
  readonly onChange: (skips: Skips) => void;
}) {
  const { rubric, skips, onChange } = props;
  const { strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language).editor;
  const options = criterionOptions(rubric);
  const [path, setPath] = useState(options[0]?.value ?? "");
  const [condition, setCondition] = useState("");
  const [treatment, setTreatment] = useState<Applicability["whenNotApplicable"]>("rescale");
  if (options.length === 0) return null;
  const without = (left: string) => new Map([...skips].filter(([key]) => key !== left));
  return (
    <div className={text.stack} role="group" aria-label={words.applicability}>
      <p className={text.strong}>{words.applicability}</p>
      <p className={text.quiet}>{words.applicabilityHint}</p>
      <ul className={text.bareList}>
        {[...skips].map(([key, skip]) => (
          <li key={key} className={text.tight}>
            <p className={text.paragraph}>
              {key}: {skip.condition} ({words.treatmentOf[skip.whenNotApplicable]})
            </p>
            <div>
              <Button size="small" onClick={() => onChange(without(key))}>
                {words.applicabilityRemove(key)}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Pick label={words.criterion} value={path} options={options} onChange={setPath} />
      <TextField label={words.condition} value={condition} onChange={setCondition} />
      <Pick
        label={words.treatment}
        value={treatment}
        options={(["rescale", "full"] as const).map((value) => ({ value, text: words.treatmentOf[value] }))}
        onChange={(value) => setTreatment(value === "full" ? "full" : "rescale")}
      />
      <div>
        <Button
          size="small"
          disabledFocusable={condition.trim() === ""}
          onClick={() => {
            if (condition.trim() === "") return;
            onChange(
              new Map([...skips, [path, { condition: condition.trim(), whenNotApplicable: treatment }]]),
            );
            setCondition("");
          }}
        >
          {words.applicabilityAdd}
        </Button>
      </div>
    </div>
  );
}
