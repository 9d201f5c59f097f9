import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { planReportSheet } from "../../../core";
import { mediaTypes } from "../../../ports/fileOutput";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { reportFileName } from "./reportFileName";
import { reportStrings } from "./strings";
import type { PreparedReport } from "./usePreparedReport";

const useStyles = makeStyles({
  text: {
    maxHeight: "20em",
    overflowY: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    padding: tokens.spacingHorizontalS,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  open: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** The text as it stands, what is open in it, and the ways out: clipboard, Word, a new sheet. */
export function PreviewBlock({ report }: { readonly report: PreparedReport }) {
  const { session, state, strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const words = reportStrings(strings.language);
  const [said, setSaid] = useState("");
  const [isSaving, setSaving] = useState(false);
  const { document } = report;

  const copy = (): void => {
    // Some hosts give a pane no clipboard at all, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = clipboard?.writeText(report.text) ?? Promise.reject(new Error("no clipboard"));
    copied.then(
      () => setSaid(words.copied),
      () => setSaid(words.notCopied),
    );
  };
  const save = async (): Promise<void> => {
    setSaving(true);
    try {
      // Loaded only now: the library is larger than the pane itself.
      const { docxFile } = await import(/* webpackChunkName: "docx" */ "../../../documents/docxFile");
      const bytes = await docxFile(document, new Date());
      const name = reportFileName(document);
      setSaid(words.saved[await session.services.saveFile({ name, bytes, mediaType: mediaTypes.docx })]);
    } catch {
      setSaid(words.notSaved);
    } finally {
      setSaving(false);
    }
  };

  return (
    <Block title={words.preview}>
      {document.open.length === 0 ? (
        <p className={text.paragraph}>{words.nothingOpen}</p>
      ) : (
        <details>
          <summary>{words.open(document.open.length)}</summary>
          <ul className={styles.open} lang="vi">
            {document.open.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      )}
      {/* It scrolls, so it must be reachable by keyboard. */}
      <div className={styles.text} role="region" aria-label={words.previewLabel} tabIndex={0} lang="vi">
        {report.text}
      </div>
      <div className={text.row}>
        <Button appearance="primary" disabledFocusable={isSaving} onClick={() => void save()}>
          {words.save}
        </Button>
        <Button onClick={copy}>{words.copy}</Button>
        {!state.isSample && (
          <Button
            disabledFocusable={state.busy !== null}
            onClick={() => state.survey && session.offer(planReportSheet(state.survey.workbook, document))}
          >
            {words.toSheet}
          </Button>
        )}
      </div>
      <p className={text.paragraph} aria-live="polite">
        {said}
      </p>
    </Block>
  );
}
