import { readFileSync } from "node:fs";
import { Model } from "../../../workbench/engine";
import { quietEngine } from "../../../workbench/headless/quiet-engine";
import { installWorkbench } from "../../../workbench/object-model/install";
import { openWorkbookFile, saveWorkbookFile } from "../../../workbench/xlsx/workbook-file";
import { sharedData } from "../../support/shared-data";

interface List {
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Days before their months are no days to the engine, or others: they stay the texts that they are. */
function asTyped(content: string): string {
  return /^\d\d-\d\d-\d{4}/u.test(content) ? `'${content}` : content;
}

/** Another company's form, beside the lists of an export, each on a sheet of its own. */
export async function formWithLists(form: string, lists: readonly List[]): Promise<Uint8Array> {
  installWorkbench();
  quietEngine();
  const file = readFileSync(sharedData(form));
  const opened = await openWorkbookFile(new Uint8Array(file), "book.xlsx");
  const model = new Model(opened.data, {});
  const origin = opened.connect(model);
  for (const { name, rows } of lists) {
    model.dispatch("CREATE_SHEET", { sheetId: name, name, position: 1 });
    const cells = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
    model.dispatch("ADD_COLUMNS_ROWS", {
      sheetId: name,
      sheetName: name,
      dimension: "ROW",
      base: model.getters.getNumberRows(name) - 1,
      position: "after",
      quantity: cells.length,
    });
    cells.forEach((values, row) =>
      values.forEach((content, col) => {
        model.dispatch("UPDATE_CELL", { sheetId: name, row, col, content: asTyped(content) });
      }),
    );
  }
  return saveWorkbookFile(model, origin);
}
