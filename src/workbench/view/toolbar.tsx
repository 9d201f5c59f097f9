import { type ChangeEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { sampleFiles, texts } from "../strings";
import { useWorkbench } from "./useWorkbench";

/** What can be opened: everything the reader of files knows. */
const ACCEPT = ".xlsx,.xlsm,.xls,.ods";

/** Opening, saving, taking back, and the two ways to look at the workbook. */
export function Toolbar() {
  const { workbench, state } = useWorkbench();
  const file = useRef<HTMLInputElement>(null);
  const hasFile = workbench.front() !== null;
  const isReady = state.grid === "ready" && hasFile;

  useEffect(() => {
    const save = (event: globalThis.KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      void workbench.save();
    };
    // Before the spreadsheet, which keeps keys for itself.
    window.addEventListener("keydown", save, true);
    return () => window.removeEventListener("keydown", save, true);
  }, [workbench]);

  const opened = (event: ChangeEvent<HTMLInputElement>) => {
    void workbench.openFiles([...(event.target.files ?? [])]);
    // The same file may be chosen again.
    event.target.value = "";
  };
  return (
    <div className="tools" role="toolbar" aria-label={texts.tools} onKeyDown={moveAmong}>
      <button type="button" onClick={() => file.current?.click()}>
        {texts.open}
      </button>
      <input ref={file} type="file" accept={ACCEPT} multiple hidden onChange={opened} />
      <select
        aria-label={texts.samples}
        value=""
        onChange={(event) => void workbench.openSampleFile(event.target.value)}
      >
        <option value="" disabled>
          {texts.chooseSample}
        </option>
        {sampleFiles.map(({ file: name, label }) => (
          <option key={name} value={name}>
            {label[texts.language]}
          </option>
        ))}
      </select>
      <button type="button" className="primary" disabled={!hasFile} onClick={() => void workbench.save()}>
        {texts.save}
      </button>
      <button type="button" disabled={!isReady} onClick={() => workbench.undo()}>
        {texts.undo}
      </button>
      <button type="button" disabled={!isReady} onClick={() => workbench.redo()}>
        {texts.redo}
      </button>
      <button
        type="button"
        disabled={!hasFile}
        onClick={() => workbench.setView(state.view === "sheet" ? "table" : "sheet")}
      >
        {state.view === "sheet" ? texts.tableView : texts.sheetView}
      </button>
    </div>
  );
}

/** A toolbar's own keys: left and right go from button to button. */
function moveAmong(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined || event.target instanceof HTMLSelectElement) return;
  const controls = [...event.currentTarget.querySelectorAll<HTMLElement>("button:enabled, select")];
  const at = controls.findIndex((control) => control === event.target);
  controls[(at + step + controls.length) % controls.length]?.focus();
}
