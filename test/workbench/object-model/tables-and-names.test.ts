import { refusalOf, useHeadlessHost } from "./office-run";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);

async function addList(name: string): Promise<void> {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    sheet.getRange("B2:C4").values = [
      ["Account", "Revenue"],
      ["Acme", 10],
      ["Bolt", 20],
    ];
    await context.sync();
  });
}

describe("tables", () => {
  it("makes a table of a written range in the same sync and answers its parts", async () => {
    await addList("List");
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("List");
      const table = sheet.tables.add("B2:C4", true);
      table.name = "Accounts";
      table.style = "TableStyleLight9";
      table.showBandedRows = false;
      table.load("id,name,style,showBandedRows,showFilterButton,showHeaders,showTotals");
      const header = table.getHeaderRowRange();
      const body = table.getDataBodyRange();
      const revenue = table.columns.getItem("Revenue").getDataBodyRange();
      const whole = table.getRange();
      for (const range of [header, body, revenue, whole]) range.load("address,values");
      table.columns.load("items/name,items/index,items/values,count");
      table.rows.load("count");
      table.worksheet.load("name");
      await context.sync();
      return {
        flags: [
          table.name,
          table.style,
          table.showBandedRows,
          table.showFilterButton,
          table.showHeaders,
          table.showTotals,
        ],
        addresses: [header.address, body.address, revenue.address, whole.address],
        revenue: revenue.values,
        columns: table.columns.items.map(({ name, index, values }) => [name, index, values[1]]),
        counts: [table.columns.count, table.rows.count],
        sheet: table.worksheet.name,
      };
    });
    expect(answer).toEqual({
      flags: ["Accounts", "TableStyleLight9", false, true, true, false],
      addresses: ["List!B2:C2", "List!B3:C4", "List!C3:C4", "List!B2:C4"],
      revenue: [[10], [20]],
      columns: [
        ["Account", 0, ["Acme"]],
        ["Revenue", 1, [10]],
      ],
      counts: [2, 2],
      sheet: "List",
    });
  });

  it("finds tables by name in the workbook and by place on a sheet", async () => {
    const answer = await run(async (context) => {
      const named = context.workbook.tables.getItemOrNullObject("accounts");
      const absent = context.workbook.tables.getItemOrNullObject("Nope");
      const at = context.workbook.worksheets.getItem("List").getRange("C3:E9").getTables(false);
      const inside = context.workbook.worksheets.getItem("List").getRange("C3:E9").getTables(true);
      named.load("name");
      at.load("items/name");
      inside.load("items/name");
      context.workbook.tables.load("items/name,count");
      await context.sync();
      return [
        named.name,
        absent.isNullObject,
        at.items.length,
        inside.items.length,
        context.workbook.tables.items.length,
        context.workbook.tables.count,
      ];
    });
    expect(answer).toEqual(["Accounts", true, 1, 0, 1, 1]);
  });

  it.each([
    ["has a space", "My table"],
    ["is a cell's address", "AB12"],
    ["begins with a digit", "1st"],
    ["is taken in another case", "ACCOUNTS"],
  ])("refuses a name that %s", async (_why, name) => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("List");
        sheet.getRange("F2:F3").values = [["x"], [1]];
        const table = sheet.tables.add("F2:F3", true);
        await context.sync();
        table.name = name;
        try {
          await context.sync();
        } finally {
          table.delete();
          await context.sync();
        }
      }),
    );
    expect(refusal).toContain("InvalidArgument");
  });

  it("refuses a table over another table", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("List").tables.add("C4:D8", true);
        await context.sync();
      }),
    );
    expect(refusal).toBe("InvalidArgument: A table can't overlap another table.");
  });

  it("names empty and repeated headings as Excel does", async () => {
    const names = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("List");
      sheet.getRange("H2:K3").values = [
        ["Name", "", "name", 5],
        [1, 2, 3, 4],
      ];
      const table = sheet.tables.add("H2:K3", true);
      table.columns.load("items/name");
      await context.sync();
      return table.columns.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Name", "Column2", "name2", "5"]);
  });

  it("resizes, appends rows and becomes a plain range again", async () => {
    const answer = await run(async (context) => {
      const table = context.workbook.tables.getItem("Accounts");
      table.rows.add(undefined, [["Core", 30]]);
      const body = table.getDataBodyRange();
      body.load("address,values");
      await context.sync();
      table.resize("B2:C3");
      const smaller = table.getRange();
      smaller.load("address");
      await context.sync();
      table.convertToRange();
      const gone = context.workbook.tables.getItemOrNullObject("Accounts");
      const cell = context.workbook.worksheets.getItem("List").getRange("B5");
      cell.load("values");
      await context.sync();
      return [body.address, body.values[2], smaller.address, gone.isNullObject, cell.values];
    });
    expect(answer).toEqual(["List!B3:C5", ["Core", 30], "List!B2:C3", true, [["Core"]]]);
  });
});

