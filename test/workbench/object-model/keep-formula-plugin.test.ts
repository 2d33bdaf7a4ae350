import { useHeadlessHost } from "./office-run";

const host = useHeadlessHost();
const run = <T>(body: (context: Excel.RequestContext) => Promise<T>): Promise<T> =>
  host.current().Excel.run(body);

async function read(address: string) {
  return run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange(address);
    range.load("values,formulas,text,numberFormat");
    range.format.font.load("bold");
    await context.sync();
    return {
      formula: range.formulas[0]?.[0],
      value: range.values[0]?.[0],
      text: range.text[0]?.[0],
      isBold: range.format.font.bold,
    };
  });
}

test("a formatted formula would be another, or would keep the look or the value of before", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [[0.25]];
    sheet.getRange("B1").formulas = [["=A1*2"]];
    await context.sync();
    sheet.getRange("B1").format.font.bold = true;
    sheet.getRange("B1").numberFormat = [["0 %"]];
    await context.sync();
  });
  expect(await read("B1")).toEqual({ formula: "=A1*2", value: 0.5, text: "50 %", isBold: true });
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("1:2").insert("Down");
    sheet.getRange("A3").values = [[1]];
    await context.sync();
  });
  expect(await read("B3")).toMatchObject({ formula: "=A3*2", value: 2, text: "200 %" });
});

test("Undo of a format would take the formula with it", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("D1").formulas = [["=1+1"]];
    await context.sync();
    sheet.getRange("D1").format.font.bold = true;
    await context.sync();
  });
  host.current().model.dispatch("REQUEST_UNDO");
  expect(await read("D1")).toMatchObject({ formula: "=1+1", value: 2, isBold: false });
});

test("a sheet that was deleted would come back by Undo without its formulas, or theirs without it", async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    const other = worksheets.add("Other");
    other.getRange("A1:B1").formulas = [["=3", "=A1*2"]];
    worksheets.getItem("Sheet1").getRange("F1").formulas = [["=Other!B1+1"]];
    await context.sync();
    other.delete();
    await context.sync();
  });
  expect(await read("F1")).toMatchObject({ value: "#REF!" });
  host.current().model.dispatch("REQUEST_UNDO");
  expect(await read("F1")).toMatchObject({ formula: "=Other!B1+1", value: 7 });
});

test("a formula that waits for a name would not find it when it comes in the next request", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("H1").formulas = [["=Rate7*2"]];
    await context.sync();
    context.workbook.names.add("Rate7", sheet.getRange("A1"));
    sheet.getRange("A1").values = [[4]];
    await context.sync();
  });
  expect(await read("H1")).toMatchObject({ value: 8 });
});
