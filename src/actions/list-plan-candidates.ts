import { readMatrix } from "../excel/facts/read-matrix";
import { readOwnSheets } from "../excel/facts/read-own-sheets";
import { sameNameKey } from "../excel/cells/cell-value";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { readAreas } from "../excel/read-areas";
import { runInExcel } from "../excel/run-in-excel";
import { hiddenName } from "../sheets/template/hidden-name";
import { answer } from "./answer";
import { readCalledNow, type CalledNow } from "./called-now";
import type { PlanCandidate } from "./contract";
import { listAccounts } from "./list-accounts";
import { loadUnderstanding, understandIn } from "./understand-workbook";

const overdueName = hiddenName("summary.overdue");

interface StandingPlans {
  readonly sheetNames: readonly string[];
  /** How much is overdue on them. */
  readonly overdue: number;
}

/** The plans of each account, by the name that the lists have for it now. */
export async function readPlans(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  calledNow: CalledNow,
): Promise<ReadonlyMap<string, StandingPlans>> {
  const plans = (await readOwnSheets(context, survey)).filter(({ kind }) => kind === "plan");
  const cells = plans.flatMap(({ sheet }) => {
    const area = sheet.names.find(({ name }) => name === overdueName)?.area;
    return area ? [{ id: sheet.id, area }] : [];
  });
  const values = await readAreas(
    context,
    cells.map(({ area }) => area),
  );
  const shown = new Map(cells.map(({ id }, at) => [id, values[at]?.[0]?.[0]]));
  const byAccount = new Map<string, StandingPlans>();
  for (const { sheet, account } of plans) {
    const value = shown.get(sheet.id);
    const key = sameNameKey(calledNow(account));
    const { sheetNames = [], overdue = 0 } = byAccount.get(key) ?? {};
    byAccount.set(key, {
      sheetNames: [...sheetNames, sheet.name],
      overdue: overdue + (typeof value === "number" ? value : 0),
    });
  }
  return byAccount;
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
      const { model } = await understandIn(context, survey);
      const calledNow = await readCalledNow(context, survey, model);
      const plansOf = await readPlans(context, survey, calledNow);
      const { groupHeads } = await loadUnderstanding();
      const heads = groupHeads(model);
      const groupOf = new Map(
        (model.accounts?.names ?? []).map((name, row) => [sameNameKey(name), heads[row] ?? null]),
      );
      return choices.map((choice): PlanCandidate => {
        const account = calledNow(choice.account);
        const scored = byName.get(sameNameKey(choice.account));
        const plans = plansOf.get(sameNameKey(account));
        return {
          ...choice,
          account,
          plans: plans?.sheetNames ?? [],
          tier: scored?.tier ?? null,
          action: scored?.action ?? null,
          group: groupOf.get(sameNameKey(account)) ?? null,
          isKey: scored?.isKey ?? false,
          overdue: plans?.overdue ?? 0,
        };
      });
    }),
  );
}
