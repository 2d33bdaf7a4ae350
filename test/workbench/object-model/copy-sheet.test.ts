import { useHeadlessHost } from "./office-run";
import { addTrialTable } from "./trials";

const host = useHeadlessHost();

describe("a copy of a sheet", () => {
  it("would share tables, names, links or formulas with the sheet it was made of", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sales");
      addTrialTable(sheet, "B2:D5", "Deals");
      sheet.names.add("kam_top", sheet.getRange("D3"));
      sheet.getRange("F1:F4").formulas = [
        ["=SUM(Deals[Revenue])"],
        ["=kam_top*2"],
        ["=Sales!D4"],
        ["=D5"],
      ];
      sheet.getRange("G1").hyperlink = { address: "https://example.com/" };
      sheet.charts.add("Line", sheet.getRange("D2:D5"), "Columns").name = "Chart";
      sheet.pageLayout.orientation = "Landscape";
      await context.sync();
      const copy = sheet.copy("After", sheet);
      copy.load("name,position,visibility");
      copy.tables.load("items/name");
      copy.names.load("items/name,items/formula");
      copy.charts.load("items/name");
      copy.pageLayout.load("orientation");
      const formulas = copy.getRange("F1:F4").load("formulas,values");
      const link = copy.getRange("G1").load("hyperlink");
      sheet.getRange("D3:D5").values = [[0], [0], [0]];
      const values = copy.getRange("F1:F4").load("values");
      const original = sheet.getRange("F1").load("formulas,values");
      context.workbook.tables.load("items/name");
      await context.sync();
      return {
        sheet: [copy.name, copy.position, copy.visibility],
        tables: copy.tables.items.map(({ name }) => name),
        all: context.workbook.tables.items.map(({ name }) => name),
        names: copy.names.items.map(({ name, formula }) => [name, formula]),
        charts: copy.charts.items.map(({ name }) => name),
        page: copy.pageLayout.orientation,
        formulas: formulas.formulas.flat(),
        values: values.values.flat(),
        link: (link.hyperlink as Excel.RangeHyperlink | null)?.address,
        original: [original.formulas[0]?.[0], original.values[0]?.[0]],
      };
    });
    expect(found).toEqual({
      sheet: ["Sales (2)", 2, "Visible"],
      tables: ["Table1"],
      all: ["Deals", "Table1"],
      names: [["kam_top", "='Sales (2)'!$D$3"]],
      charts: ["Chart"],
      page: "Landscape",
      formulas: ["=SUM(Table1[Revenue])", "=kam_top*2", "=Sales!D4", "=D5"],
      values: [60, 60, 0, 20],
      link: "https://example.com/",
      original: ["=SUM(Deals[Revenue])", 0],
    });
  });

  it("would stand in another place than was asked for", async () => {
    const positions = await host.current().Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const long = worksheets.add("An exceptionally long sheet nam");
      const first = long.copy("Beginning").load("name,position");
      const last = long.copy("End").load("name,position");
      await context.sync();
      return [first.name, first.position, last.name, last.position];
    });
    expect(positions).toEqual([
      "An exceptionally long sheet (2)",
      0,
      "An exceptionally long sheet (3)",
      5,
    ]);
  });
});
