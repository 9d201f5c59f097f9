import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  mark: {
    ...typographyStyles.caption1Strong,
    display: "inline-block",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid currentColor`,
    borderRadius: tokens.borderRadiusCircular,
    color: tokens.colorStatusWarningForeground1,
  },
  sure: { color: tokens.colorStatusSuccessForeground1 },
});

/** How well something is known, as a word in a frame: "tạm tính", "đã xác nhận". */
export function Standing({ isSure, children }: { readonly isSure: boolean; readonly children: ReactNode }) {
  const styles = useStyles();
  return <span className={mergeClasses(styles.mark, isSure && styles.sure)}>{children}</span>;
}
