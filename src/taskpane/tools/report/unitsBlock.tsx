import { useState } from "react";
import { rollUp } from "../../../app/writeReport";
import { Block } from "../../components/block";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { FileChoice, WORKBOOKS } from "../../components/fileChoice";
import { openWorkbooks } from "../files/openWorkbooks";
import { reportStrings } from "./strings";
import type { PreparedReport } from "./usePreparedReport";

/** The workbooks of subordinate units, or a list of them: their figures go into the report. */
export function UnitsBlock({ report }: { readonly report: PreparedReport }) {
  const { session, strings } = usePane();
  const text = useTextStyles();
  const words = reportStrings(strings.language);
  const [isBusy, setBusy] = useState(false);
  const [troubles, setTroubles] = useState<readonly string[]>([]);
  const { units } = report;
  const choose = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    try {
      const opened = await openWorkbooks(session, files);
      setTroubles(opened.troubles);
      if (opened.workbooks.length > 0) report.takeUnits(rollUp(opened.workbooks, session.services.rubrics));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Block title={words.units}>
      <p className={text.quiet}>{words.unitsHint}</p>
      <div>
        <FileChoice
          label={words.chooseUnits}
          accept={WORKBOOKS}
          many
          isBusy={isBusy}
          onFiles={(files) => void choose(files)}
        />
      </div>
      <div aria-live="polite" className={text.tight}>
        {units && (
          <p className={text.strong}>
            {words.unitsRead(units.inspected, units.total, units.missing.join(", "))}
          </p>
        )}
        {[...troubles, ...(units?.questions ?? [])].map((sentence) => (
          <p key={sentence} className={text.paragraph}>
            {sentence}
          </p>
        ))}
      </div>
    </Block>
  );
}
