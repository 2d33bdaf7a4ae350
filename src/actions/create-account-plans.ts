import type { AccountFacts } from "../domain/plan/account-facts";
import { keepNewSheets, recordAbout } from "../excel/again/keep-new-sheet";
import { readStandings } from "../excel/facts/read-standing";
import { readTargets } from "../excel/facts/read-targets";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import type { WrittenSheets } from "../excel/write/write-options";
import { accountPlanSheet, ourAccountPlan } from "../sheets/account-plan";
import { followSettings } from "../sheets/follow-settings";
import { planTemplateOf } from "../sheets/templates/plan-templates";
import { readCalledNow } from "./called-now";
import { changeWorkbook } from "./change-workbook";
import { inTurns } from "./in-turns";
import { info } from "./info-notice";
import type { CreatedMany, CreatePlansOptions, Notice, RunOptions } from "./contract";
import { updateIndexIfThere } from "./create-plan-index";
import { createdSheet } from "./created-sheet";
import { makeOneByOne } from "./make-one-by-one";
import { understandShared } from "./shared-reading";
import { loadUnderstanding } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";

interface Gathered {
  /** The id of the sheet that is shown. */
  readonly shown: string;
  readonly understood: UnderstoodWorkbook;
  readonly facts: readonly AccountFacts[];
  readonly hasIndex: boolean;
  readonly notices: readonly Notice[];
}

/** What the workbook tells of all the accounts, read once. */
async function gatherAll(
  context: Excel.RequestContext,
  accounts: readonly string[],
  { reading }: RunOptions,
): Promise<Gathered> {
  const active = context.workbook.worksheets.getActiveWorksheet().load("id");
  const survey = await surveyWorkbook(context);
  const understood = await understandShared(context, survey, reading);
  const standingOf = await readStandings(context, survey);
  const targetsOf = await readTargets(context, survey);
  const { factsOf, missingFactsOfAll } = await loadUnderstanding();
  const { model, settings } = understood;
  const standing = survey.sheets.filter(({ ownKind }) => ownKind === "plan").length;
  const named = accounts.map(await readCalledNow(context, survey, model));
  const facts = await inTurns(named, (account) => ({
    ...factsOf(model, account, settings, { sheets: standing + accounts.length }),
    standing: standingOf(account),
    targets: targetsOf(account, settings.asOf),
  }));
  const hasIndex = survey.sheets.some(({ ownKind }) => ownKind === "index");
  const notices = missingFactsOfAll(model, facts);
  return { shown: active.id, understood, facts, hasIndex, notices };
}

async function writePlan(
  facts: AccountFacts,
  understood: UnderstoodWorkbook,
  options: RunOptions & { readonly task: string },
  chosen: string | undefined,
): Promise<WrittenSheets> {
  const { id, template } = planTemplateOf(chosen);
  const plan = followSettings(accountPlanSheet(facts, template), facts.asOf);
  const our = ourAccountPlan(facts, template);
  const about = { ...recordAbout(facts), template: id };
  return writeWithSettings([plan], understood, {
    ...options,
    ...keepNewSheets([{ plan, our, about }]),
  });
}

/** "12 plans" where there are several. */
function taskFor(accounts: readonly string[]): string {
  const [first] = accounts;
  return accounts.length === 1 && first !== undefined
    ? `Plan for ${first}`
    : `${accounts.length} plans`;
}

/** The plans are there whatever becomes of the index: that is told, and no reason to take them back. */
async function updateIndex({ pause }: RunOptions): Promise<readonly Notice[]> {
  try {
    await updateIndexIfThere(pause === undefined ? {} : { pause });
    return [];
  } catch {
    return [info("The plan index does not list the new plans yet: choose Plan index again.")];
  }
}

/**
 * Gathers what the workbook tells about accounts and writes the plan of each on a sheet of its own. Each
 * is there whole or not at all; those that were finished are kept when the rest is cancelled or
 * refused, or taken back where that is wished.
 */
export function createAccountPlans(
  accounts: readonly string[],
  options: CreatePlansOptions = {},
): Promise<CreatedMany> {
  const task = taskFor(accounts);
  return changeWorkbook(task, async () => {
    if (accounts.length === 0) throw new Refusal("badInput", "No account is chosen: choose one.");
    options.onProgress?.({ share: 0, step: "Gathering the facts" });
    const { shown, understood, facts, hasIndex, notices } = await runSettled(
      (context) => gatherAll(context, accounts, options),
      options,
    );
    const { written, made, sentence } = await makeOneByOne(
      {
        task,
        word: "plans",
        items: facts,
        shown,
        accountOf: ({ account }) => account,
        write: (one, { isFirst, ...how }) =>
          writePlan(
            one,
            isFirst ? understood : { ...understood, settingsSheet: "there" },
            how,
            options.template,
          ),
      },
      options,
    );
    const aboutIndex = hasIndex ? await updateIndex(options) : [];
    const created = createdSheet(written, sentence, [
      ...understood.aboutSettings,
      ...notices,
      ...aboutIndex,
    ]);
    return { ...created, made };
  });
}
