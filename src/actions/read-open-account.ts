import { parseAddress } from "../excel/cells/address";
import { cellText } from "../excel/cells/cell-value";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { readAreas } from "../excel/read-areas";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";

/** What is open in front of the user, as far as it can name an account. */
export interface OpenAccount {
  /** The account of the open plan or review; else the words of the selected row, one of which may be one. */
  readonly names: readonly string[];
  readonly isOnItsSheet: boolean;
}

/** Which account is open: on its plan or review, or in the row of a list or matrix that is selected. */
export function readOpenAccount(): Promise<OpenAccount> {
  return answer(() =>
    runInExcel(async (context) => {
      const active = context.workbook.getActiveCell().load("address");
      const { sheets } = await surveyWorkbook(context);
      const area = parseAddress(active.address);
      const sheet = sheets.find(({ name }) => name === area?.sheetName);
      const nothing: OpenAccount = { names: [], isOnItsSheet: false };
      if (area === null || sheet === undefined) return nothing;
      const isOnItsSheet = sheet.ownKind === "plan" || sheet.ownKind === "review";
      const account = sheet.names.find(({ name }) => name === "Account")?.area ?? null;
      if (isOnItsSheet && account === null && sheet.account !== null) {
        return { names: [sheet.account], isOnItsSheet };
      }
      const row = sheet.used && { ...sheet.used, row: area.row, rowCount: 1 };
      const read = isOnItsSheet ? account : row;
      if (read === null) return nothing;
      const [values] = await readAreas(context, [read]);
      const names = (values?.[0] ?? []).map(cellText).filter((text) => text !== "");
      return { names, isOnItsSheet };
    }),
  );
}
