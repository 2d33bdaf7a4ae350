import { registerFunctions } from "../../../workbench/functions/register-functions";
import { useHeadlessHost } from "./office-run";
import { addTrialTable, codeOfTrial, type Trial } from "./trials";

const host = useHeadlessHost();

beforeAll(() => {
  registerFunctions("KAM", {
    functions: [
      {
        id: "SCORE",
        name: "SCORE",
        parameters: [{ name: "ratings", dimensionality: "matrix" }],
        result: {},
      },
    ],
  } as never);
});

/** SUM in SUM in SUM ... */
const nested = (levels: number): string => `=${"SUM(".repeat(levels)}1${")".repeat(levels)}`;
/** A chain of texts, each as long as one may be. */
function longFormula(length: number): string {
  const links = `="${"x".repeat(253)}"${`&"${"x".repeat(253)}"`.repeat(30)}&"`;
  return `${links}${"x".repeat(length - links.length - 1)}"`;
}
const put = (sheet: Excel.Worksheet, formula: string): void => {
  sheet.getRange("A1").formulas = [[formula]];
};
const list = (sheet: Excel.Worksheet, source: string): void => {
  sheet.getRange("A1").dataValidation.rule = { list: { inCellDropDown: true, source } };
};
const between = (formula1: number | string, formula2: number | string) =>
  ({ operator: "Between", formula1, formula2 }) as Excel.BasicDataValidation;
const custom = (sheet: Excel.Worksheet, formula: string): void => {
  sheet.getRange("A1").dataValidation.rule = { custom: { formula } };
};
const colour = (sheet: Excel.Worksheet, formula: string): void => {
  sheet.getRange("A1").conditionalFormats.add("Custom").custom.rule.formula = formula;
};
const format = (sheet: Excel.Worksheet, text: string): void => {
  sheet.getRange("A1").numberFormat = [[text]];
};
const link = (sheet: Excel.Worksheet, hyperlink: Excel.RangeHyperlink): void => {
  sheet.getRange("A1").hyperlink = hyperlink;
};
const chart = (sheet: Excel.Worksheet): Excel.Chart => {
  sheet.getRange("A1:B3").values = [
    ["Account", "Revenue"],
    ["Acme", 1],
    ["Bolt", 2],
  ];
  return sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Columns");
};
const x = (length: number): string => "x".repeat(length);

const formulas: Trial[] = [
  ["8,193 characters", "FormulaLengthExceedsLimit", (s) => put(s, longFormula(8_193))],
  ["65 levels of functions", "InvalidArgument", (s) => put(s, nested(65))],
  ["256 arguments", "InvalidArgument", (s) => put(s, `=SUM(${Array(256).fill(1).join(",")})`)],
  ["a text of 256 characters", "InvalidArgument", (s) => put(s, `=LEN("${x(256)}")`)],
  ["a sheet that does not exist", "InvalidArgument", (s) => put(s, "=Nowhere!A1")],
  ["a sheet with a space and no quotes", "InvalidArgument", (s) => put(s, "=My list!A1")],
  ["a table that does not exist", "InvalidArgument", (s) => put(s, "=SUM(Nothing[Revenue])")],
  [
    "a column that its table has not",
    "InvalidArgument",
    (s) => {
      addTrialTable(s, "B2:D5", "TrialColumns");
      put(s, "=SUM(TrialColumns[Profit])");
    },
  ],
  ["a column of no table, outside of one", "InvalidArgument", (s) => put(s, "=[@Revenue]*2")],
  ["a bracket that is not closed", "InvalidArgument", (s) => put(s, "=NOSUCH(1")],
  ["two operators", "InvalidArgument", (s) => put(s, "=LET(a,1,a*/2)")],
  ["a quotation mark too many", "InvalidArgument", (s) => put(s, '="a"b"')],
  ["a reference in a list in braces", "InvalidArgument", (s) => put(s, "=SUM({A1,2})")],
  ["a list in braces of uneven rows", "InvalidArgument", (s) => put(s, "=SUM({1,2;3})")],
  ["too few arguments", "InvalidArgument", (s) => put(s, "=ROUND(1)")],
  ["too many arguments", "InvalidArgument", (s) => put(s, "=ABS(1,2)")],
];

