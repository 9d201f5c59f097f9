import { useEffect, useState } from "react";
import { findCell, type Finding, messageFor, parseA1, type SheetCell } from "../../core";
import type { BookTab } from "../model/workbench";
import { texts } from "../strings";
import { spokenRemark } from "./cellRemark";
import { useWorkbench } from "./useWorkbench";

/** Speaks the selected cell: the spreadsheet is a picture, and says nothing to a screen reader by itself. */
export function ActiveCell() {
  const { workbench, state } = useWorkbench();
  const tab = workbench.front();
  return (
    <p className="spoken" role="status" aria-live="polite">
      {tab && state.view === "sheet" && <Spoken key={tab.id} tab={tab} />}
    </p>
  );
}

function Spoken({ tab }: { readonly tab: BookTab }) {
  const [text, setText] = useState("");
  useEffect(() => {
    let latest = 0;
    let selected: SheetCell | null = null;
    const speak = (place: SheetCell) => {
      const mine = ++latest;
      void sentenceFor(tab, place).then((sentence) => {
        if (mine === latest) setText(sentence);
      });
    };
    const stopSelecting = tab.book.onSelect((place) => speak((selected = place)));
    // A check that ends later may have found something in the cell that is selected already.
    let { survey } = tab.session.getState();
    const stopChecks = tab.session.subscribe(() => {
      const now = tab.session.getState().survey;
      if (now === survey) return;
      survey = now;
      if (selected) speak(selected);
    });
    return () => {
      stopSelecting();
      stopChecks();
    };
  }, [tab.id, tab.book, tab.session]);
  return text;
}

async function sentenceFor({ book, session }: BookTab, { sheet, cell }: SheetCell): Promise<string> {
  const place = parseA1(cell);
  const snapshot = (await book.read()).sheets.find(({ name }) => name === sheet);
  const held = snapshot && place ? findCell(snapshot, place.row, place.column) : undefined;
  const findings: readonly Finding[] = session.getState().survey?.result.findings ?? [];
  const { language } = session.getState().preferences;
  const found = findings.filter((finding) => finding.sheet === sheet && finding.cell === cell);
  return [
    texts.activeCell(cell, sheet, held?.text ?? texts.emptyCell),
    ...found.map((finding) => `${texts.severity[finding.severity]}: ${messageFor(finding, language).text}`),
    spokenRemark(book.grid?.remarkAt({ sheet, cell }) ?? null),
  ]
    .filter(Boolean)
    .join(" ");
}
