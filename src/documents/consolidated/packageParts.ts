import { escapeXml } from "./cellText";
import { chartXml, drawingXml } from "./chart";
import { type PackagePart, wholePart, xmlHead } from "./packagePart";
import { definedNames, headRowOf, sheetPart, type SheetSpec, type WrittenSheet } from "./sheet";
import { stylesXml } from "./styles";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument";

/**
 * Gives the parts of a workbook in the order they are to be packed. Sheets are made while their chunks are taken, so
 * the parts must be packed one after another. `created` is an ISO time.
 */
export function* workbookParts(
  sheets: readonly SheetSpec[],
  title: string,
  created: string,
): Iterable<PackagePart> {
  const charts = sheets.map((sheet) => sheet.charts?.(headRowOf(sheet) + 1) ?? []);
  const numberOfCharts = charts.flat().length;
  yield wholePart("[Content_Types].xml", contentTypes(sheets.length, charts, numberOfCharts));
  yield wholePart(
    "_rels/.rels",
    relations([
      [`${OFFICE}/officeDocument`, "xl/workbook.xml"],
      [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
  );
  yield wholePart("docProps/core.xml", coreProperties(title, created));
  yield wholePart("xl/styles.xml", stylesXml());
  const written: WrittenSheet[] = [];
  let chartNumber = 0;
  for (const [i, sheet] of sheets.entries()) {
    const own = charts[i] ?? [];
    const part = `xl/worksheets/sheet${i + 1}.xml`;
    yield sheetPart(sheet, part, own.length > 0, i === 0, (done) => written.push(done));
    if (own.length === 0) continue;
    yield wholePart(
      `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
      relations([[`${OFFICE}/drawing`, `../drawings/drawing${i + 1}.xml`]]),
    );
    yield wholePart(`xl/drawings/drawing${i + 1}.xml`, drawingXml(own));
    const first = chartNumber + 1;
    yield wholePart(
      `xl/drawings/_rels/drawing${i + 1}.xml.rels`,
      relations(own.map((_, k) => [`${OFFICE}/chart`, `../charts/chart${first + k}.xml`])),
    );
    for (const chart of own) yield wholePart(`xl/charts/chart${++chartNumber}.xml`, chartXml(chart));
  }
  yield wholePart("xl/workbook.xml", workbookXml(written));
  yield wholePart(
    "xl/_rels/workbook.xml.rels",
    relations([
      ...sheets.map((_, i): [string, string] => [`${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`]),
      [`${OFFICE}/styles`, "styles.xml"],
    ]),
  );
}

function contentTypes(
  sheets: number,
  charts: readonly (readonly unknown[])[],
  numberOfCharts: number,
): string {
  const override = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  const all = [
    override("xl/workbook.xml", `${TYPES}.spreadsheetml.sheet.main+xml`),
    override("xl/styles.xml", `${TYPES}.spreadsheetml.styles+xml`),
    override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
  ];
  for (let i = 1; i <= sheets; i++) {
    all.push(override(`xl/worksheets/sheet${i}.xml`, `${TYPES}.spreadsheetml.worksheet+xml`));
    if ((charts[i - 1]?.length ?? 0) > 0) {
      all.push(override(`xl/drawings/drawing${i}.xml`, `${TYPES}.drawing+xml`));
    }
  }
  for (let i = 1; i <= numberOfCharts; i++) {
    all.push(override(`xl/charts/chart${i}.xml`, `${TYPES}.drawingml.chart+xml`));
  }
  return (
    `${xmlHead}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${all.join("")}</Types>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${xmlHead}<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;
}

function coreProperties(title: string, created: string): string {
  return (
    `${xmlHead}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:creator>vtlt</dc:creator>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${escapeXml(created)}</dcterms:created></cp:coreProperties>`
  );
}

function workbookXml(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return (
    `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>' +
    `<sheets>${list.join("")}</sheets><definedNames>${sheets.map(definedNames).join("")}</definedNames>` +
    '<calcPr calcId="191029"/></workbook>'
  );
}