const cells: Trial[] = [
  [
    "32,768 characters",
    "InvalidArgument",
    (s) => ((s.getRange("A1").values = [[x(32_768)]]), undefined),
  ],
  [
    "254 line feeds",
    "InvalidArgument",
    (s) => ((s.getRange("A1").values = [["\n".repeat(254)]]), undefined),
  ],
  [
    "an object as a value",
    "InvalidArgument",
    (s) => ((s.getRange("A1").values = [[{} as never]]), undefined),
  ],
  [
    "values for a whole column",
    "InvalidArgument",
    (s) => ((s.getRange("A:A").values = "x" as never), undefined),
  ],
  [
    "a number format for a whole row",
    "InvalidArgument",
    (s) => ((s.getRange("2:2").numberFormat = "0" as never), undefined),
  ],
  [
    "more than 5 million cells",
    "RangeExceedsLimit",
    (s) => ((s.getRange("A1:F1000000").values = 1 as never), undefined),
  ],
  ["a row beyond the last", "InvalidArgument", (s) => void s.getRange("A1048577").load("address")],
  ["a column beyond the last", "InvalidArgument", (s) => void s.getRange("XFE1").load("address")],
  [
    "a cell left of the first",
    "InvalidArgument",
    (s) => void s.getRange("A1").getOffsetRange(0, -1).load("address"),
  ],
];

const looks: Trial[] = [
  [
    "a row of 410 points",
    "InvalidArgument",
    (s) => ((s.getRange("A1").format.rowHeight = 410), undefined),
  ],
  [
    "a column of 256 characters",
    "InvalidArgument",
    (s) => ((s.getRange("A1").format.columnWidth = 1350), undefined),
  ],
  [
    "a negative width",
    "InvalidArgument",
    (s) => ((s.getRange("A1").format.columnWidth = -1), undefined),
  ],
  [
    "an indent of 251",
    "InvalidArgument",
    (s) => ((s.getRange("A1").format.indentLevel = 251), undefined),
  ],
  [
    "an indent of -1",
    "InvalidArgument",
    (s) => ((s.getRange("A1").format.indentLevel = -1), undefined),
  ],
  [
    "a font of 410 points",
    "InvalidArgument",
    (s) => ((s.getRange("A1").format.font.size = 410), undefined),
  ],
  [
    "a font of 0 points",
    "InvalidArgument",
    (s) => ((s.getRange("A1").format.font.size = 0), undefined),
  ],
  ["a format of five sections", "InvalidArgument", (s) => format(s, "0;0;0;@;0")],
  ["a colour that Excel does not know", "InvalidArgument", (s) => format(s, "[Orange]0")],
  ["colour 57", "InvalidArgument", (s) => format(s, "[Color57]0")],
  ["two colours in a section", "InvalidArgument", (s) => format(s, "[Red][Blue]0")],
  ["an open quotation mark", "InvalidArgument", (s) => format(s, '0 "kg')],
  ["an open bracket", "InvalidArgument", (s) => format(s, "[Red0")],
  ["three conditions", "InvalidArgument", (s) => format(s, "[>3]0;[>2]0;[>1]0")],
  ["a format of 256 characters", "InvalidArgument", (s) => format(s, `"${x(254)}"0`)],
];

