import type { ReviewPeriod } from "../domain/plan/review-period";
import { surveyWorkbook } from "../excel/lists/survey-workbook";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { withoutOutcome } from "../excel/write/with-outcome";
import {
  ActionError,
  type CreatedSheet,
  type CreateManyOptions,
  type RunOptions,
} from "./contract";
import { answer } from "./answer";
import { createPortfolioReview } from "./create-portfolio-review";
import { createReviews } from "./create-review";
import { createScorecard } from "./create-scorecard";
import { undoneBy } from "./created-sheet";
import { followedNames } from "./followed-accounts";
import { shareReading, understandShared } from "./shared-reading";
import { takeBackEach } from "./take-back";

/** The month's pack: its sheets, in the order in which they were made. */
interface MadePack extends CreatedSheet {
  readonly sheets: readonly string[];
}

async function keyAccountsOf(options: RunOptions): Promise<readonly string[]> {
  return answer(() =>
    runSettled(async (context) => {
      const survey = await surveyWorkbook(context);
      const { names, word } = await followedNames(
        context,
        survey,
        await understandShared(context, survey, options.reading),
      );
      if (word === "key account") return names;
      throw new Refusal(
        "badInput",
        "There are no key accounts yet: score the accounts, or type Key under Status in their list.",
      );
    }, options),
  );
}

/** The part of the whole that one of its three steps takes. */
function within(options: RunOptions, from: number, to: number): RunOptions {
  const { onProgress } = options;
  return {
    ...options,
    onProgress: (progress) =>
      onProgress?.({ ...progress, share: from + (to - from) * progress.share }),
  };
}

/** What was made before it ended early stays, and is told. */
function endedAfter(problem: unknown, made: readonly CreatedSheet[]): unknown {
  if (!(problem instanceof ActionError) || made.length === 0) return problem;
  const told = made.map(({ sentence }) => sentence).join(" ");
  return new ActionError(
    problem.code,
    `${withoutOutcome(problem)} Made before, and kept: ${told}`,
    problem.cell,
  );
}

/**
 * The reviews of all key accounts for a period, the review of the portfolio and the scorecard. Each of
 * the three is there whole or not at all; what was made before one of them failed is kept.
 */
export async function makePack(
  period: ReviewPeriod,
  given: CreateManyOptions = {},
): Promise<MadePack> {
  // What it makes changes none of the user's lists: they are read once for all of it.
  const options = { ...given, reading: given.reading ?? shareReading() };
  const accounts = await keyAccountsOf(options);
  const made: CreatedSheet[] = [];
  try {
    const reviews = await createReviews(accounts, period, {
      ...options,
      ...within(options, 0, 0.7),
    });
    made.push(reviews);
    const portfolio = await createPortfolioReview(period, within(options, 0.7, 0.85));
    made.push(portfolio);
    const scorecard = await createScorecard(period, within(options, 0.85, 1));
    made.push(scorecard);
    const sheets = [
      portfolio.sheetName,
      scorecard.sheetName,
      ...reviews.made.map(({ sheetName }) => sheetName),
    ];
    const pack: MadePack = {
      ...portfolio,
      sentence: `The pack of ${period.label}: ${reviews.made.length === 1 ? "1 review" : `${reviews.made.length} reviews`}, portfolio review and KPI scorecard.`,
      notices: made.flatMap(({ notices }) => notices),
      sheets,
    };
    return undoneBy(pack, () => takeBackEach(made));
  } catch (problem) {
    throw endedAfter(problem, made);
  }
}
