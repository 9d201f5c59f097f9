import { makeStyles, tokens } from "@fluentui/react-components";
import { Note } from "../components/notes";
import { PaneMain } from "../components/paneMain";
import { ScreenTitle } from "../components/screenTitle";
import { useTextStyles } from "../components/textStyles";
import type { Strings } from "../strings";

/** Why the pane has no workbook to work on. */
export type Unsupported = "old" | "blocked" | "outside";

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Says why there is no workbook to read and what to do; outside Excel, where else to go. */
export function UnsupportedScreen(props: {
  readonly why: Unsupported;
  readonly strings: Strings;
  readonly browserPage: string;
}) {
  const text = useTextStyles();
  const styles = useStyles();
  const { why, strings, browserPage } = props;
  const words = strings.unsupported[why];
  return (
    <PaneMain>
      <ScreenTitle>{words.title}</ScreenTitle>
      <Note intent={why === "outside" ? "info" : "warning"} isUrgent>
        {words.text}
      </Note>
      <ul className={text.list}>
        {words.steps.map((step) => (
          <li key={step} className={text.paragraph}>
            {step}
          </li>
        ))}
      </ul>
      {why === "outside" && (
        <a className={styles.link} href={browserPage}>
          {strings.unsupported.page}
        </a>
      )}
    </PaneMain>
  );
}
