/** Base64 in pieces: a call with a million arguments ends the script. */
const PIECE = 0x8000;

/**
 * Opens an .xlsx of ours in a new window of Excel, beside the person's workbook, which stays as it is. Throws what
 * Office throws when it cannot (a host without windows, or a file it refuses).
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  await Excel.createWorkbook(btoa(binary)); // ExcelApi 1.8
}
