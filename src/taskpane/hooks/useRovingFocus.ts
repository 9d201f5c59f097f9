import { type KeyboardEvent, useRef, useState } from "react";

/** Marks the one control of each item that the arrow keys move between. */
const ANCHOR = "[data-roving]";

/** A list that is one tab stop: arrow keys, Home and End move between items; Tab goes on within the current item. */
export interface RovingFocus {
  readonly listProps: {
    readonly ref: React.RefObject<HTMLUListElement | null>;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: React.FocusEvent) => void;
  };
  /** -1 for the controls of items that Tab passes over, else 0. */
  readonly tabIndexOf: (index: number) => 0 | -1;
}

/** Gives the roving focus of a list of `count` items, each holding one element with `data-roving` = its index. */
export function useRovingFocus(count: number): RovingFocus {
  const ref = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const current = Math.min(active, Math.max(0, count - 1));

  const onKeyDown = (event: KeyboardEvent) => {
    const next = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: count - 1 }[event.key];
    // A text field inside an item keeps its own arrow keys.
    if (next === undefined || next < 0 || next >= count || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    setActive(next);
    ref.current?.querySelector<HTMLElement>(`[data-roving="${next}"]`)?.focus();
  };
  const onFocus = (event: React.FocusEvent) => {
    const anchor = event.target.closest("li")?.querySelector<HTMLElement>(ANCHOR);
    const index = anchor?.dataset["roving"];
    if (index !== undefined) setActive(parseInt(index, 10));
  };
  return {
    listProps: { ref, onKeyDown, onFocus },
    tabIndexOf: (index) => (index === current ? 0 : -1),
  };
}
