import { membersOf } from "../protocol/members";
import { flag, number, oneOf, text } from "../protocol/parameters";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { RichApiError } from "../protocol/rich-api-error";
import { chartFact, updateChart, type ChartPlace } from "./chart-place";
import { checkNumberFormat } from "./check-number-format";
import { excelLimits } from "./excel-limits";
import { numberBetween, textUpTo } from "./limited-parameters";
import type { ChartFact } from "./facts";

type AxisName = "categoryAxis" | "valueAxis";
interface AxisPlace {
  readonly chart: ChartPlace;
  readonly axis: AxisName;
}

const axis = membersOf<AxisPlace>();

/** What Excel gives the words of a chart. */
const usualFontSize = 10;

/** The letters of an axis: those of its labels, or of its title. */
function letters(
  format: string,
  size: "fontSize" | "titleSize",
): (place: AxisPlace) => ServerObject {
  const fontClass: ServerClass<AxisPlace> = {
    name: "ChartFont",
    scalars: {
      size: axis.settable(
        ({ chart, axis: name }) => chartFact(chart)[name]?.[size] ?? usualFontSize,
        numberBetween("size", excelLimits.fontSizePoints.least, excelLimits.fontSizePoints.most),
        (place, points) => update(place, { [size]: points }),
      ),
    },
    navigation: {},
    methods: {},
  };
  const formatClass: ServerClass<AxisPlace> = {
    name: format,
    scalars: {},
    navigation: { font: (place) => serverObject(fontClass, place) },
    methods: {},
  };
  return (place) => serverObject(formatClass, place);
}

const labelFormat = letters("ChartAxisFormat", "fontSize");
const titleFormat = letters("ChartAxisTitleFormat", "titleSize");

const axisTitleClass: ServerClass<AxisPlace> = {
  name: "ChartAxisTitle",
  scalars: {
    text: axis.settable(
      ({ chart, axis: name }) => chartFact(chart)[name]?.title ?? "",
      textUpTo("text", excelLimits.chartTitleCharacters),
      (place, title) => update(place, { title }),
    ),
    visible: axis.settable(
      ({ chart, axis: name }) => Boolean(chartFact(chart)[name]?.title),
      flag("visible"),
      (place, visible) => {
        if (!visible) update(place, { title: undefined });
      },
    ),
  },
  navigation: { format: titleFormat },
  methods: {},
};

const gridlinesClass: ServerClass<AxisPlace> = {
  name: "ChartGridlines",
  scalars: {
    visible: axis.settable(
      ({ chart }) => chartFact(chart).valueAxis?.gridlines !== false,
      flag("visible"),
      (place, gridlines) => update(place, { gridlines }),
    ),
  },
  navigation: {},
  methods: {},
};

/** What both axes have; numbers on the one across are those of points and bubbles. */
const commonScalars = {
  minimum: axis.settable(
    ({ chart, axis: name }) => chartFact(chart)[name]?.minimum ?? "",
    number("minimum"),
    (place, minimum) => setBounds(place, { minimum }),
  ),
  maximum: axis.settable(
    ({ chart, axis: name }) => chartFact(chart)[name]?.maximum ?? "",
    number("maximum"),
    (place, maximum) => setBounds(place, { maximum }),
  ),
  numberFormat: axis.settable(
    ({ chart, axis: name }) => chartFact(chart)[name]?.numberFormat ?? "General",
    text("numberFormat"),
    (place, numberFormat) => {
      checkNumberFormat(numberFormat);
      update(place, { numberFormat });
    },
  ),
  tickLabelPosition: axis.settable(
    ({ chart, axis: name }) => chartFact(chart)[name]?.tickLabels ?? "NextToAxis",
    oneOf("tickLabelPosition", ["NextToAxis", "Low", "High", "None"]),
    (place, tickLabels) => update(place, { tickLabels }),
  ),
};

const categoryAxisClass: ServerClass<AxisPlace> = {
  name: "ChartAxis",
  scalars: {
    ...commonScalars,
    reversePlotOrder: axis.settable(
      ({ chart }) => chartFact(chart).categoryAxis?.reverse ?? false,
      flag("reversePlotOrder"),
      (place, reverse) => update(place, { reverse }),
    ),
    position: axis.settable(
      ({ chart }) => chartFact(chart).categoryAxis?.position ?? "Automatic",
      oneOf("position", ["Automatic", "Maximum", "Minimum"]),
      (place, position) => update(place, { position }),
    ),
  },
  navigation: {
    title: (place) => serverObject(axisTitleClass, place),
    format: labelFormat,
  },
  methods: {},
};

const valueAxisClass: ServerClass<AxisPlace> = {
  name: "ChartAxis",
  scalars: commonScalars,
  navigation: {
    title: (place) => serverObject(axisTitleClass, place),
    majorGridlines: (place) => serverObject(gridlinesClass, place),
    format: labelFormat,
  },
  methods: {},
};

const axesClass: ServerClass<ChartPlace> = {
  name: "ChartAxes",
  scalars: {},
  navigation: {
    categoryAxis: (chart) => serverObject(categoryAxisClass, { chart, axis: "categoryAxis" }),
    valueAxis: (chart) => serverObject(valueAxisClass, { chart, axis: "valueAxis" }),
  },
  methods: {},
};

export function axesObject(chart: ChartPlace): ServerObject {
  return serverObject(axesClass, chart);
}

/** An axis whose ends are the wrong way round is refused. */
function setBounds(
  place: AxisPlace,
  changes: { readonly minimum?: number; readonly maximum?: number },
): void {
  const { minimum, maximum } = { ...chartFact(place.chart)[place.axis], ...changes };
  if (minimum !== undefined && maximum !== undefined && minimum >= maximum) {
    throw new RichApiError("InvalidArgument", `The axis cannot run from ${minimum} to ${maximum}.`);
  }
  update(place, changes);
}

function update(
  { chart, axis: name }: AxisPlace,
  changes: Readonly<Record<string, unknown>>,
): void {
  updateChart(chart, { [name]: { ...chartFact(chart)[name], ...changes } } as Partial<ChartFact>);
}
