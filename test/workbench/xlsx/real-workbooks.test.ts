import { readdirSync, readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describeWithSharedData, sharedData } from "../../support/shared-data";
import { storedValue } from "../../../workbench/xlsx/cells-to-engine";
import { inventory, partsOf } from "./independent-reader";
import { enter, openModel, placeOf } from "./open-model";

function workbooks(): string[] {
  try {
    return readdirSync(sharedData("workbooks")).filter((name) => name.endsWith(".xlsx"));
  } catch {
    return [];
  }
}

function bytesOf(name: string): Uint8Array {
  return new Uint8Array(readFileSync(sharedData(`workbooks/${name}`)));
}

/** Every cell that another library sees: its formula, its value, its number format. */
async function cellsSeenBy(bytes: Uint8Array, withResults: boolean): Promise<Map<string, string>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes) as never);
  const cells = new Map<string, string>();
  workbook.eachSheet((sheet) =>
    sheet.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        const { formula, result } = cell.master;
        const value = formula ? (withResults ? result : null) : cell.value;
        const look = [cell.numFmt, cell.font, cell.fill, cell.border, cell.alignment];
        const seen = [formula, value, ...look].map((part) => JSON.stringify(part) ?? "");
        cells.set(`${sheet.name}!${cell.address}`, seen.join("|"));
      }),
    ),
  );
  return cells;
}

/** What the workbench calculates otherwise than the file says, and why. */
const understood: Readonly<Record<string, { readonly cells: number; readonly reason: RegExp }>> = {
  // Excel believes in 29 February 1900, the engine does not: days before 1 March 1900 differ by one.
  "readxl_dates_leap_year_1900.xlsx": { cells: 9, reason: /^TEXT\(/ },
  // RANDBETWEEN draws anew whenever a workbook is opened, in Excel too.
  "smungs_cashflows.xlsx": { cells: 0, reason: /./ },
  "unpivotr_worked_examples.xlsx": { cells: 0, reason: /RANDBETWEEN|^CHAR\(/ },
};

const random = ["smungs_cashflows.xlsx", "unpivotr_worked_examples.xlsx"];

// The larger workbooks take seconds on a machine that has other work.
jest.setTimeout(60_000);

describeWithSharedData("workbooks of real people", () => {
  test("there are workbooks to try", () => {
    expect(workbooks().length).toBeGreaterThanOrEqual(17);
  });

  test.each(workbooks())(
    "%s: saved untouched, every part is the same, byte by byte",
    async (name) => {
      const bytes = bytesOf(name);
      const saved = await (await openModel(bytes, name)).save();
      const before = partsOf(bytes);
      const after = partsOf(saved);
      const dropped = [...before.keys()].filter((path) => !after.has(path));
      expect(dropped.filter((path) => path !== "xl/calcChain.xml")).toEqual([]);
      for (const [path, content] of after) {
        if (path === "[Content_Types].xml" || path === "xl/_rels/workbook.xml.rels") continue;
        expect(before.get(path)?.equals(content) ?? path).toBe(true);
      }
      const text = after.get("[Content_Types].xml")?.toString("utf8") ?? "";
      expect(text).not.toContain("calcChain");
    },
  );

  test.each(workbooks())("%s: saving what was saved changes nothing more", async (name) => {
    const once = await (await openModel(bytesOf(name), name)).save();
    const twice = await (await openModel(once, name)).save();
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });

  test.each(workbooks())(
    "%s: after a change no other cell, table, chart, name or note is lost",
    async (name) => {
      const bytes = bytesOf(name);
      const { model, save } = await openModel(bytes, name);
      for (const sheetId of model.getters.getSheetIds()) {
        // In the last corner: right below a table it would become a row of it, as in Excel.
        const row = model.getters.getNumberRows(sheetId) - 1;
        const col = model.getters.getNumberCols(sheetId) - 1;
        model.dispatch("UPDATE_CELL", { sheetId, col, row, content: "added" });
      }
      model.dispatch("CREATE_SHEET", { sheetId: "added", position: 0, name: "Added here" });
      enter(model, "Added here", { A1: "new" });
      const saved = await save();

      const isRandom = random.includes(name);
      const before = await cellsSeenBy(bytes, !isRandom);
      const after = await cellsSeenBy(saved, !isRandom);
      const lost = [...before].filter(([address, seen]) => after.get(address) !== seen);
      expect(lost.map(([address, seen]) => [address, seen, after.get(address)])).toEqual([]);

      const had = inventory(bytes);
      const has = inventory(saved);
      expect(has.sheets).toEqual(["Added here visible", ...had.sheets]);
      expect(has.tables).toEqual(had.tables);
      expect(has.charts).toEqual(had.charts);
      expect(has.notes).toEqual(had.notes);
      // The new sheet stands before the others, so names of one sheet count one further.
      const moved = had.names.map((line) =>
        line.replace(/^\d+/, (place) => String(Number(place) + 1)),
      );
      expect(has.names).toEqual(moved);
    },
  );

  test.each(workbooks())(
    "%s: recalculated here, it gives the values that Excel stored",
    async (name) => {
      const { model, origin } = await openModel(bytesOf(name), name);
      const { file } = origin;
      const reading = {
        strings: file.strings,
        isDate: file.styles.isDate,
        countsFrom1904: file.outline.countsFrom1904,
      };
      const differing: string[] = [];
      for (const sheet of file.sheets) {
        for (const [address, { cell, formula }] of sheet.cells) {
          const stored = storedValue(cell, reading);
          const place = { sheetId: sheet.entry.id, ...placeOf(address) };
          const { value } = model.getters.getEvaluatedCell(place);
          const isSame =
            typeof stored === "number" && typeof value === "number"
              ? Math.abs(stored - value) <= 1e-9 * Math.max(1, Math.abs(stored))
              : (stored === "" ? null : stored) === value;
          if (!isSame) differing.push(formula ?? `${address} ${String(stored)}`);
        }
      }
      const known = understood[name];
      if (!known) expect(differing).toEqual([]);
      else {
        expect(differing.filter((formula) => !known.reason.test(formula))).toEqual([]);
        if (known.cells > 0) expect(differing).toHaveLength(known.cells);
      }
    },
  );
});
