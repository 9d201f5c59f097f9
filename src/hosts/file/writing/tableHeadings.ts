import { parseRange } from "../cellReference";
import type { OpenedWorkbook } from "../readWorkbook";
import { readRelationships } from "../relationships";
import { XmlScanner } from "../xmlScanner";
import { isInside, isSameWrite, type Target } from "./sheetTargets";
import { UnwritablePlan } from "./unwritable";

/**
 * Throws {@link UnwritablePlan} when a plan writes into the heading of an Excel table: its text stands in the table's
 * own part as well, and Excel offers a repair where the two differ.
 */
export function refuseTableHeadings(
  { zip, limits, deadline }: OpenedWorkbook,
  part: string,
  targets: readonly Target[],
): void {
  const writes = targets.filter(({ write }) => !isSameWrite(write));
  if (writes.length === 0) return;
  for (const { type, target } of readRelationships(zip, part, limits, deadline).values()) {
    if (type !== "table" || target === null || !zip.has(target)) continue;
    const xml = new XmlScanner(zip.readText(target), target, limits, deadline);
    xml.enterRoot();
    const range = parseRange(xml.attribute("ref") ?? "");
    const headings = xml.attribute("headerRowCount") === "0" ? 0 : 1;
    if (range === null || headings === 0) continue;
    const heading = writes.find((place) => isInside(place, { ...range, bottom: range.top }));
    if (heading !== undefined) {
      throw new UnwritablePlan("table-header", { sheet: heading.write.sheet, cell: heading.write.cell });
    }
  }
}
