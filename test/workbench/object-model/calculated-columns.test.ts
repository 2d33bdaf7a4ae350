import { useHeadlessHost } from "./office-run";
import { addTrialTable } from "./trials";

const host = useHeadlessHost();

/** The formulas of D3:D5, a column of a table that is empty at first, after something was written. */
async function columnAfter(
  name: string,
  write: (sheet: Excel.Worksheet, table: Excel.Table) => void,
  address = "D3:D5",
): Promise<unknown[]> {
  return host.current().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const table = addTrialTable(sheet, "B2:D5", name);
    sheet.getRange("D3:D5").values = [[""], [""], [""]];
    await context.sync();
    write(sheet, table);
    const range = sheet.getRange(address).load("formulas");
    await context.sync();
    return range.formulas.map(([formula]) => formula);
  });
}

describe("a formula in a column of a table", () => {
  it("would stand in one cell only, where Excel fills the column", async () => {
    const found = await columnAfter("FillOne", (sheet) => {
      sheet.getRange("D4").formulas = [["=LEN([@Account])+B4"]];
    });
    expect(found).toEqual(["=LEN([@Account])+B3", "=LEN([@Account])+B4", "=LEN([@Account])+B5"]);
  });

  it("would keep its neighbours' formulas, where in Excel the last one stands everywhere", async () => {
    // https://github.com/OfficeDev/office-js/issues/6745
    const found = await columnAfter("FillLast", (sheet) => {
      sheet.getRange("D3:D5").formulas = [["=1+1"], ["=1+2"], ["=1+3"]];
    });
    expect(found).toEqual(["=1+3", "=1+3", "=1+3"]);
  });

  it("would overwrite what somebody typed beside it", async () => {
    const found = await columnAfter("FillNot", (sheet) => {
      sheet.getRange("D5").values = [[7]];
      sheet.getRange("D3").formulas = [["=1+1"]];
    });
    expect(found).toEqual(["=1+1", "", 7]);
  });

  it("would take the last one for both rows, where each of two has a formula of its own", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("FillTwo");
      const range = sheet.getRange("B2:D4");
      range.formulas = [
        ["Account", "Value", "End"],
        ["Acme", 1, "=MAX($F$1:$F$3)"],
        ["Bolt", 2, "=MAX($G$1:$G$3)"],
      ];
      sheet.tables.add(range, true).name = "FillTwo";
      await context.sync();
      sheet.getRange("D3").formulas = [["=MAX($F$1:$F$4)"]];
      sheet.getRange("D4").formulas = [["=MAX($G$1:$G$4)"]];
      const written = sheet.getRange("D3:D4").load("formulas");
      await context.sync();
      return written.formulas;
    });
    expect(found).toEqual([["=MAX($F$1:$F$4)"], ["=MAX($G$1:$G$4)"]]);
  });

  it("would leave the others as they are when the whole column had one formula", async () => {
    const found = await columnAfter("FillAgain", (sheet) => {
      sheet.getRange("D3").formulas = [["=B3&1"]];
      sheet.getRange("D5").formulas = [["=B5&2"]];
    });
    expect(found).toEqual(["=B3&2", "=B4&2", "=B5&2"]);
  });

  it("would point one column beside in new rows, once a column was inserted before it", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("FillMoved");
      const table = addTrialTable(sheet, "B2:D5", "FillMoved");
      sheet.getRange("D3:D5").formulas = [["=B3&C3&$A$1"], ["=B4&C4&$A$1"], ["=B5&C5&$A$1"]];
      await context.sync();
      sheet.getRange("A:A").insert("Right");
      sheet.getRange("1:1").insert("Down");
      table.rows.add(1);
      await context.sync();
      const range = sheet.getRange("E4:E7").load("formulas");
      await context.sync();
      return range.formulas.map(([formula]) => formula);
    });
    expect(found).toEqual(["=C4&D4&$B$2", "=C5&D5&$B$2", "=C6&D6&$B$2", "=C7&D7&$B$2"]);
  });

  it("would be missing from rows that come later", async () => {
    const found = await columnAfter(
      "FillNew",
      (sheet, table) => {
        sheet.getRange("D3").formulas = [["=B3&C3"]];
        table.rows.add(undefined, [["Dash", "East", null]] as never);
        table.rows.add(0, [["Zero", "West", null]] as never);
        sheet.getRange("B8:C8").values = [["typed", "below"]];
      },
      "D3:D8",
    );
    expect(found).toEqual(["=B3&C3", "=B4&C4", "=B5&C5", "=B6&C6", "=B7&C7", "=B8&C8"]);
  });

  it("would be forgotten by a table that is made over it", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("FillMade");
      sheet.getRange("A1:B3").formulas = [
        ["Revenue", "Double"],
        [1, "=A2*2"],
        [2, "=A3*2"],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.rows.add(undefined, [[3, null]] as never);
      const added = sheet.getRange("B4").load("formulas,values");
      await context.sync();
      return [added.formulas[0]?.[0], added.values[0]?.[0]];
    });
    expect(found).toEqual(["=A4*2", 6]);
  });
});
