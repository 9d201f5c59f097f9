import type { CellLink, CellNote, WorkbookExtras } from "./extrasModel";
import type { GridPlace } from "./grid";
import { placeOf } from "./gridSheets";
import { sheetIdOf } from "./workbookData";

/** What stands beside a cell: what people wrote, in order, and where it leads. */
export interface CellRemark {
  readonly notes: readonly { readonly author: string | null; readonly text: string }[];
  readonly link: LinkRemark | null;
}

/** A link as it is told: its whole address, nothing in it hidden. */
export interface LinkRemark {
  readonly to: string;
  /** It leads to a place of the same workbook. */
  readonly inside: boolean;
  readonly tooltip: string | null;
}

/** Signs that turn writing round or cannot be seen would make an address look like another one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Notes and links of the sheets that were in a file, by place. */
export class CellRemarks {
  private readonly notes = new Map<string, CellNote[]>();
  private readonly links: ReadonlyMap<string, readonly CellLink[]>;

  constructor(extras: WorkbookExtras) {
    extras.sheets.forEach((sheet, i) => {
      for (const note of sheet.notes) {
        const key = keyOf({ sheetId: sheetIdOf(i), row: note.row, column: note.column });
        this.notes.set(key, [...(this.notes.get(key) ?? []), note]);
      }
    });
    this.links = new Map(extras.sheets.map(({ links }, i) => [sheetIdOf(i), links]));
  }

  /** Gives what stands beside a cell; null when nothing does. */
  at(place: GridPlace): CellRemark | null {
    const notes = this.notes.get(keyOf(place)) ?? [];
    const link = this.links.get(place.sheetId)?.find(({ range }) => {
      const { top, left, bottom, right } = range;
      return place.row >= top && place.row <= bottom && place.column >= left && place.column <= right;
    });
    if (notes.length === 0 && link === undefined) return null;
    return {
      notes: notes.map(({ author, text }) => ({ author, text })),
      link: link === undefined ? null : toldLink(link),
    };
  }

  /** Whether something was written beside a cell. */
  hasNote(place: GridPlace): boolean {
    return this.notes.has(keyOf(place));
  }
}

function toldLink({ address, location, tooltip }: CellLink): LinkRemark {
  const to = address === null ? location! : location === null ? address : `${address}#${location}`;
  return { to: seen(to), inside: address === null, tooltip: tooltip === null ? null : seen(tooltip) };
}

function seen(text: string): string {
  return text.replace(UNSEEN, "\ufffd");
}

function keyOf({ sheetId, row, column }: GridPlace): string {
  return `${sheetId} ${placeOf(row, column)}`;
}
