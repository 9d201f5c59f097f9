import { useEffect, useRef } from "react";
import { TITLE_ID } from "../components/screenTitle";
import { usePane } from "./usePane";

/**
 * When what had the focus is gone (a dialog that closed, a finding that was mended, a form that starts anew), the last
 * control outside the dialog takes it, or the heading when that is gone too: a person who works by keyboard goes on from
 * there. Nothing is taken while the focus is elsewhere in the pane, or in the sheet.
 */
export function useKeptFocus(): void {
  const { state } = usePane();
  const isOpen = state.preview !== null;
  const last = useRef<HTMLElement | null>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && target.closest("[role=dialog]") === null) last.current = target;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    if (isOpen || last.current === null) return undefined;
    if (!hasClosed && last.current.isConnected) return undefined;
    const giveBack = () => {
      const { activeElement } = document;
      const isHeld = activeElement instanceof HTMLElement && activeElement !== document.body;
      if (isHeld && activeElement.closest("[role=dialog]") === null) return;
      const back = last.current?.isConnected === true ? last.current : null;
      (back ?? document.getElementById(TITLE_ID))?.focus();
    };
    if (hasClosed || document.hasFocus()) giveBack();
    // The dialog lets go of the page behind it a moment later, and drops a focus that came too early.
    const later = setTimeout(giveBack, 50);
    return () => clearTimeout(later);
  }, [isOpen, state.survey, state.busy]);
}
