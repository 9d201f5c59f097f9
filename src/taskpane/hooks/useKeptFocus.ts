import { useEffect, useRef } from "react";
import { TITLE_ID } from "../components/screenTitle";
import { usePane } from "./usePane";

/**
 * When what had the focus is gone after a check (a finding that was mended, a form that starts anew), the heading takes
 * it: a person who works by keyboard goes on from there. Nothing is taken while the focus is in the sheet.
 */
export function useKeptFocus(): void {
  const { state } = usePane();
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) last.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    const isLost = last.current !== null && !last.current.isConnected;
    if (!isLost || document.activeElement !== document.body || !document.hasFocus()) return;
    document.getElementById(TITLE_ID)?.focus();
  }, [state.survey, state.busy, state.preview]);
}
