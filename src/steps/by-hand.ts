import { answer } from "../actions/answer";
import { parseAddress, type CellArea } from "../excel/cells/address";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { nearest } from "./nearest";

/** What Excel refuses to a hand is amiss in the step, and no fault to be reported. */
function inExcelsWords(problem: unknown): unknown {
  if (!(problem instanceof Refusal) || problem.code !== "unexpected") return problem;
  const { code, message } = Object(problem.cause) as { code?: unknown; message?: unknown };
  return typeof code === "string" && typeof message === "string"
    ? new Refusal("badInput", `Excel refuses this: ${message}`)
    : problem;
}

/** Does on a sheet what a person does by hand; a sheet that is not there is refused by name. */
export function onSheet<T>(
  sheetName: string,
  work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>,
): Promise<T> {
  return answer(() =>
    runInExcel(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name");
      await context.sync();
      const names = sheets.items.map(({ name }) => name);
      const sheet = sheets.items.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
      if (sheet === undefined) {
        throw new Refusal(
          "badInput",
          `There is no sheet '${sheetName}' in this workbook.${nearest(sheetName, names)}`,
        );
      }
      return work(context, sheet);
    }).catch((problem: unknown) => {
      throw inExcelsWords(problem);
    }),
  );
}

/** Reads "B2" or "B2:H90", on the sheet that the step names. */
export function areaOf(address: string): CellArea {
  const area = parseAddress(address.trim());
  if (area === null || area.sheetName !== "" || area.rowCount < 1 || area.columnCount < 1) {
    throw new Refusal(
      "badInput",
      `'${address}' is no address of cells on the sheet: write it as B2 or B2:H90.`,
    );
  }
  return area;
}

/** Reads "5", "5:7" or "B5:D7" as whole rows. */
export function rowsOf(range: string): string {
  const rows = /^[A-Z]{0,3}(\d+)(?::[A-Z]{0,3}(\d+))?$/iu.exec(range.trim());
  const [first, last] = [Number(rows?.[1]), Number(rows?.[2] ?? rows?.[1])];
  if (!(first >= 1 && last >= first)) {
    throw new Refusal("badInput", `'${range}' are no rows: write them as 5 or 5:7.`);
  }
  return `${first}:${last}`;
}
