import type { Strings } from "../strings";
import type { Notice } from "./paneState";

/** Gives what a notice says to a screen reader. */
export function noticeText(notice: Notice, { notices }: Strings): string {
  switch (notice.kind) {
    case "checked":
      return notices.checked(notice.counts, notice.resolved);
    case "went": {
      const went = notices.went(notice.place.cell, notice.place.sheet);
      return notice.hidden ? `${went} ${notices.hiddenRow}` : went;
    }
    case "written":
      return notices.written(notice.cells);
    case "takenBack":
      return notices.takenBack(notice.result.restored, notice.result.refused.length);
    default:
      return notices[notice.kind];
  }
}
