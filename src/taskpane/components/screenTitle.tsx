import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** The heading that takes the focus when a screen comes up. */
export const TITLE_ID = "screen-title";

const useStyles = makeStyles({
  title: {
    ...typographyStyles.subtitle1,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    overflowWrap: "anywhere",
    ":focus": { outlineStyle: "none" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** The one h1 of a screen. */
export function ScreenTitle({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <h1 id={TITLE_ID} tabIndex={-1} className={styles.title}>
      {children}
    </h1>
  );
}
