import type { HeadlessHost } from "../../../workbench/headless/start-headless-host";
import { refusalOf } from "./office-run";

/** One thing that Excel refuses: what, the code of its error, and the code that tries it. */
export type Trial = readonly [
  what: string,
  code: string,
  attempt: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
];

let number = 0;

/** The code with which a trial on a sheet of its own is refused. */
export async function codeOfTrial(host: HeadlessHost, attempt: Trial[2]): Promise<string> {
  number += 1;
  const name = `Trial ${number}`;
  await host.Excel.run(async (context) => {
    context.workbook.worksheets.add(name);
    await context.sync();
  });
  const refusal = await refusalOf(() =>
    host.Excel.run(async (context) => {
      await attempt(context.workbook.worksheets.getItem(name), context);
      await context.sync();
    }),
  );
  await host.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name).load("visibility");
    await context.sync();
    if (!sheet.isNullObject) sheet.delete();
    await context.sync();
  });
  return refusal.split(":")[0] ?? "";
}

/** A table of three columns and three rows at B2, with numbers in the last column. */
export function addTrialTable(sheet: Excel.Worksheet, at = "B2:D5", name?: string): Excel.Table {
  const range = sheet.getRange(at);
  range.values = [
    ["Account", "Region", "Revenue"],
    ["Acme", "North", 30],
    ["Bolt", "South", 10],
    ["Core", "North", 20],
  ];
  const table = sheet.tables.add(at, true);
  if (name !== undefined) table.name = name;
  return table;
}
