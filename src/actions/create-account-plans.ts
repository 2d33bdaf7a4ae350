import type { AccountFacts } from "../domain/plan/account-facts";
import { recordAbout, type NewSheet } from "../excel/again/keep-new-sheet";
import { readStandings } from "../excel/facts/read-standing";
import { readTargets } from "../excel/facts/read-targets";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";

import { accountPlanSheet, ourAccountPlan } from "../sheets/account-plan";
import { followSettings } from "../sheets/follow-settings";
import { leftOut } from "../sheets/own-template/chosen-items";
import { ourOwnPlan } from "../sheets/own-template/own-plan";
import { ownPlanSheet } from "../sheets/own-template/own-plan-sheet";
import { planTemplateOf } from "../sheets/templates/plan-templates";
import { readCalledNow } from "./called-now";
import { changeWorkbook } from "./change-workbook";
import { inTurns } from "./in-turns";
import { info } from "./info-notice";
import type { CreatedMany, CreatePlansOptions, Notice, RunOptions } from "./contract";
import { updateIndexIfThere } from "./create-plan-index";
import { createdSheet } from "./created-sheet";
import { makeOneByOne } from "./make-one-by-one";
import { chosenOwnTemplate, isOwnTemplate } from "./own-templates";
import { readReviewSources } from "./review-sources";
import { understandShared } from "./shared-reading";
import { loadUnderstanding } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeKeptSheet } from "./write-kept-sheet";

interface Gathered {
  /** The id of the sheet that is shown. */
  readonly shown: string;
  readonly understood: UnderstoodWorkbook;
  readonly facts: readonly AccountFacts[];
  readonly hasIndex: boolean;
  /** How the plan of each account is made. */
  readonly makes: Making;
  readonly notices: readonly Notice[];
}

/** What is written for an account, and what is stored with it. */
interface Making {
  readonly sheetOf: (facts: AccountFacts) => NewSheet;
  /** Queues what all of them rest on. */
  readonly store?: (context: Excel.RequestContext) => void;
}

function makingOf(chosen: string | undefined): Making {
  const { id, template } = planTemplateOf(chosen);
  return {
    sheetOf: (facts) => ({
      plan: followSettings(accountPlanSheet(facts, template), facts.asOf),
      our: ourAccountPlan(facts, template),
      about: { ...recordAbout(facts), template: id },
    }),
  };
}

/** The same for a template of the user's, which shows what was typed on the full plans as well. */
async function ownMaking(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  understood: UnderstoodWorkbook,
  accounts: readonly string[],
  chosen: string,
): Promise<Making & { readonly notices: readonly Notice[]; readonly leftOut: LeftOut }> {
  const { template, sheetId, key, remarks, queueKeeping } = await chosenOwnTemplate(
    context,
    survey,
    chosen,
    "plans",
  );
  const { planRowsOf } = await readReviewSources(context, survey, understood, accounts);
  const sourceOf = (facts: AccountFacts) => ({
    facts,
    rows: planRowsOf(facts.account),
    review: null,
  });
  return {
    sheetOf: (facts) => ({
      plan: ownPlanSheet(template, sourceOf(facts), sheetId),
      our: ourOwnPlan(template, sourceOf(facts)),
      about: { ...recordAbout(facts), template: key },
    }),
    store: queueKeeping,
    notices: remarks.map(({ sentence }) => info(sentence)),
    leftOut: (facts) => leftOut(template, sourceOf(facts)).map((sentence) => info(sentence)),
  };
}

type LeftOut = (facts: AccountFacts) => readonly Notice[];

/** What the workbook tells of all the accounts, read once. */
async function gatherAll(
  context: Excel.RequestContext,
  accounts: readonly string[],
  { reading, template }: CreatePlansOptions,
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
  const gathered = { shown: active.id, understood, facts, hasIndex };
  if (template === undefined || !isOwnTemplate(template)) {
    return { ...gathered, makes: makingOf(template), notices };
  }
  const own = await ownMaking(context, survey, understood, named, template);
  return {
    ...gathered,
    makes: own,
    // What a list lacks that the template does not ask for is no news.
    notices: [...own.notices, ...facts.flatMap(own.leftOut)],
  };
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
    const { shown, understood, facts, hasIndex, makes, notices } = await runSettled(
      (context) => gatherAll(context, accounts, options),
      options,
    );
    const { written, made, sentence } = await makeOneByOne(
      {
        task,
        word: "plans",
        items: facts,
        shown,
        understood,
        accountOf: ({ account }) => account,
        write: (one, understoodNow, how) =>
          writeKeptSheet(makes.sheetOf(one), understoodNow, how, makes.store),
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
