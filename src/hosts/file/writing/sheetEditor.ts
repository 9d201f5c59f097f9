import type { CellContent } from "../../../core/model/writePlan";
import type { CellPlace } from "../../../core/model/place";
import { rangeToA1 } from "../../../core/text/a1";
import { parseRange } from "../cellReference";
import { tooLarge, type ReadLimits } from "../readLimits";
import { SharedFormula } from "../sharedFormula";
import type { XmlScanner } from "../xmlScanner";
import { cellBody, newCell, type CellBody } from "./cellXml";
import { contentEnd, type CellSpot, type RowSpot, type SheetIndex, type SharedSpot } from "./sheetLayout";
import { XmlEdits } from "./xmlEdits";
import { escapeFormula } from "./xmlEscape";
import { rawAttribute, rewriteTag } from "./xmlTag";

/** One cell to write. */
export interface CellEdit extends CellPlace {
  readonly spot: CellSpot | null;
  readonly content: CellContent;
  /** Whether the value itself changes; else only the format. */
  readonly writesContent: boolean;
  /** The format the cell shall have. */
  readonly format: number;
  /** Added to numbers (1904). */
  readonly shift: number;
}

/**
 * Gives the text of a worksheet with some cells written. Elements of these cells are changed where they stand, keeping
 * attributes and whatever else they hold; new cells and rows are put in order. No other byte changes, but for the
 * sheet's own note of its size and for formulas that shared the text of a cell that is overwritten.
 */
export function editSheet(
  index: SheetIndex,
  cells: readonly CellEdit[],
  scan: () => XmlScanner,
  limits: ReadLimits,
): string {
  const edits = new XmlEdits(index.source);
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const overwritten = new Set(ordered.filter((c) => c.writesContent && c.spot).map((c) => c.spot!.tag.start));
  writeOutShared(index, overwritten, edits, scan, limits);
  const rows = new Map<number, CellEdit[]>();
  for (const cell of ordered) {
    if (cell.spot !== null) rewriteCell(index.source, cell, cell.spot, edits);
    else if (cell.content.kind !== "blank" || cell.format !== 0) {
      rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    }
  }
  const added: { readonly row: number; readonly text: string }[] = [];
  for (const [row, news] of rows) {
    const spot = index.rows.get(row)?.at(-1);
    if (spot !== undefined) addCells(index.source, spot, news, edits);
    else {
      const p = index.data.prefix;
      const inner = news.map((cell) => cellElement(cell, p)).join("");
      added.push({ row, text: `<${p}row r="${row}">${inner}</${p}row>` });
    }
  }
  addRows(index, added, edits);
  growDimension(index, ordered, edits);
  return edits.apply();
}

function rewriteCell(source: string, cell: CellEdit, spot: CellSpot, edits: XmlEdits): void {
  const { tag } = spot;
  const written = rawAttribute(tag, "s");
  const format = cell.format === Number(written ?? 0) ? {} : { s: String(cell.format) };
  if (!cell.writesContent) {
    edits.replace(tag.start, tag.end, rewriteTag(source, tag, format));
    return;
  }
  const body = cellBody(cell.content, tag.prefix, cell.shift);
  const inner = body.inner + extensionOf(source, spot);
  // What cm and vm point to (dynamic arrays, linked types) belonged to the old content.
  const open = rewriteTag(source, tag, { t: body.type, cm: null, vm: null, ...format }, inner === "");
  edits.replace(tag.start, spot.end, inner === "" ? open : `${open}${inner}</${tag.prefix}c>`);
}

/** The extension list of a cell, if it has one: it stays. */
function extensionOf(source: string, { tag, end }: CellSpot): string {
  if (tag.empty) return "";
  const content = source.slice(tag.end, contentEnd(source, tag, end));
  return /<((?:[^\s<>/:]+:)?extLst)\b[^>]*?(?:\/>|>[^]*<\/\1\s*>)/.exec(content)?.[0] ?? "";
}

/** Puts new cells into a row, each before the first cell with a higher column. */
function addCells(source: string, row: RowSpot, news: readonly CellEdit[], edits: XmlEdits): void {
  const p = row.tag.prefix;
  const spans = widerSpans(rawAttribute(row.tag, "spans"), news);
  const open = rewriteTag(source, row.tag, spans === null ? {} : { spans }, false);
  if (row.tag.empty) {
    const inner = news.map((cell) => cellElement(cell, p)).join("");
    edits.replace(row.tag.start, row.end, `${open}${inner}</${p}row>`);
    return;
  }
  if (spans !== null) edits.replace(row.tag.start, row.tag.end, open);
  const behind = row.cells.at(-1)?.end ?? row.tag.end;
  for (const cell of news) {
    const next = row.cells.find(({ column }) => column > cell.column);
    edits.insert(next?.tag.start ?? behind, cellElement(cell, p));
  }
}

