import { useHeadlessHost } from "./office-run";

const host = useHeadlessHost();

test("a word in a far row: what stood, what spills and what comes later is worked out as ever", async () => {
  const values = await host.current().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A1:A2").values = [[2], [3]];
    sheet.getRange("B1").formulas = [["=SUM(A:A)"]];
    sheet.getRange("C1").formulas = [["=SEQUENCE(3)"]];
    sheet.getRange("D1").formulas = [["=C3*10"]];
    sheet.getRange("A200000").values = [[5]];
    await context.sync();
    sheet.getRange("E200000").formulas = [["=A200000+C2"]];
    sheet.getRange("A2").values = [[4]];
    const row = sheet.getRange("A1:D3").load("values");
    const last = sheet.getRange("A200000:E200000").load("values");
    const before = sheet.getRange("A199999:E199999").load("values");
    await context.sync();
    return [row.values, last.values, before.values];
  });
  expect(values).toEqual([
    [
      [2, 11, 1, 30],
      [4, "", 2, ""],
      ["", "", 3, ""],
    ],
    [[5, "", "", "", 7]],
    [["", "", "", "", ""]],
  ]);
});

test("an array that spills on a sparse sheet finds no room where something stands, and does when it is gone", async () => {
  const [blocked, free] = await host.current().Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    sheet.getRange("A200000").values = [[5]];
    sheet.getRange("C2").values = [["in the way"]];
    sheet.getRange("C1").formulas = [["=SEQUENCE(3)"]];
    const first = sheet.getRange("C1:C3").load("values");
    await context.sync();
    const before = first.values;
    sheet.getRange("C2").clear();
    const second = sheet.getRange("C1:C3").load("values");
    await context.sync();
    return [before, second.values];
  });
  expect(blocked).toEqual([["#SPILL!"], ["in the way"], [""]]);
  expect(free).toEqual([[1], [2], [3]]);
});
