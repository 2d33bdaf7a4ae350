import { refusalOf, useHeadlessHost } from "./office-run";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);
const onSheet = <T>(
  body: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> => run((context) => body(context.workbook.worksheets.getItem("Sheet1"), context));

describe("data validation", () => {
  it("takes lists with an error sentence and a prompt", async () => {
    const answer = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A5");
      dataValidation.rule = { list: { inCellDropDown: true, source: "yes,no" } };
      dataValidation.errorAlert = {
        title: "Not a choice",
        message: "Choose yes or no.",
        style: "Stop",
        showAlert: true,
      };
      dataValidation.prompt = { title: "Choose", message: "yes or no", showPrompt: true };
      dataValidation.load("rule,type,errorAlert,prompt,ignoreBlanks");
      await context.sync();
      return [
        dataValidation.rule,
        dataValidation.type,
        dataValidation.errorAlert.message,
        dataValidation.prompt.message,
        dataValidation.ignoreBlanks,
      ];
    });
    expect(answer).toEqual([
      { list: { inCellDropDown: true, source: "yes,no" } },
      "List",
      "Choose yes or no.",
      "yes or no",
      true,
    ]);
  });

  it("takes whole numbers, decimals, dates and formulas, and clears them", async () => {
    const answer = await onSheet(async (sheet, context) => {
      const rules: Excel.DataValidationRule[] = [
        { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } },
        { decimal: { formula1: 0, operator: "GreaterThan" } },
        { date: { formula1: "2020-01-01", operator: "GreaterThanOrEqualTo" } },
        { custom: { formula: "=A1>0" } },
      ];
      const ranges = rules.map((rule, index) => {
        const range = sheet.getCell(index, 3);
        range.dataValidation.rule = rule;
        range.dataValidation.load("type,rule");
        return range;
      });
      await context.sync();
      const types = ranges.map(({ dataValidation }) => dataValidation.type);
      const first = ranges[0]!.dataValidation.rule;
      sheet.getRange("D1:D4").dataValidation.clear();
      ranges.forEach(({ dataValidation }) => dataValidation.load("type"));
      await context.sync();
      return [types, first, ranges.map(({ dataValidation }) => dataValidation.type)];
    });
    expect(answer).toEqual([
      ["WholeNumber", "Decimal", "Date", "Custom"],
      { wholeNumber: { operator: "Between", formula1: "1", formula2: "10" } },
      ["None", "None", "None", "None"],
    ]);
  });

  it("refuses a kind that is not there", async () => {
    const refusal = await refusalOf(() =>
      onSheet(async (sheet, context) => {
        sheet.getRange("A9").dataValidation.rule = {
          textLength: { formula1: 3, operator: "LessThan" },
        };
        await context.sync();
      }),
    );
    expect(refusal).toContain("ApiNotFound");
  });
});

describe("conditional formats", () => {
  it("adds a rule by formula, keeps its look, counts and clears", async () => {
    const answer = await onSheet(async (sheet, context) => {
      const range = sheet.getRange("F1:F9");
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=$F1>1";
      format.custom.format.fill.color = "#FFC7CE";
      format.custom.format.font.color = "#9C0006";
      format.load("type,custom/rule/formula,custom/format/fill/color");
      const count = range.conditionalFormats.getCount();
      await context.sync();
      const before = [
        format.type,
        format.custom.rule.formula,
        format.custom.format.fill.color,
        count.value,
      ];
      range.conditionalFormats.clearAll();
      const after = range.conditionalFormats.getCount();
      await context.sync();
      return [...before, after.value];
    });
    expect(answer).toEqual(["Custom", "=$F1>1", "#FFC7CE", 1, 0]);
  });

  it("adds cell values, data bars and colour scales", async () => {
    const answer = await onSheet(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("G1:G9");
      const value = conditionalFormats.add("CellValue");
      value.cellValue.rule = { formula1: "=5", operator: "GreaterThan" };
      value.cellValue.format.font.bold = true;
      const bar = conditionalFormats.add("DataBar");
      bar.dataBar.positiveFormat.fillColor = "#5B9BD5";
      const scale = conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FF0000" },
        maximum: { type: "HighestValue", color: "#00FF00" },
      };
      conditionalFormats.load("items/type");
      value.load("cellValue/rule");
      bar.load("dataBar/positiveFormat/fillColor");
      await context.sync();
      return [
        conditionalFormats.items.map(({ type }) => type).sort(),
        value.cellValue.rule,
        bar.dataBar.positiveFormat.fillColor,
      ];
    });
    expect(answer).toEqual([
      ["CellValue", "ColorScale", "DataBar"],
      { operator: "GreaterThan", formula1: "=5" },
      "#5B9BD5",
    ]);
  });
});

