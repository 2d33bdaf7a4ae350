import { readMatrix } from "../excel/facts/read-matrix";
import { readOwnSheets } from "../excel/facts/read-own-sheets";
import { sameNameKey } from "../excel/cells/cell-value";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { readAreas } from "../excel/read-areas";
import { runInExcel } from "../excel/run-in-excel";
import { hiddenName } from "../sheets/template/hidden-name";
import { answer } from "./answer";
import type { PlanCandidate } from "./contract";
import { listAccounts } from "./list-accounts";
import { loadUnderstanding, understandIn } from "./understand-workbook";

const overdueName = hiddenName("summary.overdue");

/** How much is overdue on the plans of each account. */
async function readOverdue(
  context: Excel.RequestContext,
  survey: Awaited<ReturnType<typeof surveyWorkbook>>,
): Promise<ReadonlyMap<string, number>> {
  const plans = (await readOwnSheets(context, survey)).filter(({ kind }) => kind === "plan");
  const found = plans.flatMap(({ sheet, account }) => {
    const area = sheet.names.find(({ name }) => name === overdueName)?.area;
    return area ? [{ account, area }] : [];
  });
  const values = await readAreas(
    context,
    found.map(({ area }) => area),
  );
  const overdue = new Map<string, number>();
  found.forEach(({ account }, index) => {
    const value = values[index]?.[0]?.[0];
    const key = sameNameKey(account);
    overdue.set(key, (overdue.get(key) ?? 0) + (typeof value === "number" ? value : 0));
  });
  return overdue;
}

/** The accounts that plans can be made for, with what they are chosen by. */
export async function listPlanCandidates(): Promise<readonly PlanCandidate[]> {
  const choices = await listAccounts();
  return answer(() =>
    runInExcel(async (context) => {
      const survey = await surveyWorkbook(context);
      const hasMatrix = survey.sheets.some(({ ownKind }) => ownKind === "matrix");
      const matrix = hasMatrix ? await readMatrix(context, survey, null) : null;
      const byName = new Map(matrix?.accounts.map((one) => [sameNameKey(one.account), one]));
      const overdue = await readOverdue(context, survey);
      const { model } = await understandIn(context, survey);
      const { groupHeads } = await loadUnderstanding();
      const heads = groupHeads(model);
      const groupOf = new Map(
        (model.accounts?.names ?? []).map((name, row) => [sameNameKey(name), heads[row] ?? null]),
      );
      return choices.map((choice): PlanCandidate => {
        const key = sameNameKey(choice.account);
        const scored = byName.get(key);
        return {
          ...choice,
          tier: scored?.tier ?? null,
          action: scored?.action ?? null,
          group: groupOf.get(key) ?? null,
          isKey: scored?.isKey ?? false,
          overdue: overdue.get(key) ?? 0,
        };
      });
    }),
  );
}
