import { Model } from "../../workbench/engine";
import { installWorkbench } from "../../workbench/object-model/install";
import { growSheet } from "../../workbench/sheet-size";
import { getFact, setFact } from "../../workbench/xlsx/kept-facts-plugin";
import { newWorkbookFile } from "../../workbench/xlsx/workbook-file";
import { quietEngine } from "../../workbench/headless/quiet-engine";

function emptyWorkbook(): { model: Model; sheetId: string } {
  quietEngine();
  installWorkbench();
  const opened = newWorkbookFile();
  const model = new Model(opened.data);
  opened.connect(model);
  return { model, sheetId: model.getters.getActiveSheetId() };
}

describe("sheets are as large as what is on them", () => {
  test("a formula that was entered before the cells it looks at, beyond the sheet's size, sees them", () => {
    const { model, sheetId } = emptyWorkbook();
    model.dispatch("UPDATE_CELL", { sheetId, row: 0, col: 0, content: "=SUM($AZ$500:$AZ$501)" });
    model.dispatch("UPDATE_CELL", { sheetId, row: 499, col: 51, content: "3" });
    model.dispatch("UPDATE_CELL", { sheetId, row: 500, col: 51, content: "4" });
    expect(model.getters.getEvaluatedCell({ sheetId, row: 0, col: 0 }).value).toBe(7);
  });

  test("a name beyond the sheet's size stays where it is when the sheet grows, and moves with inserted rows", () => {
    const { model, sheetId } = emptyWorkbook();
    const sheetName = model.getters.getSheetName(sheetId);
    const rows = model.getters.getNumberRows(sheetId);
    const formulaOf = () => getFact(model, "name", "list")?.formula;
    const spanning = `${sheetName}!$A$${rows - 5}:$I$${rows + 5}`;
    setFact(model, "name", "list", { name: "List", sheetId, formula: spanning });
    growSheet(model, sheetId, rows + 200, 3);
    expect(formulaOf()).toBe(spanning);
    model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId,
      sheetName,
      dimension: "ROW",
      base: rows,
      quantity: 2,
      position: "after",
    });
    expect(formulaOf()).toBe(`${sheetName}!$A$${rows - 5}:$I$${rows + 7}`);
  });

  test("a sheet that is large enough stays as it is", () => {
    const { model, sheetId } = emptyWorkbook();
    const columns = model.getters.getNumberCols(sheetId);
    growSheet(model, sheetId, 3, 3);
    expect(model.getters.getNumberCols(sheetId)).toBe(columns);
  });
});
