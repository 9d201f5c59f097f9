import type { OfficialDocument } from "../../../core";

/** "BC-218-SLĐTBXH.docx" from the number line; letters and digits only, as every file system takes them. */
export function reportFileName({ head }: OfficialDocument): string {
  const name = head.number
    .replace(/^Số:\s*/u, "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return `Bao-cao${name === "" ? "" : `-${name}`}.docx`;
}
