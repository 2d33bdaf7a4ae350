import { useHeadlessHost } from "./office-run";
import { addTrialTable } from "./trials";

const host = useHeadlessHost();

/** What a cell shows after something was done on a new sheet. */
async function shown(
  address: string,
  prepare: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<unknown> {
  return host.current().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    await prepare(sheet, context);
    const cell = sheet.getRange(address).load("values");
    await context.sync();
    return cell.values[0]?.[0];
  });
}

describe("an array of more than one value", () => {
  it("would spill inside of a table", async () => {
    const value = await shown("D3", (sheet) => {
      addTrialTable(sheet);
      sheet.getRange("D3:D5").values = [[""], [""], [""]];
      sheet.getRange("D3").formulas = [["=SEQUENCE(2)"]];
    });
    expect(value).toBe("#SPILL!");
  });

  it("would not be calculated in a table although it is one value", async () => {
    const value = await shown("D3", (sheet) => {
      addTrialTable(sheet);
      sheet.getRange("D3").formulas = [["=SEQUENCE(1)"]];
    });
    expect(value).toBe(1);
  });

  it("would spill over a table that stands in its way", async () => {
    const value = await shown("C1", (sheet) => {
      addTrialTable(sheet, "B4:D7");
      sheet.getRange("B5:D7").clear("Contents");
      sheet.getRange("C1").formulas = [["=SEQUENCE(9)"]];
    });
    expect(value).toBe("#SPILL!");
  });

  it("would stay when a table is laid over it, and stay away when the table has gone", async () => {
    const values = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      const cell = sheet.getRange("A1");
      cell.formulas = [["=SEQUENCE(4)"]];
      await context.sync();
      const table = sheet.tables.add("A2:B4", true);
      const blocked = sheet.getRange("A1").load("values");
      await context.sync();
      table.convertToRange();
      sheet.getRange("A2:B4").clear();
      const free = sheet.getRange("A1").load("values");
      await context.sync();
      return [blocked.values[0]?.[0], free.values[0]?.[0]];
    });
    expect(values).toEqual(["#SPILL!", 1]);
  });

  it.each([
    [
      "over something that stands there",
      "A1",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A3").values = [["taken"]];
        sheet.getRange("A1").formulas = [["=SEQUENCE(4)"]];
      },
    ],
    [
      "over merged cells",
      "A1",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("A3:B3").merge();
        sheet.getRange("A1").formulas = [["=SEQUENCE(4)"]];
      },
    ],
    [
      "beyond the last column",
      "XFD1",
      (sheet: Excel.Worksheet) => {
        sheet.getRange("XFD1").formulas = [["=SEQUENCE(1,2)"]];
      },
    ],
  ])("would spill %s", async (_where, address, prepare) => {
    expect(await shown(address, prepare)).toBe("#SPILL!");
  });
});
