import {
  startHeadlessHost,
  newWorkbook,
  type HeadlessHost,
} from "../../../workbench/headless/start-headless-host";
import type { FunctionsMetadata } from "../../../workbench/functions/function-metadata";

const functions: FunctionsMetadata = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "WEIGHTED",
      name: "WEIGHTED",
      description: "Adds up rows times weight.",
      parameters: [
        { name: "values", type: "any", dimensionality: "matrix" },
        { name: "weight", type: "any", optional: true },
      ],
      result: { dimensionality: "matrix" },
    },
    {
      id: "SEEN",
      name: "SEEN",
      parameters: [
        { name: "values", type: "any", dimensionality: "matrix" },
        { name: "mode", type: "string", optional: true, customEnumId: "Mode" },
      ],
    },
    { id: "REFUSE", name: "REFUSE", parameters: [{ name: "code", type: "string" }] },
    { id: "GRID", name: "GRID", parameters: [] },
    { id: "NOT.THERE", name: "NOT.THERE", parameters: [] },
    {
      id: "LATE",
      name: "LATE",
      parameters: [{ name: "x", type: "any" }],
      options: { cancelable: true },
    },
    { id: "COUNT.CALLS", name: "COUNT.CALLS", parameters: [{ name: "x", type: "any" }] },
  ],
  enums: [{ id: "Mode", values: [{ stringValue: "end", tooltip: "At the end" }] }],
};

const script = `
  window.calls = 0;
  window.asked = [];
  window.givenUp = [];
  window.answers = new Map();
  CustomFunctions.associate("LATE", (x, invocation) => {
    window.asked.push(x);
    invocation.onCanceled = () => window.givenUp.push(x);
    return new Promise((resolve) => window.answers.set(x, () => resolve(x * 2)));
  });
  CustomFunctions.associate("WEIGHTED", (values, weight) =>
    values.map((row) => [row.reduce((sum, x) => sum + (Number(x) || 0), 0) * (weight === null ? 1 : weight)]));
  CustomFunctions.associate("SEEN", (values) =>
    values.flat().map((x) => x instanceof CustomFunctions.Error ? "error " + x.code : JSON.stringify(x)).join(" "));
  CustomFunctions.associate("REFUSE", (code) => { throw new CustomFunctions.Error(CustomFunctions.ErrorCode[code], "weights has 3 values"); });
  CustomFunctions.associate("GRID", () => [[1, "a"], [true, null], [new CustomFunctions.Error("#N/A"), 2]]);
  CustomFunctions.associate("COUNT.CALLS", (x) => { window.calls += 1; return x; });
`;

let host: HeadlessHost;
const at = (row: number, col: number) =>
  host.model.getters.getEvaluatedCell({ sheetId: "sheet1", row, col });
const type = (row: number, col: number, content: string) =>
  host.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", row, col, content });

beforeAll(async () => {
  host = await startHeadlessHost({ functions, script, model: newWorkbook() });
  [1, 2, 3, 4].forEach((value, index) => type(Math.floor(index / 2), index % 2, String(value)));
});

afterAll(() => host.close());

