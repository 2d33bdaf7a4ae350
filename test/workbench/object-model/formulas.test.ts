import { startHeadlessHost } from "../../../workbench/headless/start-headless-host";
import { refusalOf, useHeadlessHost } from "./office-run";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);

describe("formulas in Excel's spelling", () => {
  it("calculate with names of the workbook and of their own sheet, and are read back as written", async () => {
    const answer = await run(async (context) => {
      const first = context.workbook.worksheets.getItem("Sheet1");
      const second = context.workbook.worksheets.add("Second list");
      first.getRange("A1:A3").values = [[1], [2], [3]];
      second.getRange("A1:A3").values = [[10], [20], [30]];
      first.names.add("kam_values", first.getRange("A1:A3"));
      second.names.add("kam_values", second.getRange("A1:A3"));
      context.workbook.names.add("kam_rate", "=0.5");
      await context.sync();
      const cells = [first, second].map((sheet) => {
        const cell = sheet.getRange("C1");
        cell.formulas = [["=SUM(kam_values)*kam_rate"]];
        cell.load("values,formulas");
        return cell;
      });
      await context.sync();
      return cells.map(({ values, formulas }) => [values[0]?.[0], formulas[0]?.[0]]);
    });
    expect(answer).toEqual([
      [3, "=SUM(kam_values)*kam_rate"],
      [30, "=SUM(kam_values)*kam_rate"],
    ]);
  });

  it("calculate with columns of tables", async () => {
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Tabled");
      sheet.getRange("A1:B3").values = [
        ["Account", "Revenue"],
        ["Acme", 10],
        ["Bolt", 20],
      ];
      sheet.tables.add("A1:B3", true).name = "Accounts";
      await context.sync();
      const total = sheet.getRange("D1");
      total.formulas = [["=SUM(Accounts[Revenue])"]];
      total.load("values,formulas");
      await context.sync();
      return [total.values, total.formulas];
    });
    expect(answer).toEqual([[[30]], [["=SUM(Accounts[Revenue])"]]]);
  });

  it("may be written in the same sync as, and before, the names that they use", async () => {
    const value = await run(async (context) => {
      const sheet = context.workbook.worksheets.add("At once");
      sheet.getRange("A1:A2").values = [["Score"], [7]];
      sheet.tables.add("A1:A2", true).name = "Scores";
      const cell = sheet.getRange("C1");
      cell.formulas = [["=kam_weight*10+SUM(Scores[Score])"]];
      sheet.names.add("kam_weight", sheet.getRange("A2"));
      cell.load("values");
      await context.sync();
      return cell.values;
    });
    expect(value).toEqual([[77]]);
  });

  it("lose a name that is deleted", async () => {
    const value = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("At once");
      sheet.names.getItem("kam_weight").delete();
      const cell = sheet.getRange("C1");
      cell.load("values");
      await context.sync();
      return cell.values;
    });
    expect(value).toEqual([["#NAME?"]]);
  });

  it("with quotes in texts and errors in words come back as they went in", async () => {
    const formulas = [['="a ""b"" c"'], ["=IFERROR(#N/A,-2^2)"], ["=LOG10(100)"]];
    const answer = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("F1:F3");
      range.formulas = formulas;
      range.load("values,formulas");
      await context.sync();
      return [range.values, range.formulas];
    });
    expect(answer).toEqual([[['a "b" c'], [4], [2]], formulas]);
  });

  it("that refer beyond Excel's grid would be refused or answer a blank", async () => {
    const values = await run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("G1:G2");
      range.formulas = [["=A1048577"], ["=SUM(XFE1:XFE3)"]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["#NAME?"], ["#NAME?"]]);
  });

  it("that nobody can read are refused", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("H1").formulas = [["=1+*2"]];
        await context.sync();
      }),
    );
    expect(refusal).toContain("InvalidArgument");
  });
});

describe("formulas that name a table", () => {
  it("would name ranges after rows were inserted above or a sheet was renamed, or sum too little", async () => {
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Moving");
      sheet.getRange("A1:B3").values = [
        ["Account", "Revenue"],
        ["Acme", 10],
        ["Bolt", 20],
      ];
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Moving_list";
      const cell = sheet.getRange("D2");
      cell.formulas = [["=SUM(Moving_list[Revenue])+B2"]];
      await context.sync();
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Moved";
      table.rows.add(undefined, [["Core", 30]]);
      sheet.getRange("A7:B7").values = [["Dash", 40]];
      const moved = sheet.getRange("D4").load("formulas,values");
      await context.sync();
      table.convertToRange();
      const converted = sheet.getRange("D4").load("formulas,values");
      await context.sync();
      return [moved.formulas, moved.values, converted.formulas, converted.values].flat(2);
    });
    expect(answer).toEqual(["=SUM(Moving_list[Revenue])+B4", 110, "=SUM($B$4:$B$7)+B4", 110]);
  });

  it("would still have an answer when the table has gone", async () => {
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Gone");
      sheet.getRange("A1:B2").values = [
        ["Account", "Revenue"],
        ["Acme", 10],
      ];
      const table = sheet.tables.add("A1:B2", true);
      table.name = "Gone_list";
      sheet.getRange("D2").formulas = [["=SUM(Gone_list[Revenue])"]];
      await context.sync();
      table.delete();
      const cell = sheet.getRange("D2").load("formulas,values");
      await context.sync();
      return [cell.formulas, cell.values].flat(2);
    });
    expect(answer).toEqual(["=SUM(#REF!)", "#REF!"]);
  });
});

test("a function that nobody has is taken and shows #NAME?, as Excel does; a half formula is not", async () => {
  const other = await startHeadlessHost();
  const enter = (formula: string) =>
    other.Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      cell.formulas = [[formula]];
      cell.load("values,formulas");
      await context.sync();
      return [cell.values[0]?.[0], cell.formulas[0]?.[0]];
    });
  expect(await enter("=KAM.SCROE(1)")).toEqual(["#NAME?", "=KAM.SCROE(1)"]);
  await expect(enter("=KAM.SCROE(")).rejects.toMatchObject({ code: "InvalidArgument" });
  other.close();
});