const rules: Trial[] = [
  ["a list of 256 characters", "InvalidArgument", (s) => list(s, x(256))],
  ["a list from a block", "InvalidArgument", (s) => list(s, "=$A$1:$B$5")],
  [
    "a list from a table's column",
    "InvalidArgument",
    (s) => {
      addTrialTable(s, "D2:F5", "TrialList");
      list(s, "=TrialList[Account]");
    },
  ],
  [
    "a list from a sheet that does not exist",
    "InvalidArgument",
    (s) => list(s, "=Nowhere!$A$1:$A$5"),
  ],
  ["an empty list", "InvalidArgument", (s) => list(s, "")],
  [
    "between 10 and 1",
    "InvalidArgument",
    (s) => ((s.getRange("A1").dataValidation.rule = { decimal: between(10, 1) }), undefined),
  ],
  [
    "between two days the wrong way round",
    "InvalidArgument",
    (s) => (
      (s.getRange("A1").dataValidation.rule = { date: between("2/1/2026", "1/1/2026") as never }),
      undefined
    ),
  ],
  [
    "a whole number of 1.5",
    "InvalidArgument",
    (s) => ((s.getRange("A1").dataValidation.rule = { wholeNumber: between(1.5, 3) }), undefined),
  ],
  ["a validation by a list in braces", "InvalidArgument", (s) => custom(s, "=SUM({1,2})>A1")],
  [
    "a validation by a function of an add-in",
    "InvalidArgument",
    (s) => custom(s, "=KAM.SCORE(A1:B2)>1"),
  ],
  [
    "a validation of 256 characters",
    "InvalidArgument",
    (s) => custom(s, `=A1<>${"1+".repeat(126)}1`),
  ],
  [
    "two rules at once",
    "InvalidArgument",
    (s) => (
      (s.getRange("A1").dataValidation.rule = {
        custom: { formula: "=TRUE" },
        decimal: between(1, 2),
      }),
      undefined
    ),
  ],
  [
    "an input title of 33 characters",
    "InvalidArgument",
    (s) => {
      custom(s, "=TRUE");
      s.getRange("A1").dataValidation.prompt = { showPrompt: true, title: x(33), message: "m" };
    },
  ],
  [
    "an input message of 256 characters",
    "InvalidArgument",
    (s) => {
      custom(s, "=TRUE");
      s.getRange("A1").dataValidation.prompt = { showPrompt: true, title: "t", message: x(256) };
    },
  ],
  [
    "an error title of 33 characters",
    "InvalidArgument",
    (s) => {
      custom(s, "=TRUE");
      s.getRange("A1").dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: x(33),
        message: "m",
      };
    },
  ],
  [
    "an error message of 256 characters",
    "InvalidArgument",
    (s) => {
      custom(s, "=TRUE");
      s.getRange("A1").dataValidation.errorAlert = {
        showAlert: true,
        style: "Stop",
        title: "t",
        message: x(256),
      };
    },
  ],
  [
    "a colour rule by a table's column",
    "InvalidArgument",
    (s) => {
      addTrialTable(s, "D2:F5", "TrialColour");
      colour(s, "=SUM(TrialColour[Revenue])>1");
    },
  ],
  ["a colour rule by a list in braces", "InvalidArgument", (s) => colour(s, "=OR(A1={1,2})")],
  [
    "a colour rule by a function of an add-in",
    "InvalidArgument",
    (s) => colour(s, "=KAM.SCORE(A1:B2)>1"),
  ],
  [
    "a colour rule by a sheet that does not exist",
    "InvalidArgument",
    (s) => colour(s, "=Nowhere!A1>1"),
  ],
  ["a colour rule by two joined ranges", "InvalidArgument", (s) => colour(s, "=SUM((A1:A2,C1))>1")],
  [
    "a cell value rule by a list in braces",
    "InvalidArgument",
    (s) => (
      (s.getRange("A1").conditionalFormats.add("CellValue").cellValue.rule = {
        operator: "EqualTo",
        formula1: "={1,2}",
      }),
      undefined
    ),
  ],
];