/** The hint "first:last column" of a row, made wide enough; null when it fits or there is none we understand. */
function widerSpans(spans: string | null, news: readonly CellEdit[]): string | null {
  const match = /^(\d{1,5}):(\d{1,5})$/.exec(spans ?? "");
  if (!match) return null;
  const columns = news.map(({ column }) => column);
  const wider = `${Math.min(Number(match[1]), ...columns)}:${Math.max(Number(match[2]), ...columns)}`;
  return wider === spans ? null : wider;
}

/** Puts new rows (ascending) each before the first row with a higher number. */
function addRows(index: SheetIndex, rows: readonly { row: number; text: string }[], edits: XmlEdits): void {
  if (rows.length === 0) return;
  const { data, source } = index;
  if (data.empty) {
    const inner = rows.map(({ text }) => text).join("");
    const open = rewriteTag(source, data, {}, false);
    edits.replace(data.start, data.end, `${open}${inner}</${data.prefix}${data.local}>`);
    return;
  }
  for (const { row, text } of rows) edits.insert(index.newRowPlaces.get(row) ?? index.rowsEnd, text);
}

function cellElement(cell: CellEdit, prefix: string): string {
  const body: CellBody = cellBody(cell.content, prefix, cell.shift);
  return newCell(cell, cell.format, body, prefix);
}

/** The sheet's own note of the area in use; one we do not understand stays. */
function growDimension(index: SheetIndex, cells: readonly CellEdit[], edits: XmlEdits): void {
  const tag = index.dimension;
  const written = tag === null ? null : rawAttribute(tag, "ref");
  const old = written === null ? null : parseRange(written);
  if (tag === null || old === null) return;
  const range = { ...old };
  for (const { row, column, spot, content } of cells) {
    if (spot === null && content.kind === "blank") continue;
    range.top = Math.min(range.top, row);
    range.left = Math.min(range.left, column);
    range.bottom = Math.max(range.bottom, row);
    range.right = Math.max(range.right, column);
  }
  const isSame =
    range.top === old.top &&
    range.left === old.left &&
    range.bottom === old.bottom &&
    range.right === old.right;
  if (isSame) return;
  edits.replace(tag.start, tag.end, rewriteTag(index.source, tag, { ref: rangeToA1(range) }));
}

/**
 * Before the first cell of a shared formula is overwritten, the cells that took their formula from it get their own:
 * else they would lose it. Their stored values stay.
 */
function writeOutShared(
  index: SheetIndex,
  overwritten: ReadonlySet<number>,
  edits: XmlEdits,
  scan: () => XmlScanner,
  limits: ReadLimits,
): void {
  const firsts = new Map<number, SharedSpot>();
  const formulas = new Map<number, SharedFormula>();
  let length = 0;
  for (const spot of index.shared) {
    if (spot.hasText) {
      firsts.set(spot.group, spot);
      formulas.delete(spot.group);
      continue;
    }
    const first = firsts.get(spot.group);
    if (first === undefined || !overwritten.has(first.cellStart) || overwritten.has(spot.cellStart)) continue;
    let formula = formulas.get(spot.group);
    if (formula === undefined) {
      formula = new SharedFormula(formulaText(scan(), first), first.row, first.column);
      formulas.set(spot.group, formula);
    }
    const text = formula.at(spot.row, spot.column);
    length += text.length;
    if (length > limits.sharedFormulaText) throw tooLarge("sharedFormulaText", limits);
    const p = spot.prefix;
    edits.replace(spot.formulaStart, spot.formulaEnd, `<${p}f>${escapeFormula(text, "")}</${p}f>`);
  }
}

function formulaText(xml: XmlScanner, spot: SharedSpot): string {
  xml.seek(spot.formulaStart);
  xml.nextChild();
  xml.readText();
  return xml.takeText().replace(/^=/, "");
}

/** Gives the format a cell that is not there would have: its row's own, else its column's. */
export function formatOfEmpty(index: SheetIndex, place: CellPlace): number {
  const row = index.rows.get(place.row)?.at(-1);
  if (row !== undefined && /^(?:1|true)$/.test(rawAttribute(row.tag, "customFormat") ?? "")) {
    return formatOf(rawAttribute(row.tag, "s"));
  }
  return index.columnFormats.find(({ from, to }) => from <= place.column && place.column <= to)?.format ?? 0;
}

/** Gives the number of a cell format as written; the first one for what is no number. */
export function formatOf(written: string | null): number {
  return written !== null && /^\d{1,6}$/.test(written) ? Number(written) : 0;
}
