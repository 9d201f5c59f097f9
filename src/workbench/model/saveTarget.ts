import { downloadFile } from "../../taskpane/saveFile";
import { mediaTypes, type MadeFile } from "../../ports/fileOutput";

/** Where a file was saved. */
export type SavedTo = "place" | "downloads" | "cancelled";

/** What the browser's picker of files gives back: it may be written to again. */
export interface FileHandle {
  readonly name: string;
  createWritable(): Promise<{ write(data: Uint8Array): Promise<void>; close(): Promise<void> }>;
}

type Picker = (options: {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Record<string, readonly string[]>;
  }[];
}) => Promise<FileHandle>;

/**
 * Saves a workbook where a person wishes, or into the folder of downloads where the browser has no picker. Gives the
 * handle to save to the same place again. Throws what the browser throws when the place cannot be written.
 */
export async function saveToPlace(
  name: string,
  bytes: Uint8Array,
  known: FileHandle | null,
): Promise<{ readonly to: SavedTo; readonly handle: FileHandle | null }> {
  const picker = (window as { readonly showSaveFilePicker?: Picker }).showSaveFilePicker;
  const mediaType = mediaTypes.xlsx;
  if (known === null && picker === undefined) {
    const file: MadeFile = { name, bytes, mediaType };
    await downloadFile(file);
    return { to: "downloads", handle: null };
  }
  try {
    const extension = /\.xlsm$/i.test(name) ? ".xlsm" : ".xlsx";
    const accept = { [mediaType]: [extension] };
    const types = [{ description: "Sổ tính Excel", accept }];
    const handle = known ?? (await picker!.call(window, { suggestedName: name, types }));
    const writable = await handle.createWritable();
    await writable.write(bytes);
    await writable.close();
    return { to: "place", handle };
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError")
      return { to: "cancelled", handle: null };
    throw error;
  }
}
