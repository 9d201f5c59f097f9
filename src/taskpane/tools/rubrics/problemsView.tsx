import { Button } from "@fluentui/react-components";
import { type LintNote, lintText } from "../../../core";
import { ScreenTitle } from "../../components/screenTitle";
import { useTextStyles } from "../../components/textStyles";
import { usePane } from "../../hooks/usePane";
import { rubricsStrings } from "./strings";

/** As many places as a person will go through at once. */
const MOST_SHOWN = 100;

/** What is wrong with a rubric file, place by place. */
export function ProblemsView(props: {
  readonly file: string;
  readonly notes: readonly LintNote[];
  readonly onLeave: () => void;
}) {
  const { strings } = usePane();
  const text = useTextStyles();
  const words = rubricsStrings(strings.language);
  const errors = props.notes.filter((n) => n.severity === "error");
  return (
    <>
      <ScreenTitle>{words.problems(props.file)}</ScreenTitle>
      <p className={text.paragraph}>{words.problemsHint}</p>
      <ul className={text.list} lang="vi">
        {errors.slice(0, MOST_SHOWN).map((note, i) => (
          <li key={`${i} ${note.path}`} className={text.paragraph}>
            {lintText(note)}
          </li>
        ))}
      </ul>
      {errors.length > MOST_SHOWN && <p className={text.quiet}>… {errors.length - MOST_SHOWN}</p>}
      <div>
        <Button onClick={() => props.onLeave()}>{words.back}</Button>
      </div>
    </>
  );
}
