import { Spinner } from "@fluentui/react-components";
import { LessonFailure } from "../../../core";
import { Note } from "../../components/notes";
import { usePane } from "../../hooks/usePane";
import { troubleText } from "../../session/troubleText";
import { trainingStrings } from "./strings";
import type { Work } from "./useWork";

/** Says that something is being done, or what went wrong with it. */
export function WorkNote({ work }: { readonly work: Work }) {
  const { strings } = usePane();
  const words = trainingStrings(strings.language);
  const { isBusy, error } = work;
  if (isBusy) return <Spinner label={words.busy} labelPosition="after" size="tiny" />;
  if (error === null) return null;
  const sentences =
    error instanceof LessonFailure ? [words.noPlace(error.fault)] : troubleText(error, strings);
  return (
    <Note intent="error" isUrgent>
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </Note>
  );
}
