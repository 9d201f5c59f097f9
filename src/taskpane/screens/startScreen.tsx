import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons";
import { useTextStyles } from "../components/textStyles";
import { ScreenTitle } from "../components/screenTitle";
import { usePane } from "../hooks/usePane";

const useStyles = makeStyles({
  privacy: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  shield: { color: tokens.colorStatusSuccessForeground1, fontSize: tokens.fontSizeBase600, display: "flex" },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, alignItems: "stretch" },
});

/** What the pane does, that nothing leaves the machine, and the two ways to begin. */
export function StartScreen() {
  const { session, state, strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const { start } = strings;
  const isBusy = state.busy !== null;
  return (
    <>
      <ScreenTitle>{strings.appName}</ScreenTitle>
      <p className={text.paragraph}>{start.purpose}</p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={isBusy}
          onClick={() => void session.check()}
        >
          {start.check}
        </Button>
        {!state.isSample && (
          <Button disabledFocusable={isBusy} onClick={() => void session.openSample()}>
            {start.sample}
          </Button>
        )}
      </div>
      {!state.isSample && <p className={text.quiet}>{start.sampleHint}</p>}
      <ul className={text.list}>
        {start.steps.map((step) => (
          <li key={step} className={text.paragraph}>
            {step}
          </li>
        ))}
      </ul>
      <div className={styles.privacy}>
        <span className={styles.shield}>
          <ShieldCheckmarkRegular aria-hidden="true" />
        </span>
        <div>
          <p className={text.strong}>{start.privacyTitle}</p>
          <p className={text.paragraph}>{start.privacy}</p>
        </div>
      </div>
    </>
  );
}
