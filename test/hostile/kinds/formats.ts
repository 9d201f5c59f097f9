import { buildCompound } from "../../hosts/file/support/compoundBuilder";
import { buildZip } from "../../hosts/file/support/zipBuilder";
import { GOOD, goodBook } from "../support/goodBook";
import type { HostileKind } from "../support/kind";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const text = (content: string) => new TextEncoder().encode(content);
const head = (...bytes: readonly number[]) => Uint8Array.from([...bytes, ...new Array<number>(600).fill(7)]);
const packageOf = (target: string) =>
  buildZip([
    {
      name: "_rels/.rels",
      data: `<Relationships><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${target}"/></Relationships>`,
    },
    { name: target, data: "<document/>" },
  ]);

/** Files that are something else than their names say. */
export const formatKinds: readonly HostileKind[] = [
  { id: "empty-file", bytes: () => new Uint8Array(), gives: "empty" },
  { id: "one-byte", bytes: () => Uint8Array.of(0x50), gives: "text" },
  { id: "only-zeros", bytes: () => new Uint8Array(10_000), gives: "foreign: unknown" },
  { id: "larger-than-any-workbook", bytes: () => tooLarge(), gives: "too-large: packageBytes" },
  { id: "xlsx-named-xls", ending: ".xls", bytes: () => goodBook(), gives: GOOD },
  { id: "xlsx-named-ods", ending: ".ods", bytes: () => goodBook(), gives: GOOD },
  { id: "xlsx-without-ending", ending: "", bytes: () => goodBook(), gives: GOOD },
  { id: "word-named-xlsx", bytes: () => packageOf("word/document.xml"), gives: "foreign: word" },
  { id: "slides-named-xlsx", bytes: () => packageOf("ppt/presentation.xml"), gives: "foreign: powerpoint" },
  { id: "binary-workbook-named-xlsx", bytes: () => packageOf("xl/workbook.bin"), gives: "xlsb" },
  { id: "xls-named-xlsx", bytes: () => buildCompound([["Workbook", 5000]]), gives: "xls-named-xlsx" },
  {
    id: "encrypted-workbook",
    bytes: () =>
      buildCompound([
        ["EncryptionInfo", 1000],
        ["EncryptedPackage", 5000],
      ]),
    gives: "encrypted",
  },
  {
    id: "old-word-named-xls",
    ending: ".xls",
    bytes: () => buildCompound([["WordDocument", 5000]]),
    gives: "foreign: word",
  },
  { id: "pdf-named-xlsx", bytes: () => text("%PDF-1.7\n%âãÏÓ"), gives: "foreign: pdf" },
  { id: "picture-named-xlsx", bytes: () => head(0x89, 0x50, 0x4e, 0x47), gives: "foreign: image" },
  { id: "rar-named-xlsx", bytes: () => head(0x52, 0x61, 0x72, 0x21), gives: "foreign: archive" },
  { id: "gzip-named-xlsx", bytes: () => head(0x1f, 0x8b), gives: "foreign: archive" },
  { id: "program-named-xlsx", bytes: () => head(0x4d, 0x5a, 0x90, 0), gives: "foreign: unknown" },
  {
    id: "web-page-named-xls",
    ending: ".xls",
    bytes: () => text("<html><body><table><tr><td>1</td></tr></table></body></html>"),
    gives: "html",
  },
  { id: "text-named-xlsx", bytes: () => text("STT;Nội dung;Điểm\n1;=cmd|'/c calc'!A0;2\n"), gives: "text" },
  { id: "xml-named-xlsx", bytes: () => text(`<?xml version="1.0"?><Workbook/>`), gives: "foreign: xml" },
];

/** A good workbook in front of more bytes than any is allowed. */
function tooLarge(): Uint8Array {
  const bytes = new Uint8Array(64 * 1024 * 1024 + 1);
  bytes.set(goodBook());
  return bytes;
}
