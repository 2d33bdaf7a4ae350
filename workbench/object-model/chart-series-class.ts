import { fixedRangeName, quotedSheetName } from "../formulas/cell-address";
import { membersOf } from "../protocol/members";
import { flag, oneOf, optional, text, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import type { KeptPointLabel, KeptSeries } from "../xlsx/kept";
import { refuseTooManySeries } from "./add-chart";
import { chartFact, updateChart, type ChartPlace } from "./chart-place";
import { color } from "./color";
import { excelLimits } from "./excel-limits";
import { numberBetween, textUpTo } from "./limited-parameters";
import { rangeArgument } from "./object-links";
import type { RangePlace } from "./range-place";

interface SeriesPlace {
  readonly chart: ChartPlace;
  readonly index: number;
}

const series = membersOf<SeriesPlace>();

const fillClass: ServerClass<SeriesPlace> = {
  name: "ChartFill",
  scalars: {},
  navigation: {},
  methods: {
    setSolidColor: series.method([color("color")], (place, chosen) =>
      update(place, { color: chosen }),
    ),
  },
};

const lineClass: ServerClass<SeriesPlace> = {
  name: "ChartLineFormat",
  scalars: {
    color: series.settable(
      (place) => seriesAt(place).lineColor ?? "",
      color("color"),
      (place, lineColor) => update(place, { lineColor }),
    ),
  },
  navigation: {},
  methods: {},
};

const formatClass: ServerClass<SeriesPlace> = {
  name: "ChartSeriesFormat",
  scalars: {},
  navigation: {
    fill: (place) => serverObject(fillClass, place),
    line: (place) => serverObject(lineClass, place),
  },
  methods: {},
};

interface PointPlace extends SeriesPlace {
  readonly point: number;
}

const points = membersOf<PointPlace>();
const labelPositions = ["Center", "Right", "Left", "Top", "Bottom"] as const;

function labelAt({ point, ...place }: PointPlace): KeptPointLabel | undefined {
  return seriesAt(place).pointLabels?.[point];
}

function label({ point, ...place }: PointPlace, changes: Partial<KeptPointLabel>): void {
  const { pointLabels = {} } = seriesAt(place);
  const changed = { text: "", position: "Right" as const, ...pointLabels[point], ...changes };
  update(place, { pointLabels: { ...pointLabels, [point]: changed } });
}

const dataLabelClass: ServerClass<PointPlace> = {
  name: "ChartDataLabel",
  scalars: {
    text: points.settable(
      (place) => labelAt(place)?.text ?? "",
      text("text"),
      (place, words) => label(place, { text: words }),
    ),
    position: points.settable(
      (place) => labelAt(place)?.position ?? "Right",
      oneOf("position", labelPositions),
      (place, position) => label(place, { position }),
    ),
  },
  navigation: {},
  methods: {},
};

const pointClass: ServerClass<PointPlace> = {
  name: "ChartPoint",
  scalars: {
    hasDataLabel: points.settable(
      (place) => labelAt(place) !== undefined,
      flag("hasDataLabel"),
      ({ point, ...place }, has) => {
        if (has) return label({ point, ...place }, {});
        const others = Object.entries(seriesAt(place).pointLabels ?? {}).filter(
          ([at]) => Number(at) !== point,
        );
        update(place, { pointLabels: Object.fromEntries(others) });
      },
    ),
  },
  navigation: { dataLabel: (place) => serverObject(dataLabelClass, place) },
  methods: {},
};

const pointsClass: ServerClass<SeriesPlace> = {
  name: "ChartPointsCollection",
  scalars: {},
  navigation: {},
  methods: {
    getItemAt: series.method([wholeNumber("index")], (place, point) => {
      if (point < 0) throw new RichApiError("InvalidArgument");
      return serverObject(pointClass, { ...place, point });
    }),
  },
};

const seriesClass: ServerClass<SeriesPlace> = {
  name: "ChartSeries",
  scalars: {
    name: series.settable(
      (place) => seriesAt(place).name ?? "",
      textUpTo("name", excelLimits.seriesNameCharacters),
      (place, name) => update(place, { name, nameRef: undefined }),
    ),
    bubbleScale: series.settable(
      (place) => seriesAt(place).bubbleScale ?? 100,
      numberBetween("bubbleScale", 0, 300),
      (place, bubbleScale) => update(place, { bubbleScale }),
    ),
  },
  navigation: {
    format: (place) => serverObject(formatClass, place),
    points: (place) => serverObject(pointsClass, place),
  },
  methods: {
    setBubbleSizes: series.method([rangeArgument("sourceData")], (place, range) =>
      update(place, { sizesRef: referenceTo(range) }),
    ),
    setValues: series.method([rangeArgument("sourceData")], (place, range) =>
      update(place, { valuesRef: referenceTo(range) }),
    ),
    setXAxisValues: series.method([rangeArgument("sourceData")], (place, range) =>
      update(place, { categoriesRef: referenceTo(range) }),
    ),
    getDimensionDataSourceString: series.method(
      [oneOf("dimension", ["Values", "Categories", "XValues", "YValues", "BubbleSizes"])],
      (place, dimension) => {
        const { valuesRef, categoriesRef } = seriesAt(place);
        return dimension === "Values" || dimension === "YValues"
          ? valuesRef
          : (categoriesRef ?? "");
      },
    ),
    delete: series.method([], ({ chart, index }) => {
      const kept = (chartFact(chart).series ?? []).filter((_one, position) => position !== index);
      updateChart(chart, { series: kept });
    }),
  },
};

const collection = membersOf<ChartPlace>();

const seriesCollectionClass: ServerClass<ChartPlace> = {
  name: "ChartSeriesCollection",
  scalars: { count: collection.value((chart) => chartFact(chart).series?.length ?? 0) },
  navigation: {},
  items: (chart) =>
    (chartFact(chart).series ?? []).map((_one, index) => seriesObject(chart, index)),
  indexer: collection.method([wholeNumber("index")], seriesObject),
  methods: {
    getItemAt: collection.method([wholeNumber("index")], seriesObject),
    getCount: collection.method([], (chart) => chartFact(chart).series?.length ?? 0),
    add: collection.method(
      [
        optional(textUpTo("name", excelLimits.seriesNameCharacters)),
        optional(wholeNumber("index")),
      ],
      (chart, name, index) => {
        const before = chartFact(chart).series ?? [];
        const at = index ?? before.length;
        if (at < 0 || at > before.length) throw new RichApiError("InvalidArgument");
        refuseTooManySeries(before.length + 1);
        // Until values are set there is nothing to draw; Excel shows an empty series too.
        const added: KeptSeries = { valuesRef: "", ...(name === undefined ? {} : { name }) };
        updateChart(chart, { series: [...before.slice(0, at), added, ...before.slice(at)] });
        return seriesObject(chart, at);
      },
    ),
  },
};

export function seriesCollectionObject(chart: ChartPlace): ServerObject {
  return serverObject(seriesCollectionClass, chart);
}

function seriesObject(chart: ChartPlace, index: number): ServerObject {
  if (!chartFact(chart).series?.[index]) throw new RichApiError("ItemNotFound");
  return serverObject(seriesClass, { chart, index });
}

function seriesAt({ chart, index }: SeriesPlace): KeptSeries {
  const found = chartFact(chart).series?.[index];
  if (!found) throw new RichApiError("ItemNotFound");
  return found;
}

function update(place: SeriesPlace, changes: Readonly<Record<string, unknown>>): void {
  const changed = { ...seriesAt(place), ...changes } as KeptSeries;
  updateChart(place.chart, {
    series: (chartFact(place.chart).series ?? []).map((one, index) =>
      index === place.index ? changed : one,
    ),
  });
}

function referenceTo({ session, sheetId, zone }: RangePlace): string {
  return `${quotedSheetName(session.getters.getSheetName(sheetId))}!${fixedRangeName(zone)}`;
}
