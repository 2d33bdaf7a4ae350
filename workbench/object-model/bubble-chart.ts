import { registries, type ChartDefinition } from "../engine";
import type { KeptChart, KeptPointLabel, KeptSeries } from "../xlsx/kept";
import { drawBubbleWords, type BubbleData } from "./draw-bubble-words";

/** The engine has no bubbles of its own: they are points of its scatter chart with a size and words. */
const bubble = "bubble";

type Common = Pick<
  Extract<ChartDefinition, { type: "bar" }>,
  "dataSource" | "dataSetStyles" | "title" | "legendPosition" | "axesDesign"
>;

interface BubbleDefinition extends Common {
  readonly type: typeof bubble;
  readonly bubbleScale: number;
  /** By the place of the series, then of the point. */
  readonly pointLabels: Readonly<Record<string, Readonly<Record<number, KeptPointLabel>>>>;
  readonly lineColors: Readonly<Record<string, string>>;
}

/** The largest bubble in Excel has a quarter of the shorter side as its diameter; so it is here, roughly. */
const usualRadius = 40;
const sizesOf = (id: string): string => `${id} sizes`;

/** What the engine draws for bubbles: the sizes are data of their own. */
export function bubbleDefinition(
  common: Common,
  chart: KeptChart,
  reference: (text: string) => string,
): ChartDefinition {
  const series = (chart.series ?? []).filter(({ valuesRef }) => valuesRef !== "");
  const { dataSource } = common;
  const sets = dataSource.type === "range" ? dataSource.dataSets : [];
  const of = <T>(tell: (one: KeptSeries) => T): Record<string, T> =>
    Object.fromEntries(series.map((one, index) => [sets[index]?.dataSetId ?? "", tell(one)]));
  const definition: BubbleDefinition = {
    ...common,
    type: bubble,
    bubbleScale: series[0]?.bubbleScale ?? 100,
    pointLabels: of(({ pointLabels = {} }) => pointLabels),
    lineColors: of(({ lineColor = "" }) => lineColor),
    dataSource: {
      ...dataSource,
      dataSets: [
        ...sets,
        ...series.flatMap(({ sizesRef }, index) =>
          sizesRef === undefined
            ? []
            : [
                {
                  dataSetId: sizesOf(sets[index]?.dataSetId ?? ""),
                  dataRange: reference(sizesRef),
                },
              ],
        ),
      ],
    } as Common["dataSource"],
  };
  return definition as unknown as ChartDefinition;
}

interface Cell {
  readonly value: unknown;
}
interface ChartData {
  readonly labelValues: readonly Cell[];
  readonly dataSetsValues: readonly {
    readonly dataSetId: string;
    readonly label?: string;
    readonly data: readonly Cell[];
  }[];
}
type Axis = {
  readonly title?: { readonly text?: string };
  readonly min?: number;
  readonly max?: number;
};

/** What is needed of a type of chart that the engine knows. */
interface ChartType {
  readonly allowedDefinitionKeys: readonly string[];
  readonly getRuntime: (
    getters: unknown,
    definition: BubbleDefinition,
    data: { readonly extractData: () => ChartData },
    sheetId: string,
    handlers: object,
  ) => object;
}
interface Registry<T> {
  contains(name: string): boolean;
  get(name: string): T;
  add(name: string, value: T): void;
}

/** Once, before the first Model. */
export function installBubbleCharts(): void {
  const types = registries.chartTypeRegistry as unknown as Registry<ChartType>;
  if (types.contains(bubble)) return;
  const scatter = types.get("scatter");
  types.add(bubble, {
    ...scatter,
    allowedDefinitionKeys: [
      ...scatter.allowedDefinitionKeys,
      "bubbleScale",
      "pointLabels",
      "lineColors",
    ],
    getRuntime: (_getters, definition, { extractData }, _sheetId, handlers) => ({
      chartJsConfig: bubbleConfig(definition, extractData(), handlers),
    }),
  });
  const drawn = registries.chartComponentRegistry as unknown as Registry<unknown>;
  drawn.add(bubble, drawn.get("scatter"));
  registries.chartJsExtensionRegistry.add("bubbleWords", {
    register: (chart) => chart.register(drawBubbleWords as never),
    unregister: (chart) => chart.unregister(drawBubbleWords as never),
  });
}

function numberIn(cell: Cell | undefined): number {
  return typeof cell?.value === "number" ? cell.value : NaN;
}

/** What Chart.js draws. Without a number for one of its axes, or of no size, there is no bubble. */
function bubbleConfig(definition: BubbleDefinition, data: ChartData, handlers: object): object {
  const { title, legendPosition, axesDesign, dataSetStyles, bubbleScale } = definition;
  const sizes = new Map(data.dataSetsValues.map((set) => [set.dataSetId, set.data]));
  const shown = data.dataSetsValues.filter(({ dataSetId }) => sizes.has(sizesOf(dataSetId)));
  const pointsOf = (id: string, cells: readonly Cell[]): readonly BubbleData[] =>
    cells.flatMap((cell, place) => {
      const [x, y] = [numberIn(data.labelValues[place]), numberIn(cell)];
      const size = numberIn(sizes.get(sizesOf(id))?.[place]);
      if (Number.isNaN(x + y) || !(size > 0)) return [];
      return [{ x, y, r: Math.sqrt(size), words: definition.pointLabels[id]?.[place] ?? null }];
    });
  const points = shown.map(({ dataSetId, data: cells }) => pointsOf(dataSetId, cells));
  const largest = Math.max(...points.flat().map(({ r }) => r));
  const radius = (usualRadius * bubbleScale) / 100;
  const datasets = shown.map(({ dataSetId, label }, index) => ({
    label: dataSetStyles?.[dataSetId]?.label ?? label,
    backgroundColor: dataSetStyles?.[dataSetId]?.backgroundColor,
    borderColor: definition.lineColors[dataSetId] ?? "",
    data: (points[index] ?? []).map((point) => ({ ...point, r: (radius * point.r) / largest })),
  }));
  const scale = (design: Axis | undefined): object => ({
    type: "linear",
    ...(design?.min === undefined ? {} : { min: design.min }),
    ...(design?.max === undefined ? {} : { max: design.max }),
    title: { display: Boolean(design?.title?.text), text: design?.title?.text ?? "" },
  });
  return {
    type: "bubble",
    data: { datasets },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      layout: { padding: { left: 20, right: 20, top: 15, bottom: 10 } },
      scales: { x: scale(axesDesign?.x), y: scale(axesDesign?.y) },
      plugins: {
        title: { display: Boolean(title.text), text: title.text ?? "", align: "start" },
        legend: { display: legendPosition !== "none", position: legendPosition },
        bubbleWords: { isShown: true },
      },
      ...handlers,
    },
  };
}
