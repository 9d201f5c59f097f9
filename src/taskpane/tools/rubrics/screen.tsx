import { useEffect, useRef, useState } from "react";
import type { LintNote, Rubric, WorkbookSnapshot } from "../../../core";
import { TITLE_ID } from "../../components/screenTitle";
import { CompareView } from "./compareView";
import { EditView } from "./editView";
import { HomeView } from "./homeView";
import { ImportView } from "./importView";
import { ProblemsView } from "./problemsView";

/** What a file or the open workbook gave to make a rubric of. */
export interface Source {
  readonly workbook: WorkbookSnapshot;
  readonly name: string;
}

type View =
  | { readonly kind: "home"; readonly said: string }
  | { readonly kind: "import"; readonly source: Source }
  | { readonly kind: "edit"; readonly rubric: Rubric; readonly isNew: boolean }
  | { readonly kind: "compare" }
  | { readonly kind: "problems"; readonly file: string; readonly notes: readonly LintNote[] };

/** Where the keeper of rubrics makes, edits, confirms, compares and hands on rubrics. */
export function Screen() {
  const [view, setView] = useState<View>({ kind: "home", said: "" });
  useTitleFocus(view.kind);
  const home = (said = "") => setView({ kind: "home", said });
  switch (view.kind) {
    case "home":
      return (
        <HomeView
          said={view.said}
          onImport={(source) => setView({ kind: "import", source })}
          onEdit={(rubric) => setView({ kind: "edit", rubric, isNew: false })}
          onCompare={() => setView({ kind: "compare" })}
          onProblems={(file, notes) => setView({ kind: "problems", file, notes })}
        />
      );
    case "import":
      return (
        <ImportView
          source={view.source}
          onLeave={home}
          onMade={(rubric) => setView({ kind: "edit", rubric, isNew: true })}
        />
      );
    case "edit":
      return <EditView key={view.rubric.id} rubric={view.rubric} isNew={view.isNew} onLeave={home} />;
    case "compare":
      return <CompareView onLeave={home} />;
    case "problems":
      return <ProblemsView file={view.file} notes={view.notes} onLeave={home} />;
  }
}

/** A new view is read from its heading; not the first one, whose focus the pane has set. */
function useTitleFocus(view: string): void {
  const shown = useRef(view);
  useEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    window.scrollTo(0, 0);
    document.getElementById(TITLE_ID)?.focus();
  }, [view]);
}
