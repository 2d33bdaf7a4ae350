import { actions } from "../../../../src/actions";
import type { CreatedSheet, ReadAccounts } from "../../../../src/actions/contract";

type Cell = string | number;

const accounts: readonly (readonly Cell[])[] = [
  ["Account", "Revenue", "Product fit", "Days to pay"],
  ["Acme", 100, 5, 30],
  ["Bolt", 50, 7, 60],
  ["Cask", 70, 6, 45],
  ["Dyer", 90, 2, 20],
  ["Ecko", 40, 9, 10],
  ["Fjord", 60, 4, 50],
];

export const accountNames = accounts.slice(1).map(([name]) => String(name));

const deals: readonly (readonly Cell[])[] = [
  ["Account", "Opportunity", "Stage", "Value", "Closed"],
  ["Acme", "Pumps", "Won", 120, 46250],
  ["Bolt", "Valves", "Lost", 80, 46251],
  ["Acme", "Service", "Proposal", 40, ""],
];

export async function writeTable(name: string, cells: readonly (readonly Cell[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(name);
    const range = sheet.getRangeByIndexes(0, 0, cells.length, cells[0]?.length ?? 1);
    range.values = cells.map((row) => [...row]);
    sheet.tables.add(range, true).name = name;
    await context.sync();
  });
}

export async function lists(): Promise<void> {
  await writeTable("Accounts", accounts);
  await writeTable("Deals", deals);
}

export async function readBest(): Promise<ReadAccounts> {
  const sources = await actions.listAccountSources();
  const source = sources.find(({ label }) => label === "Table Accounts");
  if (source === undefined) throw new Error("The list of accounts is not found.");
  return actions.readAccounts(source);
}

export async function score(): Promise<CreatedSheet> {
  const read = await readBest();
  return actions.createScoringMatrix(read, read.proposal);
}

export async function typeInto(sheetName: string, address: string, value: Cell): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheetName).getRange(address).values = [[value]];
    await context.sync();
  });
}
