import { installFittedRows } from "../../../workbench/object-model/fitted-rows-plugin";
import { partText } from "./independent-reader";
import { enter, newModel, openModel } from "./open-model";

beforeAll(installFittedRows);

test("a row that words made higher says so without being set, and is fitted again when it is reopened", async () => {
  const { model, save } = newModel();
  const [sheetId = ""] = model.getters.getSheetIds();
  enter(model, "Sheet1", { A2: "one word after another until three lines are full of them" });
  const dispatch = model.dispatch as unknown as (type: string, payload: object) => void;
  dispatch("SET_FORMATTING", {
    sheetId,
    target: [{ left: 0, right: 0, top: 1, bottom: 1 }],
    style: { wrapping: "wrap" },
  });
  const bytes = await save();
  const [row = ""] = /<row r="2"[^>]*>/.exec(partText(bytes, "xl/worksheets/sheet1.xml")) ?? [];
  const points = Number(/ ht="([^"]*)"/.exec(row)?.[1]);
  // Whole lines of 15 points.
  expect([points % 15, points >= 30]).toEqual([0, true]);
  expect(row).not.toContain("customHeight");
  const again = await openModel(bytes);
  const [reopened = ""] = again.model.getters.getSheetIds();
  expect(again.model.getters.getUserRowSize(reopened, 1)).toBeUndefined();
  expect(again.model.getters.getRowSize(reopened, 1)).toBe(model.getters.getRowSize(sheetId, 1));
  expect(Buffer.from(await again.save()).equals(Buffer.from(bytes))).toBe(true);
});
