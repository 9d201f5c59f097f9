import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, LightbulbFilled, WarningFilled } from "@fluentui/react-icons";
import type { Severity } from "../../core";
import { usePane } from "../hooks/usePane";

const useStyles = makeStyles({
  mark: { display: "inline-flex", flexShrink: 0, fontSize: tokens.fontSizeBase500 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  hint: { color: tokens.colorBrandForeground1 },
});

const icons = { error: ErrorCircleFilled, warning: WarningFilled, hint: LightbulbFilled };

/** The sign of a severity: a shape of its own, with its word for those who do not see it. */
export function SeverityMark(props: { readonly severity: Severity; readonly isNamed?: boolean }) {
  const { strings } = usePane();
  const styles = useStyles();
  const Icon = icons[props.severity];
  const name = strings.severity[props.severity];
  return (
    <span className={mergeClasses(styles.mark, styles[props.severity])}>
      {props.isNamed ? <Icon aria-hidden="true" /> : <Icon role="img" aria-label={name} />}
    </span>
  );
}
