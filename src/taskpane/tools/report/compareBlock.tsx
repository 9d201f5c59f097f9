import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import {
  checkLayout,
  compareReport,
  type CheckResult,
  describeDifference,
  describeLayoutHint,
  type LayoutHint,
  parseA1,
  piecesOfText,
  ReadFailure,
  type ReportComparison,
  type ReportDifference,
  reportFailureText,
  type ReportPiece,
  type SheetCell,
} from "../../../core";
import { Block } from "../../components/block";
import { FileChoice } from "../../components/fileChoice";
import { GoToCell } from "../../components/goToCell";
import { Note } from "../../components/notes";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { type ReportStrings, reportStrings } from "./strings";

/** More than any report; what is larger is something else. */
const MOST_BYTES = 20_000_000;

interface Compared {
  readonly comparison: ReportComparison;
  readonly hints: readonly LayoutHint[];
}

/** A written report, pasted or from a file, held against the workbook and the decree. */
export function CompareBlock({ result }: { readonly result: CheckResult }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = reportStrings(strings.language);
  const [pasted, setPasted] = useState("");
  const [compared, setCompared] = useState<Compared | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  const compare = (pieces: readonly ReportPiece[]): void => {
    setTrouble(null);
    setCompared({ comparison: compareReport(pieces, result), hints: checkLayout(pieces) });
  };
  const open = async (file: File): Promise<void> => {
    setCompared(null);
    if (file.size > MOST_BYTES) {
      setTrouble(words.fileTooLarge);
      return;
    }
    try {
      // The reader of files is loaded only now: nobody pays for it who never opens one.
      const [{ readDocumentFile }, { inflateBrowser }] = await Promise.all([
        import(/* webpackChunkName: "file" */ "../../../hosts/file/readDocument"),
        import(/* webpackChunkName: "file" */ "../../../hosts/file/inflateBrowser"),
      ]);
      const bytes = new Uint8Array(await file.arrayBuffer());
      compare(readDocumentFile(bytes, { fileName: file.name, inflate: inflateBrowser }));
    } catch (error) {
      const failure = error instanceof ReadFailure ? error : new ReadFailure("unexpected");
      setTrouble(reportFailureText(failure.code, failure.params));
    }
  };

  return (
    <Block title={words.compare}>
      <p className={text.quiet}>{words.compareHint}</p>
      <Field label={words.paste}>
        <Textarea rows={5} value={pasted} onChange={(_, { value }) => setPasted(value)} />
      </Field>
      <div className={text.row}>
        <Button disabledFocusable={pasted.trim() === ""} onClick={() => compare(piecesOfText(pasted))}>
          {words.compareNow}
        </Button>
        <FileChoice
          label={words.chooseFile}
          accept=".docx,.txt,text/plain"
          onFiles={([file]) => file && void open(file)}
        />
      </div>
      {trouble !== null && (
        <Note intent="error" isUrgent>
          {trouble}
        </Note>
      )}
      <div aria-live="polite" className={text.stack}>
        {compared && <Result compared={compared} words={words} />}
      </div>
    </Block>
  );
}

function Result({ compared, words }: { readonly compared: Compared; readonly words: ReportStrings }) {
  const text = useTextStyles();
  const { comparison, hints } = compared;
  const { differences } = comparison;
  return (
    <>
      <p className={text.strong}>{verdict(comparison, words)}</p>
      <ul className={text.bareList} lang="vi">
        {differences.map((difference) => (
          <Difference key={describeDifference(difference)} difference={difference} />
        ))}
      </ul>
      {hints.length > 0 && (
        <details>
          <summary>{words.layout(hints.length)}</summary>
          <ul className={text.list} lang="vi">
            {hints.map((hint) => (
              <li key={describeLayoutHint(hint)}>{describeLayoutHint(hint)}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function verdict({ compared, differences }: ReportComparison, words: ReportStrings): string {
  if (compared === 0) return words.nothingCompared;
  return differences.length === 0 ? words.same(compared) : words.differs(compared, differences.length);
}

function Difference({ difference }: { readonly difference: ReportDifference }) {
  const text = useTextStyles();
  const place = cellOf(difference);
  return (
    <li className={text.tight}>
      <span>{describeDifference(difference)}</span>
      {place && (
        <span>
          <GoToCell place={place} />
        </span>
      )}
    </li>
  );
}

/** The cell of the sheet's side: "Phụ lục I!D9". */
function cellOf({ sheet }: ReportDifference): SheetCell | null {
  const at = sheet?.place.lastIndexOf("!") ?? -1;
  if (!sheet || at < 0) return null;
  const cell = sheet.place.slice(at + 1);
  return parseA1(cell) === null ? null : { sheet: sheet.place.slice(0, at), cell };
}