describe("a custom function typed into a cell", () => {
  it("is busy at first, then has the add-in's own result, spilt, and dependents follow", async () => {
    type(0, 3, "=KAM.WEIGHTED(A1:B2,10)");
    type(0, 4, "=SUM(D1:D2)");
    expect(at(0, 3).value).toBe("#BUSY!");
    await host.settle();
    expect([at(0, 3).value, at(1, 3).value, at(0, 4).value]).toEqual([30, 70, 100]);
  });

  it("is calculated again when a cell that it reads changes", async () => {
    type(0, 0, "11");
    await host.settle();
    expect([at(0, 3).value, at(0, 4).value]).toEqual([130, 200]);
    type(0, 0, "1");
    await host.settle();
  });

  it("takes null for what was left out", async () => {
    type(0, 6, "=kam.weighted(A1:B1)");
    await host.settle();
    expect(at(0, 6).value).toBe(3);
  });

  it("sees rows, blanks as null, texts, booleans and errors as CustomFunctions.Error", async () => {
    type(4, 0, "x");
    type(4, 1, "TRUE");
    type(5, 1, "=1/0");
    type(4, 3, "=KAM.SEEN(A5:C6)");
    await host.settle();
    expect(at(4, 3).value).toBe('"x" true null null error #DIV/0! null');
  });

  it("shows a thrown error with its sentence", async () => {
    type(7, 0, '=KAM.REFUSE("notAvailable")');
    type(8, 0, '=KAM.REFUSE("invalidNumber")');
    await host.settle();
    expect([at(7, 0).value, String(at(7, 0).message)]).toEqual(["#N/A", "weights has 3 values"]);
    expect([at(8, 0).value, at(8, 0).message]).toEqual(["#NUM!", undefined]);
  });

  it("spills a matrix row by row with the errors in it", async () => {
    type(10, 0, "=KAM.GRID()");
    await host.settle();
    const shown = [10, 11, 12].map((row) => [at(row, 0).value, at(row, 1).value]);
    expect(shown).toEqual([
      [1, "a"],
      [true, 0],
      ["#N/A", 2],
    ]);
  });

  it("makes the grid larger where its result reaches beyond the end, as a sheet of Excel has no end", async () => {
    type(98, 25, "=KAM.GRID()");
    await host.settle();
    expect([at(98, 25).value, at(98, 26).value, at(100, 26).value]).toEqual([1, "a", 2]);
    host.model.dispatch("REQUEST_UNDO");
    await host.settle();
    host.model.dispatch("REQUEST_UNDO");
    await host.settle();
    expect(at(98, 25).value).toBeNull();
  });

  it("is #NAME? when the add-in does not know it", () => {
    type(14, 0, "=KAM.NOSUCH(1)");
    expect(at(14, 0).value).toBe("#NAME?");
  });

  it("is an error and not a result when the function was never associated", async () => {
    type(15, 0, "=KAM.NOT.THERE()");
    await host.settle();
    expect(at(15, 0).type).toBe("error");
    expect(at(15, 0).value).not.toBe("#BUSY!");
  });

  it("is asked once for the same arguments, whatever is recalculated", async () => {
    type(16, 0, "=KAM.COUNT.CALLS(5)");
    type(16, 1, "=KAM.COUNT.CALLS(2+3)");
    await host.settle();
    host.model.dispatch("EVALUATE_CELLS");
    await host.settle();
    expect((host.window as unknown as { calls: number }).calls).toBe(1);
    host.recalculateAll();
    await host.settle();
    expect((host.window as unknown as { calls: number }).calls).toBe(2);
  });

  it("takes a column block of 200,000 numbers in one call", async () => {
    const columns = [..."ABCDEFGHIJ"];
    const cells = Object.fromEntries(columns.map((name) => [`${name}1:${name}20000`, "1"]));
    const model = newWorkbook({
      sheets: [{ id: "big", name: "Big", colNumber: 20, rowNumber: 20_001, cells }],
    });
    const large = await startHeadlessHost({ functions, script, model });
    model.dispatch("UPDATE_CELL", {
      sheetId: "big",
      row: 0,
      col: 12,
      content: "=SUM(KAM.WEIGHTED(A1:J20000,2))",
    });
    const started = Date.now();
    await large.settle();
    expect(model.getters.getEvaluatedCell({ sheetId: "big", row: 0, col: 12 }).value).toBe(400_000);
    expect(Date.now() - started).toBeLessThan(20_000);
    large.close();
  }, 60_000);
});

test("a function that uses what is still being calculated is called once, with the value", async () => {
  const own = await startHeadlessHost({ functions, script, model: newWorkbook() });
  const enter = (row: number, col: number, content: string) =>
    own.model.dispatch("UPDATE_CELL", { sheetId: "sheet1", row, col, content });
  enter(0, 0, "=KAM.COUNT.CALLS(7)");
  enter(0, 1, "=KAM.COUNT.CALLS(A1+1)");
  await own.settle();
  expect(own.model.getters.getEvaluatedCell({ sheetId: "sheet1", row: 0, col: 1 }).value).toBe(8);
  expect((own.window as unknown as { calls: number }).calls).toBe(2);
  own.close();
});

describe("a call that is not needed any more", () => {
  interface LateWindow {
    readonly asked: number[];
    readonly givenUp: number[];
    readonly answers: ReadonlyMap<number, () => void>;
  }
  const page = () => host.window as unknown as LateWindow;
  const until = async (isThere: () => boolean) => {
    while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 5));
  };

  it("would be calculated to its end although the cell asks for another", async () => {
    type(10, 0, "1");
    type(10, 1, "=KAM.LATE(A11)");
    await until(() => page().asked.includes(1));
    type(10, 0, "2");
    await until(() => page().asked.includes(2));
    expect(page().givenUp).toEqual([1]);
    page().answers.get(1)?.();
    page().answers.get(2)?.();
    await host.settle();
    expect(at(10, 1).value).toBe(4);
  }, 60_000);

  it("would be given up although another cell waits for it", async () => {
    type(11, 0, "5");
    type(11, 1, "=KAM.LATE(A12)");
    type(12, 1, "=KAM.LATE(5)");
    await until(() => page().asked.includes(5));
    type(11, 0, "6");
    await until(() => page().asked.includes(6));
    expect(page().givenUp).toEqual([1]);
    page().answers.get(5)?.();
    page().answers.get(6)?.();
    await host.settle();
    expect([at(11, 1).value, at(12, 1).value]).toEqual([12, 10]);
  }, 60_000);

  it("would be waited for when the cell goes back to what is known", async () => {
    type(11, 0, "7");
    await until(() => page().asked.includes(7));
    type(11, 0, "6");
    await host.settle();
    await until(() => page().givenUp.length > 1);
    expect([page().givenUp, at(11, 1).value]).toEqual([[1, 7], 12]);
  }, 60_000);
});
