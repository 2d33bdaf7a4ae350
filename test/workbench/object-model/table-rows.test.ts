import { refusalOf, useHeadlessHost } from "./office-run";
import { addTrialTable } from "./trials";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);

/** A sheet of its own with a table at B2:D5, a note beside it and one below. */
async function onTable<T>(
  name: string,
  body: (table: Excel.Table, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const table = addTrialTable(sheet, "B2:D5", name);
    sheet.getRange("F2:F5").values = [["beside 2"], ["beside 3"], ["beside 4"], ["beside 5"]];
    sheet.getRange("B8").values = [["below"]];
    sheet.getRange("H1:H3").formulas = [["=SUM(D3:D5)"], ["=D4"], [`=SUM(${name}[Revenue])`]];
    await context.sync();
    return body(table, sheet, context);
  });
}

async function read(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
  ...addresses: readonly string[]
): Promise<unknown[]> {
  const ranges = addresses.map((address) => sheet.getRange(address).load("formulas"));
  await context.sync();
  return ranges.map(({ formulas }) => formulas.map((row) => row.join("|")).join(" / "));
}

describe("rows of a table", () => {
  it("inserted in the middle would move what stands beside the table", async () => {
    const found = await onTable("RowsIn", async (table, sheet, context) => {
      table.rows.add(1, [["New", "West", 5]]);
      await context.sync();
      const range = table.getRange().load("address");
      const cells = await read(sheet, context, "B3:D6", "F2:F6", "B8:B9", "H1:H3");
      return [range.address, ...cells];
    });
    expect(found).toEqual([
      "RowsIn!B2:D6",
      "Acme|North|30 / New|West|5 / Bolt|South|10 / Core|North|20",
      "beside 2 / beside 3 / beside 4 / beside 5 / ",
      " / below",
      "=SUM(D3:D6) / =D5 / =SUM(RowsIn[Revenue])",
    ]);
  });

  it("inserted before the first would push the headings down", async () => {
    const found = await onTable("RowsFirst", async (table, sheet, context) => {
      table.rows.add(0, [["New", "West", 5]]);
      await context.sync();
      return read(sheet, context, "B2:D3");
    });
    expect(found).toEqual(["Account|Region|Revenue / New|West|5"]);
  });

  it("added at the end would write over what stands below", async () => {
    const found = await onTable("RowsEnd", async (table, sheet, context) => {
      table.rows.add(undefined, [
        ["Dash", "East", 1],
        ["Echo", "East", 2],
        ["Fox", "East", 3],
        ["Gulf", "East", 4],
      ]);
      await context.sync();
      const range = table.getRange().load("address");
      const cells = await read(sheet, context, "B9:D9", "B10:B12", "F9");
      return [range.address, ...cells];
    });
    expect(found).toEqual(["RowsEnd!B2:D9", "Gulf|East|4", " /  / below", ""]);
  });

  it("deleted would take what stands beside the table along, or keep references to it", async () => {
    const found = await onTable("RowsOut", async (table, sheet, context) => {
      table.rows.getItemAt(1).delete();
      await context.sync();
      const range = table.getRange().load("address");
      const cells = await read(sheet, context, "B3:D5", "F2:F5", "B7", "H1:H3");
      return [range.address, ...cells];
    });
    expect(found).toEqual([
      "RowsOut!B2:D4",
      "Acme|North|30 / Core|North|20 / ||",
      "beside 2 / beside 3 / beside 4 / beside 5",
      "below",
      "=SUM(D3:D4) / =#REF! / =SUM(RowsOut[Revenue])",
    ]);
  });

  it("deleted to the last would leave a table without a row", async () => {
    const found = await onTable("RowsNone", async (table, sheet, context) => {
      for (let count = 0; count < 3; count += 1) table.rows.getItemAt(0).delete();
      await context.sync();
      const range = table.getRange().load("address");
      const cells = await read(sheet, context, "B3:D3");
      return [range.address, ...cells];
    });
    expect(found).toEqual(["RowsNone!B2:D3", "||"]);
  });

  it.each([
    ["a row that is too short", -1, [["only", "two"]]],
    ["a place behind the end", 9, [["a", "b", 1]]],
    ["a place before the start", -2, [["a", "b", 1]]],
  ])("would be taken with %s", async (what, index, values) => {
    const name = `Bad_${what.length}`;
    const refusal = await onTable(name, async (table, _sheet, context) =>
      refusalOf(async () => {
        table.rows.add(index, values);
        await context.sync();
      }),
    );
    expect(refusal).toContain("InvalidArgument");
  });

  it("would push a wider table aside that stands below", async () => {
    const refusals = await onTable("RowsStuck", async (table, sheet, context) => {
      sheet.getRange("B8:F9").values = [
        ["a", "b", "c", "d", "e"],
        [1, 2, 3, 4, 5],
      ];
      sheet.tables.add("B8:F9", true);
      await context.sync();
      const before = table.getRange().load("address");
      await context.sync();
      const inserted = await refusalOf(async () => {
        table.rows.add(1, [["New", "West", 5]]);
        await context.sync();
      });
      const fits = await refusalOf(async () => {
        table.rows.add(undefined, [["Dash", "East", 1]]);
        await context.sync();
      });
      return [before.address, inserted.split(":")[0], fits];
    });
    expect(refusals).toEqual(["RowsStuck!B2:D5", "InsertDeleteConflict", "not refused"]);
  });

  it("would move a table of the same columns below only by half", async () => {
    const found = await onTable("RowsBoth", async (table, sheet, context) => {
      sheet.getRange("B8:D9").values = [
        ["a", "b", "c"],
        [1, 2, 3],
      ];
      const lower = sheet.tables.add("B8:D9", true);
      lower.name = "RowsLower";
      sheet.getRange("H4").formulas = [["=SUM(RowsLower[c])"]];
      await context.sync();
      table.rows.add(1, [["New", "West", 5]]);
      await context.sync();
      const address = context.workbook.tables.getItem("RowsLower").getRange().load("address");
      const cells = await read(sheet, context, "B9:D10", "H4");
      return [address.address, ...cells];
    });
    expect(found).toEqual(["RowsBoth!B9:D10", "a|b|c / 1|2|3", "=SUM(RowsLower[c])"]);
  });
});

