import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  main: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    minWidth: 0,
  },
});

/** The room of a screen: one column, with even gaps. */
export function PaneMain({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <main className={styles.main}>{children}</main>;
}
