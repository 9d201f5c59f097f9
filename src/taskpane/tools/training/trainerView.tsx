import { Button } from "@fluentui/react-components";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { CollectBlock } from "./collectBlock";
import { LessonMaker } from "./lessonMaker";
import { trainingStrings } from "./strings";
import { SummaryBlock } from "./summaryBlock";
import type { Training } from "./useTraining";

/** What a trainer does on the machine at the projector: collect results, show them, make lessons. */
export function TrainerView({
  training,
  onLeave,
}: {
  readonly training: Training;
  readonly onLeave: () => void;
}) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = trainingStrings(strings.language);
  return (
    <>
      <ScreenTitle>{words.trainer.title}</ScreenTitle>
      <div className={text.row}>
        <Button size="small" onClick={onLeave}>
          {words.back}
        </Button>
      </div>
      <p className={text.paragraph}>{words.trainer.purpose}</p>
      <SummaryBlock training={training} />
      <CollectBlock training={training} />
      <LessonMaker training={training} />
    </>
  );
}
