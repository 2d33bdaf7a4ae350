import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "hucre";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import { faultsOf } from "../../support/validate-xlsx";
import { inlineRows, minimalWorkbook } from "./make-package";
import { enter, newModel, type OpenModel, openModel } from "./open-model";

// Some fifty workbooks are saved, and each part of each is held against its schema.
jest.setTimeout(240_000);

const sample = join(__dirname, "..", "..", "..", "assets", "sample-workbook.xlsx");

function givenWorkbooks(): string[] {
  return ["workbooks", "forms", "matrices"].flatMap((folder) =>
    readdirSync(sharedData(folder))
      .filter((name) => name.endsWith(".xlsx"))
      .map((name) => sharedData(`${folder}/${name}`)),
  );
}

function bytesOf(file: string): Uint8Array {
  return new Uint8Array(readFileSync(file));
}

/** A value, a look, a formula that spills and a sheet more, as a person would add them. */
function edit({ model }: OpenModel): void {
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
}

async function saved(bytes: Uint8Array, name: string): Promise<Record<string, Uint8Array>> {
  const untouched = await openModel(bytes, name);
  const edited = await openModel(bytes, name);
  edit(edited);
  return {
    [`untouched-${name}.xlsx`]: await untouched.save(),
    [`edited-${name}.xlsx`]: await edited.save(),
  };
}

describeWithSharedData("what is saved has no fault by ECMA-376", () => {
  test("the workbooks of others, which had none, untouched and after an edit of each sheet", async () => {
    const files: Record<string, Uint8Array> = {};
    for (const file of [sample, ...givenWorkbooks()]) {
      Object.assign(files, await saved(bytesOf(file), file.replace(/^.*\/(.*)\.xlsx$/, "$1")));
    }
    expect(Object.keys(files).length).toBeGreaterThanOrEqual(44);
    expect(faultsOf(files)).toEqual([]);
  });

  test("new workbooks, text files, and files that lack what is optional or hold odd letters", async () => {
    const empty = newModel();
    const used = newModel();
    edit(used);
    const odd = newModel();
    const letters = "a\u0001b\uFFFEc\uFFFFd\uD800e\uDC00f_x0041_\r\n😀<&>";
    enter(odd.model, "Sheet1", { A1: letters, B1: `="x"&"${letters.replace(/[\r\n]/g, "")}"` });
    odd.model.dispatch("CREATE_SHEET", { sheetId: "o", position: 1, name: "Odd \uFFFE name" });
    const csv = await openModel(new TextEncoder().encode("a,b\nx,1\n=y,2\n"), "t.csv");
    const rows = inlineRows([["Account"], ["Alder"]]);
    const lacking = minimalWorkbook({
      sheets: [{ name: "Data", xml: `<sheetData>${rows}</sheetData>` }],
    });
    expect(
      faultsOf({
        "new.xlsx": await empty.save(),
        "used.xlsx": await used.save(),
        "odd.xlsx": await odd.save(),
        "text.xlsx": await csv.save(),
        ...(await saved(lacking, "lacking")),
      }),
    ).toEqual([]);
  });

  test("a workbook of another library keeps the faults it came with while nobody touches it, and loses them on an edit", async () => {
    // hucre 1.0.0 writes no version of the calculation engine and asks for a full calculation.
    const bytes = await writeXlsx({ sheets: [{ name: "Data", rows: [["Account"], ["Alder"]] }] });
    const files = await saved(bytes, "hucre");
    const before = faultsOf({ "untouched-hucre.xlsx": bytes });
    expect(before).toHaveLength(2);
    expect(faultsOf(files)).toEqual(before);
  });
});