describe("names", () => {
  it("a sheet's name that comes after its formula is found on that sheet, with the sheet before it on others, and nowhere else", async () => {
    const answer = await run(async (context) => {
      const [own, other] = ["Own", "Other"].map((name) => context.workbook.worksheets.add(name));
      if (!own || !other) throw new Error("no sheets");
      own.getRange("A1").values = [[7]];
      own.getRange("B1").formulas = [["=kam_late*2"]];
      other.getRange("B1:B2").formulas = [["=Own!kam_late*3"], ["=kam_late*4"]];
      await context.sync();
      own.names.add("kam_late", own.getRange("A1"));
      await context.sync();
      const cells = [own.getRange("B1"), other.getRange("B1:B2")].map((one) => one.load("values"));
      await context.sync();
      const first = cells.map(({ values }) => values);
      context.workbook.names.add("kam_late", own.getRange("A1"));
      await context.sync();
      const later = other.getRange("B2").load("values");
      await context.sync();
      own.delete();
      other.delete();
      return [...first, later.values];
    });
    expect(answer).toEqual([[[14]], [[21], ["#NAME?"]], [[28]]]);
  });

  it("belong to the workbook or to a sheet, and formulas may be added by either", async () => {
    await addList("Named");
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Named");
      const other = context.workbook.worksheets.getItem("List");
      context.workbook.names.add("kam_all", sheet.getRange("C3:C4"), "All revenue");
      sheet.names.add("kam_one", sheet.getRange("C3"));
      other.names.add("kam_one", other.getRange("A1"));
      context.workbook.names.add("kam_rate", "=0.5");
      const found = context.workbook.names.getItem("KAM_ALL");
      found.load("name,formula,comment,scope,type,value");
      const local = sheet.names.getItemOrNullObject("kam_one");
      local.load("formula,scope");
      const constant = context.workbook.names.getItem("kam_rate");
      constant.load("type,formula");
      const range = sheet.getRange("kam_all");
      range.load("address");
      const notOfWorkbook = context.workbook.names.getItemOrNullObject("kam_one");
      const byName = found.getRange();
      byName.load("values");
      await context.sync();
      return [
        [found.name, found.formula, found.comment, found.scope, found.type],
        [local.formula, local.scope],
        [constant.type, constant.formula],
        range.address,
        notOfWorkbook.isNullObject,
        byName.values,
      ];
    });
    expect(answer).toEqual([
      ["kam_all", "=Named!$C$3:$C$4", "All revenue", "Workbook", "Range"],
      ["=Named!$C$3", "Worksheet"],
      ["Double", "=0.5"],
      "Named!C3:C4",
      true,
      [[10], [20]],
    ]);
  });

  it("refuses a second name, a name like a cell and a name of a table", async () => {
    for (const [name, code] of [
      ["kam_all", "ItemAlreadyExists"],
      ["A1", "InvalidArgument"],
      ["two words", "InvalidArgument"],
    ] as const) {
      const refusal = await refusalOf(() =>
        run(async (context) => {
          context.workbook.names.add(name, "=1");
          await context.sync();
        }),
      );
      expect(refusal).toContain(code);
    }
  });

  it("go with a deletion", async () => {
    const gone = await run(async (context) => {
      context.workbook.names.getItem("kam_rate").delete();
      const name = context.workbook.names.getItemOrNullObject("kam_rate");
      await context.sync();
      return name.isNullObject;
    });
    expect(gone).toBe(true);
  });
});

describe("settings and custom XML parts", () => {
  it("keep values with dates, are overwritten by add and can be deleted", async () => {
    const answer = await run(async (context) => {
      const { settings } = context.workbook;
      settings.add("kam", { version: 1 });
      settings.add("kam", { version: 2, list: [1, "a"] });
      const found = settings.getItemOrNullObject("kam");
      found.load("value");
      settings.load("items/key");
      await context.sync();
      const keys = settings.items.map(({ key }) => key);
      found.delete();
      const gone = settings.getItemOrNullObject("kam");
      await context.sync();
      return [found.value, keys, gone.isNullObject];
    });
    expect(answer).toEqual([{ version: 2, list: [1, "a"] }, ["kam"], true]);
  });

  it("find an XML part by its name space", async () => {
    const answer = await run(async (context) => {
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<plan xmlns="urn:kam"><a/></plan>');
      part.load("id,namespaceUri");
      const only = parts.getByNamespace("urn:kam").getOnlyItemOrNullObject();
      only.load("id");
      const xml = only.getXml();
      const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject();
      await context.sync();
      return [part.namespaceUri, only.id === part.id, xml.value, none.isNullObject];
    });
    expect(answer).toEqual(["urn:kam", true, '<plan xmlns="urn:kam"><a/></plan>', true]);
  });

  it("saves the document's settings of the Common API", async () => {
    const { window } = host.current();
    const settings = window.Office.context.document.settings;
    settings.set("pane", { open: true });
    const status = await new Promise((resolve) =>
      settings.saveAsync((result) => resolve(result.status)),
    );
    expect(status).toBe("succeeded");
    const { settingsOfAddIn } = await import("../../../workbench/object-model/add-in-settings");
    expect(settingsOfAddIn(host.current().model)).toEqual({ pane: '{"open":true}' });
  });
});
