import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { type CellContent, type PlannedWrite, reasonText, type WritePlan } from "../../core";
import { usePane } from "../hooks/usePane";
import { changesContent, countCells } from "../session/paneState";
import type { Strings } from "../strings";
import { useTextStyles } from "./textStyles";
import { TroubleNote } from "./troubleNote";

const useStyles = makeStyles({
  surface: {
    padding: tokens.spacingHorizontalL,
    // The pane's whole width; in the browser page no more than can be read in one line.
    maxWidth: `min(600px, calc(100vw - ${tokens.spacingHorizontalL}))`,
    maxHeight: `calc(100vh - ${tokens.spacingVerticalL})`,
  },
  body: { maxHeight: `calc(100vh - ${tokens.spacingVerticalXXXL} - ${tokens.spacingVerticalXXL})` },
  list: { maxHeight: "none", overflowWrap: "anywhere" },
  write: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXS,
  },
  step: {
    display: "grid",
    gridTemplateColumns: "max-content 1fr",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  value: { margin: 0, minWidth: 0 },
});

/**
 * The plan that is offered, cell by cell, before anything is written; a refused one stays with the reasons. The dialog
 * itself always stands and opens and closes: one that is taken away while open leaves the page behind it hidden from
 * screen readers.
 */
export function PlanPreview() {
  const { session, state } = usePane();
  const styles = useStyles();
  const { preview, busy } = state;
  return (
    <Dialog
      open={preview !== null}
      modalType="modal"
      surfaceMotion={null}
      onOpenChange={(_, { open }) => !open && busy === null && session.dismissPreview()}
    >
      <DialogSurface className={styles.surface}>
        {preview !== null && <PreviewBody preview={preview} />}
      </DialogSurface>
    </Dialog>
  );
}

function PreviewBody({ preview }: { readonly preview: WritePlan }) {
  const { session, state, strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  const { isSample, survey, busy } = state;
  const words = strings.preview;
  const isReadOnly = survey?.workbook.readOnly === true;
  const cells = countCells(preview);
  return (
    <DialogBody className={styles.body}>
      <DialogTitle>{words.title}</DialogTitle>
      <DialogContent className={mergeClasses(text.stack, styles.list)} tabIndex={0}>
        <TroubleNote />
        <p className={text.paragraph}>
          {words.count(cells)} {words.takeBackHint}
        </p>
        {isSample && <p className={text.strong}>{words.sample}</p>}
        {!isSample && isReadOnly && <p className={text.strong}>{words.readOnly}</p>}
        <PlanList plan={preview} />
      </DialogContent>
      <DialogActions>
        <Button
          appearance="primary"
          disabledFocusable={isSample || isReadOnly || busy !== null}
          onClick={() => void session.write()}
        >
          {words.write(cells)}
        </Button>
        <Button disabledFocusable={busy !== null} onClick={() => session.dismissPreview()}>
          {words.cancel}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}

function PlanList({ plan }: { readonly plan: WritePlan }) {
  const { strings } = usePane();
  const text = useTextStyles();
  const writes = plan.writes.filter(changesContent);
  const sheets = [...new Set(writes.map((write) => write.sheet))];
  const added = new Set(plan.newSheets.map((sheet) => sheet.name));
  return (
    <>
      {sheets.map((sheet) => (
        <section key={sheet} className={text.tight} aria-label={sheet}>
          <h3 className={text.heading}>{added.has(sheet) ? strings.preview.newSheet(sheet) : sheet}</h3>
          <ol className={text.bareList} aria-label={sheet}>
            {writes
              .filter((write) => write.sheet === sheet)
              .map((write) => (
                <li key={write.cell}>
                  <WriteLine write={write} isNew={added.has(sheet)} />
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function WriteLine({ write, isNew }: { readonly write: PlannedWrite; readonly isNew: boolean }) {
  const { strings } = usePane();
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <div className={styles.write}>
      <p className={text.strong}>{write.cell}</p>
      <dl className={styles.step}>
        {!isNew && (
          <>
            <dt className={text.quiet}>{strings.preview.before}</dt>
            <dd className={mergeClasses(text.paragraph, styles.value)}>
              {contentText(write.before, strings)}
            </dd>
          </>
        )}
        <dt className={text.quiet}>{strings.preview.after}</dt>
        <dd className={mergeClasses(text.strong, styles.value)}>{contentText(write.after, strings)}</dd>
      </dl>
      {!isNew && <p className={text.quiet}>{reasonText(write.reason, strings.language)}</p>}
    </div>
  );
}

/** Gives what a cell holds, so that a text and a number are never mistaken for each other. */
function contentText(content: CellContent, { preview, formatNumber }: Strings): string {
  const number = (value: number) =>
    // Years are named, not counted.
    Number.isInteger(value) && value >= 1900 && value <= 2100 ? String(value) : formatNumber(value);
  switch (content.kind) {
    case "blank":
      return preview.blank;
    case "number":
      return number(content.number);
    case "text":
      return preview.text(content.text);
    case "boolean":
      return content.boolean ? "TRUE" : "FALSE";
    case "error":
      return content.error;
    case "formula": {
      const { formula, value } = content;
      if (value === undefined || value === "") return preview.formula(formula);
      const gives = typeof value === "number" ? number(value) : value;
      return preview.formula(formula) + preview.formulaGives(gives);
    }
  }
}
