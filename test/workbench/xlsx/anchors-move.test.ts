import { newWorkbookPackage } from "../../../workbench/xlsx/new-workbook";
import { openModel } from "./open-model";
import { picturesOn, withPicture } from "./pictures";

/** A picture from row 10 to 13 (counted from 0) after the rows were put in or taken out. */
async function pictureAfter(...steps: readonly (readonly [type: string, payload: object])[]) {
  const empty = await newWorkbookPackage("Data").toBytes();
  const { model, save } = await openModel(await withPicture(empty, "Data", 10, 2));
  const dispatch = model.dispatch as unknown as (type: string, payload: object) => void;
  const sheetName = "Data";
  const sheetId = model.getters.getSheetIdByName(sheetName);
  for (const [type, payload] of steps) dispatch(type, { sheetId, sheetName, ...payload });
  return picturesOn(await save(), "Data");
}

function inserted(base: number, quantity: number, position = "before") {
  return ["ADD_COLUMNS_ROWS", { dimension: "ROW", base, position, quantity }] as const;
}

function removed(...elements: readonly number[]) {
  return ["REMOVE_COLUMNS_ROWS", { dimension: "ROW", elements }] as const;
}

test("a picture would stay behind when rows above it come or go, or move for rows below it", async () => {
  expect(await pictureAfter(inserted(3, 2))).toEqual([{ from: 12, to: 15 }]);
  expect(await pictureAfter(inserted(20, 2))).toEqual([{ from: 10, to: 13 }]);
  expect(await pictureAfter(removed(0, 1, 2))).toEqual([{ from: 7, to: 10 }]);
  expect(await pictureAfter(inserted(3, 2), removed(0))).toEqual([{ from: 11, to: 14 }]);
});

test("a picture would not grow and shrink with the rows that it stands on", async () => {
  expect(await pictureAfter(inserted(11, 4))).toEqual([{ from: 10, to: 17 }]);
  expect(await pictureAfter(removed(10, 11))).toEqual([{ from: 10, to: 11 }]);
  // All of its rows are gone: it stands where they were.
  expect(await pictureAfter(removed(10, 11, 12, 13))).toEqual([{ from: 10, to: 10 }]);
});
