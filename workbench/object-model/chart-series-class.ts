import { fixedRangeName, quotedSheetName } from "../formulas/cell-address";
import { membersOf } from "../protocol/members";
import { oneOf, optional, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import type { KeptSeries } from "../xlsx/kept";
import { refuseTooManySeries } from "./add-chart";
import { chartFact, updateChart, type ChartPlace } from "./chart-place";
import { color } from "./color";
import { excelLimits } from "./excel-limits";
import { textUpTo } from "./limited-parameters";
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

const formatClass: ServerClass<SeriesPlace> = {
  name: "ChartSeriesFormat",
  scalars: {},
  navigation: { fill: (place) => serverObject(fillClass, place) },
  methods: {},
};

const seriesClass: ServerClass<SeriesPlace> = {
  name: "ChartSeries",
  scalars: {
    name: series.settable(
      (place) => seriesAt(place).name ?? "",
      textUpTo("name", excelLimits.seriesNameCharacters),
      (place, name) => update(place, { name, nameRef: undefined }),
    ),
  },
  navigation: { format: (place) => serverObject(formatClass, place) },
  methods: {
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
