import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import {
  BookSearchRegular,
  DocumentTableRegular,
  DocumentTextRegular,
  HatGraduationRegular,
  PeopleSearchRegular,
  StackRegular,
  TaskListLtrRegular,
} from "@fluentui/react-icons";
import { ScreenTitle } from "../components/screenTitle";
import { useTextStyles } from "../components/textStyles";
import { usePane } from "../hooks/usePane";
import type { ToolName } from "../strings";
import { tools } from "../tools";

const useStyles = makeStyles({
  tool: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalM,
    width: "100%",
    padding: tokens.spacingHorizontalM,
    textAlign: "start",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { fontSize: tokens.fontSizeBase600, display: "inline-flex", gridRow: "1 / span 2" },
  name: { ...typographyStyles.body1Strong },
});

const icons: Readonly<Record<ToolName, typeof StackRegular>> = {
  report: DocumentTextRegular,
  appraisal: TaskListLtrRegular,
  consolidation: StackRegular,
  inspection: PeopleSearchRegular,
  rubrics: BookSearchRegular,
  template: DocumentTableRegular,
  training: HatGraduationRegular,
};

/** The further tasks: of the clerk, the reviewer, the keeper of rubrics and the trainer. */
export function Screen() {
  const { session, strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const names = Object.keys(strings.more.tools) as ToolName[];
  return (
    <>
      <ScreenTitle>{strings.more.title}</ScreenTitle>
      <p className={text.paragraph}>{strings.more.purpose}</p>
      <ul className={mergeClasses(text.bareList, text.stack)}>
        {names
          .filter((name) => name in tools)
          .map((name) => {
            const Icon = icons[name];
            return (
              <li key={name}>
                <button type="button" className={styles.tool} onClick={() => session.show(name)}>
                  <span className={styles.icon}>
                    <Icon aria-hidden="true" />
                  </span>
                  <span className={styles.name}>{strings.more.tools[name].name}</span>
                  <span className={text.quiet}>{strings.more.tools[name].hint}</span>
                </button>
              </li>
            );
          })}
      </ul>
    </>
  );
}
