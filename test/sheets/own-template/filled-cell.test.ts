import { numberFormatOf } from "../../../src/sheets/own-template/filled-cell";
import { piecesOf } from "../../../src/sheets/own-template/placeholder";
import { numberFormats } from "../../../src/sheets/look";

function formatOf(typed: string, numberFormat: string): string | null {
  const cell = { row: 0, column: 0, pieces: piecesOf(typed), isFormula: false, numberFormat };
  return numberFormatOf(cell, () => ({ value: 1, format: "number" }));
}

test.each([
  ["{{plan.asOf | date}}", "dd/mm/yyyy;@", null],
  ["{{plan.asOf | date}}", "General", numberFormats.date],
  // What looks like days is a text in quotation marks, or the name of a colour.
  ["{{plan.asOf | date}}", '0 "days"', numberFormats.date],
  ["{{plan.asOf | date}}", "[Red]0", numberFormats.date],
  ["{{won.amount | currency}}", '"R$" #,##0.00', null],
  ["{{won.amount | currency}}", "[$-416]#,##0", null],
  ["{{won.amount | currency}}", "0.0", numberFormats.money],
  ["{{won.amount | percent}}", "0.00%", numberFormats.percent],
  ["{{won.amount}}", "0.00%", null],
])("%s in a cell of the format %s would lose the look of the template", (typed, own, expected) => {
  expect(formatOf(typed, own)).toBe(expected);
});
