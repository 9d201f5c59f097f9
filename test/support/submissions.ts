import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  checkSnapshot,
  contentOf,
  findCell,
  parseA1,
  type PlannedWrite,
  scoredCriteria,
  type SheetSnapshot,
} from "../../src/core";
import { workbookFromSnapshot } from "../../src/hosts/file/writing/workbookFromSnapshot";
import { openWorkbook } from "../../src/hosts/file/openWorkbookNode";
import { openFileHost } from "../../src/hosts/file/writing/openFileHostNode";

/** What a generated folder of submissions holds, known beforehand. */
export interface Submissions {
  readonly folder: string;
  /** Agencies that were asked, in list order; those of `missing` sent nothing. */
  readonly agencies: readonly string[];
  readonly missing: readonly string[];
  /** Files that are the very bytes of another. */
  readonly copies: number;
  /** Agencies with a second, other file. */
  readonly twice: readonly string[];
  readonly unreadable: readonly string[];
  /** Agencies with a score above its maximum. */
  readonly faulty: readonly string[];
  readonly files: number;
  /** Self total of the first file of each agency, in points. */
  readonly totals: ReadonlyMap<string, number>;
  readonly list: string;
}

const SAMPLE = join(__dirname, "../../assets/samples/sach.xlsx");

/**
 * Writes a folder of submitted workbooks made from the clean sample: other agencies and points in each, some sent
 * twice, some copied, some unreadable, some agencies missing; and the list of agencies beside the folder.
 */
export async function makeSubmissions(
  root: string,
  counts: {
    agencies: number;
    missing: number;
    copies: number;
    twice: number;
    unreadable: number;
    faulty: number;
  },
): Promise<Submissions> {
  const folder = join(root, "bai-nop");
  mkdirSync(folder, { recursive: true });
  const { snapshot } = await openWorkbook(SAMPLE);
  const sample = checkSnapshot(snapshot, { catalog: [] });
  const sheet = sample.scoreSheet!;
  const cells = snapshot.sheets.find(({ name }) => name === sheet.sheet)!;
  const criteria = scoredCriteria(sheet);
  const agencies = Array.from({ length: counts.agencies }, (_, n) => `Ủy ban nhân dân xã Số ${n + 1}`);
  const totals = new Map<string, number>();
  const write = async (agency: string, name: string, seed: number, faulty: boolean): Promise<number> => {
    const host = (await openFileHost(SAMPLE)).host;
    const put = (cell: string, after: PlannedWrite["after"]): PlannedWrite => {
      const place = parseA1(cell)!;
      const before = contentOf(findCell(cells, place.row, place.column));
      const reason = { code: "write-entered-evidence", params: { title: "" } } as const;
      return { sheet: sheet.sheet, cell, before, after, numberFormat: null, style: null, reason };
    };
    let lost = 0;
    const writes: PlannedWrite[] = [put(sheet.agency!.cell, { kind: "text", text: agency.toUpperCase() })];
    for (const [i, criterion] of criteria.entries()) {
      const { reading, cell } = criterion.selfPoints;
      if ((seed * 7 + i * 3) % 11 !== 0 || reading.kind !== "exact") continue;
      lost += reading.points;
      writes.push(put(cell, { kind: "number", number: 0 }));
    }
    if (faulty) {
      const first = criteria[criteria.length - 1]!.selfPoints;
      if (!writes.some(({ cell }) => cell === first.cell)) {
        writes.push(put(first.cell, { kind: "number", number: 50 }));
        if (first.reading.kind === "exact") lost -= 5000 - first.reading.points;
      }
    }
    await host.apply({ newSheets: [], writes });
    writeFileSync(join(folder, name), host.bytes());
    return (sample.totals!.total.selfPoints! - lost) / 100;
  };
  const number = (n: number) => String(n + 1).padStart(3, "0");
  const missing = agencies.slice(agencies.length - counts.missing);
  const senders = agencies.slice(0, agencies.length - counts.missing);
  const faulty = senders.slice(0, counts.faulty);
  for (const [n, agency] of senders.entries()) {
    totals.set(agency, await write(agency, `xa-${number(n)}.xlsx`, n, n < counts.faulty));
  }
  for (let n = 0; n < counts.copies; n++) {
    const bytes = readFileSync(join(folder, `xa-${number(n + counts.faulty)}.xlsx`));
    writeFileSync(join(folder, `ban-sao-${number(n)}.xlsx`), bytes);
  }
  const twice = senders.slice(-counts.twice);
  for (const [n, agency] of twice.entries()) await write(agency, `nop-lai-${number(n)}.xlsx`, n + 500, false);
  const sound = readFileSync(join(folder, `xa-${number(0)}.xlsx`));
  const unreadable: string[] = [];
  for (let n = 0; n < counts.unreadable; n++) {
    const name = `hong-${number(n)}.xlsx`;
    const kinds = [
      () => Buffer.alloc(0),
      () => sound.subarray(0, sound.length >> 1),
      () => Buffer.from("<html><body>Đăng nhập</body></html>"),
      () => Buffer.from("Cơ quan;Điểm\nXã A;89\n"),
    ];
    writeFileSync(join(folder, name), kinds[n % kinds.length]!());
    unreadable.push(name);
  }
  return {
    ...{ folder, agencies, missing, copies: counts.copies, twice, unreadable, faulty, totals },
    files: senders.length + counts.copies + counts.twice + counts.unreadable,
    list: writeList(root, agencies),
  };
}

/** The list a province keeps: another case and a short form, as lists have. */
function writeList(root: string, agencies: readonly string[]): string {
  const path = join(root, "danh-sach.xlsx");
  const rows = agencies.map((agency, n) => [String(n + 1), agency.replace("Ủy ban nhân dân", "UBND")]);
  writeTable(path, "DS", [["STT", "Tên đơn vị"], ...rows]);
  return path;
}

/** Writes a workbook of one sheet of texts. */
export function writeTable(path: string, name: string, rows: readonly (readonly string[])[]): void {
  const look = { formula: null, cached: true, font: null, bold: false } as const;
  const cells = rows.flatMap((row, r) =>
    row.map((text, c) => ({
      ...look,
      row: r + 1,
      column: c + 1,
      text,
      value: { kind: "text", text } as const,
    })),
  );
  const sheet: SheetSnapshot = {
    ...{ name, visibility: "visible", protected: false, cells, merges: [] },
    ...{ hiddenRows: [], hiddenColumns: [], clipped: false },
  };
  writeFileSync(path, workbookFromSnapshot({ sheets: [sheet], readOnly: false, macros: false }, {}));
}
