import { faultsOf } from "../../support/validate-xlsx";
import { installWorkbench } from "../../../workbench/object-model/install";
import { listFacts } from "../../../workbench/xlsx/kept-facts-plugin";
import { describeWithSharedData } from "../../support/shared-data";
import { partText } from "../xlsx/independent-reader";
import {
  startHeadlessHost,
  type HeadlessHost,
} from "../../../workbench/headless/start-headless-host";
import { newModel, openModel } from "../xlsx/open-model";

installWorkbench();
const book = newModel();
const { model } = book;
let host: HeadlessHost;

/** Three accounts, of which the last has no place. */
function makeBubbles(): Promise<void> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:D4").values = [
      ["Account", "Strength", "Attractiveness", "Revenue"],
      ["Acme", 2, 3, 400],
      ["Bolt", -2, -1, 100],
      ["Cobalt", 1, "", 900],
    ];
    const chart = sheet.charts.add("Bubble", sheet.getRange("C2:C4"), "Columns");
    chart.name = "Quadrants";
    const series = chart.series.getItemAt(0);
    series.setXAxisValues(sheet.getRange("B2:B4"));
    series.setBubbleSizes(sheet.getRange("D2:D4"));
    series.bubbleScale = 50;
    series.format.fill.setSolidColor("#4472C4");
    series.format.line.color = "#FFFFFF";
    const { dataLabel } = series.points.getItemAt(1);
    series.points.getItemAt(0).hasDataLabel = true;
    series.points.getItemAt(1).hasDataLabel = true;
    series.points.getItemAt(0).dataLabel.text = "1";
    dataLabel.text = "2 & more";
    dataLabel.position = "Top";
    const { categoryAxis, valueAxis } = chart.axes;
    categoryAxis.minimum = -4.5;
    categoryAxis.maximum = 4.5;
    categoryAxis.tickLabelPosition = "Low";
    categoryAxis.title.text = "Our strength";
    valueAxis.minimum = -4.5;
    valueAxis.maximum = 4.5;
    valueAxis.tickLabelPosition = "Low";
    chart.load("chartType");
    series.load("bubbleScale");
    dataLabel.load("text,position");
    await context.sync();
    expect([chart.chartType, series.bubbleScale, dataLabel.text, dataLabel.position]).toEqual([
      "Bubble",
      50,
      "2 & more",
      "Top",
    ]);
  });
}

beforeAll(async () => {
  host = await startHeadlessHost({ model });
  await makeBubbles();
});

afterAll(() => host.close());

test("the grid would draw other bubbles than the numbers say, or one where a number is missing", () => {
  const [chartId = ""] = model.getters.getChartIds(model.getters.getSheetIds()[0]!);
  const runtime = model.getters.getChartRuntime(chartId);
  expect(runtime).toMatchObject({
    chartJsConfig: {
      type: "bubble",
      data: {
        datasets: [
          {
            data: [
              // Areas as revenue: of a quarter the area, half as wide.
              { x: 2, y: 3, r: 20, words: { text: "1" } },
              { x: -2, y: -1, r: 10, words: { text: "2 & more", position: "Top" } },
            ],
          },
        ],
      },
    },
  });
});

describeWithSharedData("a saved bubble chart", () => {
  test("would be refused by Excel, or come back as another chart", async () => {
    const bytes = await book.save();
    expect(faultsOf({ "bubbles.xlsx": bytes })).toEqual([]);
    const xml = partText(bytes, "xl/charts/chart1.xml");
    expect(xml).toContain("<c:bubbleChart>");
    expect(xml).toContain("<c:bubbleSize><c:numRef><c:f>Sheet1!$D$2:$D$4</c:f>");
    const again = await openModel(bytes);
    const [before] = listFacts(model, "chart");
    const [read] = listFacts(again.model, "chart");
    expect(read?.value).toEqual(before?.value);
    const [chartId = ""] = again.model.getters.getChartIds(again.model.getters.getSheetIds()[0]!);
    expect(again.model.getters.getChartRuntime(chartId)).toMatchObject({
      chartJsConfig: { type: "bubble", data: { datasets: [{ data: [{ x: 2 }, { x: -2 }] }] } },
    });
  });

  test("would lose its sizes when rows are put in above", async () => {
    await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("1:1").insert("Down");
      await context.sync();
    });
    const [moved] = listFacts(model, "chart");
    expect(moved?.value.series?.[0]).toMatchObject({
      valuesRef: "Sheet1!$C$3:$C$5",
      sizesRef: "Sheet1!$D$3:$D$5",
    });
  });
});
