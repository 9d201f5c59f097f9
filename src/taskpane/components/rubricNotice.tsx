import type { RubricUse } from "../../core";
import { usePane } from "../hooks/usePane";
import { Note } from "./notes";

/** The line a rubric must carry wherever it is used, or that the sheet judges itself. */
export function RubricNotice({ use }: { readonly use: RubricUse }) {
  const { strings } = usePane();
  if (use.rubric === null) return <Note intent="warning">{strings.rubric.bySheetHint}</Note>;
  if (use.rubric.notice === null) return null;
  return (
    <Note intent="warning">
      <strong lang="vi">{use.rubric.notice}</strong>
    </Note>
  );
}
