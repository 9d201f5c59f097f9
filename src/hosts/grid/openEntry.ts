import { ICommandService, type Univer } from "@univerjs/core";
import { DeviceInputEventType } from "@univerjs/engine-render";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { IEditorBridgeService, SetCellEditVisibleOperation } from "@univerjs/sheets-ui";
import type { Grid } from "./grid";

/** The grid looks at a typed text before it writes it, and says nothing when there is nothing to write; milliseconds. */
const LONGEST_WRITING = 300;

/** Entries on their way from the editor into the cell. */
const ending = new WeakMap<Univer, Promise<void>>();

/** Whether an entry into a cell has begun: Escape belongs to it then. */
export function isEntryOpen({ univer }: Pick<Grid, "univer">): boolean {
  return editorOf(univer)?.isVisible().visible ?? false;
}

/** Whether something was typed into a cell's editor that is not in the cell yet. */
export function hasOpenEntry({ univer }: Pick<Grid, "univer">): boolean {
  const editor = editorOf(univer);
  return editor !== null && editor.isVisible().visible && editor.getEditorDirty();
}

/**
 * Writes what stands in the cell's editor, as Enter does, and leaves the selection where it is. Settles once the cell
 * holds it; at once when no editor is open.
 */
export function finishEntry({ univer }: Pick<Grid, "univer">): Promise<void> {
  const { visible, unitId } = editorOf(univer)?.isVisible() ?? { visible: false, unitId: "" };
  if (visible) ending.set(univer, close(univer, unitId));
  return ending.get(univer) ?? Promise.resolve();
}

function close(univer: Univer, unitId: string): Promise<void> {
  const commands = univer.__getInjector().get(ICommandService);
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      heard.dispose();
      resolve();
    };
    const heard = commands.onCommandExecuted(({ id }) => {
      if (id === SetRangeValuesMutation.id) done();
    });
    const timer = setTimeout(done, LONGEST_WRITING);
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      ...{ visible: false, eventType: DeviceInputEventType.PointerUp, unitId },
    });
  });
}

function editorOf(univer: Univer): IEditorBridgeService | null {
  const injector = univer.__getInjector();
  return injector.has(IEditorBridgeService) ? injector.get(IEditorBridgeService) : null;
}
