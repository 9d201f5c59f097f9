import type { SheetSnapshot, WorkbookSnapshot } from "../../core/model/workbookSnapshot";
import type { CellContext } from "./cellReader";
import type { DecodeText } from "./decodeText";
import type { Checksum, Inflate } from "./inflate";
import { corrupt, Deadline, READ_LIMITS, tooLarge, type ReadLimits } from "./readLimits";
import { refuseUnreadable } from "./sniffFormat";
import { SharedStrings } from "./sharedStrings";
import { readStyles } from "./styles";
import { findWorkbookParts, type WorkbookParts } from "./workbookParts";
import { WorksheetReader } from "./worksheet";
import { ZipPackage } from "./zipPackage";

export interface ReadOptions {
  /** The name the file goes by; only used to say that its ending does not fit. */
  readonly fileName: string;
  readonly inflate: Inflate;
  /** A faster CRC-32 than the one in plain script, where the host has one. */
  readonly checksum?: Checksum;
  /** A faster way from UTF-8 to text than the one of every host. */
  readonly decode?: DecodeText;
  readonly limits?: Partial<ReadLimits>;
  /** A clock in milliseconds; without it there is no time bound. */
  readonly now?: () => number;
}

/** A workbook's package opened, and its parts found but not yet unpacked. */
export interface OpenedWorkbook {
  readonly zip: ZipPackage;
  readonly parts: WorkbookParts;
  readonly limits: ReadLimits;
  readonly deadline: Deadline;
}

/**
 * Reads an .xlsx or .xlsm file (by its content, whatever its name) into a snapshot. Only the parts that hold cells
 * are unpacked, and nothing outside the file is ever looked at. Throws {@link ReadFailure} with its code, never
 * another error; .xls and .ods are for legacyFormats.
 */
export function readWorkbookFile(bytes: Uint8Array, options: ReadOptions): WorkbookSnapshot {
  return readSheets(openWorkbookFile(bytes, options));
}

/** Opens the package and finds the parts: the first step of {@link readWorkbookFile}. */
export function openWorkbookFile(bytes: Uint8Array, options: ReadOptions): OpenedWorkbook {
  refuseUnreadable(bytes, options.fileName);
  const limits = options.limits === undefined ? READ_LIMITS : { ...READ_LIMITS, ...options.limits };
  const deadline = new Deadline(limits.milliseconds, options.now);
  const zip = new ZipPackage(bytes, options.inflate, limits, options.checksum, options.decode);
  return { zip, parts: findWorkbookParts(zip, limits, deadline), limits, deadline };
}

/** Unpacks and decodes the parts that hold cells, and nothing more: the floor a bench measures the reader against. */
export function unpackSheets({ zip, parts }: OpenedWorkbook): readonly string[] {
  const names = [parts.styles, parts.sharedStrings, ...parts.sheets.map(({ part }) => part)];
  return names.filter((name) => name !== null).map((name) => zip.unpackText(name));
}

function readSheets({ zip, parts, limits, deadline }: OpenedWorkbook): WorkbookSnapshot {
  let strings: SharedStrings | null = null;
  const context: CellContext = {
    limits,
    deadline,
    date1904: parts.date1904,
    styles:
      parts.styles === null ? [] : readStyles(zip.readText(parts.styles), parts.styles, limits, deadline),
    strings: () => (strings ??= readSharedStrings(zip, parts.sharedStrings, limits, deadline)),
  };
  let kept = 0;
  let text = 0;
  const sheets = parts.sheets.map((sheet): SheetSnapshot => {
    deadline.check();
    const room = Math.min(limits.cellsPerSheet, limits.cellsInAll - kept);
    const snapshot = new WorksheetReader(sheet, zip.readText(sheet.part), context, room).read();
    kept += snapshot.cells.length;
    for (const cell of snapshot.cells) text += cell.text.length;
    if (text > limits.textInAll) throw tooLarge("textInAll", limits);
    return snapshot;
  });
  const { macros, links } = parts;
  return { sheets, readOnly: false, macros, ...(links.length > 0 ? { links } : {}) };
}

function readSharedStrings(
  zip: ZipPackage,
  part: string | null,
  limits: ReadLimits,
  deadline: Deadline,
): SharedStrings {
  if (part === null) throw corrupt("sharedStrings", "missing part");
  return new SharedStrings(zip.readText(part), part, limits, deadline);
}
