import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ReadFailure,
  WriteRefused,
  type PlannedWrite,
  type WorkbookSnapshot,
  type WritePlan,
} from "../../src/core";
import { findCell } from "../../src/core/scoring/findCell";
import { contentOf } from "../../src/core/writing/contentOf";
import { FileHost } from "../../src/hosts/file/fileHost";
import { UnwritablePlan } from "../../src/hosts/file/writing/unwritable";
import { deflateNode } from "../../src/hosts/file/writing/deflateNode";
import { kinds } from "./kinds";
import { nodePorts, readAs } from "./support/outcome";

/** A point changed, a text that looks like a formula written, a cell far from the table filled, a sheet added. */
function planFor(snapshot: WorkbookSnapshot): WritePlan {
  const sheet = snapshot.sheets[0]!;
  const reason = { code: "level-by-code", params: {} } as const;
  const write = (place: string, row: number, column: number, after: PlannedWrite["after"]): PlannedWrite => {
    const before = contentOf(findCell(sheet, row, column));
    return { sheet: sheet.name, cell: place, before, after, numberFormat: "0.0", style: null, reason };
  };
  const added = (cell: string, after: PlannedWrite["after"]): PlannedWrite => ({
    ...{ sheet: "Thẩm định", cell, before: { kind: "blank" }, after },
    ...{ numberFormat: null, style: "text", reason },
  });
  return {
    newSheets: [{ name: "Thẩm định", columnWidths: [10], merges: [], frozenRows: 1, landscape: true }],
    writes: [
      write("D7", 7, 4, { kind: "number", number: 1.5 }),
      write("E7", 7, 5, { kind: "text", text: "=cmd|'/c calc'!A0" }),
      write("H20", 20, 8, { kind: "formula", formula: "SUM(D7:D9)", value: 4 }),
      added("A1", { kind: "text", text: "+1+1" }),
    ],
  };
}

/** Writes into a file; gives what came of it, and the file. */
async function written(bytes: Uint8Array, snapshot: WorkbookSnapshot) {
  const host = new FileHost(bytes, { fileName: "a.xlsx", deflate: deflateNode, ...nodePorts });
  try {
    await host.apply(planFor(snapshot));
    return { how: "written", bytes: host.bytes() };
  } catch (error) {
    if (error instanceof WriteRefused)
      return { how: `refused: ${error.refusals.map(({ why }) => why).join()}`, bytes: null };
    if (error instanceof UnwritablePlan) return { how: `unwritable: ${error.code}`, bytes: null };
    if (error instanceof ReadFailure) return { how: `failure: ${error.code}`, bytes: null };
    throw error;
  }
}

const readable = kinds.filter(({ gives }) => / points/.test(gives));
/** Only against hanging. */
const GUARD = 60_000;

test.each(readable.map((kind) => [kind.id, kind] as const))(
  "%s",
  async (id, { bytes: make }) => {
    const bytes = make();
    const before = readAs(id, bytes);
    const { how, bytes: after } = await written(bytes, before);
    expect(how).toMatch(/^(?:written|refused: [a-z,-]+|failure: (?:corrupt|too-large))$/);
    if (after === null) return;
    const now = readAs(id, after);
    const cell = (row: number, column: number) => contentOf(findCell(now.sheets[0]!, row, column));
    expect(now.sheets.map(({ name }) => name)).toEqual([
      ...before.sheets.map(({ name }) => name),
      "Thẩm định",
    ]);
    expect(cell(7, 4)).toEqual({ kind: "number", number: 1.5 });
    expect(cell(7, 5)).toEqual({ kind: "text", text: "=cmd|'/c calc'!A0" });
    expect(cell(20, 8)).toEqual({ kind: "formula", formula: "SUM(D7:D9)", value: 4 });
    // Where cells are more than are read, those of the new sheet are among the rest.
    if (before.sheets.some((sheet) => sheet.clipped)) return;
    expect(contentOf(findCell(now.sheets.at(-1)!, 1, 1))).toEqual({ kind: "text", text: "+1+1" });
  },
  GUARD,
);

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice"].find((path) =>
  existsSync(path),
);
if (office === undefined)
  process.stderr.write("LibreOffice is not installed here: what was written is not opened in it.\n");
const withOffice = office === undefined ? test.skip : test;

/** Kinds small enough for an office program to open; a package with names that lead out of it LibreOffice refuses. */
const OPENED = [
  ...["prototype-names-as-entry-names", "include-and-stylesheet-instructions"],
  ...["relationship-named-as-a-prototype", "external-picture-and-link", "cell-in-the-last-column"],
  ...["style-nobody-has", "prototype-names-as-sheet-names", "prototype-names-as-texts", "markup-in-texts"],
  ...["formula-injection-in-texts", "dde-formula-as-points", "formula-of-itself", "date-beyond-the-calendar"],
  ...["terminal-commands-in-texts", "right-to-left-marks-in-texts"],
];

withOffice(
  "LibreOffice opens what was written and shows it, formula signs as text",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "vtlt-written-"));
    try {
      const paths: string[] = [];
      for (const id of OPENED) {
        const bytes = readable.find((kind) => kind.id === id)!.bytes();
        const { bytes: after } = await written(bytes, readAs(id, bytes));
        expect({ id, written: after !== null }).toEqual({ id, written: true });
        paths.push(join(folder, `${id}.xlsx`));
        writeFileSync(paths.at(-1)!, after!);
      }
      mkdirSync(join(folder, "profile"));
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1";
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      execFileSync(office!, [profile, "--headless", "--convert-to", filter, "--outdir", folder, ...paths], {
        stdio: "ignore",
      });
      for (const id of OPENED) {
        const made = [`${id}.csv`, `${id}-Phụ lục I.csv`, `${id}-__proto__.csv`].find((name) =>
          existsSync(join(folder, name)),
        );
        const line =
          made &&
          readFileSync(join(folder, made), "utf8")
            .split("\n")
            .find((row) => row.startsWith("1,"));
        expect({ id, line: line?.slice(0, 60) }).toMatchObject({
          id,
          line: expect.stringMatching(/^1,.*,2(?:\.0)?,1\.5,=cmd\|'\/c calc'!A0/) as string,
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  180_000,
);
