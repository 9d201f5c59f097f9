import { ReadFailure } from "../../core/model/failure";
import { Colours, readThemeColours } from "../file/looksColours";
import { openWorkbookFile, type OpenedWorkbook, type ReadOptions } from "../file/readWorkbook";
import { readRelationships, type Relationship } from "../file/relationships";
import { type CellNote, NO_EXTRAS, PLAIN_FORMAT, type SheetExtras, type WorkbookExtras } from "./extrasModel";
import { type PartSource, readNotes, readPeople, readThreads } from "./extrasNotes";
import { readSheetExtras } from "./extrasSheet";
import { readFormatExtras } from "./extrasStyles";

/**
 * Reads what the page shows of an .xlsx or .xlsm file beside its cells and looks: colour scales, bars and icons, notes,
 * links. Bounded like the reader of values, and nothing a link names is ever looked at. A part that cannot be read is
 * left out: the workbook itself was read before. Throws ReadFailure for what is no workbook, and when time is up.
 */
export function readWorkbookExtras(bytes: Uint8Array, options: ReadOptions): WorkbookExtras {
  const opened = openWorkbookFile(bytes, options);
  const { parts, limits, deadline } = opened;
  const { colours, people } = orElse({ colours: new Colours(), people: new Map<string, string>() }, () =>
    readShared(opened),
  );
  const formats = orElse([PLAIN_FORMAT], () => {
    const styles = parts.styles === null ? null : sourceOf(opened, parts.styles);
    return styles === null
      ? [PLAIN_FORMAT]
      : readFormatExtras(styles.source, styles.part, colours, limits, deadline);
  });
  const sheets = parts.sheets.map(({ part }): SheetExtras => {
    const related = orElse<ReadonlyMap<string, Relationship>>(new Map(), () =>
      readRelationships(opened.zip, part, limits, deadline),
    );
    const sheet = orElse(NO_EXTRAS, () => {
      const source = sourceOf(opened, part);
      return source === null ? NO_EXTRAS : { ...NO_EXTRAS, ...readSheetExtras(source, colours, related) };
    });
    const targets = [...related.values()];
    const notes = targets.flatMap(({ type, target }): readonly CellNote[] => {
      if (target === null || (type !== "comments" && type !== "threadedComment")) return [];
      return orElse([], () => {
        const source = sourceOf(opened, target);
        if (source === null) return [];
        return type === "comments" ? readNotes(source) : readThreads(source, people);
      });
    });
    return { ...sheet, notes };
  });
  return { formats, sheets };
}

function readShared(opened: OpenedWorkbook): {
  readonly colours: Colours;
  readonly people: ReadonlyMap<string, string>;
} {
  const { zip, limits, deadline } = opened;
  const office = [...readRelationships(zip, "", limits, deadline).values()];
  const workbook = office.find(({ type }) => type === "officeDocument")?.target ?? null;
  const related = workbook === null ? [] : [...readRelationships(zip, workbook, limits, deadline).values()];
  const read = <T>(kind: string, otherwise: T, reader: (source: PartSource) => T): T =>
    orElse(otherwise, () => {
      const target = related.find(({ type }) => type === kind)?.target ?? null;
      const source = target === null ? null : sourceOf(opened, target);
      return source === null ? otherwise : reader(source);
    });
  return {
    colours: read("theme", new Colours(), ({ source, part }) =>
      readThemeColours(source, part, limits, deadline),
    ),
    people: read("person", new Map<string, string>(), readPeople),
  };
}

function sourceOf({ zip, limits, deadline }: OpenedWorkbook, part: string): PartSource | null {
  return zip.has(part) ? { source: zip.readText(part), part, limits, deadline } : null;
}

/** What a part says, or something else where it cannot be read; only the end of the time goes through. */
function orElse<T>(otherwise: T, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ReadFailure && error.code !== "too-slow") return otherwise;
    throw error;
  }
}
