import { parseAddress, readableCell } from "../excel/cells/address";
import { cellText, sameNameKey, type CellValue } from "../excel/cells/cell-value";
import { readRanking } from "../excel/facts/read-ranking";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runInExcel } from "../excel/run-in-excel";
import { answer } from "./answer";
import { readCalledNow } from "./called-now";
import { readPlans } from "./list-plan-candidates";
import { namesOf } from "./listed-accounts";
import { understandIn } from "./understand-workbook";

/** The account whose name stands in the active cell. */
export interface AccountAtCell {
  /** As plans and reviews are made for it: a matrix may still call it what it was called then. */
  readonly account: string;
  /** The sheets of its plans, whatever they are called now, in the order of their tabs. */
  readonly plans: readonly string[];
}

const wayOut = "select the name of one in a list, a matrix or the plan index, then try again.";

/** Which account stands in the active cell; a cell without one is refused by its name. */
export async function accountAtCell(): Promise<AccountAtCell> {
  return answer(() =>
    runInExcel(async (context) => {
      const active = context.workbook.getActiveCell().load("address,values");
      const survey = await surveyWorkbook(context);
      const area = parseAddress(active.address);
      const cell = area ? readableCell(area.sheetName, area.row, area.column) : active.address;
      const text = cellText(active.values[0]?.[0] as CellValue);
      if (text === "") throw new Refusal("badInput", `${cell} is empty: ${wayOut}`, cell);
      const { model } = await understandIn(context, survey);
      const calledNow = await readCalledNow(context, survey, model);
      const nowKey = (account: string): string => sameNameKey(calledNow(account));
      const key = nowKey(text);
      const plans = (await readPlans(context, survey, calledNow)).get(key)?.sheetNames ?? [];
      const ranking = await readRanking(context, survey);
      const accounts = ranking?.accounts.map((one) => one.account) ?? namesOf(model);
      const account =
        accounts.find((one) => sameNameKey(one) === sameNameKey(text)) ??
        accounts.find((one) => nowKey(one) === key);
      if (account !== undefined) return { account, plans };
      const isListed = model.accounts?.names.some((name) => sameNameKey(name) === key) ?? false;
      throw new Refusal(
        "badInput",
        isListed
          ? `${cell}: ${text} is in your lists and not on the scoring matrix, whose accounts plans are made for. Update the matrix, then try again.`
          : `${cell} has the name of no account that is known here: ${wayOut}`,
        cell,
      );
    }),
  );
}
