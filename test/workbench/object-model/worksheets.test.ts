import { refusalOf, useHeadlessHost } from "./office-run";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);

describe("worksheets", () => {
  it("finds a sheet whatever the case and answers a null object for one that is not there", async () => {
    const found = await run(async (context) => {
      const present = context.workbook.worksheets.getItemOrNullObject("sheet1");
      const absent = context.workbook.worksheets.getItemOrNullObject("Nope");
      const ofAbsent = absent.getRange("A1").getEntireRow();
      present.load("name,visibility,showGridlines");
      ofAbsent.load("address");
      await context.sync();
      return [
        present.name,
        present.visibility,
        present.showGridlines,
        absent.isNullObject,
        ofAbsent.isNullObject,
      ];
    });
    expect(found).toEqual(["Sheet1", "Visible", true, true, true]);
  });

  it.each([
    ["a".repeat(32), "32 characters"],
    ["A/B", "one of"],
    ["[x]", "one of"],
    ["'quoted", "apostrophe"],
    ["History", "keeps the name"],
    ["", "empty"],
  ])("refuses the sheet name %j with the rule it breaks", async (name, rule) => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.add("Valid");
        sheet.name = name;
        await context.sync();
      }),
    );
    await run(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Valid").delete();
      await context.sync();
    });
    expect(refusal).toContain("InvalidArgument");
    expect(refusal).toContain(rule);
  });

  it("refuses a second sheet of the same name in another case", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        context.workbook.worksheets.add("SHEET1");
        await context.sync();
      }),
    );
    expect(refusal).toContain("ItemAlreadyExists");
  });

  it("does not delete the last visible sheet", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").delete();
        await context.sync();
      }),
    );
    expect(refusal).toContain("InvalidOperation");
  });

  it("lists, moves, hides, colours, activates and deletes", async () => {
    const answer = await run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add("Second");
      const third = worksheets.add();
      third.tabColor = "#00ff00";
      third.position = 0;
      second.visibility = "Hidden";
      second.showGridlines = false;
      third.activate();
      const active = worksheets.getActiveWorksheet();
      active.load("name,tabColor");
      worksheets.load("items/name");
      const visible = worksheets.getCount(true);
      second.load("visibility,showGridlines");
      await context.sync();
      const names = worksheets.items.map(({ name }) => name);
      third.delete();
      second.delete();
      const left = worksheets.getCount();
      await context.sync();
      return [
        names,
        active.name,
        active.tabColor,
        visible.value,
        second.visibility,
        second.showGridlines,
        left.value,
      ];
    });
    expect(answer).toEqual([
      ["Sheet3", "Sheet1", "Second"],
      "Sheet3",
      "#00FF00",
      2,
      "Hidden",
      false,
      1,
    ]);
  });

  it("freezes rows and columns, says where, and unfreezes", async () => {
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.freezePanes.freezeRows(3);
      const rows = sheet.freezePanes.getLocationOrNullObject();
      rows.load("address");
      await context.sync();
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B2"));
      const both = sheet.freezePanes.getLocationOrNullObject();
      both.load("address");
      await context.sync();
      sheet.freezePanes.unfreeze();
      const none = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [rows.address, both.address, none.isNullObject];
    });
    expect(answer).toEqual(["Sheet1!1:3", "Sheet1!A1:B2", true]);
  });

  it("keeps the page layout", async () => {
    const answer = await run(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem("Sheet1");
      pageLayout.orientation = "Landscape";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.centerHorizontally = true;
      pageLayout.leftMargin = 28.8;
      pageLayout.setPrintTitleRows("$1:$4");
      pageLayout.load("orientation,zoom,centerHorizontally,printGridlines,leftMargin,topMargin");
      await context.sync();
      return [
        pageLayout.orientation,
        pageLayout.zoom,
        pageLayout.centerHorizontally,
        pageLayout.printGridlines,
        pageLayout.leftMargin,
        pageLayout.topMargin,
      ];
    });
    expect(answer).toEqual([
      "Landscape",
      { horizontalFitToPages: 1, verticalFitToPages: 0 },
      true,
      false,
      28.8,
      // Excel's usual three quarters of an inch.
      54,
    ]);
  });

  it("begins pages at rows that move with what is inserted above them, and knows footers", async () => {
    const answer = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.horizontalPageBreaks.add("A5");
      sheet.horizontalPageBreaks.add("C9");
      sheet.getRange("6:7").insert("Down");
      const footers = sheet.pageLayout.headersFooters.defaultForAllPages;
      footers.leftFooter = "Plan";
      footers.load("leftFooter,rightFooter");
      sheet.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      return [
        sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
        footers.leftFooter,
        footers.rightFooter,
      ];
    });
    expect(answer).toEqual([[4, 10], "Plan", ""]);
    const refusal = await refusalOf(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").horizontalPageBreaks.add("A1");
        await context.sync();
      }),
    );
    expect(refusal).toBe("InvalidArgument: No page ends above the first row.");
  });

  it("refuses every write on a protected sheet and leaves it as it was", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.protection.protect();
        sheet.getRange("A1").values = [["x"]];
        await context.sync();
      }),
    );
    const after = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const cell = sheet.getRange("A1");
      cell.load("values");
      sheet.protection.load("protected");
      await context.sync();
      const wasProtected = sheet.protection.protected;
      sheet.protection.unprotect();
      sheet.getRange("A1").values = [["y"]];
      sheet.protection.load("protected");
      await context.sync();
      return [cell.values, wasProtected, sheet.protection.protected];
    });
    expect(refusal).toContain("AccessDenied");
    expect(after).toEqual([[[""]], true, false]);
  });

  it("refuses what no workbench sheet has, by its name", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").slicers.load("items");
        await context.sync();
      }),
    );
    expect(refusal).toContain("ApiNotFound");
    expect(refusal).toContain("Worksheet.slicers");
  });
});
