import { useHeadlessHost } from "./office-run";
import { addTrialTable, codeOfTrial, type Trial } from "./trials";

const host = useHeadlessHost();
const numbers = (sheet: Excel.Worksheet): Excel.Range => {
  const range = sheet.getRange("A1:B3");
  range.values = [
    ["Account", "Revenue"],
    ["Acme", 1],
    ["Bolt", 2],
  ];
  return range;
};
const chart = (sheet: Excel.Worksheet): Excel.Chart =>
  sheet.charts.add("ColumnClustered", numbers(sheet), "Columns");
const elsewhere = (context: Excel.RequestContext): Excel.Range =>
  context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
const scale = (sheet: Excel.Worksheet, minimum: object): void => {
  sheet.getRange("A1:A9").conditionalFormats.add("ColorScale").colorScale.criteria = {
    minimum,
    maximum: { type: "HighestValue", color: "#00FF00" },
  } as Excel.ConditionalColorScaleCriteria;
};
const validate = (sheet: Excel.Worksheet, rule: object): void => {
  sheet.getRange("A1").dataValidation.rule = rule as Excel.DataValidationRule;
};

/** Beyond the numbers in the table of limits: what Microsoft's reference says is not taken. */
const trials: Trial[] = [
  ["the name TRUE", "InvalidArgument", (s) => void s.names.add("TRUE", "=1")],
  ["a name that begins with a digit", "InvalidArgument", (s) => void s.names.add("1st", "=1")],
  ["a name with a space", "InvalidArgument", (s) => void s.names.add("my name", "=1")],
  ["an empty name", "InvalidArgument", (s) => void s.names.add("", "=1")],
  ["a name for nothing", "InvalidArgument", (s) => void s.names.add("kam_x", "=")],
  ["a name like the last cell", "InvalidArgument", (s) => void s.names.add("XFD1048576", "=1")],
  [
    "a name twice, in other letters",
    "ItemAlreadyExists",
    (s) => {
      s.names.add("kam_y", "=1");
      s.names.add("KAM_Y", "=2");
    },
  ],
  [
    "half a formula for a name that is there",
    "InvalidArgument",
    (s) => {
      s.names.add("kam_z", "=1").formula = "=1+";
    },
  ],
  ["a name that is not there", "ItemNotFound", (s) => s.names.getItem("kam_none").delete()],
  ["a table on another sheet", "InvalidArgument", (s) => void s.tables.add("Sheet1!A1:B2", true)],
  [
    "a table over a table",
    "InvalidArgument",
    (s) => {
      addTrialTable(s);
      s.tables.add("D5:E8", true);
    },
  ],
  [
    "a table called like a name",
    "InvalidArgument",
    (s) => {
      s.names.add("kam_t", "=1");
      addTrialTable(s).name = "kam_t";
    },
  ],
  ["a table called R", "InvalidArgument", (s) => ((addTrialTable(s).name = "R"), undefined)],
  [
    "a table style that does not exist",
    "InvalidArgument",
    (s) => ((addTrialTable(s).style = "Pretty"), undefined),
  ],
  ["a table of headings only", "InvalidArgument", (s) => addTrialTable(s).resize("B2:D2")],
  ["a table whose headings move", "InvalidArgument", (s) => addTrialTable(s).resize("B3:D6")],
  ["a table apart from where it was", "InvalidArgument", (s) => addTrialTable(s).resize("G2:H5")],
  [
    "a table that grows over another",
    "InvalidArgument",
    (s) => {
      const table = addTrialTable(s);
      addTrialTable(s, "B8:D11");
      table.resize("B2:D9");
    },
  ],
  ["a row that is not there", "ItemNotFound", (s) => addTrialTable(s).rows.getItemAt(3).delete()],
  [
    "a column that is not there",
    "ItemNotFound",
    (s) => void addTrialTable(s).columns.getItem("Profit").load("name"),
  ],
  [
    "a row on a protected sheet",
    "AccessDenied",
    (s) => {
      const table = addTrialTable(s);
      s.protection.protect();
      table.rows.add(undefined, [["a", "b", 1]]);
    },
  ],
  [
    "a table's name on a protected sheet",
    "AccessDenied",
    (s) => {
      const table = addTrialTable(s);
      s.protection.protect();
      table.name = "Other_name";
    },
  ],
  [
    "a chart on a protected sheet",
    "AccessDenied",
    (s) => {
      const range = numbers(s);
      s.protection.protect();
      s.charts.add("Line", range);
    },
  ],
  [
    "a colour rule on a protected sheet",
    "AccessDenied",
    (s) => {
      s.protection.protect();
      s.getRange("A1").conditionalFormats.add("Custom");
    },
  ],
  [
    "a validation on a protected sheet",
    "AccessDenied",
    (s) => {
      s.protection.protect();
      validate(s, { custom: { formula: "=TRUE" } });
    },
  ],
  [
    "a row inserted on a protected sheet",
    "AccessDenied",
    (s) => {
      s.protection.protect();
      s.getRange("2:2").insert("Down");
    },
  ],
  [
    "a sheet protected twice",
    "AccessDenied",
    (s) => {
      s.protection.protect();
      s.protection.protect();
    },
  ],
  [
    "a number of 1E+308",
    "InvalidArgument",
    (s) => ((s.getRange("A1").values = [[1e308]]), undefined),
  ],
  [
    "an address without a row at one end",
    "InvalidArgument",
    (s) => void s.getRange("A1:B").load("address"),
  ],
  ["row 0", "InvalidArgument", (s) => void s.getRange("A0").load("address")],
  ["no rows", "InvalidArgument", (s) => void s.getRangeByIndexes(0, 0, 0, 1).load("address")],
  [
    "an address of another sheet",
    "InvalidArgument",
    (s) => void s.getRange("Sheet1!A1").load("address"),
  ],
  [
    "a range smaller than nothing",
    "InvalidArgument",
    (s) => void s.getRange("A1").getResizedRange(-1, 0).load("address"),
  ],
  [
    "ranges that share nothing",
    "ItemNotFound",
    (s) => void s.getRange("A1").getIntersection(s.getRange("B2")).load("address"),
  ],
  [
    "formats of another size than the range",
    "InvalidArgument",
    (s) => ((s.getRange("A1:B2").numberFormat = [["0"]]), undefined),
  ],
  [
    "a colour that is none",
    "InvalidArgument",
    (s) => ((s.getRange("A1").format.fill.color = "#12345"), undefined),
  ],
  [
    "an alignment that is none",
    "InvalidArgument",
    (s) => ((s.getRange("A1").format.horizontalAlignment = "Middle" as never), undefined),
  ],
  [
    "a cell style that does not exist",
    "InvalidArgument",
    (s) => ((s.getRange("A1").style = "Pretty"), undefined),
  ],
  [
    "a colour rule without a formula",
    "InvalidArgument",
    (s) => (
      (s.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = ""),
      undefined
    ),
  ],
  [
    "a cell value rule between one value",
    "InvalidArgument",
    (s) => (
      (s.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = {
        operator: "Between",
        formula1: "=1",
      }),
      undefined
    ),
  ],
  [
    "a scale that begins at a number of no value",
    "InvalidArgument",
    (s) => scale(s, { type: "Number", color: "#FF0000" }),
  ],
  [
    "a scale that begins at 101 per cent",
    "InvalidArgument",
    (s) => scale(s, { type: "Percent", formula: "101", color: "#FF0000" }),
  ],
  [
    "a scale that begins at a cell that moves along",
    "InvalidArgument",
    (s) => scale(s, { type: "Formula", formula: "=$A1", color: "#FF0000" }),
  ],
  [
    "a scale that begins at a cell that stays",
    "not refused",
    (s) => scale(s, { type: "Formula", formula: "=MAX($A$1:$A$3)", color: "#FF0000" }),
  ],
  [
    "a scale that begins at a list in braces",
    "InvalidArgument",
    (s) => scale(s, { type: "Formula", formula: "=MAX({1,2})", color: "#FF0000" }),
  ],
  [
    "the used part of cells that are empty",
    "ItemNotFound",
    (s) => void s.getRange("C1:D2").getUsedRange().load("address"),
  ],
  [
    "the used part of a sheet that is empty",
    "not refused",
    (s) => void s.getUsedRange().load("address"),
  ],
  [
    "an input message on a protected sheet",
    "AccessDenied",
    (s) => {
      validate(s, { wholeNumber: { formula1: 1, operator: "GreaterThan" } });
      s.protection.protect();
      s.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "a", message: "b" };
    },
  ],
  [
    "panes frozen at a range of another sheet",
    "InvalidArgument",
    (s, context) => s.freezePanes.freezeAt(elsewhere(context)),
  ],
  [
    "a print area on another sheet",
    "InvalidArgument",
    (s, context) => s.pageLayout.setPrintArea(elsewhere(context)),
  ],
  [
    "print titles on another sheet",
    "InvalidArgument",
    (s, context) => s.pageLayout.setPrintTitleRows(elsewhere(context).getEntireRow()),
  ],
  [
    "a chart over cells of another sheet",
    "InvalidArgument",
    (s, context) => chart(s).setPosition(elsewhere(context)),
  ],
  [
    "a colour rule that is not there",
    "ItemNotFound",
    (s) => s.getRange("A1").conditionalFormats.getItemAt(0).delete(),
  ],
  [
    "a validation of an unknown operator",
    "InvalidArgument",
    (s) => validate(s, { decimal: { operator: "Above", formula1: 1 } }),
  ],
  [
    "a validation without a value",
    "InvalidArgument",
    (s) => validate(s, { decimal: { operator: "GreaterThan" } }),
  ],
  [
    "a day that is none",
    "InvalidArgument",
    (s) => validate(s, { date: { operator: "GreaterThan", formula1: "soon" } }),
  ],
  [
    "a list of two joined ranges",
    "InvalidArgument",
    (s) => validate(s, { list: { inCellDropDown: true, source: "=$A$1:$A$5,$C$1" } }),
  ],
  [
    "a chart type that is none",
    "InvalidArgument",
    (s) => void s.charts.add("Bars" as never, numbers(s)),
  ],
  ["a series behind the last", "InvalidArgument", (s) => void chart(s).series.add("x", 9)],
  ["a series that is not there", "ItemNotFound", (s) => chart(s).series.getItemAt(9).delete()],
  ["a chart in no cell", "InvalidArgument", (s) => chart(s).setPosition("A1", "nowhere")],
  [
    "an axis format of five sections",
    "InvalidArgument",
    (s) => ((chart(s).axes.valueAxis.numberFormat = "0;0;0;0;0"), undefined),
  ],
  [
    "a link that is a number",
    "InvalidArgument",
    (s) => ((s.getRange("A1").hyperlink = { address: 5 as never }), undefined),
  ],
  [
    "a page both scaled and fitted",
    "InvalidArgument",
    (s) => ((s.pageLayout.zoom = { scale: 100, horizontalFitToPages: 1 }), undefined),
  ],
  [
    "a page on its head",
    "InvalidArgument",
    (s) => ((s.pageLayout.orientation = "Upside" as never), undefined),
  ],
  [
    "a calculation mode that is none",
    "InvalidArgument",
    (_s, context) => ((context.workbook.application.calculationMode = "Often" as never), undefined),
  ],
  [
    "a part that was deleted",
    "ItemNotFound",
    async (_s, context) => {
      const part = context.workbook.customXmlParts.add("<a/>");
      await context.sync();
      part.delete();
      await context.sync();
      part.getXml();
    },
  ],
  [
    "a sheet that was deleted",
    "ItemNotFound",
    async (s, context) => {
      s.delete();
      await context.sync();
      s.name = "Back";
    },
  ],
  [
    "a formula of one bracket",
    "InvalidArgument",
    (s) => ((s.getRange("A1").formulas = [["=("]]), undefined),
  ],
  [
    "a formula of two values",
    "InvalidArgument",
    (s) => ((s.getRange("A1").formulas = [["=1 2"]]), undefined),
  ],
  [
    "a formula with semicolons",
    "InvalidArgument",
    (s) => ((s.getRange("A1").formulas = [["=SUM(1;2)"]]), undefined),
  ],
];

