import { consolidatedParts } from "../../../documents/consolidated";
import { crc32 } from "../../../hosts/file/crc32";
import { deflateBrowser } from "../../../hosts/file/writing/deflateBrowser";
import { writeZip } from "../../../hosts/file/writing/zipWriter";
import type { Reviewed } from "./readFiles";

/** Gives the bytes of the consolidated workbook. Loaded only when somebody wants it. */
export function makeWorkbook({ review, lines }: Reviewed): Uint8Array {
  const encoder = new TextEncoder();
  const parts = new Map<string, Uint8Array>();
  const created = new Date().toISOString();
  for (const part of consolidatedParts(review, { created, lines: () => lines })) {
    parts.set(part.name, encoder.encode([...part.chunks()].join("")));
  }
  return writeZip(parts, { deflate: deflateBrowser, checksum: crc32 });
}
