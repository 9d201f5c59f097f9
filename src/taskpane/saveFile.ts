import { type FileDestination, type MadeFile, mediaTypes } from "../ports/fileOutput";

/** Long enough for a browser to take the bytes before their address is let go; milliseconds. */
const HOLD = 60_000;

/** Puts a file into the browser's folder of downloads. */
export function downloadFile(file: MadeFile): Promise<FileDestination> {
  const address = URL.createObjectURL(new Blob([file.bytes.slice()], { type: file.mediaType }));
  const link = document.createElement("a");
  link.href = address;
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), HOLD);
  return Promise.resolve("downloads");
}

/**
 * Hands a made file over inside Excel: a workbook opens as a new one, where a person sees it and saves it where they
 * wish; anything else, or a workbook that Excel would not open, goes to the folder of downloads.
 */
export function saveBesideExcel(openNewWorkbook: (bytes: Uint8Array) => Promise<void>) {
  return async (file: MadeFile): Promise<FileDestination> => {
    if (file.mediaType !== mediaTypes.xlsx) return downloadFile(file);
    try {
      await openNewWorkbook(file.bytes);
      return "openedAsNew";
    } catch {
      return downloadFile(file);
    }
  };
}
