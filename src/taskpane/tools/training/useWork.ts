import { useState } from "react";

/** Something a person waits for, and what went wrong with the last one. */
export interface Work {
  readonly isBusy: boolean;
  readonly error: unknown;
  /** Does the work; a second one waits its turn by being refused. */
  readonly run: (work: () => Promise<void>) => void;
}

/** Gives one place for what a screen does in the background. */
export function useWork(): Work {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    isBusy,
    error,
    run: (work) => {
      if (isBusy) return;
      setBusy(true);
      setError(null);
      work()
        .catch(setError)
        .finally(() => setBusy(false));
    },
  };
}
