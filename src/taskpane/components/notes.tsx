import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  bar: { minWidth: 0 },
  body: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
});

/** A message that stays in view: its words wrap, its buttons stand below them. */
export function Note(props: {
  readonly intent: "info" | "warning" | "error" | "success";
  readonly title?: string;
  /** Read out at once: something was asked for and failed. */
  readonly isUrgent?: boolean;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <MessageBar
      intent={props.intent}
      layout="multiline"
      className={styles.bar}
      // Results are told by the live region; a note that announced itself would be heard twice.
      politeness={props.isUrgent ? "assertive" : "polite"}
      role={props.isUrgent ? "alert" : "group"}
    >
      <MessageBarBody className={styles.body}>
        {props.title !== undefined && <MessageBarTitle>{props.title}</MessageBarTitle>}
        {props.children}
      </MessageBarBody>
    </MessageBar>
  );
}
