import { refusalOf, useHeadlessHost } from "./office-run";
import { addTrialTable } from "./trials";

const host = useHeadlessHost();

async function headingsAfter(
  name: string,
  write: (sheet: Excel.Worksheet, table: Excel.Table) => void,
): Promise<{ headings: unknown; types: unknown; formula: unknown }> {
  return host.current().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const table = addTrialTable(sheet, "B2:D5", name);
    const formula = sheet.getRange("H1");
    formula.formulas = [[`=SUM(${name}[Revenue])`]];
    await context.sync();
    write(sheet, table);
    const header = table.getHeaderRowRange().load("values,valueTypes");
    formula.load("formulas");
    await context.sync();
    return {
      headings: header.values[0],
      types: header.valueTypes[0],
      formula: formula.formulas[0]?.[0],
    };
  });
}

describe("headings of a table", () => {
  it("would be numbers, days and answers of formulas", async () => {
    const { headings, types } = await headingsAfter("HeadTexts", (sheet) => {
      sheet.getRange("B2:D2").formulas = [[2024, "1/2/2026", '="Q"&1']];
    });
    expect(headings).toEqual(["2024", "1/2/2026", "Q1"]);
    expect(types).toEqual(["String", "String", "String"]);
  });

  it("would be numbers when the table is made over them", async () => {
    const types = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("HeadMade");
      sheet.getRange("A1:B2").values = [
        [2024, true],
        [1, 2],
      ];
      const header = sheet.tables.add("A1:B2", true).getHeaderRowRange().load("values,valueTypes");
      await context.sync();
      return [header.values, header.valueTypes];
    });
    expect(types).toEqual([[["2024", "TRUE"]], [["String", "String"]]]);
  });

  it("would be there twice or not at all", async () => {
    const { headings } = await headingsAfter("HeadTwice", (sheet) => {
      sheet.getRange("C2:D2").values = [["ACCOUNT", ""]];
    });
    expect(headings).toEqual(["Account", "ACCOUNT2", "Column3"]);
  });

  it("would stay in formulas after they were changed", async () => {
    const { formula } = await headingsAfter("HeadRenamed", (sheet) => {
      sheet.getRange("D2").values = [["Net [EUR]"]];
    });
    expect(formula).toBe("=SUM(HeadRenamed[Net '[EUR']])");
  });

  it("would stay in formulas after the table got another name", async () => {
    const { formula } = await headingsAfter("HeadTable", (_sheet, table) => {
      table.name = "HeadOther";
    });
    expect(formula).toBe("=SUM(HeadOther[Revenue])");
  });

  it("would go with the table when all of it is emptied", async () => {
    const { headings } = await headingsAfter("HeadEmptied", (sheet) => {
      sheet.getRange("A1:E9").clear("Contents");
    });
    expect(headings).toEqual(["Column1", "Column2", "Column3"]);
  });

  it("would be longer than 255 characters", async () => {
    const refusal = await refusalOf(() =>
      headingsAfter("HeadLong", (sheet) => {
        sheet.getRange("B2").values = [["x".repeat(256)]];
      }),
    );
    expect(refusal).toContain("InvalidArgument");
  });
});

describe("merged cells and tables", () => {
  it.each([
    [
      "a table over merged cells",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A1:B1").merge();
        sheet.tables.add("A1:C3", true);
      },
    ],
    [
      "merged cells in a table",
      (sheet: Excel.Worksheet) => {
        addTrialTable(sheet).getDataBodyRange().getRow(0).merge();
      },
    ],
    [
      "a table that grows over merged cells",
      (sheet: Excel.Worksheet) => {
        const table = addTrialTable(sheet);
        sheet.getRange("C7:D7").merge();
        table.resize("B2:D8");
      },
    ],
  ])("would be taken: %s", async (_what, attempt) => {
    const refusal = await refusalOf(() =>
      host.current().Excel.run(async (context) => {
        attempt(context.workbook.worksheets.add());
        await context.sync();
      }),
    );
    expect(refusal).toContain("MergedRangeConflict");
  });
});
