import type { CellRange } from "../../core/model/place";
import { ReadFailure } from "../../core/model/failure";
import { piecesOfText, type ReportPiece } from "../../core/report/reportPieces";
import { corrupt, Deadline, READ_LIMITS, type ReadLimits, tooLarge } from "./readLimits";
import { DocumentTables } from "./readDocumentTable";
import { readRelationships } from "./relationships";
import { failureOf, sniffFormat } from "./sniffFormat";
import type { ReadOptions } from "./readWorkbook";
import { XmlScanner } from "./xmlScanner";
import { ZipPackage } from "./zipPackage";

/** Elements of running text whose content belongs to it; every other child is passed over (deleted text, fields' codes). */
const TRANSPARENT = new Set([
  "r",
  "hyperlink",
  "ins",
  "smartTag",
  "sdt",
  "sdtContent",
  "fldSimple",
  "customXml",
  "moveTo",
]);
/** Holders of paragraphs and tables. */
const HOLDERS = new Set(["sdt", "sdtContent", "customXml", "ins", "moveTo"]);

/**
 * Reads the text of a written report: a .docx through the package reader of workbooks, within the same limits, or plain
 * text in UTF-8 or UTF-16. Deleted text, comments, headers, pictures and boxes are left out. Throws ReadFailure.
 */
export function readDocumentFile(bytes: Uint8Array, options: ReadOptions): readonly ReportPiece[] {
  const format = sniffFormat(bytes);
  if (format.kind === "refused" && format.code === "text") return piecesOfText(plainText(bytes));
  if (format.kind === "refused") throw failureOf(format);
  if (format.kind !== "zip") throw new ReadFailure("foreign", { kind: "zip" });
  const limits = { ...READ_LIMITS, ...options.limits };
  const deadline = new Deadline(limits.milliseconds, options.now);
  const zip = new ZipPackage(bytes, options.inflate, limits, options.checksum, options.decode);
  const part = mainPart(zip, limits, deadline);
  return new DocumentReader(new XmlScanner(zip.readText(part), part, limits, deadline), part, limits).read();
}

function mainPart(zip: ZipPackage, limits: ReadLimits, deadline: Deadline): string {
  for (const { type, target } of readRelationships(zip, "", limits, deadline).values()) {
    if (type !== "officeDocument" || target === null) continue;
    if (!/document\d*\.xml$/i.test(target)) throw new ReadFailure("foreign", { kind: "zip" });
    return target;
  }
  throw new ReadFailure("foreign", { kind: "zip" });
}

/** UTF-16 by its mark, else UTF-8; bytes that are neither are no text we can trust. */
function plainText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw corrupt("text", "encoding");
  }
}

/** Walks the body once: paragraphs and tables in their order. */
class DocumentReader {
  private readonly pieces: ReportPiece[] = [];
  private paragraphs = 0;
  private tables = 0;
  private characters = 0;

  constructor(
    private readonly xml: XmlScanner,
    private readonly part: string,
    private readonly limits: ReadLimits,
  ) {}

  read(): readonly ReportPiece[] {
    const { xml } = this;
    if (xml.enterRoot() !== "document") throw corrupt(this.part, "root element");
    while (xml.nextChild()) {
      if (xml.is("body")) this.readHolder();
      else xml.skip();
    }
    xml.finish();
    return this.pieces;
  }

  private readHolder(): void {
    const { xml } = this;
    while (xml.nextChild()) {
      if (xml.is("p")) {
        const text = this.readParagraph();
        this.paragraphs++;
        if (text.trim() !== "")
          this.pieces.push({ kind: "paragraph", place: `đoạn ${this.paragraphs}`, text });
      } else if (xml.is("tbl")) this.readTable();
      else if (HOLDERS.has(xml.name)) this.readHolder();
      else xml.skip();
    }
  }

  private readTable(): void {
    const place = `bảng ${++this.tables}`;
    const table = new DocumentTables(this.xml, this.limits, (properties) =>
      this.readCellText(properties),
    ).read();
    const rows = table.rows;
    const merges: readonly CellRange[] = table.merges;
    if (rows.length > 0) this.pieces.push({ kind: "table", place, rows, merges });
  }

  /** The text of a cell: its paragraphs as lines, a table inside it as its texts. */
  private readCellText(properties: () => void): string {
    const { xml } = this;
    const lines: string[] = [];
    const visit = (own: boolean): void => {
      while (xml.nextChild()) {
        if (xml.is("p")) lines.push(this.readParagraph().trim());
        else if (own && xml.is("tcPr")) properties();
        else if (HOLDERS.has(xml.name)) visit(own);
        else if (xml.is("tbl") || xml.is("tr") || xml.is("tc")) visit(false);
        else xml.skip();
      }
    };
    visit(true);
    return lines.filter((line) => line !== "").join("\n");
  }

  private readParagraph(): string {
    const { xml } = this;
    let text = "";
    const visit = (): void => {
      while (xml.nextChild()) {
        if (xml.is("t")) {
          xml.readText();
          text += xml.takeText();
        } else if (xml.is("tab") || xml.is("ptab")) {
          text += "\t";
          xml.skip();
        } else if (xml.is("br") || xml.is("cr")) {
          text += "\n";
          xml.skip();
        } else if (xml.is("noBreakHyphen")) {
          text += "-";
          xml.skip();
        } else if (TRANSPARENT.has(xml.name)) visit();
        else xml.skip();
      }
    };
    visit();
    this.characters += text.length;
    if (this.characters > this.limits.textInAll) throw tooLarge("textInAll", this.limits);
    return text;
  }
}
