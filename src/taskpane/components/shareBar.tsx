import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  track: {
    height: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke1,
    overflow: "hidden",
    "@media (forced-colors: active)": {
      backgroundColor: "Canvas",
      outline: `${tokens.strokeWidthThin} solid CanvasText`,
    },
  },
  fill: {
    display: "block",
    height: "100%",
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusCircular,
    "@media (forced-colors: active)": { forcedColorAdjust: "none", backgroundColor: "Highlight" },
  },
});

/** A share as a bar, 0 to 1. Only an ornament: the numbers stand beside it. */
export function ShareBar({ share }: { readonly share: number }) {
  const styles = useStyles();
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10;
  return (
    <div className={styles.track} aria-hidden="true">
      <span className={styles.fill} style={{ width: `${percent}%` }} />
    </div>
  );
}
