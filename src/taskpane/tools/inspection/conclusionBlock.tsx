import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { bundledContents, concludeInspection, type Conclusion } from "../../../app/inspectAgencies";
import { readFollowUp } from "../../../core";
import { mediaTypes } from "../../../ports/fileOutput";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { FileChoice, WORKBOOKS } from "../../components/fileChoice";
import { Said } from "./said";
import { inspectionStrings } from "./strings";
import { openWorkbooks } from "../files/openWorkbooks";
import type { Inspection } from "./useInspection";
import { fileNameOf, type Making, useMaking } from "./useMaking";

/** Filled checklists become the conclusion and the follow-up table. */
export function ConclusionBlock({ inspection }: { readonly inspection: Inspection }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = inspectionStrings(strings.language);
  const making = useMaking();
  const { plan, filled, lastYear } = inspection;
  const conclusion = useMemo(() => {
    const options = { plan, contents: bundledContents(), lastYear: lastYear?.items ?? null };
    return filled.length === 0 ? null : concludeInspection(filled, options);
  }, [plan, filled, lastYear]);
  const chooseFilled = (files: readonly File[]): void =>
    making.run(async () => {
      const { workbooks, troubles } = await openWorkbooks(session, files);
      inspection.change({ filled: workbooks });
      return troubles;
    });
  const chooseLastYear = (files: readonly File[]): void =>
    making.run(async () => {
      const { workbooks, troubles } = await openWorkbooks(session, files);
      const [first] = workbooks;
      const items = first ? readFollowUp(first.snapshot) : null;
      if (first && items) inspection.change({ lastYear: { file: first.file, items } });
      else if (first) return [words.noLastYear(first.file)];
      return troubles;
    });
  return (
    <Block title={words.conclusion}>
      <p className={text.quiet}>{words.conclusionHint}</p>
      <div className={text.row}>
        <FileChoice
          label={words.chooseFilled}
          accept={WORKBOOKS}
          many
          isBusy={making.isBusy}
          onFiles={chooseFilled}
        />
        <FileChoice
          label={words.chooseLastYear}
          accept={WORKBOOKS}
          isBusy={making.isBusy}
          onFiles={chooseLastYear}
        />
      </div>
      {lastYear && <p className={text.paragraph}>{words.lastYear(lastYear.file, lastYear.items.length)}</p>}
      {filled.length > 0 && conclusion === null && <p className={text.paragraph}>{words.none}</p>}
      {conclusion && <Concluded conclusion={conclusion} making={making} />}
      <Said making={making} />
    </Block>
  );
}

function Concluded({ conclusion, making }: { readonly conclusion: Conclusion; readonly making: Making }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = inspectionStrings(strings.language);
  const { checklists, others, document } = conclusion;
  const saveConclusion = (): void =>
    making.save(async () => {
      const { docxFile } = await import(/* webpackChunkName: "docx" */ "../../../documents/docxFile");
      const bytes = await docxFile(document, new Date());
      return { name: fileNameOf(document.subject, ".docx"), bytes, mediaType: mediaTypes.docx };
    });
  const saveFollowUp = (): void =>
    making.save(async () => {
      const { templateWorkbook } = await import(
        /* webpackChunkName: "workbooks" */ "../../../documents/templateWorkbook"
      );
      const bytes = await templateWorkbook(conclusion.followUp);
      return { name: fileNameOf(conclusion.followUp.title, ".xlsx"), bytes, mediaType: mediaTypes.xlsx };
    });
  return (
    <>
      <ul className={text.list}>
        {checklists.map(({ file, agency, entries }) => (
          <li key={file}>
            {words.read(
              agency,
              entries.reduce((sum, { shortcomings }) => sum + shortcomings.length, 0),
            )}
          </li>
        ))}
        {others.map((file) => (
          <li key={file}>{words.noChecklist(file)}</li>
        ))}
      </ul>
      {document.open.length > 0 && (
        <details>
          <summary>{words.open(document.open.length)}</summary>
          <ul className={text.list} lang="vi">
            {document.open.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </details>
      )}
      <div className={text.row}>
        <Button appearance="primary" disabledFocusable={making.isBusy} onClick={saveConclusion}>
          {words.saveConclusion}
        </Button>
        <Button disabledFocusable={making.isBusy} onClick={saveFollowUp}>
          {words.saveFollowUp}
        </Button>
      </div>
    </>
  );
}
