import * as z from "zod/mini";
import { Refusal } from "../excel/refusal";
import { readableCell } from "../excel/cells/address";
import { areaOf, onSheet } from "./by-hand";
import { defineStep, described, sheetField, text } from "./step";

/** A sheet is stored as a block of cells: the block that the farthest corner spans fills any memory. */
const largestBlock = 20_000_000;

/** What XML, in which workbooks are written, has no way to write; tabs and line feeds it has. */
const unstorable = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/u;

/** In a cell of format Text what is typed is text; an apostrophe does the same elsewhere. */
async function typeInto(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  address: string,
  value: unknown,
): Promise<void> {
  const range = sheet.getRange(address).load("formulas");
  const rule = range.dataValidation.load("rule,errorAlert,type");
  await context.sync();
  const before = range.formulas;
  range.values = [[value ?? ""]];
  const checked = rule.type === "None" ? null : range.dataValidation.load("valid");
  await context.sync();
  if (checked === null) return;
  const alert = rule.errorAlert;
  if (checked.valid !== false || alert?.showAlert === false || alert?.style !== "Stop") return;
  range.formulas = before;
  await context.sync();
  throw new Refusal(
    "badInput",
    alert.message || "The value does not match what the cell takes (its data validation).",
  );
}

export const type = defineStep({
  name: "type",
  summary:
    "Types into a cell as a person does: what begins with = is a formula, and a value that the cell does not take is refused.",
  fields: {
    sheet: sheetField,
    cell: described(text, "its address"),
    value: described(
      z.union([z.string(), z.number(), z.boolean(), z.null()]),
      "what is typed; null or an empty text empties the cell",
    ),
  },
  answers: '{"cell": its whole address, "value": what the cell shows after recalculation}',
  example: { do: "type", sheet: "Scoring matrix", cell: "B6", value: 8 },
  run: async ({ sheet, cell, value }, tools) => {
    const area = areaOf(cell);
    if (area.rowCount * area.columnCount !== 1) {
      throw new Refusal("badInput", `'${cell}' is more than one cell: type into one at a time.`);
    }
    if ((area.row + 1) * (area.column + 1) > largestBlock) {
      throw new Refusal("badInput", `'${cell}' lies too far out on the sheet: type farther in.`);
    }
    if (typeof value === "string" && unstorable.test(value)) {
      throw new Refusal(
        "badInput",
        "The value holds a character that no cell can hold (a control character or half of an emoji): type it without.",
      );
    }
    const address = await onSheet(sheet, async (context, found) => {
      await typeInto(context, found, cell, value);
      return readableCell(found.name, area.row, area.column);
    });
    await tools.whenCalculated();
    const shown = await onSheet(sheet, async (context, found) => {
      const range = found.getRange(cell).load("values");
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
    return { result: { cell: address, value: shown } };
  },
});
