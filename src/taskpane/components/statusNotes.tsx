import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons";
import { usePane } from "../hooks/usePane";
import { countCells } from "../session/paneState";
import { TroubleNote } from "./troubleNote";
import { Note } from "./notes";

/** What holds on every screen: the sample, a workbook that cannot be written, the last write, what went wrong. */
export function StatusNotes() {
  const { session, state, strings } = usePane();
  const { survey, isSample, preview } = state;
  const last = state.written.at(-1);
  const scored = survey?.workbook.sheets.find((sheet) => sheet.name === survey.result.scoreSheet?.sheet);
  return (
    <>
      {isSample && (
        <Note intent="info">
          <span>{strings.bars.sample}</span>
          <Button size="small" onClick={() => session.leaveSample()}>
            {strings.bars.leaveSample}
          </Button>
        </Note>
      )}
      {!isSample && survey?.workbook.readOnly === true && <Note intent="info">{strings.bars.readOnly}</Note>}
      {!isSample && survey?.workbook.readOnly === false && scored?.protected === true && (
        <Note intent="info">{strings.bars.protectedSheet(scored.name)}</Note>
      )}
      {preview === null && <TroubleNote />}
      {last !== undefined && !isSample && (
        <Note intent="success">
          <span>{strings.bars.written(countCells(last.plan))}</span>
          <Button
            size="small"
            icon={<ArrowUndoRegular />}
            disabledFocusable={state.busy !== null}
            onClick={() => void session.takeBack()}
          >
            {strings.bars.takeBack}
          </Button>
        </Note>
      )}
    </>
  );
}
