import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import { bundledContents, makeChecklists, type MadeChecklist } from "../../../app/inspectAgencies";
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

/** A checklist for each agency of the plan, filled in from what it sent. */
export function ChecklistsBlock({ inspection }: { readonly inspection: Inspection }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = inspectionStrings(strings.language);
  const making = useMaking();
  const { plan, submitted } = inspection;
  const { rubrics } = session.services;
  const made = useMemo(
    () => plan && makeChecklists(plan, bundledContents(), submitted, rubrics),
    [plan, submitted, rubrics],
  );
  const choose = (files: readonly File[]): void =>
    making.run(async () => {
      const { workbooks, troubles } = await openWorkbooks(session, files);
      inspection.change({ submitted: workbooks });
      return [words.submitted(workbooks.length), ...troubles];
    });
  return (
    <Block title={words.checklists}>
      <p className={text.quiet}>{words.checklistsHint}</p>
      <div>
        <FileChoice
          label={words.chooseSubmitted}
          accept={WORKBOOKS}
          many
          isBusy={making.isBusy}
          onFiles={choose}
        />
      </div>
      {made === null ? (
        <p className={text.paragraph}>{words.needPlan}</p>
      ) : (
        <ul className={text.bareList}>
          {made.checklists.map((checklist) => (
            <Agency key={checklist.agency} checklist={checklist} making={making} />
          ))}
        </ul>
      )}
      {made !== null && made.unused.length > 0 && (
        <p className={text.paragraph}>{words.unused(made.unused.join(", "))}</p>
      )}
      <Said making={making} />
    </Block>
  );
}

function Agency({ checklist, making }: { readonly checklist: MadeChecklist; readonly making: Making }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = inspectionStrings(strings.language);
  const { agency, from, content } = checklist;
  const make = (): void =>
    making.save(async () => {
      // Loaded only now: the writer of workbooks is needed by those alone who make one.
      const { templateWorkbook } = await import(
        /* webpackChunkName: "workbooks" */ "../../../documents/templateWorkbook"
      );
      const bytes = await templateWorkbook(content);
      return { name: fileNameOf(`Phieu-kiem-tra-${agency}`, ".xlsx"), bytes, mediaType: mediaTypes.xlsx };
    });
  return (
    <li className={text.tight}>
      <span className={text.strong}>{agency}</span>
      <span className={text.quiet}>{from === null ? words.notPrefilled : words.prefilled(from)}</span>
      <span>
        <Button size="small" aria-label={words.make(agency)} disabledFocusable={making.isBusy} onClick={make}>
          {words.makeShort}
        </Button>
      </span>
    </li>
  );
}
