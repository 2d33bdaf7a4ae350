import { refusalOf, useHeadlessHost } from "./office-run";
import { addTrialTable, codeOfTrial, type Trial } from "./trials";

const host = useHeadlessHost();

describe("cells that are inserted or deleted", () => {
  it("would make a grid of a million rows where rows are inserted below all that there is", async () => {
    const { model } = host.current();
    const rows = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Far below").load("id");
      sheet.getRange("A1").values = [["kept"]];
      await context.sync();
      sheet.getRange("900000:900009").insert("Down");
      const kept = sheet.getRange("A1").load("values");
      await context.sync();
      return [kept.values[0]?.[0], model.getters.getNumberRows(sheet.id) < 1000];
    });
    expect(rows).toEqual(["kept", true]);
  });

  it("would leave sums, names, charts and rules with the cells they had before", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Shifted");
      sheet.getRange("B2:B6").values = [[1], [2], [3], [4], [5]];
      sheet.getRange("A2:A6").values = [["a"], ["b"], ["c"], ["d"], ["e"]];
      sheet.getRange("D1:D2").formulas = [["=SUM(B2:B6)"], ["=$B$6"]];
      sheet.names.add("kam_all", sheet.getRange("B2:B6"));
      sheet.charts.add("Line", sheet.getRange("B2:B6"), "Columns").name = "Chart";
      const colours = sheet.getRange("B2:B6").conditionalFormats.add("Custom");
      colours.custom.rule.formula = "=$B2>3";
      colours.custom.format.font.bold = true;
      sheet.getRange("B2:B6").dataValidation.rule = {
        decimal: { operator: "GreaterThan", formula1: 0 },
      };
      await context.sync();
      sheet.getRange("B4:B5").insert("Down");
      const cells = sheet.getRange("A2:B8").load("values");
      const formulas = sheet.getRange("D1:D2").load("formulas");
      const name = sheet.names.getItem("kam_all").load("formula");
      const counts = ["B4", "B8"].map((address) =>
        sheet.getRange(address).conditionalFormats.getCount(),
      );
      const rules = ["B4", "B8"].map((address) =>
        sheet.getRange(address).dataValidation.load("type"),
      );
      await context.sync();
      return {
        cells: cells.values.map((row) => row.join("")),
        formulas: formulas.formulas.flat(),
        name: name.formula,
        colours: counts.map(({ value }) => value),
        rules: rules.map(({ type }) => type),
      };
    });
    expect(found).toEqual({
      cells: ["a1", "b2", "c", "d", "e3", "4", "5"],
      formulas: ["=SUM(B2:B8)", "=$B$8"],
      name: "=Shifted!$B$2:$B$8",
      colours: [1, 1],
      rules: ["Decimal", "Decimal"],
    });
  });

  it("would leave references to what is gone", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Deleted");
      sheet.getRange("B2:B6").values = [[1], [2], [3], [4], [5]];
      sheet.getRange("D1:D3").formulas = [["=SUM(B2:B6)"], ["=B3"], ["=B6+Deleted!B2"]];
      await context.sync();
      sheet.getRange("B3:B4").delete("Up");
      const formulas = sheet.getRange("D1:D3").load("formulas,values");
      await context.sync();
      return formulas.formulas.map(([formula], index) => [formula, formulas.values[index]?.[0]]);
    });
    expect(found).toEqual([
      ["=SUM(B2:B4)", 10],
      ["=#REF!", "#REF!"],
      ["=B4+Deleted!B2", 6],
    ]);
  });

  it("would go down in columns where they should go right", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sideways");
      sheet.getRange("A1:C2").values = [
        [1, 2, 3],
        [4, 5, 6],
      ];
      sheet.getRange("A4").formulas = [["=SUM(A1:C1)"]];
      await context.sync();
      sheet.getRange("B1").insert("Right");
      const cells = sheet.getRange("A1:D2").load("values");
      const sum = sheet.getRange("A4").load("formulas");
      await context.sync();
      return [cells.values, sum.formulas[0]?.[0]];
    });
    expect(found).toEqual([
      [
        [1, "", 2, 3],
        [4, 5, 6, ""],
      ],
      "=SUM(A1:D1)",
    ]);
  });

  const trials: Trial[] = [
    [
      "that tear a table apart",
      "InsertDeleteConflict",
      (sheet) => {
        addTrialTable(sheet);
        sheet.getRange("C1").insert("Down");
      },
    ],
    [
      "in one column of a table",
      "InsertDeleteConflict",
      (sheet) => {
        addTrialTable(sheet);
        sheet.getRange("C4").delete("Up");
      },
    ],
    [
      "between the columns of a table",
      "InsertDeleteConflict",
      (sheet) => {
        addTrialTable(sheet);
        sheet.getRange("C3").insert("Right");
      },
    ],
    [
      "with the headings, but not the rows",
      "InsertDeleteConflict",
      (sheet) => {
        addTrialTable(sheet);
        sheet.getRange("B2:D2").delete("Up");
      },
    ],
    [
      "with the row of headings",
      "InsertDeleteConflict",
      (sheet) => {
        addTrialTable(sheet);
        sheet.getRange("2:2").delete("Up");
      },
    ],
    [
      "through merged cells",
      "InsertDeleteConflict",
      (sheet) => {
        sheet.getRange("B4:C4").merge();
        sheet.getRange("B2").insert("Down");
      },
    ],
    [
      "that push something off the sheet",
      "NonBlankCellOffSheet",
      (sheet) => {
        sheet.getRange("XFD1").values = [["last"]];
        sheet.getRange("A1").insert("Right");
      },
    ],
    [
      "as columns that push something off",
      "NonBlankCellOffSheet",
      (sheet) => {
        sheet.getRange("XFD1").values = [["last"]];
        sheet.getRange("A:B").insert("Right");
      },
    ],
    [
      "of more than 33,554,000 cells",
      "OperationCellsExceedLimit",
      (sheet) => {
        sheet.getRange("A1:AH1000000").delete("Up");
      },
    ],
  ];
  it.each(trials)("would be taken %s", async (_what, code, attempt) => {
    expect(await codeOfTrial(host.current(), attempt)).toBe(code);
  });

  it("would leave a table without a row when whole rows are deleted", async () => {
    const found = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Emptied");
      const table = addTrialTable(sheet, "B2:D5", "Emptied_list");
      sheet.getRange("B7").values = [["below"]];
      sheet.getRange("F1").formulas = [["=ROWS(Emptied_list[Revenue])"]];
      await context.sync();
      sheet.getRange("3:5").delete("Up");
      const range = table.getRange().load("address");
      const body = table.getDataBodyRange().load("values");
      const cells = sheet.getRange("B4:B6").load("values");
      const rows = sheet.getRange("F1").load("values");
      await context.sync();
      return [range.address, body.values, cells.values.flat(), rows.values[0]?.[0]];
    });
    expect(found).toEqual(["Emptied!B2:D3", [["", "", ""]], ["", "below", ""], 1]);
  });

  it("would be undone by halves", async () => {
    const contents = () =>
      host.current().Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Undone");
        const range = sheet.getUsedRange().load("address,formulas");
        const table = context.workbook.tables.getItem("Undone_list").getRange().load("address");
        const name = sheet.names.getItem("kam_undone").load("formula");
        await context.sync();
        return [range.address, range.formulas, table.address, name.formula];
      });
    await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Undone");
      addTrialTable(sheet, "B2:D5", "Undone_list");
      sheet.getRange("B8").values = [["below"]];
      sheet.getRange("F1:F3").formulas = [
        ["=SUM(D3:D5)"],
        ["=D4"],
        ["=SUM(Undone_list[Revenue])+D5"],
      ];
      sheet.names.add("kam_undone", sheet.getRange("D3:D5"));
      await context.sync();
    });
    const before = await contents();
    await host.current().Excel.run(async (context) => {
      context.workbook.tables.getItem("Undone_list").rows.add(1, [["New", "West", 5]]);
      await context.sync();
    });
    const after = await contents();
    host.current().model.dispatch("REQUEST_UNDO");
    expect(await contents()).toEqual(before);
    host.current().model.dispatch("REQUEST_REDO");
    expect(await contents()).toEqual(after);
  });

  it("would be put between rows that a filter hides", async () => {
    const name = await host.current().Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Filtered");
      addTrialTable(sheet, "B2:D5", "Filtered_list");
      sheet.load("id");
      await context.sync();
      return sheet.id;
    });
    const { model } = host.current();
    model.dispatch("UPDATE_FILTER", {
      sheetId: name,
      col: 1,
      row: 2,
      value: { filterType: "values", hiddenValues: ["Bolt"] },
    });
    const refusals = await host.current().Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Filtered_list");
      const codes: string[] = [];
      for (const attempt of [
        () => void table.rows.add(1, [["New", "West", 5]]),
        () => table.rows.getItemAt(1).delete(),
        () => table.sort.apply([{ key: 0 }]),
      ]) {
        const refusal = await refusalOf(async () => {
          attempt();
          await context.sync();
        });
        codes.push(refusal.split(":")[0] ?? "");
      }
      return codes;
    });
    expect(refusals).toEqual(Array(3).fill("FilteredRangeConflict"));
  });
});
