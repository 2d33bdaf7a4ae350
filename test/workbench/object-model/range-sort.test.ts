import type { HeadlessHost } from "../../../workbench/headless/start-headless-host";
import { Model } from "../../../workbench/engine";
import { installWorkbench } from "../../../workbench/object-model/install";
import { getFact, setFact } from "../../../workbench/object-model/facts";
import { startHeadlessHost } from "../../../workbench/headless/start-headless-host";

let host: HeadlessHost;
let model: Model;

beforeAll(async () => {
  installWorkbench();
  model = new Model({}, {});
  host = await startHeadlessHost({ model });
});
afterAll(() => host.close());

async function sorted(
  cells: unknown[][],
  fields: Excel.SortField[],
  hasHeaders: boolean,
): Promise<unknown[][]> {
  return host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1);
    range.formulas = cells;
    await context.sync();
    range.sort.apply(fields, false, hasHeaders, "Rows");
    range.load("formulas");
    await context.sync();
    return range.formulas;
  });
}

test("rows are sorted whole, the headings stay, and a formula goes on meaning its own row", async () => {
  const cells = [
    ["Name", "Worth", "Twice"],
    ["Alder", 3, "=B2*2"],
    ["Birch", 1, "=B3*2"],
    ["Cedar", 2, "=B4*2"],
  ];
  expect(await sorted(cells, [{ key: 1, ascending: true }], true)).toEqual([
    ["Name", "Worth", "Twice"],
    ["Birch", 1, "=B2*2"],
    ["Cedar", 2, "=B3*2"],
    ["Alder", 3, "=B4*2"],
  ]);
});

test("the first field decides, the second among equals", async () => {
  const cells = [
    ["b", 1],
    ["a", 1],
    ["c", 2],
    ["a", 2],
  ];
  const fields = [
    { key: 1, ascending: false },
    { key: 0, ascending: true },
  ];
  expect(await sorted(cells, fields, false)).toEqual([
    ["a", 2],
    ["c", 2],
    ["a", 1],
    ["b", 1],
  ]);
});

test("a column beyond the range is refused", async () => {
  await expect(sorted([[1], [2]], [{ key: 1 }], false)).rejects.toMatchObject({
    code: "InvalidArgument",
  });
});

test("valid tells whether cells obey their rules, and is null where some do not", async () => {
  const answers = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add();
    const range = sheet.getRange("A1:A2");
    range.dataValidation.rule = {
      wholeNumber: { formula1: 1, formula2: 10, operator: "Between" },
    };
    range.values = [[5], [11]];
    const each = ["A1", "A2", "A1:A2", "B1"].map((address) =>
      sheet.getRange(address).dataValidation.load("valid"),
    );
    await context.sync();
    return each.map(({ valid }) => valid);
  });
  expect(answers).toEqual([true, false, null, true]);
});

test("a note would stay in the row that its cell was sorted away from", async () => {
  const sheetId = await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Noted");
    const range = sheet.getRange("B2:C4");
    range.values = [
      ["Alder", 3],
      ["Birch", 1],
      ["Cedar", 2],
    ];
    await context.sync();
    const id = model.getters.getSheetIdByName("Noted") ?? "";
    setFact(model, "note", `${id}|B2`, { author: "Eve", text: "of Alder" });
    setFact(model, "note", `${id}|C4`, { author: "Eve", text: "of Cedar" });
    setFact(model, "note", `${id}|D2`, { author: "Eve", text: "beside the list" });
    range.sort.apply([{ key: 1, ascending: true }]);
    await context.sync();
    return id;
  });
  const textAt = (cell: string) => getFact(model, "note", `${sheetId}|${cell}`)?.text;
  expect([textAt("B2"), textAt("B4"), textAt("C3"), textAt("C4"), textAt("D2")]).toEqual([
    undefined,
    "of Alder",
    "of Cedar",
    undefined,
    "beside the list",
  ]);
});
