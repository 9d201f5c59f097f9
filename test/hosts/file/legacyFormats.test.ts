import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { ReadFailure } from "../../../src/core/model/failure";
import type { WorkbookSnapshot } from "../../../src/core/model/workbookSnapshot";
import { inflateNode } from "../../../src/hosts/file/inflateNode";
import { readLegacyWorkbook } from "../../../src/hosts/file/legacyFormats";
import type { ReadLimits } from "../../../src/hosts/file/readLimits";
import { buildOds } from "./support/odsBuilder";
import { buildZip } from "./support/zipBuilder";

const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(__dirname, "../../fixtures/workbooks", name)));

function ods(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<WorkbookSnapshot> {
  return readLegacyWorkbook(bytes, { kind: "ods", inflate: inflateNode, limits });
}

async function failureOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
    return "read";
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return error.code;
  }
}

const text = (s: string) =>
  `<table:table-cell office:value-type="string"><text:p>${s}</text:p></table:table-cell>`;
const number = (n: string, more = "") =>
  `<table:table-cell office:value-type="float" office:value="${n}" ${more}><text:p>${n}</text:p></table:table-cell>`;
const row = (cells: string, more = "") => `<table:table-row ${more}>${cells}</table:table-row>`;
const table = (content: string, more = "") =>
  `<table:table table:name="Bảng" ${more}>${content}</table:table>`;

describe(".ods", () => {
  test("texts, numbers, formulas, merges and repeated cells are read", async () => {
    const merged = `<table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="1"><text:p>Điểm</text:p></table:table-cell><table:covered-table-cell/>`;
    const book = await ods(
      buildOds(
        table(
          row(text("STT") + merged) +
            row(
              `<table:table-cell table:number-columns-repeated="2"/>` +
                number("2.5", `table:formula="of:=SUM([.A1:.B2])"`),
            ),
        ),
      ),
    );
    expect(
      book.sheets[0]!.cells.map(({ row: r, column, text: t, formula }) => [r, column, t, formula]),
    ).toEqual([
      [1, 1, "STT", null],
      [1, 2, "Điểm", null],
      [2, 3, "2,5", "SUM(A1:B2)"],
    ]);
    expect(book.sheets[0]!.merges).toEqual([{ top: 1, left: 2, bottom: 1, right: 3 }]);
    expect(book.sheets[0]!.cells[2]!.value).toEqual({ kind: "number", number: 2.5 });
  });

  test("a date, a truth value and a percentage keep their kinds", async () => {
    const cells =
      `<table:table-cell office:value-type="date" office:date-value="2021-11-24"><text:p>24/11/2021</text:p></table:table-cell>` +
      `<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>TRUE</text:p></table:table-cell>` +
      `<table:table-cell office:value-type="percentage" office:value="0.85"><text:p>85%</text:p></table:table-cell>`;
    const book = await ods(buildOds(table(row(cells))));
    expect(book.sheets[0]!.cells.map(({ value }) => value)).toEqual([
      { kind: "date", serial: 44524 },
      { kind: "boolean", boolean: true },
      { kind: "number", number: 0.85 },
    ]);
  });

  test("a formula without a stored value is unknown, not left out and not zero", async () => {
    const book = await ods(
      buildOds(table(row(text("a") + `<table:table-cell table:formula="of:=[$Phụ.A1]+1"/>`))),
    );
    expect(book.sheets[0]!.cells[1]).toMatchObject({
      row: 1,
      column: 2,
      formula: "Phụ!A1+1",
      cached: false,
      value: { kind: "blank" },
    });
  });

  test("hidden and filtered rows, hidden columns, protection and hidden sheets are told", async () => {
    const columns = `<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/><table:table-column/>`;
    const rows =
      row(text("1") + number("1") + number("1") + number("1")) +
      row(text("2"), `table:visibility="filter"`) +
      `<table:table-row-group table:display="false">${row(text("3"))}</table:table-row-group>` +
      row(text("4"), `table:visibility="collapse" table:number-rows-repeated="2"`) +
      row(text("6"));
    const styles = `<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>`;
    const book = await ods(
      buildOds(table(columns + rows, `table:protected="true" table:style-name="ta2"`), styles),
    );
    expect(book.sheets[0]).toMatchObject({
      visibility: "hidden",
      protected: true,
      hiddenRows: [2, 3, 4, 5],
      hiddenColumns: [3],
    });
  });

  test("a grid full of repeated nothing costs nothing", async () => {
    const empty = `<table:table-cell table:number-columns-repeated="16384"/>`;
    const book = await ods(
      buildOds(
        table(
          row(text("a")) + row(empty, `table:number-rows-repeated="1048575" table:visibility="collapse"`),
        ),
      ),
    );
    expect(book.sheets[0]).toMatchObject({ cells: [{ text: "a" }], hiddenRows: [] });
  });

  test.each<[string, Uint8Array, string]>([
    ["a file without sheets", buildOds(""), "no-sheets"],
    [
      "a broken checksum",
      buildOds(table(""), "", [{ name: "styles.xml", data: "<a/>", lie: { crc32: 1 } }]),
      "corrupt",
    ],
    ["a part that is no XML", buildOds(table(""), "", [{ name: "styles.xml", data: "<a>" }]), "corrupt"],
    ["a document type", buildOds(table(""), "", [{ name: "meta.xml", data: "<!DOCTYPE a><a/>" }]), "hostile"],
    ["a file that ends early", buildOds(table(row(text("a")))).subarray(0, 500), "truncated"],
    [
      "rows repeated beyond the grid",
      buildOds(table(row(text("a"), `table:number-rows-repeated="2000000"`))),
      "corrupt",
    ],
  ])("%s is a failure of its own", async (_, bytes, code) => {
    expect(await failureOf(ods(bytes))).toBe(code);
  });

  test("a bomb in a picture never reaches the library", async () => {
    const raw = deflateRawSync(new Uint8Array(100_000_000));
    const picture = { name: "Pictures/a.png", data: "", raw, lie: { size: 10 } };
    const book = await ods(buildOds(table(row(text("a"))), "", [picture]));
    expect(book.sheets[0]!.cells).toHaveLength(1);
  });

  test("a file with a password says so", async () => {
    const manifest = `<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`;
    expect(await failureOf(ods(buildZip([{ name: "META-INF/manifest.xml", data: manifest }])))).toBe(
      "encrypted",
    );
  });

  test("a real file of LibreOffice is read", async () => {
    // The library says on the console what it makes of number formats; in a program the worker's console is closed.
    const said = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const book = await ods(fixture("mau07.ods"));
    said.mockRestore();
    const [sheet] = book.sheets;
    expect(sheet).toMatchObject({ name: "Phụ lục I", visibility: "visible", clipped: false });
    expect(sheet!.cells).toHaveLength(244);
    expect(sheet!.cells[0]).toMatchObject({ row: 1, column: 3, text: "UBND TỈNH HÀ TĨNH", font: null });
    expect(sheet!.cells.find((c) => c.row === 11 && c.column === 5)!.value).toEqual({
      kind: "number",
      number: 2.5,
    });
  });
});

