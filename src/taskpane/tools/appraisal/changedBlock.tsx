import { Button, Textarea } from "@fluentui/react-components";
import { changedList } from "../../../core";
import { mediaTypes } from "../../../ports/fileOutput";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { printList } from "./printList";
import { appraisalStrings } from "./strings";
import type { DraftWork } from "./useDraft";

/** The criteria whose points were changed, to copy into a letter or to print. */
export function ChangedBlock({
  work,
  onSaid,
}: {
  readonly work: DraftWork;
  readonly onSaid: (text: string) => void;
}) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = appraisalStrings(strings.language);
  const { comparison, reasons } = work.appraisal;
  if (comparison.changed.length === 0) return null;
  const list = changedList(comparison, (key) => reasons.get(key) ?? "", strings.language);
  // Only the browser page has tabs for workbooks, and only there a browser prints: Excel's pane cannot.
  const canPrint = Boolean(session.services.openWorkbook);
  const print = () => {
    printList(
      words.changed,
      list.split("\n").map((line) => line.split("\t")),
    );
  };
  const copy = (): Promise<void> =>
    navigator.clipboard.writeText(list).then(
      () => onSaid(words.copied),
      () => onSaid(words.notCopied),
    );
  const save = async (): Promise<void> => {
    // The mark tells Notepad that the text is UTF-8.
    const bytes = new TextEncoder().encode(`\ufeff${list.replaceAll("\n", "\r\n")}\r\n`);
    const where = await session.services.saveFile({
      name: words.listName,
      bytes,
      mediaType: mediaTypes.text,
    });
    if (where !== "cancelled") onSaid(words.saved);
  };
  return (
    <Block title={words.changed}>
      <Textarea aria-label={words.changed} value={list} readOnly rows={5} resize="vertical" />
      <div className={text.row}>
        <Button size="small" onClick={() => void copy()}>
          {words.copy}
        </Button>
        {canPrint && (
          <Button size="small" onClick={print}>
            {words.print}
          </Button>
        )}
        <Button size="small" onClick={() => void save()}>
          {canPrint ? words.saveText : words.save}
        </Button>
      </div>
      {!canPrint && <p className={text.quiet}>{words.printHint}</p>}
    </Block>
  );
}
