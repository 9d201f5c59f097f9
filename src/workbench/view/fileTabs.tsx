import { texts } from "../strings";
import { useWorkbench } from "./useWorkbench";

/** The open files, one button each. */
export function FileTabs() {
  const { workbench, state } = useWorkbench();
  const close = (id: string, name: string, isDirty: boolean) => {
    if (!isDirty || window.confirm(texts.closeQuestion(name))) workbench.close(id);
  };
  return (
    <nav className="files" aria-label={texts.files}>
      <ul>
        {state.tabs.map(({ id, book, isDirty }) => (
          <li key={id} className={id === state.current ? "current" : undefined}>
            <button
              type="button"
              aria-current={id === state.current ? "true" : undefined}
              onClick={() => workbench.show(id)}
            >
              {book.file.name}
              {isDirty && <span className="dirty"> ({texts.unsaved})</span>}
            </button>
            <button
              type="button"
              className="close"
              aria-label={texts.close(book.file.name)}
              onClick={() => close(id, book.file.name, isDirty)}
            >
              <span aria-hidden="true">{"\u00d7"}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
