import { refusalOf, useHeadlessHost } from "./office-run";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);

async function codeOf(
  attempt: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
): Promise<string> {
  const refusal = await refusalOf(() =>
    run(async (context) => {
      attempt(context.workbook.worksheets.getItem("Second"), context);
      await context.sync();
    }),
  );
  return refusal.split(":")[0] ?? "";
}

describe("a workbook whose structure is protected", () => {
  beforeAll(() =>
    run(async (context) => {
      context.workbook.worksheets.add("Second");
      context.workbook.worksheets.add("Third").visibility = "Hidden";
      context.workbook.protection.protect("secret");
      await context.sync();
    }),
  );

  it.each<[string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => void]>([
    ["a new sheet", (_sheet, { workbook }) => void workbook.worksheets.add("New")],
    ["another name", (sheet) => (sheet.name = "Other")],
    ["a deleted sheet", (sheet) => sheet.delete()],
    [
      "a deleted hidden sheet",
      (_sheet, { workbook }) => workbook.worksheets.getItem("Third").delete(),
    ],
    ["another place", (sheet) => (sheet.position = 0)],
    ["a hidden sheet", (sheet) => (sheet.visibility = "Hidden")],
    [
      "a very hidden sheet",
      (_sheet, { workbook }) => {
        workbook.worksheets.getItem("Third").visibility = "VeryHidden";
      },
    ],
    [
      "a sheet that is shown again",
      (_sheet, { workbook }) => {
        workbook.worksheets.getItem("Third").visibility = "Visible";
      },
    ],
    ["a copy", (sheet) => void sheet.copy()],
    ["a second protection", (_sheet, { workbook }) => workbook.protection.protect()],
    ["a wrong password", (_sheet, { workbook }) => workbook.protection.unprotect("guess")],
  ])("would take %s", async (_what, attempt) => {
    expect(await codeOf(attempt)).toBe("AccessDenied");
  });

  it("would refuse what is in the cells", async () => {
    expect(await codeOf((sheet) => (sheet.getRange("A1").values = [["free"]]))).toBe("not refused");
  });

  it("would let the grid add a sheet", () => {
    const { model } = host.current();
    const { reasons } = model.dispatch("CREATE_SHEET", {
      sheetId: "grid",
      name: "Grid",
      position: 0,
    });
    expect(reasons).toEqual(["WorkbookStructureLocked"]);
  });

  it("would stay protected after the right password, or say so", async () => {
    const found = await run(async (context) => {
      const { protection } = context.workbook;
      protection.load("protected");
      await context.sync();
      const before = protection.protected;
      protection.unprotect("secret");
      protection.load("protected");
      context.workbook.worksheets.getItem("Second").name = "Renamed";
      await context.sync();
      return [before, protection.protected];
    });
    expect(found).toEqual([true, false]);
  });
});

describe("hidden sheets", () => {
  it("would be told apart from very hidden ones by nobody", async () => {
    const found = await run(async (context) => {
      const sheet = context.workbook.worksheets.add("Deep");
      sheet.visibility = "VeryHidden";
      sheet.load("visibility");
      await context.sync();
      const deep = sheet.visibility;
      sheet.visibility = "Hidden";
      sheet.load("visibility");
      await context.sync();
      return [deep, sheet.visibility];
    });
    expect(found).toEqual(["VeryHidden", "Hidden"]);
  });

  it("would be all of them", async () => {
    const refusal = await refusalOf(() =>
      run(async (context) => {
        const sheets = context.workbook.worksheets.load("items/visibility");
        await context.sync();
        for (const sheet of sheets.items) sheet.visibility = "Hidden";
        await context.sync();
      }),
    );
    expect(refusal).toContain("InvalidOperation");
  });
});
