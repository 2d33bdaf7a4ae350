import { functionCalledBy, readActiveFunction } from "../../src/actions/read-active-function";
import { startHost, type HeadlessHost } from "./start-host";

test.each([
  ["=KAM.SCORE(B2:D9, {3,2,1})", "SCORE"],
  ["=1+kam.clv.contract(A1:A5, B1)", "CLV.CONTRACT"],
  ["=IFERROR(KAM.GRR(A1:A5, B1:B5), KAM.NRR(A1:A5, B1:B5))", "GRR"],
  ['=IF(A1="KAM.NPS(", 1, 2)', null],
  ["=SUM(A1:A5)", null],
  ["KAM.SCORE(B2:D9)", null],
  ["", null],
])("%s calls %s", (formula, id) => {
  expect(functionCalledBy(formula)).toBe(id);
});

describe("in a workbook", () => {
  let host: HeadlessHost;
  beforeAll(async () => {
    host = await startHost();
  }, 30_000);
  afterAll(() => host.close());

  test("the function of the active cell is read, and a blank cell has none", async () => {
    expect(await readActiveFunction()).toBeNull();
    await host.Excel.run(async (context) => {
      context.workbook.getActiveCell().formulas = [["=KAM.CHURN(40, 37)"]];
      await context.sync();
    });
    expect(await readActiveFunction()).toBe("CHURN");
  });
});
