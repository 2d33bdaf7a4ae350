import { useHeadlessHost } from "./office-run";

const host = useHeadlessHost();

const words = "Maximiliane von Hohenstein-Weissenburg of the board";

test("what a formula says wraps like what is typed: its row is as high, and merged cells ask for nothing", async () => {
  const heights = await host.current().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1").values = [[words]];
    sheet.getRange("A2").formulas = [["=A1"]];
    sheet.getRange("A1:A4").format.wrapText = true;
    sheet.getRange("A3").values = [[words]];
    sheet.getRange("A3:D3").merge();
    await context.sync();
    // Entered where it wraps already.
    sheet.getRange("A4").formulas = [["=A1"]];
    await context.sync();
    const rows = [1, 2, 3, 4, 5].map((row) => sheet.getRange(`A${row}`).format.load("rowHeight"));
    await context.sync();
    return rows.map(({ rowHeight }) => rowHeight);
  });
  const [typed, computed, merged, entered, blank] = heights;
  expect(typed).toBeGreaterThan(Number(blank));
  expect([computed, entered]).toEqual([typed, typed]);
  expect(merged).toBe(blank);
});