const names: Trial[] = [
  [
    "a comment of 256 characters",
    "InvalidArgument",
    (s) => void s.names.add("kam_a", s.getRange("A1"), x(256)),
  ],
  ["a name of 256 characters", "InvalidArgument", (s) => void s.names.add(x(256), "=1")],
  ["the name R", "InvalidArgument", (s) => void s.names.add("R", "=1")],
  ["the name R1C1", "InvalidArgument", (s) => void s.names.add("R1C1", "=1")],
  ["a name with a hyphen", "InvalidArgument", (s) => void s.names.add("a-b", "=1")],
  [
    "two ranges joined by a comma",
    "InvalidArgument",
    (s) => void s.names.add("kam_b", "=Sheet1!$A$1,Sheet1!$C$1"),
  ],
  [
    "a sheet that does not exist",
    "InvalidArgument",
    (s) => void s.names.add("kam_c", "=Nowhere!$A$1"),
  ],
  ["half a formula", "InvalidArgument", (s) => void s.names.add("kam_d", "=SUM(1")],
  [
    "the name of a table",
    "ItemAlreadyExists",
    (s, context) => {
      addTrialTable(s, "B2:D5", "TrialTaken");
      context.workbook.names.add("trialtaken", "=1");
    },
  ],
  [
    "a name of the workbook asked of a sheet",
    "ItemNotFound",
    (s, context) => {
      context.workbook.names.add("kam_wide", "=1");
      s.names.getItem("kam_wide").load("name");
    },
  ],
];

const charts: Trial[] = [
  [
    "a title of 256 characters",
    "InvalidArgument",
    (s) => ((chart(s).title.text = x(256)), undefined),
  ],
  [
    "an axis title of 256 characters",
    "InvalidArgument",
    (s) => ((chart(s).axes.valueAxis.title.text = x(256)), undefined),
  ],
  [
    "a series name of 256 characters",
    "InvalidArgument",
    (s) => ((chart(s).series.getItemAt(0).name = x(256)), undefined),
  ],
  [
    "256 series",
    "InvalidArgument",
    (s) => {
      s.getRange("A1:IV2").values = [Array(256).fill(1), Array(256).fill(2)];
      s.charts.add("ColumnClustered", s.getRange("A1:IV2"), "Columns");
    },
  ],
  [
    "an axis from 10 to 1",
    "InvalidArgument",
    (s) => {
      const { valueAxis } = chart(s).axes;
      valueAxis.minimum = 10;
      valueAxis.maximum = 1;
    },
  ],
  ["a negative width", "InvalidArgument", (s) => ((chart(s).width = -5), undefined)],
];

const links: Trial[] = [
  [
    "a screen tip of 256 characters",
    "InvalidArgument",
    (s) => link(s, { address: "https://example.com", screenTip: x(256) }),
  ],
  [
    "an address of 2,084 characters",
    "InvalidArgument",
    (s) => link(s, { address: `https://example.com/${x(2_064)}` }),
  ],
  ["a link to nothing", "InvalidArgument", (s) => link(s, { textToDisplay: "here" })],
];

const pages: Trial[] = [
  ["9 per cent", "InvalidArgument", (s) => ((s.pageLayout.zoom = { scale: 9 }), undefined)],
  ["401 per cent", "InvalidArgument", (s) => ((s.pageLayout.zoom = { scale: 401 }), undefined)],
  [
    "a negative number of pages",
    "InvalidArgument",
    (s) => ((s.pageLayout.zoom = { horizontalFitToPages: -1 }), undefined),
  ],
  ["a negative margin", "InvalidArgument", (s) => ((s.pageLayout.leftMargin = -1), undefined)],
  [
    "print titles that are no whole rows",
    "InvalidArgument",
    (s) => s.pageLayout.setPrintTitleRows("A1:B2"),
  ],
  ["all rows frozen", "InvalidArgument", (s) => s.freezePanes.freezeRows(1_048_576)],
  ["-1 frozen columns", "InvalidArgument", (s) => s.freezePanes.freezeColumns(-1)],
];

