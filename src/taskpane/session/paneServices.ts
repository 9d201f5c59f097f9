import type { CellSelection } from "../../ports/cellSelection";
import type { ChoiceStore } from "../../ports/choiceStore";
import type { MadeFile, SaveFile } from "../../ports/fileOutput";
import type { RubricStore } from "../../ports/rubricStore";
import type { WorkbookHost } from "../../ports/workbookHost";
import type { PreferenceStore } from "./preferences";
import type { Presenter } from "./presenter";
import type { WriteMemory } from "./writeMemory";

/** Everything the pane gets from where it runs: screens know no Office. Null where a host cannot. */
export interface PaneServices {
  readonly host: WorkbookHost;
  readonly rubrics: RubricStore;
  readonly preferences: PreferenceStore;
  readonly selection: CellSelection | null;
  readonly choices: ChoiceStore | null;
  /** Remembers writes while the pane is loaded anew, as each button of the ribbon does. */
  readonly writes: WriteMemory | null;
  /** Opens the sample full of faults, in memory. */
  readonly openSample: () => Promise<WorkbookHost>;
  /** Opens a file a person chose, in memory; throws ReadFailure. The open workbook stays as it is. */
  readonly openFile: (bytes: Uint8Array, fileName: string) => Promise<WorkbookHost>;
  /** Hands over a file the pane made, and says where it went. */
  readonly saveFile: SaveFile;
  /** Opens a made workbook beside the open one (a tab of the browser page); without it saveFile opens or saves it. */
  readonly openWorkbook?: ((file: MadeFile) => Promise<void>) | null;
  /** Where more than the pane can be shown large; without it the pane shows the step alone. */
  readonly presenter?: Presenter | null;
  readonly version: string;
}
