import { useEffect, useState } from "react";
import type { WorkbookSnapshot } from "../../core";
import type { OpenBook } from "../model/openBook";

/** Gives the workbook as it is now, read again after every change; null until it was first read. */
export function useSnapshot(book: OpenBook): WorkbookSnapshot | null {
  const [snapshot, setSnapshot] = useState<WorkbookSnapshot | null>(null);
  useEffect(() => {
    let isOver = false;
    let reading: Promise<void> | null = null;
    let isDue = false;
    // Changes come in bursts: one reading at a time, and another one after it when something came in between.
    const read = (): void => {
      isDue = true;
      reading ??= readOnce().finally(() => {
        reading = null;
        if (isDue) read();
      });
    };
    const readOnce = async (): Promise<void> => {
      isDue = false;
      const now = await book.read().catch(() => null);
      if (!isOver && now !== null) setSnapshot(now);
    };
    read();
    const stop = book.once((host) => {
      read();
      return host.book.onAnyChange(read);
    });
    return () => {
      isOver = true;
      stop();
    };
  }, [book]);
  return snapshot;
}
