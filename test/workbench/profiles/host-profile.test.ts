import {
  newWorkbook,
  startHeadlessHost,
  type HeadlessHost,
} from "../../../workbench/headless/start-headless-host";
import { profileNamed, profileNames } from "../../../workbench/profiles/host-profile";

/** Requirement sets by product: learn.microsoft.com/javascript/api/requirement-sets, August 2026. */
const newestSets = {
  "2021": { ExcelApi: "1.14", CustomFunctionsRuntime: "1.3", SharedRuntime: "1.1" },
  "2024": { ExcelApi: "1.17", CustomFunctionsRuntime: "1.3", SharedRuntime: "1.1" },
  "365": { ExcelApi: "1.21", CustomFunctionsRuntime: "1.5", SharedRuntime: "1.2" },
  web: { ExcelApi: "1.21", CustomFunctionsRuntime: "1.5", SharedRuntime: "1.2" },
} as const;

const nextSet = (version: string): string => `1.${Number(version.slice(2)) + 1}`;

describe.each(profileNames)("Excel %s", (profile) => {
  let host: HeadlessHost;

  beforeAll(async () => {
    const functions = { functions: [weighted] };
    const script = 'CustomFunctions.associate("TOTAL", (cells) => cells.flat().length)';
    host = await startHeadlessHost({ profile, functions, script, model: newWorkbook() });
  });
  afterAll(() => host.close());

  const weighted = {
    id: "TOTAL",
    name: "TOTAL",
    parameters: [{ name: "cells", type: "any", dimensionality: "matrix" }],
  };
  const valueOf = async (formula: string): Promise<unknown> => {
    const position = { sheetId: "sheet1", row: 4, col: 4 };
    host.model.dispatch("UPDATE_CELL", { ...position, content: formula });
    await host.settle();
    return host.model.getters.getEvaluatedCell(position).value;
  };

  test("has the requirement sets of that Excel and none above them", () => {
    const { requirements } = host.window.Office.context;
    for (const [name, version] of Object.entries(newestSets[profile])) {
      expect([name, requirements.isSetSupported(name, version)]).toEqual([name, true]);
      expect([name, requirements.isSetSupported(name, nextSet(version))]).toEqual([name, false]);
    }
  });

  test("a member of a set that it names and the workbench lacks is refused by name", async () => {
    const slicers = host.Excel.run(async (context) => {
      context.workbook.slicers.load("items/name");
      await context.sync();
    });
    await expect(slicers).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("Workbook.slicers is not in this workbench"),
    });
  });

  test("a function that this Excel does not have is #NAME? instead of a value", async () => {
    const has2024 = profile !== "2021";
    const has365 = profile === "365" || profile === "web";
    expect(await valueOf("=SUM(HSTACK({1,2},{3,4}))")).toBe(has2024 ? 10 : "#NAME?");
    expect(await valueOf('=REGEXTEST("a1","[0-9]")')).toBe(has365 ? true : "#NAME?");
    expect(await valueOf("=LAMBDA(x,x+1)(2)")).toBe("#NAME?");
    expect(await valueOf("=ROWS(UNIQUE(A1:A3))")).toBe(1);
  });

  test("whole columns reach a custom function, but not on the web", async () => {
    const whole = await valueOf("=KAM.TOTAL(A:B)");
    if (profile === "web") expect(whole).toBe("#CALC!");
    else expect(whole).toBeGreaterThan(1);
    expect(await valueOf("=KAM.TOTAL(A1:B2)+SUM(A:B)")).toBe(4);
  });

  test("an undo group takes what can be undone", async () => {
    await host.Excel.run({ mergeUndoGroup: true }, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A2").formulas = [["=A1+1"]];
      await context.sync();
    });
    expect(await valueOf("=A2")).toBe(2);
  });
});

test("an Excel that nobody has is refused, with those that there are", () => {
  expect(() => profileNamed("2019")).toThrow(
    'There is no Excel "2019" here: choose one of 2021, 2024, 365, web.',
  );
});
