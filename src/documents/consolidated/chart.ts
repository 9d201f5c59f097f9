import { escapeXml } from "./cellText";
import { xmlHead } from "./packagePart";

/** A column chart of numbers that stand in cells, with the values they have now. */
export interface ChartSpec {
  readonly title: string;
  /** What the chart shows, for those who cannot see it. */
  readonly description: string;
  readonly sheet: string;
  readonly labels: { readonly ref: string; readonly values: readonly string[] };
  readonly numbers: { readonly ref: string; readonly values: readonly number[] };
  /** Cells from column and row (from 0), this many columns and rows large. */
  readonly at: {
    readonly column: number;
    readonly row: number;
    readonly columns: number;
    readonly rows: number;
  };
}

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const SHEET_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Gives a chart's part: one series of columns, its numbers above them. */
export function chartXml(chart: ChartSpec): string {
  const sheet = `'${chart.sheet.replaceAll("'", "''")}'!`;
  const points = (values: readonly (string | number)[]) =>
    `<c:ptCount val="${values.length}"/>` +
    values.map((v, i) => `<c:pt idx="${i}"><c:v>${escapeXml(String(v))}</c:v></c:pt>`).join("");
  const run = (text: string) =>
    `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="vi-VN" sz="1200" b="1"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx>`;
  const axis = (id: number, crosses: number, place: string) =>
    `<c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${place}"/>`
      .concat(
        place === "l" ? '<c:majorGridlines/><c:numFmt formatCode="0" sourceLinked="0"/>' : "",
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
      )
      .concat(`<c:crossAx val="${crosses}"/><c:crosses val="autoZero"/>`);
  return (
    `${xmlHead}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    `<c:roundedCorners val="0"/><c:chart><c:title>${run(chart.title)}<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/>` +
    '<c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    '<c:ser><c:idx val="0"/><c:order val="0"/><c:spPr><a:solidFill><a:srgbClr val="2F5597"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>' +
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>' +
    `<c:cat><c:strRef><c:f>${escapeXml(sheet + chart.labels.ref)}</c:f><c:strCache>${points(chart.labels.values)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${escapeXml(sheet + chart.numbers.ref)}</c:f><c:numCache><c:formatCode>0</c:formatCode>${points(chart.numbers.values)}</c:numCache></c:numRef></c:val></c:ser>` +
    '<c:gapWidth val="60"/><c:axId val="111"/><c:axId val="112"/></c:barChart>' +
    `<c:catAx>${axis(111, 112, "b")}<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>` +
    `<c:valAx>${axis(112, 111, "l")}<c:crossBetween val="between"/></c:valAx>` +
    '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

/** Gives the drawing that places charts on a sheet. */
export function drawingXml(charts: readonly ChartSpec[]): string {
  const anchors = charts.map(({ at, title, description }, i) => {
    const corner = (name: string, column: number, row: number) =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
    return (
      `<xdr:twoCellAnchor>${corner("from", at.column, at.row)}${corner("to", at.column + at.columns, at.row + at.rows)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${i + 2}" name="${escapeXml(title)}" descr="${escapeXml(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" r:id="rId${i + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return (
    `${xmlHead}<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">` +
    `${anchors.join("")}</xdr:wsDr>`
  );
}