describe("what Microsoft's reference refuses would be taken", () => {
  it.each(trials)("%s", async (_what, code, attempt) => {
    expect(await codeOfTrial(host.current(), attempt)).toBe(code);
  });
});

describe("what refers to a sheet that is deleted", () => {
  it("would still be calculated, named and drawn", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const { workbook } = context;
      const source = workbook.worksheets.add("Source");
      source.getRange("A1:A2").values = [[1], [2]];
      const sheet = workbook.worksheets.add("Reader");
      sheet.getRange("A1").formulas = [["=SUM(Source!A1:A2)"]];
      workbook.names.add("kam_source", source.getRange("A1:A2"));
      source.names.add("kam_own", "=1");
      await context.sync();
      source.delete();
      const cell = sheet.getRange("A1").load("formulas,values");
      const name = workbook.names.getItem("kam_source").load("formula");
      await context.sync();
      return [cell.formulas[0]?.[0], cell.values[0]?.[0], name.formula];
    });
    expect(found).toEqual(["=SUM(#REF!)", "#REF!", "=#REF!"]);
  });
});

describe("a protected sheet", () => {
  it("would not be renamed, coloured, hidden or deleted, as Excel does", async () => {
    const code = await codeOfTrial(host.current(), (sheet) => {
      sheet.protection.protect();
      sheet.name = "Renamed trial";
      sheet.tabColor = "#FF0000";
      sheet.freezePanes.freezeRows(1);
      sheet.visibility = "Hidden";
      sheet.delete();
    });
    expect(code).toBe("not refused");
  });
});

describe("the name of a table in a formula", () => {
  it("would not stand for its rows", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      addTrialTable(sheet, "B2:D5", "Bare_table");
      const cell = sheet.getRange("F1");
      cell.formulas = [["=sum(bare_table)+ROWS(Bare_table[])"]];
      cell.load("formulas,values");
      await context.sync();
      return [cell.formulas[0]?.[0], cell.values[0]?.[0]];
    });
    expect(found).toEqual(["=SUM(Bare_table)+ROWS(Bare_table)", 63]);
  });
});