const sheets: Trial[] = [
  ["a name of 32 characters", "InvalidArgument", (s) => ((s.name = x(32)), undefined)],
  ["a name with a colon", "InvalidArgument", (s) => ((s.name = "a:b"), undefined)],
  ["an empty name", "InvalidArgument", (s) => ((s.name = ""), undefined)],
  ["the name of another sheet", "ItemAlreadyExists", (s) => ((s.name = "SHEET1"), undefined)],
  ["a place behind the last", "InvalidArgument", (s) => ((s.position = 99), undefined)],
  ["a place before the first", "InvalidArgument", (s) => ((s.position = -1), undefined)],
  [
    "a visibility that is none",
    "InvalidArgument",
    (s) => ((s.visibility = "Gone" as never), undefined),
  ],
  [
    "shown while it is hidden",
    "InvalidSelection",
    (s) => {
      s.visibility = "Hidden";
      s.activate();
    },
  ],
  [
    "a range of a hidden sheet selected",
    "InvalidSelection",
    (s) => {
      s.visibility = "VeryHidden";
      s.getRange("A1").select();
    },
  ],
  [
    "a setting without a key",
    "InvalidArgument",
    (_s, context) => void context.workbook.settings.add("", 1),
  ],
];

describe.each([
  ["a formula with", formulas],
  ["a cell with", cells],
  ["a range with", looks],
  ["a rule:", rules],
  ["a name with", names],
  ["a chart with", charts],
  ["a link with", links],
  ["a page with", pages],
  ["a sheet with", sheets],
] as const)("what passes here would be refused by Excel: %s", (_kind, trials) => {
  it.each(trials)("%s", async (_what, code, attempt) => {
    expect(await codeOfTrial(host.current(), attempt)).toBe(code);
  });
});

describe("what Excel takes would be refused here", () => {
  const allowed: Trial[] = [
    ["a formula of 8,192 characters", "not refused", (s) => put(s, longFormula(8_192))],
    ["64 levels of functions", "not refused", (s) => put(s, nested(64))],
    ["255 arguments", "not refused", (s) => put(s, `=SUM(${Array(255).fill(1).join(",")})`)],
    ["a text of 255 characters in a formula", "not refused", (s) => put(s, `=LEN("${x(255)}")`)],
    [
      "a cell of 32,767 characters",
      "not refused",
      (s) => ((s.getRange("A1").values = [[x(32_767)]]), undefined),
    ],
    ["an omitted argument", "not refused", (s) => put(s, "=IF(A2,,2)")],
    ["spaces and line breaks", "not refused", (s) => put(s, "=SUM( A2 ,\n B2 ) + 1")],
    ["the cells that two ranges share", "not refused", (s) => put(s, "=SUM(A2:C3 B2:B9)")],
    ["a LAMBDA that is called at once", "not refused", (s) => put(s, "=LAMBDA(a,a+1)(2)")],
    ["signs before signs", "not refused", (s) => put(s, "=--A2%")],
    ["a name that is not there yet", "not refused", (s) => put(s, "=kam_later*2")],
    [
      "a row of 409.5 points",
      "not refused",
      (s) => ((s.getRange("A1").format.rowHeight = 409.5), undefined),
    ],
    [
      "a font of 409 points",
      "not refused",
      (s) => ((s.getRange("A1").format.font.size = 409), undefined),
    ],
    ["a format of four sections", "not refused", (s) => format(s, '[Red]0;[Blue]-0;"nil";@')],
    ["an elapsed time and a currency", "not refused", (s) => format(s, "[h]:mm;[$€-407] 0;[>=5]0")],
    ["a list of 255 characters", "not refused", (s) => list(s, x(255))],
    ["a list from one column of another sheet", "not refused", (s) => list(s, "=Sheet1!$A$1:$A$5")],
    [
      "between 1 and 1",
      "not refused",
      (s) => ((s.getRange("A1").dataValidation.rule = { decimal: between(1, 1) }), undefined),
    ],
    [
      "a whole column's width",
      "not refused",
      (s) => ((s.getRange("A:A").format.columnWidth = 60), undefined),
    ],
    [
      "a page of 400 per cent",
      "not refused",
      (s) => ((s.pageLayout.zoom = { scale: 400 }), undefined),
    ],
  ];
  it.each(allowed)("%s", async (_what, code, attempt) => {
    expect(await codeOfTrial(host.current(), attempt)).toBe(code);
  });
});
