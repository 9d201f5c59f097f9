import { Button, makeStyles } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons";
import type { SheetCell } from "../../core";
import { usePane } from "../hooks/usePane";
import { useTextStyles } from "./textStyles";

const useStyles = makeStyles({ button: { minWidth: 0, flexShrink: 0 } });

/** Shows a cell in the workbook. The focus stays here; in the sample there is nowhere to go, so it only names the cell. */
export function GoToCell(props: {
  readonly place: SheetCell;
  readonly describedBy?: string;
  readonly tabIndex?: number;
  readonly roving?: number;
}) {
  const { session, state, strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const { place } = props;
  if (state.isSample)
    return <span className={text.quiet}>{strings.cellOnSheet(place.cell, place.sheet)}</span>;
  return (
    <Button
      size="small"
      className={styles.button}
      icon={<LocationRegular />}
      title={strings.cellOnSheet(place.cell, place.sheet)}
      aria-describedby={props.describedBy}
      tabIndex={props.tabIndex}
      data-roving={props.roving}
      onClick={(event) => {
        const button = event.currentTarget;
        void session.goTo(place).then(() => {
          if (button.isConnected && document.activeElement === document.body) button.focus();
        });
      }}
    >
      {strings.goTo(place.cell)}
    </Button>
  );
}
