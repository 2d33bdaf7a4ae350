import { keepNewSheets, type KeptAbout } from "../excel/again/keep-new-sheet";
import { readOwnSheetsNow, type OwnSheetNow } from "../excel/again/read-own-sheet";
import { writeMerges } from "../excel/again/write-merges";
import { readableCell } from "../excel/cells/address";
import { isPending, sameNameKey } from "../excel/cells/cell-value";
import { surveyWorkbook, type WorkbookSurvey } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { closedCells, type ClosedCells } from "../sheets/closed-cells";
import { findLayout } from "../sheets/merge/find-layout";
import { ourSheet } from "../sheets/merge/our-sheet";
import { ourPage, pageSheet, sourceOf, type PageKind } from "../sheets/pages/page";
import type { SheetPlan } from "../sheets/sheet-plan";
import { planTemplateOf } from "../sheets/templates/plan-templates";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { changedInPlace, createdSheet } from "./created-sheet";
import { changesToSay } from "./merged-sheet";
import { changesToDraw } from "./redrawn-map";
import { accountOn, isFullPlan, isOwnReview, statedPeriod } from "./review-sources";
import { understandIn } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";

const called: Readonly<Record<PageKind, string>> = {
  executive: "Executive page",
  customer: "Customer review",
  onePage: "Plan on one page",
  map: "Stakeholder map",
};

const howToGetOne = {
  review: "make one with New review, or bring it back",
  plan: "make one with New plan",
} as const;

interface Found {
  readonly said: ClosedCells;
  readonly about: KeptAbout;
  /** The page that was made from it before. */
  readonly existing: OwnSheetNow | null;
}

function refusePending({ sheet, values }: OwnSheetNow): void {
  values.forEach((row, at) =>
    row.forEach((value, column) => {
      if (!isPending(value) && value !== "#NAME?") return;
      const cell = readableCell(sheet.name, at, column);
      throw new Refusal(
        "busy",
        `${cell} shows ${value}: make the page when Excel has calculated it.`,
        cell,
      );
    }),
  );
}

/** What a sheet says: of a review when it was closed, else as it stands. */
function saidOn(source: OwnSheetNow, page: PageKind): ClosedCells {
  const { record, standing, values, isCopy } = source;
  if (record?.closed && !isCopy) return record.closed.cells;
  refusePending(source);
  const nothing = { sheetName: "", title: "", subtitle: "", fields: {}, lists: {} };
  const our = ourSheet(sourceOf(page).template, nothing);
  return closedCells(findLayout(our, standing, record?.base.lists), values);
}

/** A plan of another template says other things, in other places. */
function refuseOtherPlan(plan: OwnSheetNow): void {
  const isOurs = planTemplateOf(plan.record?.template).isForCustomer !== true;
  if (isFullPlan(plan) && isOurs) return;
  throw new Refusal(
    "badInput",
    `${plan.sheet.name} is no full plan: make the page from a full plan of the account.`,
  );
}

/** The period that a review is of; a plan has none. */
function periodOf(source: OwnSheetNow, page: PageKind): Pick<KeptAbout, "review"> {
  if (sourceOf(page).kind === "plan") return {};
  const { firstDay, lastDay } = statedPeriod(source);
  return { review: { firstDay, lastDay, told: { criteria: null, offerings: [], unknown: [] } } };
}

async function find(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  sheetName: string,
  page: PageKind,
): Promise<Found> {
  const { kind } = sourceOf(page);
  const wanted = survey.sheets.filter(
    ({ name, ownKind }) =>
      ownKind === "page" || (ownKind === kind && sameNameKey(name) === sameNameKey(sheetName)),
  );
  const own = await readOwnSheetsNow(context, survey, wanted);
  const source = own.find(({ sheet }) => sheet.ownKind === kind);
  if (source === undefined) {
    throw new Refusal(
      "badInput",
      `${sheetName} is no ${kind} of this workbook: ${howToGetOne[kind]}.`,
    );
  }
  if (kind === "plan") refuseOtherPlan(source);
  if (isOwnReview(source)) {
    throw new Refusal(
      "badInput",
      `${source.sheet.name} was made from your own template: pages are made from our reviews.`,
    );
  }
  const account = accountOn(source);
  const period = periodOf(source, page);
  const about: KeptAbout = {
    kind: "page",
    template: called[page],
    account,
    accountId: source.record?.accountId ?? null,
    refreshed: source.record?.refreshed ?? period.review?.lastDay ?? 0,
    ...period,
  };
  const existing = own.find(
    ({ record, isCopy }) =>
      record?.kind === "page" &&
      !isCopy &&
      record.template === about.template &&
      sameNameKey(record.account) === sameNameKey(account) &&
      record.review?.firstDay === period.review?.firstDay &&
      record.review?.lastDay === period.review?.lastDay,
  );
  return { said: saidOn(source, page), about, existing: existing ?? null };
}

/** The page there is is made again in its place: what people wrote on it stays. */
async function makeAgain(
  sheetName: string,
  page: PageKind,
  { sheet }: OwnSheetNow,
  options: RunOptions,
): Promise<CreatedSheet> {
  const task = called[page];
  const changed = await writeMerges(
    async (context) => {
      const { said, about, existing } = await find(
        context,
        await surveyWorkbook(context),
        sheetName,
        page,
      );
      if (existing === null) {
        throw new Refusal("badInput", `${sheet.name} is gone meanwhile: make it again.`);
      }
      const our = ourPage(page, said);
      return page === "map"
        ? await changesToDraw(context, existing, our, about)
        : changesToSay(existing, our, about);
    },
    { ...options, task },
  );
  const sentence = `${sheet.name} says what the ${sourceOf(page).kind} says now.`;
  const made = { sheetId: sheet.id, sheetName: sheet.name, sentence, isUpdate: true, notices: [] };
  return changedInPlace(made, changed);
}

/** What is drawn is kept as well: it tells which boxes somebody put elsewhere. */
function withDrawing(about: KeptAbout, { drawing }: SheetPlan): KeptAbout {
  if (drawing === undefined) return about;
  const { height, boxes, connectors } = drawing;
  return { ...about, drawing: { height, boxes, connectors } };
}

async function makeNew(
  page: PageKind,
  { said, about }: Found,
  understood: UnderstoodWorkbook,
  options: RunOptions,
): Promise<CreatedSheet> {
  const task = `${called[page]} of ${about.account}`;
  const plan = pageSheet(page, said);
  const written = await writeWithSettings([plan], understood, {
    ...options,
    task,
    ...keepNewSheets([{ plan, our: ourPage(page, said), about: withDrawing(about, plan) }]),
  });
  return createdSheet(written, `${task}.`, understood.aboutSettings);
}

/**
 * A page from a sheet: of a review for executives, or for the customer with nothing on it but what they
 * may see; of a plan what matters most, on one page, or a map of the people.
 */
export function createPage(
  sheetName: string,
  page: PageKind,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return changeWorkbook(`${called[page]} of ${sheetName}`, async () => {
    options.onProgress?.({ share: 0, step: `Reading the ${sourceOf(page).kind}` });
    const { found, understood } = await runSettled(async (context) => {
      const survey = await surveyWorkbook(context);
      return {
        found: await find(context, survey, sheetName, page),
        understood: await understandIn(context, survey),
      };
    }, options);
    return found.existing === null
      ? makeNew(page, found, understood, options)
      : makeAgain(sheetName, page, found.existing, options);
  });
}
