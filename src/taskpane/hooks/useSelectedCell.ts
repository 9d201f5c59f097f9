import { useEffect, useState } from "react";
import type { SheetCell } from "../../core";
import { usePane } from "./usePane";

/** Gives the cell selected in the workbook while `isFollowing`; null where the host cannot tell, or in the sample. */
export function useSelectedCell(isFollowing: boolean): SheetCell | null {
  const { session, state } = usePane();
  const { selection } = session.services;
  const [place, setPlace] = useState<SheetCell | null>(null);
  const source = isFollowing && !state.isSample ? selection : null;
  useEffect(() => {
    if (source === null) return undefined;
    let isCurrent = true;
    const take = (selected: SheetCell | null) => {
      if (isCurrent) setPlace(selected);
    };
    // A host that cannot tell now may tell at the next selection.
    source.current().then(take, () => undefined);
    const stop = source.onSelect(take);
    return () => {
      isCurrent = false;
      stop();
    };
  }, [source]);
  return source === null ? null : place;
}