describe("charts", () => {
  it("draws a spider chart as one, and says so", async () => {
    const answer = await onSheet(async (sheet, context) => {
      sheet.getRange("W1:X3").values = [
        ["Focus", 3],
        ["Trust", 5],
        ["Value", 1],
      ];
      const chart = sheet.charts.add("Radar", sheet.getRange("X1:X3"), "Columns");
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("W1:W3"));
      chart.axes.valueAxis.maximum = 5;
      chart.load("chartType");
      await context.sync();
      const { chartType } = chart;
      chart.delete();
      await context.sync();
      return chartType;
    });
    expect(answer).toBe("Radar");
  });

  it("is made from a block in one sync with title, axes, legend and place", async () => {
    const answer = await onSheet(async (sheet, context) => {
      sheet.getRange("J1:L3").values = [
        ["Account", "Revenue", "Margin"],
        ["Acme", 10, 2],
        ["Bolt", 20, 5],
      ];
      const chart = sheet.charts.add("BarStacked", sheet.getRange("J1:L3"), "Columns");
      chart.name = "Scores";
      chart.title.text = "Who is ahead?";
      chart.legend.position = "Bottom";
      chart.axes.valueAxis.title.text = "Points";
      chart.axes.valueAxis.minimum = 0;
      chart.axes.valueAxis.majorGridlines.visible = false;
      chart.axes.categoryAxis.reversePlotOrder = true;
      chart.axes.categoryAxis.position = "Maximum";
      chart.axes.categoryAxis.format.font.size = 11;
      chart.setPosition("N2", "S15");
      chart.load("name,chartType,title/text,legend/position,top,left");
      chart.series.load("items/name,count");
      chart.axes.valueAxis.load("minimum");
      chart.axes.categoryAxis.load("position,format/font/size");
      chart.axes.valueAxis.load("format/font/size,title/format/font/size");
      await context.sync();
      return [
        chart.name,
        chart.chartType,
        chart.title.text,
        chart.legend.position,
        chart.series.items.map(({ name }) => name),
        chart.axes.valueAxis.minimum,
        chart.axes.categoryAxis.position,
        chart.axes.categoryAxis.format.font.size,
        chart.axes.valueAxis.format.font.size,
        chart.top > 0 && chart.left > 0,
      ];
    });
    expect(answer).toEqual([
      "Scores",
      "BarStacked",
      "Who is ahead?",
      "Bottom",
      ["Revenue", "Margin"],
      0,
      "Maximum",
      11,
      10,
      true,
    ]);
  });

  it("takes series one by one, and gives up the chart", async () => {
    const answer = await onSheet(async (sheet, context) => {
      const chart = sheet.charts.add("ColumnClustered", sheet.getRange("K1:K3"));
      chart.series.getItemAt(0).delete();
      const added = chart.series.add("Margin");
      added.setValues(sheet.getRange("L2:L3"));
      added.setXAxisValues(sheet.getRange("J2:J3"));
      added.format.fill.setSolidColor("#70AD47");
      chart.series.load("items/name");
      sheet.charts.load("items/name,count");
      await context.sync();
      const names = chart.series.items.map(({ name }) => name);
      const before = sheet.charts.items.length;
      chart.delete();
      const absent = sheet.charts.getItemOrNullObject("Scores");
      sheet.charts.load("count");
      await context.sync();
      return [names, before, sheet.charts.count, absent.isNullObject];
    });
    expect(answer).toEqual([["Margin"], 2, 1, false]);
  });

  it("is drawn by the engine with the same data", () => {
    const { model } = host.current();
    const [chartId = ""] = model.getters.getChartIds("sheet1");
    const definition = model.getters.getChartDefinition(chartId);
    expect(definition).toMatchObject({
      type: "bar",
      stacked: true,
      horizontal: true,
      legendPosition: "bottom",
    });
  });

  it("refuses a chart type that cannot be drawn", async () => {
    const refusal = await refusalOf(() =>
      onSheet(async (sheet, context) => {
        sheet.charts.add("Surface", sheet.getRange("J1:L3"));
        await context.sync();
      }),
    );
    expect(refusal).toContain("InvalidArgument");
  });
});
