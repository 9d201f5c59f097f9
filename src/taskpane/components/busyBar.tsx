import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../hooks/usePane";
import type { ReadingProgress } from "../session/paneState";
import { useTextStyles } from "./textStyles";

/** What ends sooner needs no word: milliseconds. */
const PATIENCE = 400;
/** Reading that takes longer probably waits for a cell being edited: milliseconds. */
const LONG_WAIT = 2500;

const useStyles = makeStyles({
  bar: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
  },
  far: { flexBasis: "100%", minWidth: 0, overflowWrap: "anywhere" },
});

/** Says what is going on when it takes long, with a way to stop what can be stopped: reading, never a write. */
export function BusyBar() {
  const { session, state, strings } = usePane();
  const styles = useStyles();
  const { busy } = state;
  const [isLong, setIsLong] = useState(false);
  const [waits, setWaits] = useState(false);
  useEffect(() => {
    if (busy === null) return undefined;
    const timers = [
      setTimeout(() => setIsLong(true), PATIENCE),
      setTimeout(() => setWaits(busy === "reading"), LONG_WAIT),
    ];
    return () => {
      for (const timer of timers) clearTimeout(timer);
      setIsLong(false);
      setWaits(false);
    };
  }, [busy]);
  if (busy === null || !isLong) return null;
  return (
    <div className={styles.bar}>
      <Spinner size="tiny" label={strings.busy[busy]} />
      {busy === "reading" && (
        <Button size="small" onClick={() => session.stop()}>
          {strings.busy.stop}
        </Button>
      )}
      {busy === "reading" && state.reading !== null && <HowFar reading={state.reading} />}
      {waits && <span>{strings.busy.editing}</span>}
    </div>
  );
}

/** Which sheet is being read, and how many of its rows are. */
function HowFar({ reading: { done, of, sheet, rows } }: { readonly reading: ReadingProgress }) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const place = rows === null || rows.done === rows.of ? done : done + 1;
  return (
    <p className={mergeClasses(text.quiet, styles.far)}>
      {strings.busy.sheet(sheet, place, of)}
      {rows !== null && `: ${strings.busy.rows(rows.done, rows.of)}`}
    </p>
  );
}
