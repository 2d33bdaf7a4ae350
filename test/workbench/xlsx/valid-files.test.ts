import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import { faultsOf } from "../../support/validate-xlsx";
import { enter, newModel, openModel } from "./open-model";

jest.setTimeout(240_000);

const sample = join(__dirname, "..", "..", "..", "assets", "sample-workbook.xlsx");

function files(): string[] {
  try {
    const given = ["workbooks", "forms", "matrices"].flatMap((folder) =>
      readdirSync(sharedData(folder)).map((name) => sharedData(`${folder}/${name}`)),
    );
    return [sample, ...given.filter((name) => name.endsWith(".xlsx"))];
  } catch {
    return [];
  }
}

describeWithSharedData("what is saved is valid by ECMA-376", () => {
  test("every given workbook, untouched and after an edit on each sheet", async () => {
    const saved: Record<string, Uint8Array> = {};
    for (const file of files()) {
      const name = file.replace(/^.*\//, "");
      const bytes = new Uint8Array(readFileSync(file));
      saved[`untouched-${name}`] = await (await openModel(bytes, name)).save();
      const { model, save } = await openModel(bytes, name);
      for (const sheetId of model.getters.getSheetIds()) {
        const row = model.getters.getNumberRows(sheetId) - 1;
        const col = model.getters.getNumberCols(sheetId) - 1;
        model.dispatch("UPDATE_CELL", { sheetId, col, row, content: "added" });
        model.dispatch("SET_FORMATTING", {
          sheetId,
          target: [{ left: 0, right: 1, top: 0, bottom: 3 }],
          style: { bold: true, fillColor: "#FFEECC", cellStyle: "Heading 1" },
          format: "0.00%",
        } as never);
      }
      model.dispatch("CREATE_SHEET", { sheetId: "added", position: 0, name: "Added here" });
      enter(model, "Added here", { A1: "new", A2: "=SEQUENCE(3)" });
      saved[`edited-${name}`] = await save();
    }
    expect(faultsOf(saved)).toEqual([]);
  });
  test("new", async () => {
    expect(faultsOf({ "new.xlsx": await newModel().save() })).toEqual([]);
  });
});
