import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect } from "react";
import type { Language } from "../core";
import { type Brightness, paneTheme } from "./theme/paneTheme";

const useStyles = makeStyles({
  frame: { minHeight: "100vh", overflowX: "clip", backgroundColor: tokens.colorNeutralBackground1 },
});

/** The theme and the language around everything that is shown. */
export function PaneFrame(props: {
  readonly brightness: Brightness;
  readonly largeText: boolean;
  /** Text is this many times as large, whatever a person set for himself; null for his own setting. */
  readonly times?: number | null;
  readonly language: Language;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { brightness, largeText, times, language, children } = props;
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <FluentProvider theme={paneTheme(brightness, largeText, times)} className={styles.frame}>
      <div lang={language}>{children}</div>
    </FluentProvider>
  );
}