describe(".xls", () => {
  const xls = (bytes: Uint8Array, limits: Partial<ReadLimits> = {}) =>
    readLegacyWorkbook(bytes, { kind: "xls", inflate: inflateNode, limits });

  test("a real file is read", async () => {
    const book = await xls(fixture("mau06.xls"));
    const [sheet] = book.sheets;
    expect(book).toMatchObject({ readOnly: false, macros: false });
    expect(sheet).toMatchObject({
      name: "PHU LUC 1",
      visibility: "visible",
      protected: false,
      clipped: false,
    });
    expect(sheet!.cells).toHaveLength(320);
    expect(sheet!.merges).toEqual([
      { top: 3, left: 1, bottom: 3, right: 6 },
      { top: 4, left: 1, bottom: 4, right: 6 },
    ]);
    expect(sheet!.cells.find((c) => c.row === 17 && c.column === 4)).toMatchObject({
      value: { kind: "number", number: 13 },
      text: "13",
    });
  });

  test("a hidden row is told", async () => {
    const bytes = Buffer.from(fixture("mau06.xls"));
    // The record of row 9 (BIFF8 ROW, 16 bytes); bit 5 of its flags hides it.
    const at = bytes.indexOf(Buffer.from([0x08, 0x02, 0x10, 0x00, 8, 0]));
    bytes[at + 16]! |= 0x20;
    expect((await xls(new Uint8Array(bytes))).sheets[0]!.hiddenRows).toEqual([9]);
  });

  test("cells and rows beyond the limits are left out and the sheet says so", async () => {
    const few = await xls(fixture("mau06.xls"), { cellsPerSheet: 10 });
    expect(few.sheets[0]).toMatchObject({ clipped: true });
    expect(few.sheets[0]!.cells).toHaveLength(10);
    const short = await xls(fixture("mau06.xls"), { rows: 20 });
    expect(short.sheets[0]!.clipped).toBe(true);
    expect(short.sheets[0]!.cells.at(-1)!.row).toBe(20);
  });

  test("a file above the size limit is too large", async () => {
    expect(await failureOf(xls(fixture("mau06.xls"), { packageBytes: 1000 }))).toBe("too-large");
  });
});
