import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { ChecklistsBlock } from "./checklistsBlock";
import { ConclusionBlock } from "./conclusionBlock";
import { PlanBlock } from "./planBlock";
import { inspectionStrings } from "./strings";
import { useInspection } from "./useInspection";

/** An inspection from its plan over the checklists to the conclusion; the open workbook is not part of it. */
export function Screen() {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = inspectionStrings(strings.language);
  const inspection = useInspection();
  return (
    <>
      <ScreenTitle>{words.title}</ScreenTitle>
      <p className={text.paragraph}>{words.purpose}</p>
      <p className={text.quiet}>{words.privacy}</p>
      <PlanBlock inspection={inspection} />
      <ChecklistsBlock inspection={inspection} />
      <ConclusionBlock inspection={inspection} />
    </>
  );
}
