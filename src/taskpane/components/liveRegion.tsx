import { noticeText } from "../session/noticeText";
import { usePane } from "../hooks/usePane";
import { useTextStyles } from "./textStyles";

/** Tells results to screen readers without taking the focus. Always on the page: a region that appears is not heard. */
export function LiveRegion() {
  const { state, strings } = usePane();
  const text = useTextStyles();
  const { notice } = state;
  return (
    <div role="status" aria-live="polite" className={text.hidden} data-notice={notice?.id ?? 0}>
      {notice === null ? "" : <span key={notice.id}>{noticeText(notice, strings)}</span>}
    </div>
  );
}
