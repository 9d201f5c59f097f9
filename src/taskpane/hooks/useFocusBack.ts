import { useLayoutEffect } from "react";

/**
 * While something modal is open, remembers where the focus was; when it closes, puts the focus back there, or on the
 * screen's heading when that button has gone (nothing is left to write). A focus that has gone elsewhere stays.
 */
export function useFocusBack(isOpen: boolean): void {
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    const opener = document.activeElement;
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement !== null && document.activeElement !== document.body) return;
        const back = opener instanceof HTMLElement && opener.isConnected ? opener : null;
        (back ?? document.getElementById("screen-title"))?.focus();
      });
    };
  }, [isOpen]);
}
