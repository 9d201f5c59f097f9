/** A finished file, in memory. */
export interface MadeFile {
  /** With its extension; safe as a file name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

/** Media types of the files this program makes. */
export const mediaTypes = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  json: "application/json",
  text: "text/plain;charset=utf-8",
} as const;

/** Where a made file went: told to the person in words. */
export type FileDestination = "openedAsNew" | "saved" | "downloads" | "cancelled";

/** Hands a made file to the person: a new workbook window, a place they choose, or the folder of downloads. */
export type SaveFile = (file: MadeFile) => Promise<FileDestination>;
