import type { Survey } from "../../../app/surveyWorkbook";
import { NeedCheck } from "../../components/needCheck";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { CompareBlock } from "./compareBlock";
import { FormBlock } from "./formBlock";
import { PreviewBlock } from "./previewBlock";
import { reportStrings } from "./strings";
import { UnitsBlock } from "./unitsBlock";
import { usePreparedReport } from "./usePreparedReport";

/** The agency's báo cáo: its form, its text with the ways out, and a written one compared with the workbook. */
export function Screen() {
  const { state, strings } = usePane();
  const text = useTextStyles();
  const words = reportStrings(strings.language);
  const { survey } = state;
  return (
    <>
      <ScreenTitle>{words.title}</ScreenTitle>
      <p className={text.paragraph}>{words.purpose}</p>
      {survey === null ? <NeedCheck why={words.needCheck} /> : <Report survey={survey} />}
    </>
  );
}

function Report({ survey }: { readonly survey: Survey }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const report = usePreparedReport(survey);
  const hasSheet = survey.result.scoreSheet !== null;
  return (
    <>
      {hasSheet ? (
        <>
          <FormBlock report={report} />
          <UnitsBlock report={report} />
          <PreviewBlock report={report} />
        </>
      ) : (
        <p className={text.paragraph}>{reportStrings(strings.language).noSheet}</p>
      )}
      {(hasSheet || survey.result.progress !== null) && <CompareBlock result={survey.result} />}
    </>
  );
}
