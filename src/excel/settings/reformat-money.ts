import { isMoneyFormat } from "../../sheets/money-format";
import { areaAddress, type CellArea } from "../cells/address";
import type { WorkbookSurvey } from "../lists/survey-workbook";

/** Cells below each other on a sheet of ours that show money in one format. */
export interface MoneyCells {
  readonly area: CellArea;
  readonly format: string;
}

/** Queues reading which cells of the sheets of ours show money; asked for once that is there. */
export function queueReadingMoney(
  context: Excel.RequestContext,
  { sheets }: WorkbookSurvey,
): () => readonly MoneyCells[] {
  const read = sheets.flatMap(({ ownKind, used }) =>
    ownKind === null || ownKind === "settings" || ownKind === "template" || used === null
      ? []
      : [{ used, range: rangeOf(context, used).load("numberFormat") }],
  );
  return () => read.flatMap(({ used, range }) => moneyIn(used, range.numberFormat as string[][]));
}

/** Only these cells: a format for the others too would leave cells where there were none. */
function moneyIn(used: CellArea, formats: readonly (readonly string[])[]): readonly MoneyCells[] {
  const found: { area: CellArea; format: string }[] = [];
  const columns = formats[0]?.length ?? 0;
  for (let column = 0; column < columns; column += 1) {
    let run: { area: CellArea; format: string } | null = null;
    formats.forEach((row, offset) => {
      const format = row[column] ?? "";
      if (run?.format === format) {
        run.area = { ...run.area, rowCount: run.area.rowCount + 1 };
        return;
      }
      run = null;
      if (!isMoneyFormat(format)) return;
      const place = { row: used.row + offset, column: used.column + column };
      run = { area: { ...used, ...place, rowCount: 1, columnCount: 1 }, format };
      found.push(run);
    });
  }
  return found;
}

/** Queues that amounts are shown in another currency or unit; values stay what they are. */
export function queueReformatting(
  context: Excel.RequestContext,
  cells: readonly MoneyCells[],
  format: string,
): void {
  for (const { area } of cells) {
    rangeOf(context, area).numberFormat = Array.from({ length: area.rowCount }, () => [format]);
  }
}

/** Queues that they are shown as they were. */
export function queueFormatsBack(
  context: Excel.RequestContext,
  cells: readonly MoneyCells[],
): void {
  for (const { area, format } of cells) queueReformatting(context, [{ area, format }], format);
}

function rangeOf(context: Excel.RequestContext, area: CellArea): Excel.Range {
  return context.workbook.worksheets.getItem(area.sheetName).getRange(areaAddress(area)).untrack();
}
