import { actions } from "../../src/actions";
import type { ReadAccounts } from "../../src/actions/contract";
import type { Cell, HeadlessHost } from "./start-host";

const usualName = "Scoring matrix";

/** The accounts of the list that is offered first. */
export async function readBest(): Promise<ReadAccounts> {
  const [source] = await actions.listAccountSources();
  return actions.readAccounts(source!);
}

/** The values of the cells that a name of the matrix stands for. */
export async function namedCells(
  host: HeadlessHost,
  name: string,
  sheetName = usualName,
): Promise<Cell[]> {
  return host.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheetName).names.getItem(name).getRange();
    range.load("values");
    await context.sync();
    return range.values.flat() as Cell[];
  });
}

/** Types each value into a row of the cells of a name, all at once, and waits for the answers. */
export async function typeNamed(
  host: HeadlessHost,
  cells: readonly (readonly [name: string, row: number, value: Cell])[],
): Promise<void> {
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(usualName);
    for (const [name, row, value] of cells) {
      sheet.names.getItem(name).getRange().getCell(row, 0).values = [[value]];
    }
    await context.sync();
  });
  await host.settle();
}
