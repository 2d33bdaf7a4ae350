import { membersOf } from "../protocol/members";
import { flag, oneOf, optional, text } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { seriesOf } from "./add-chart";
import { change } from "./change";
import { axesObject } from "./chart-axes-class";
import { chartBounds, coverCells, moveChart } from "./chart-position";
import { chartFact, chartsOnSheet, updateChart, type ChartPlace } from "./chart-place";
import { seriesCollectionObject } from "./chart-series-class";
import { excelLimits } from "./excel-limits";
import { numberBetween, textUpTo } from "./limited-parameters";
import { chartKinds, chartTypeNames, chartTypeOf } from "./chart-types";
import { rangeArgument, rangeOrText } from "./object-links";
import { worksheetObject } from "./worksheet-class";

const chart = membersOf<ChartPlace>();

const titleClass: ServerClass<ChartPlace> = {
  name: "ChartTitle",
  scalars: {
    text: chart.settable(
      (place) => chartFact(place).title ?? "",
      textUpTo("text", excelLimits.chartTitleCharacters),
      (place, title) => updateChart(place, { title, titleVisible: true }),
    ),
    visible: chart.settable(
      (place) => chartFact(place).titleVisible ?? chartFact(place).title !== undefined,
      flag("visible"),
      (place, titleVisible) => updateChart(place, { titleVisible }),
    ),
  },
  navigation: {},
  methods: {},
};

const legendSides = { Top: "top", Bottom: "bottom", Left: "left", Right: "right" } as const;

const legendClass: ServerClass<ChartPlace> = {
  name: "ChartLegend",
  scalars: {
    visible: chart.settable(
      (place) => chartFact(place).legend !== null,
      flag("visible"),
      (place, visible) => {
        if (visible === (chartFact(place).legend !== null)) return;
        updateChart(place, { legend: visible ? "right" : null });
      },
    ),
    position: chart.settable(
      (place) => {
        const side = chartFact(place).legend ?? "right";
        return Object.entries(legendSides).find(([, word]) => word === side)?.[0] ?? "Right";
      },
      oneOf("position", ["Top", "Bottom", "Left", "Right"]),
      (place, side) => updateChart(place, { legend: legendSides[side] }),
    ),
  },
  navigation: {},
  methods: {},
};

const chartClass: ServerClass<ChartPlace> = {
  name: "Chart",
  identity: ({ chartId }) => chartId,
  scalars: {
    id: chart.value(({ chartId }) => chartId),
    name: chart.settable((place) => chartFact(place).name, text("name"), rename),
    chartType: chart.settable(
      (place) => chartTypeOf(chartFact(place).kind),
      oneOf("chartType", chartTypeNames),
      (place, type) => updateChart(place, { kind: chartKinds[type] }),
    ),
    top: chart.settable(
      (place) => chartBounds(place).top,
      numberBetween("top", 0, Number.MAX_SAFE_INTEGER),
      (place, top) => moveChart(place, { top }),
    ),
    left: chart.settable(
      (place) => chartBounds(place).left,
      numberBetween("left", 0, Number.MAX_SAFE_INTEGER),
      (place, left) => moveChart(place, { left }),
    ),
    width: chart.settable(
      (place) => chartBounds(place).width,
      numberBetween("width", 0, Number.MAX_SAFE_INTEGER),
      (place, width) => moveChart(place, { width }),
    ),
    height: chart.settable(
      (place) => chartBounds(place).height,
      numberBetween("height", 0, Number.MAX_SAFE_INTEGER),
      (place, height) => moveChart(place, { height }),
    ),
  },
  navigation: {
    title: (place) => serverObject(titleClass, place),
    legend: (place) => serverObject(legendClass, place),
    axes: axesObject,
    series: seriesCollectionObject,
    worksheet: ({ session, sheetId }) => worksheetObject(session, sheetId),
  },
  methods: {
    delete: chart.method([], ({ session, sheetId, chartId }) =>
      change(session, {
        type: "DELETE_FIGURE",
        sheetId,
        figureId: session.getters.getFigureIdFromChartId(chartId),
      }),
    ),
    setData: chart.method(
      [rangeArgument("sourceData"), optional(oneOf("seriesBy", ["Auto", "Columns", "Rows"]))],
      (place, source, seriesBy) =>
        updateChart(place, { series: seriesOf(source, seriesBy ?? "Auto") }),
    ),
    setPosition: chart.method(
      [rangeOrText("startCell"), optional(rangeOrText("endCell"))],
      coverCells,
    ),
  },
};

export function chartObject(place: ChartPlace): ServerObject {
  return serverObject(chartClass, place);
}

function rename(place: ChartPlace, name: string): void {
  const isTaken = chartsOnSheet(place.session, place.sheetId).some(
    (other) =>
      other.chartId !== place.chartId && chartFact(other).name.toLowerCase() === name.toLowerCase(),
  );
  if (isTaken) throw new RichApiError("ItemAlreadyExists");
  updateChart(place, { name });
}
