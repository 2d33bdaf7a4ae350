import {
  startHeadlessHost,
  type HeadlessHost,
} from "../../../workbench/headless/start-headless-host";

let host: HeadlessHost;

beforeAll(async () => {
  host = await startHeadlessHost();
});

afterAll(() => host.close());

describe("the real office.js in the headless host", () => {
  it("is ready and says that it runs in Excel", async () => {
    const ready = await host.window.Office.onReady();
    expect(ready.host).toBe("Excel");
    expect(host.pageErrors).toEqual([]);
  });

  it("adds a sheet, writes values and reads them calculated in the same sync", async () => {
    const answer = await host.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Data");
      sheet.getRange("A1:B2").values = [
        ["Item", "Qty"],
        ["a", 2],
      ];
      const total = sheet.getRange("C2");
      total.formulas = [["=B2*3"]];
      total.load("values,formulas,address");
      sheet.load("name,position");
      await context.sync();
      return [sheet.name, sheet.position, total.values, total.formulas, total.address];
    });
    expect(answer).toEqual(["Data", 1, [[6]], [["=B2*3"]], "Data!C2"]);
  });
});

describe("a host that office.js does not trust", () => {
  it.each([
    ["without https", "http://localhost:3443"],
    ["with another host name", "https://workbench.example:3443"],
  ])("is not accepted: %s", async (_why, hostOrigin) => {
    await expect(startHeadlessHost({ hostOrigin, readyWithinMilliseconds: 2000 })).rejects.toThrow(
      "did not accept the host",
    );
  });
});
