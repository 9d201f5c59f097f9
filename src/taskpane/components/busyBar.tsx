import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { usePane } from "../hooks/usePane";

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
      {waits && <span>{strings.busy.editing}</span>}
    </div>
  );
}
