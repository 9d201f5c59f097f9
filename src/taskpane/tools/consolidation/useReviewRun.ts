import { useEffect, useRef, useState } from "react";
import type { PaneServices } from "../../session/paneServices";
import type { Reviewed, ReviewSettings } from "./readFiles";
import { readFiles } from "./readFiles";

/** How a run stands. */
export type ReviewState =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly done: number; readonly of: number; readonly current: string }
  | { readonly kind: "done"; readonly reviewed: Reviewed; readonly stopped: boolean };

export interface ReviewRunner {
  readonly state: ReviewState;
  readonly start: (files: readonly File[], settings: ReviewSettings) => void;
  readonly stop: () => void;
}

/** Runs a review file by file, stoppable, and keeps what came of it; leaving the screen stops it. */
export function useReviewRun(services: PaneServices): ReviewRunner {
  const [state, setState] = useState<ReviewState>({ kind: "idle" });
  const run = useRef<{ isCancelled: boolean } | null>(null);
  const stop = () => {
    if (run.current) run.current.isCancelled = true;
  };
  useEffect(() => stop, []);

  const start = (files: readonly File[], settings: ReviewSettings) => {
    stop();
    const own = { isCancelled: false };
    run.current = own;
    setState({ kind: "running", done: 0, of: files.length, current: "" });
    const progress = {
      report: (done: number, of: number, current: string) => {
        if (run.current === own && !own.isCancelled) setState({ kind: "running", done, of, current });
      },
      cancelled: () => own.isCancelled,
    };
    void readFiles(services, files, settings, progress).then((reviewed) => {
      const { expected, rows, unread } = reviewed.review;
      if (run.current === own) {
        setState({ kind: "done", reviewed, stopped: rows.length + unread.length < expected });
      }
    });
  };
  return { state, start, stop };
}
