import { texts } from "../strings";
import { useWorkbench } from "./useWorkbench";

const when = new Intl.DateTimeFormat("vi-VN", { dateStyle: "short", timeStyle: "short" });

/** Offers work of an earlier visit that was never saved. */
export function DraftOffer() {
  const { workbench, state } = useWorkbench();
  if (state.drafts.length === 0) return null;
  return (
    <section className="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{texts.draftsTitle}</h2>
      <p>{texts.draftsWhy}</p>
      <ul>
        {state.drafts.map((draft) => (
          <li key={draft.id}>
            <span>{texts.draft(draft.name, when.format(draft.savedAt))}</span>
            <button type="button" className="primary" onClick={() => void workbench.restore(draft)}>
              {texts.restore(draft.name)}
            </button>
            <button type="button" onClick={() => void workbench.forget(draft)}>
              {texts.forget(draft.name)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