describe("what stands for all rows of a table", () => {
  it("would leave out the rows that are added at its end", async () => {
    const found = await onTable("RowsAll", async (table, sheet, context) => {
      const colours = sheet.getRange("D3:D5").conditionalFormats.add("Custom");
      colours.custom.rule.formula = "=$D3>3";
      colours.custom.format.font.bold = true;
      sheet.getRange("H2").formulas = [["=SUM(D3:D4)"]];
      sheet.names.add("kam_rows", sheet.getRange("B3:B5"));
      await context.sync();
      table.rows.add(undefined, [["Dash", "East", 1]]);
      sheet.getRange("B7:D7").values = [["Echo", "East", 2]];
      const name = sheet.names.getItem("kam_rows").load("formula");
      const count = sheet.getRange("D7").conditionalFormats.getCount();
      const cells = await read(sheet, context, "H1:H2");
      return [...cells, name.formula, count.value];
    });
    expect(found).toEqual(["=SUM(D3:D7) / =SUM(D3:D4)", "=RowsAll!$B$3:$B$7", 1]);
  });
});

describe("sorting a table", () => {
  it("would forget its formulas or the order of what is alike", async () => {
    const found = await onTable("Sorted", async (table, sheet, context) => {
      table.columns.getItem("Revenue").getDataBodyRange().formulas = [["=15*2"], ["=LEN(B4)"], [4]];
      table.sort.apply([
        { key: 2, ascending: true },
        { key: 0, ascending: false },
      ]);
      await context.sync();
      return read(sheet, context, "B3:D5", "F3:F5");
    });
    expect(found).toEqual([
      "Core|North|4 / Bolt|South|=LEN(B4) / Acme|North|=15*2",
      "beside 3 / beside 4 / beside 5",
    ]);
  });

  it.each([
    ["65 levels", Array.from({ length: 65 }, () => ({ key: 0 }))],
    ["a column that the table has not", [{ key: 3 }]],
    ["no level", []],
  ])("would be done with %s", async (what, fields) => {
    const refusal = await onTable(`Sort_${what.length}`, async (table, _sheet, context) =>
      refusalOf(async () => {
        table.sort.apply(fields);
        await context.sync();
      }),
    );
    expect(refusal).toContain("InvalidArgument");
  });
});
