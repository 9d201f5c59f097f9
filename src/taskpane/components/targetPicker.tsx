import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { ChevronLeftRegular, ChevronRightRegular } from "@fluentui/react-icons";
import type { ScoreTarget } from "../../app/scoreTargets";
import { usePane } from "../hooks/usePane";
import { useTextStyles } from "./textStyles";

const useStyles = makeStyles({
  select: { minWidth: 0 },
  place: { fontVariantNumeric: "tabular-nums", padding: `0 ${tokens.spacingHorizontalXS}` },
});

/** Chooses the criterion to enter points for: from a list, the one before or after, or the next without points. */
export function TargetPicker(props: {
  readonly targets: readonly ScoreTarget[];
  readonly current: ScoreTarget;
  readonly onPick: (target: ScoreTarget) => void;
}) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const { targets, current, onPick } = props;
  const words = strings.score;
  const index = targets.findIndex(({ row }) => row === current.row);
  const parts = [...new Set(targets.map((target) => target.part))];
  const step = (by: 1 | -1) => {
    const next = targets[index + by];
    if (next) onPick(next);
  };
  const open = nextOpen(targets, index);
  return (
    <div className={text.tight}>
      <Field label={words.target}>
        <Select
          className={styles.select}
          value={String(current.row)}
          onChange={(_, { value }) => {
            const picked = targets.find((target) => String(target.row) === value);
            if (picked) onPick(picked);
          }}
        >
          {parts.map((part) => (
            <optgroup key={part} label={part}>
              {targets
                .filter((target) => target.part === part)
                .map((target) => (
                  <option key={target.row} value={String(target.row)}>
                    {`${target.code} ${target.title}`.trim()}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      <div className={text.row}>
        <Button
          size="small"
          icon={<ChevronLeftRegular />}
          disabledFocusable={index <= 0}
          onClick={() => step(-1)}
        >
          {words.previous}
        </Button>
        <span className={styles.place}>{words.position(index + 1, targets.length)}</span>
        <Button
          size="small"
          icon={<ChevronRightRegular />}
          iconPosition="after"
          disabledFocusable={index >= targets.length - 1}
          onClick={() => step(1)}
        >
          {words.next}
        </Button>
        {open === null ? (
          <span className={text.quiet}>{words.noOpen}</span>
        ) : (
          <Button size="small" appearance="subtle" onClick={() => onPick(open)}>
            {words.nextOpen}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The next criterion without points, from the top again after the last; bonus and penalty may stay blank. */
function nextOpen(targets: readonly ScoreTarget[], index: number): ScoreTarget | null {
  const inTurn = [...targets.slice(index + 1), ...targets.slice(0, index)];
  return (
    inTurn.find(({ kind, selfPoints }) => kind === "criterion" && selfPoints.reading.kind === "blank") ?? null
  );
}
