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

/** A list, a sheet that reads it and spills, one that reads that sheet, and one that finds it by its name. */
async function writeFourSheets(context: Excel.RequestContext): Promise<void> {
  const [list, plan] = ["List", "Plan", "Index", "Found"].map((name) =>
    context.workbook.worksheets.add(name),
  );
  list!.getRange("A1:A2").values = [[1], [2]];
  list!.getRange("B1").formulas = [["=SUM(A1:A2)"]];
  plan!.getRange("A1").formulas = [["=List!A1*10"]];
  plan!.getRange("C1").formulas = [["=SEQUENCE(3)"]];
  await context.sync();
}

const valueOf = async (context: Excel.RequestContext, sheet: string, cell: string) => {
  const range = context.workbook.worksheets.getItem(sheet).getRange(cell).load("values");
  await context.sync();
  return range.values[0]?.[0] as unknown;
};

test("after a sheet that nobody reads is deleted, the others are worked out as ever, also when a new one comes and Undo brings it back", async () => {
  const found = await host.current().Excel.run(async (context) => {
    await writeFourSheets(context);
    const { worksheets } = context.workbook;
    worksheets.getItem("Plan").delete();
    worksheets.getItem("List").getRange("A1").values = [[5]];
    await context.sync();
    const changed = await valueOf(context, "List", "B1");
    worksheets.add("Plan").getRange("A1").formulas = [["=List!B1+1"]];
    worksheets.getItem("List").getRange("A2").values = [[6]];
    await context.sync();
    const again = await valueOf(context, "Plan", "A1");
    const nothingSpills = await valueOf(context, "Plan", "C2");
    return [changed, again, nothingSpills];
  });
  expect(found).toEqual([7, 12, ""]);
  const { model } = host.current();
  for (let step = 0; step < 2; step += 1) model.dispatch("REQUEST_UNDO");
  const back = await host.current().Excel.run(async (context) => {
    const first = await valueOf(context, "Plan", "A1");
    return [first, await valueOf(context, "Plan", "C3")];
  });
  expect(back).toEqual([10, 3]);
  model.dispatch("REQUEST_UNDO");
});

test("a sheet that others read, by a reference or by its name, would leave its old numbers there when it is deleted", async () => {
  const found = await host.current().Excel.run(async (context) => {
    await writeFourSheets(context);
    const { worksheets } = context.workbook;
    worksheets.getItem("Index").getRange("A1").formulas = [["=Plan!A1+1"]];
    worksheets.getItem("Found").getRange("A1").formulas = [['=INDIRECT("List!A2")']];
    await context.sync();
    const before = [await valueOf(context, "Index", "A1"), await valueOf(context, "Found", "A1")];
    worksheets.getItem("Plan").delete();
    await context.sync();
    const reference = await valueOf(context, "Index", "A1");
    worksheets.getItem("List").delete();
    await context.sync();
    return [before, reference, await valueOf(context, "Found", "A1")];
  });
  expect(found).toEqual([[11, 2], "#REF!", "#REF!"]);
});
