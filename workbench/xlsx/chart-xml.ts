import type { CellValue } from "../engine";
import type { KeptAxis, KeptChart, KeptSeries } from "./kept";
import { argb } from "./format-xml";
import { escapeXml } from "./xml-text";

/** The values of a range, row by row, for the copy that a chart keeps of its data. */
export type RangeValues = (reference: string) => readonly CellValue[];

const namespaces =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const categoryAxisId = 504_001;
const valueAxisId = 504_002;
const positions = { top: "t", bottom: "b", left: "l", right: "r" } as const;

/** A chart's part, with a copy of its data so that it shows before anything is recalculated. */
export function chartXml(chart: KeptChart, valuesOf: RangeValues): string {
  const kind = chart.kind ?? "ColumnClustered";
  const isRound = kind === "Pie" || kind === "Doughnut";
  const title =
    chart.title !== undefined && chart.title !== "" && chart.titleVisible !== false
      ? `${titleXml(chart.title, 1400)}<c:autoTitleDeleted val="0"/>`
      : '<c:autoTitleDeleted val="1"/>';
  const series = (chart.series ?? []).map((one, index) => seriesXml(one, index, chart, valuesOf));
  const axes = isRound ? "" : axesXml(chart);
  const legend =
    chart.legend === null || chart.legend === undefined
      ? ""
      : `<c:legend><c:legendPos val="${positions[chart.legend]}"/><c:overlay val="0"/></c:legend>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<c:chartSpace ${namespaces}><c:roundedCorners val="0"/><c:chart>${title}<c:plotArea><c:layout/>${groupXml(kind, series.join(""), chart)}${axes}</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`;
}

function groupXml(kind: string, series: string, chart: KeptChart): string {
  const labels = chart.dataLabels ? `<c:dLbls>${shownInLabel(true)}</c:dLbls>` : "";
  const axes = `<c:axId val="${categoryAxisId}"/><c:axId val="${valueAxisId}"/>`;
  switch (kind) {
    case "Line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${labels}<c:marker val="1"/>${axes}</c:lineChart>`;
    case "Area":
      return `<c:areaChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}${labels}${axes}</c:areaChart>`;
    case "Radar":
      return `<c:radarChart><c:radarStyle val="marker"/><c:varyColors val="0"/>${series}${labels}${axes}</c:radarChart>`;
    case "Scatter":
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series}${labels}${axes}</c:scatterChart>`;
    case "Bubble":
      return `<c:bubbleChart><c:varyColors val="0"/>${series}${labels}<c:bubbleScale val="${chart.series?.[0]?.bubbleScale ?? 100}"/><c:showNegBubbles val="0"/>${axes}</c:bubbleChart>`;
    case "Pie":
      return `<c:pieChart><c:varyColors val="1"/>${series}${labels}<c:firstSliceAng val="0"/></c:pieChart>`;
    case "Doughnut":
      return `<c:doughnutChart><c:varyColors val="1"/>${series}${labels}<c:firstSliceAng val="0"/><c:holeSize val="50"/></c:doughnutChart>`;
    default: {
      const direction = kind.startsWith("Bar") ? "bar" : "col";
      const grouping = kind.endsWith("Stacked100")
        ? "percentStacked"
        : kind.endsWith("Stacked")
          ? "stacked"
          : "clustered";
      const overlap = grouping === "clustered" ? "" : '<c:overlap val="100"/>';
      return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}${labels}<c:gapWidth val="60"/>${overlap}${axes}</c:barChart>`;
    }
  }
}

function seriesXml(
  series: KeptSeries,
  index: number,
  chart: KeptChart,
  valuesOf: RangeValues,
): string {
  const isScatter = hasTwoValueAxes(chart);
  const name =
    series.nameRef === undefined
      ? series.name === undefined
        ? ""
        : `<c:tx><c:v>${escapeXml(series.name)}</c:v></c:tx>`
      : `<c:tx>${textReference(series.nameRef, valuesOf)}</c:tx>`;
  const isLine = chart.kind === "Line" || chart.kind === "Radar" || chart.kind === "Scatter";
  const fill = series.color === undefined ? "" : fillXml(series.color, isLine, series.lineColor);
  const categories =
    series.categoriesRef === undefined
      ? ""
      : isScatter
        ? `<c:xVal>${numberReference(series.categoriesRef, valuesOf)}</c:xVal>`
        : `<c:cat>${textReference(series.categoriesRef, valuesOf)}</c:cat>`;
  const values = numberReference(series.valuesRef, valuesOf);
  const invert = /^(?:Bar|Column|Bubble)/.test(chart.kind ?? "Column")
    ? '<c:invertIfNegative val="0"/>'
    : "";
  const body = isScatter ? `<c:yVal>${values}</c:yVal>` : `<c:val>${values}</c:val>`;
  const smooth = isLine && chart.kind !== "Radar" ? '<c:smooth val="0"/>' : "";
  const sizes =
    series.sizesRef === undefined
      ? ""
      : `<c:bubbleSize>${numberReference(series.sizesRef, valuesOf)}</c:bubbleSize><c:bubble3D val="0"/>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}${fill}${invert}${pointLabelsXml(series)}${categories}${body}${sizes}${smooth}</c:ser>`;
}

/** Both axes of points and bubbles have numbers. */
function hasTwoValueAxes({ kind }: KeptChart): boolean {
  return kind === "Scatter" || kind === "Bubble";
}

function solidXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${argb(color).slice(2)}"/></a:solidFill>`;
}

function fillXml(color: string, isLine: boolean, lineColor: string | undefined): string {
  const fill = solidXml(color);
  const line = lineColor === undefined ? "" : `<a:ln w="9525">${solidXml(lineColor)}</a:ln>`;
  return `<c:spPr>${isLine ? `<a:ln w="28575">${fill}</a:ln>` : fill + line}</c:spPr>`;
}

const labelPositions = { Center: "ctr", Right: "r", Left: "l", Top: "t", Bottom: "b" } as const;
const shownInLabel = (isShown: boolean): string =>
  `<c:showLegendKey val="0"/><c:showVal val="${isShown ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;

/** Words at single points; the others have none. */
function pointLabelsXml({ pointLabels = {} }: KeptSeries): string {
  const labels = Object.entries(pointLabels).map(
    ([place, { text, position = "Right" }]) =>
      `<c:dLbl><c:idx val="${place}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang="en-US" sz="900"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${labelPositions[position]}"/>${shownInLabel(true)}</c:dLbl>`,
  );
  return labels.length === 0 ? "" : `<c:dLbls>${labels.join("")}${shownInLabel(false)}</c:dLbls>`;
}

function textReference(reference: string, valuesOf: RangeValues): string {
  const values = valuesOf(reference);
  const points = values.flatMap((value, index) =>
    value === null ? [] : [`<c:pt idx="${index}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`],
  );
  return `<c:strRef><c:f>${escapeXml(reference)}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join("")}</c:strCache></c:strRef>`;
}

function numberReference(reference: string, valuesOf: RangeValues): string {
  const values = valuesOf(reference);
  const points = values.flatMap((value, index) =>
    typeof value === "number" ? [`<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`] : [],
  );
  return `<c:numRef><c:f>${escapeXml(reference)}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join("")}</c:numCache></c:numRef>`;
}

/** Where the value axis crosses the axis of the categories. */
const crossings = { Automatic: "autoZero", Maximum: "max", Minimum: "min" } as const;

function axesXml(chart: KeptChart): string {
  const isAcross = chart.kind?.startsWith("Bar") === true;
  const { categoryAxis = {}, valueAxis = {} } = chart;
  const orientation = categoryAxis.reverse ? "maxMin" : "minMax";
  const category = hasTwoValueAxes(chart)
    ? `<c:valAx><c:axId val="${categoryAxisId}"/><c:scaling><c:orientation val="${orientation}"/>${limitsXml(categoryAxis)}</c:scaling><c:delete val="0"/><c:axPos val="b"/>${axisTitle(categoryAxis)}${numberFormatXml(categoryAxis)}${tickLabelsXml(categoryAxis)}${labelsXml(categoryAxis.fontSize)}<c:crossAx val="${valueAxisId}"/><c:crosses val="autoZero"/></c:valAx>`
    : `<c:catAx><c:axId val="${categoryAxisId}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling><c:delete val="0"/><c:axPos val="${isAcross ? "l" : "b"}"/>${axisTitle(categoryAxis)}<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${labelsXml(categoryAxis.fontSize)}<c:crossAx val="${valueAxisId}"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>`;
  const grid =
    valueAxis.gridlines === false
      ? ""
      : '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  const crosses = crossings[categoryAxis.position ?? "Automatic"];
  return `${category}<c:valAx><c:axId val="${valueAxisId}"/><c:scaling><c:orientation val="minMax"/>${limitsXml(valueAxis)}</c:scaling><c:delete val="0"/><c:axPos val="${isAcross ? "b" : "l"}"/>${grid}${axisTitle(valueAxis)}${numberFormatXml(valueAxis)}<c:majorTickMark val="none"/><c:minorTickMark val="none"/>${tickLabelsXml(valueAxis)}${labelsXml(valueAxis.fontSize)}<c:crossAx val="${categoryAxisId}"/><c:crosses val="${crosses}"/><c:crossBetween val="${hasTwoValueAxes(chart) ? "midCat" : "between"}"/></c:valAx>`;
}

function limitsXml({ minimum, maximum }: KeptAxis): string {
  return (
    (maximum === undefined ? "" : `<c:max val="${maximum}"/>`) +
    (minimum === undefined ? "" : `<c:min val="${minimum}"/>`)
  );
}

function numberFormatXml({ numberFormat }: KeptAxis): string {
  return numberFormat === undefined
    ? '<c:numFmt formatCode="General" sourceLinked="1"/>'
    : `<c:numFmt formatCode="${escapeXml(numberFormat)}" sourceLinked="0"/>`;
}

const labelPlaces = { NextToAxis: "nextTo", Low: "low", High: "high", None: "none" } as const;

function tickLabelsXml({ tickLabels = "NextToAxis" }: KeptAxis): string {
  return `<c:tickLblPos val="${labelPlaces[tickLabels]}"/>`;
}

function axisTitle({ title, titleSize = 10 }: KeptAxis): string {
  return title === undefined || title === "" ? "" : titleXml(title, Math.round(100 * titleSize));
}

/** How large the labels of an axis are, where that was said. */
function labelsXml(fontSize: number | undefined): string {
  return fontSize === undefined
    ? ""
    : `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${Math.round(100 * fontSize)}"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function titleXml(text: string, size: number): string {
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="0"/></a:pPr><a:r><a:rPr lang="en-US" sz="${size}" b="0"/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
