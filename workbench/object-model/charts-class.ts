import { membersOf } from "../protocol/members";
import { oneOf, optional, text, wholeNumber } from "../protocol/parameters";
import { RichApiError } from "../protocol/rich-api-error";
import { serverObject, type ServerClass, type ServerObject } from "../protocol/server-class";
import { addChart } from "./add-chart";
import { chartObject } from "./chart-class";
import { chartFact, chartsOnSheet, type ChartPlace } from "./chart-place";
import { chartTypeNames } from "./chart-types";
import { rangeArgument } from "./object-links";
import type { SheetPlace } from "./worksheet-class";

const charts = membersOf<SheetPlace>();

const chartCollectionClass: ServerClass<SheetPlace> = {
  name: "ChartCollection",
  scalars: { count: charts.value((sheet) => placesOn(sheet).length) },
  navigation: {},
  items: (sheet) => placesOn(sheet).map(chartObject),
  indexer: charts.method([text("key")], (sheet, key) => chartObject(present(find(sheet, key)))),
  methods: {
    add: charts.method(
      [
        oneOf("type", chartTypeNames),
        rangeArgument("sourceData"),
        optional(oneOf("seriesBy", ["Auto", "Columns", "Rows"])),
      ],
      (sheet, type, source, seriesBy) =>
        chartObject(addChart(sheet, type, source, seriesBy ?? "Auto")),
    ),
    getItem: charts.method([text("name")], (sheet, key) => chartObject(present(find(sheet, key)))),
    getItemOrNullObject: charts.method([text("name")], (sheet, key) => {
      const chart = find(sheet, key);
      return chart ? chartObject(chart) : null;
    }),
    getItemAt: charts.method([wholeNumber("index")], (sheet, index) =>
      chartObject(present(placesOn(sheet)[index])),
    ),
    getCount: charts.method([], (sheet) => placesOn(sheet).length),
  },
};

export function chartsObject(sheet: SheetPlace): ServerObject {
  return serverObject(chartCollectionClass, sheet);
}

function placesOn({ session, sheetId }: SheetPlace): readonly ChartPlace[] {
  return chartsOnSheet(session, sheetId);
}

function find(sheet: SheetPlace, key: string): ChartPlace | undefined {
  const places = placesOn(sheet);
  const wanted = key.toLowerCase();
  return (
    places.find(({ chartId }) => chartId === key) ??
    places.find((place) => chartFact(place).name.toLowerCase() === wanted)
  );
}

function present(place: ChartPlace | undefined): ChartPlace {
  if (!place) throw new RichApiError("ItemNotFound");
  return place;
}
