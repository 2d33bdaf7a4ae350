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
import { ourReviewPage, reviewPageSheet, type ReviewPageKind } from "../sheets/pages/review-page";
import { reviewTemplate } from "../sheets/templates/review-template";
import { changeWorkbook } from "./change-workbook";
import type { CreatedSheet, RunOptions } from "./contract";
import { changedInPlace, createdSheet } from "./created-sheet";
import { changesToSay } from "./merged-sheet";
import { accountOn, statedPeriod } from "./review-sources";
import { understandIn } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";
import { writeWithSettings } from "./with-settings";

const called: Readonly<Record<ReviewPageKind, string>> = {
  executive: "Executive page",
  customer: "Customer review",
};

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

/** What a review says: when it was closed, else as it stands. */
function saidOn(review: OwnSheetNow): ClosedCells {
  const { record, standing, values, isCopy } = review;
  if (record?.closed && !isCopy) return record.closed.cells;
  refusePending(review);
  const nothing = { sheetName: "", title: "", subtitle: "", fields: {}, lists: {} };
  const layout = findLayout(ourSheet(reviewTemplate, nothing), standing, record?.base.lists);
  return closedCells(layout, values);
}

async function find(
  context: Excel.RequestContext,
  survey: WorkbookSurvey,
  sheetName: string,
  page: ReviewPageKind,
): Promise<Found> {
  const wanted = survey.sheets.filter(
    ({ name, ownKind }) =>
      ownKind === "page" || (ownKind === "review" && sameNameKey(name) === sameNameKey(sheetName)),
  );
  const own = await readOwnSheetsNow(context, survey, wanted);
  const review = own.find(({ sheet }) => sheet.ownKind === "review");
  if (review === undefined) {
    throw new Refusal(
      "badInput",
      `${sheetName} is no review of this workbook: make one with New review, or bring it back.`,
    );
  }
  const account = accountOn(review);
  const { firstDay, lastDay } = statedPeriod(review);
  const about: KeptAbout = {
    kind: "page",
    template: called[page],
    account,
    accountId: review.record?.accountId ?? null,
    refreshed: review.record?.refreshed ?? lastDay,
    review: { firstDay, lastDay, told: { criteria: null, offerings: [], unknown: [] } },
  };
  const existing = own.find(
    ({ record, isCopy }) =>
      record?.kind === "page" &&
      !isCopy &&
      record.template === about.template &&
      sameNameKey(record.account) === sameNameKey(account) &&
      record.review?.firstDay === firstDay &&
      record.review.lastDay === lastDay,
  );
  return { said: saidOn(review), about, existing: existing ?? null };
}

/** The page there is is made again in its place: what people wrote on it stays. */
async function makeAgain(
  sheetName: string,
  page: ReviewPageKind,
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
      return existing === null ? [] : changesToSay(existing, ourReviewPage(page, said), about);
    },
    { ...options, task },
  );
  const sentence = `${sheet.name} says what the review says now.`;
  const made = { sheetId: sheet.id, sheetName: sheet.name, sentence, isUpdate: true, notices: [] };
  return changedInPlace(made, changed);
}

async function makeNew(
  page: ReviewPageKind,
  { said, about }: Found,
  understood: UnderstoodWorkbook,
  options: RunOptions,
): Promise<CreatedSheet> {
  const task = `${called[page]} of ${about.account}`;
  const plan = reviewPageSheet(page, said);
  const written = await writeWithSettings([plan], understood, {
    ...options,
    task,
    ...keepNewSheets([{ plan, our: ourReviewPage(page, said), about }]),
  });
  return createdSheet(written, `${task}.`, understood.aboutSettings);
}

/**
 * A page from a review that stands on a sheet: for executives on one page, or for the customer with
 * nothing on it but what they may see.
 */
export function createReviewPage(
  sheetName: string,
  page: ReviewPageKind,
  options: RunOptions = {},
): Promise<CreatedSheet> {
  return changeWorkbook(`${called[page]} of ${sheetName}`, async () => {
    options.onProgress?.({ share: 0, step: "Reading the review" });
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
