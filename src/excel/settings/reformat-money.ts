import { isMoneyFormat } from "../../sheets/money-format";
import { areaAddress } from "../cells/address";
import { surveyWorkbook } from "../lists/survey-workbook";

/** Shows the amounts of the sheets of ours in another currency or unit; values stay what they are. */
export async function reformatMoney(context: Excel.RequestContext, format: string): Promise<void> {
  const { sheets } = await surveyWorkbook(context);
  const ranges = sheets.flatMap(({ name, ownKind, used }) =>
    ownKind === null || ownKind === "settings" || used === null
      ? []
      : [
          context.workbook.worksheets
            .getItem(name)
            .getRange(areaAddress(used))
            .load("numberFormat")
            .untrack(),
        ],
  );
  await context.sync();
  for (const range of ranges) {
    const formats = range.numberFormat as string[][];
    if (!formats.some((row) => row.some(isMoneyFormat))) continue;
    range.numberFormat = formats.map((row) =>
      row.map((one) => (isMoneyFormat(one) ? format : one)),
    );
  }
  await context.sync();
}
