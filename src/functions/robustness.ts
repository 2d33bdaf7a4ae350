import { Failure } from "../domain/failure";
import {
  assessRobustness,
  robustnessMilliseconds,
  type Robustness,
} from "../domain/selection/robustness";
import {
  openTable,
  readNumber,
  readNumberOr,
  readOption,
  readWholeNumberOr,
  type NumberTable,
  type ResultCell,
} from "./coercion";
import { withHeadings } from "./headings";
import { readWeights } from "./per-criterion";
import { calculateLong } from "./worker/calculate-long";

/**
 * What a blank rating means.
 * @customenum {string}
 */
export enum UnknownRatingOption {
  /** The account is left out of the ranking */
  out = "out",
  /** The rating is unknown and drawn over its scale */
  draw = "draw",
}

/**
 * Shows how sure a selection is when the weights are only roughly known.
 * @customfunction ROBUST ROBUST
 * @cancelable
 * @category Selection
 * @question Would we choose the same accounts if the weights, or the ratings, were a little different?
 * @words sensitivity, certainty, uncertainty, Monte Carlo, simulation, confidence, probability,
 *   reliable, stable ranking, SMAA
 * @param ratings One row for each account, one column for each criterion, higher is better.
 * @param weights One weight for each criterion, 0 or more, on any scale.
 * @param top How many accounts are to be chosen.
 * @param [concentration] How sure the weights are: 20 is roughly known (default), 0 is not known at all, 1000 is nearly certain.
 * @param [rating_sd] How far a rating may be off: the standard deviation of every rating. Default 0.
 * @param [draws] How many weightings are tried. Default 10000.
 * @param [seed] A whole number: another one tries other weightings. Default 1.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @param [unknown] What a blank rating means: "out" (default) leaves the account out, "draw" takes it as unknown and draws it over the scale of 1 to 10.
 * @returns For each account the probability of being among the first, its expected rank, and the ranks it reaches or betters with 5 % and with 95 % probability.
 * @intable The whole list is read for each row, which a list of some hundred accounts allows; 1 is the column of the probability
 * =INDEX(KAM.ROBUST(Accounts[[Product fit]:[Relationship]], $H$2:$J$2, 8), ROW()-ROW(Accounts[#Headers]), 1)
 * @failure #N/A in the row of an account with a blank rating, which is left out of the ranking, or, with "draw", of one without any rating; #VALUE! in the row of a rating that is not a number.
 * @failure #VALUE! when the weights do not fit the columns, or top, concentration, rating_sd, draws or seed make no sense.
 * @failure #N/A when accounts times draws is above 200 million, criteria times draws above 100 million, or all three above 20 billion; with "draw" also when blanks times draws is above 1000 million.
 * @example Two accounts that are both best on one of two criteria, and one that is best on neither but good on both
 * =KAM.ROBUST({10,1;1,10;7,7}, {0.5,0.5}, 1, 0, 0, 20000, , TRUE)
 * {"Probability of top 1","Expected rank","5 % rank","95 % rank";0.33,2.17,1,3;0.33,2.17,1,3;0.33,1.67,1,2}
 * @example Of the third account one rating is not known: it is best with every third number from 1 to 10, those above 7
 * =KAM.ROBUST({4,5;7,5;"",5}, {0.5,0.5}, 1, , , 20000, , TRUE, "draw")
 * {"Probability of top 1","Expected rank","5 % rank","95 % rank";0,2.7,2,3;0.7,1.3,1,2;0.3,2.0,1,3}
 * @method Stochastic multicriteria acceptability analysis: weights are drawn from Dirichlet(concentration x weights), every draw scores and ranks all accounts. Concentration 0 draws every weighting with equal probability, spread evenly (a lattice from a random start). Noise in the ratings is normal and independent. Equal scores share their ranks as if a lot decided, so that the probabilities sum to top, or to the number of accounts that are ranked where that is smaller. With "draw" every number of 1 to 10 is equally likely for a blank; where the list has ratings outside of that, every number between the smallest and the largest of the column. An account's random numbers hang on the seed and its own ratings, so that sorting the list changes nothing; accounts with the same ratings and blanks have different ones, by their order, and share the mean of what comes out. Lists above 2,000 accounts get the 5 % and 95 % ranks to a few places.
 * @source Lahdelma & Salminen (2001), SMAA-2: Stochastic multicriteria acceptability analysis for group decision making, Operations Research 49(3).
 * @differences With 10000 draws a probability is off by about half a percentage point, as in every simulation; the same seed gives the same numbers on every machine.
 */
export function robust(
  ratings: any[][],
  weights: any[][],
  top: any,
  concentration: any,
  rating_sd: any,
  draws: any,
  seed: any,
  headers: any,
  unknown: UnknownRatingOption,
): any[][] {
  const table = openTable(ratings, "ratings");
  const criterionWeights = readWeights(weights, table);
  const spread = readNumberOr(concentration, "concentration", 20);
  const options = Object.values(UnknownRatingOption);
  const drawsUnknown = readOption(unknown, "unknown", options, "out") === "draw";
  const neverDrawn = spread === 0 ? null : criterionWeights;
  const { rated, result } = separateRated(table, neverDrawn, drawsUnknown);
  const question = {
    ratings: rated.map(({ values }) => values),
    weights: criterionWeights,
    top: readNumber(top, "top"),
    concentration: spread,
    ratingDeviation: readNumberOr(rating_sd, "rating_sd", 0),
    draws: readWholeNumberOr(draws, "draws", 10_000),
    seed: readWholeNumberOr(seed, "seed", 1),
    drawsUnknown,
  };
  return calculateLong(
    robustnessComputations,
    "assessRobustness",
    question,
    robustnessMilliseconds(question),
    (found) => {
      rated.forEach(({ row }, place) => (result[row] = resultRow(found, place)));
      return withHeadings(
        headers,
        [`Probability of top ${question.top}`, "Expected rank", "5 % rank", "95 % rank"],
        [...result],
      );
    },
  ) as any;
}

interface RatedAccount {
  readonly row: number;
  readonly values: Float64Array;
}

/**
 * The accounts that can be ranked, and a result in which the others have their failure already. A
 * blank does not matter where the criterion's weight is 0 in every draw.
 */
function separateRated(
  table: NumberTable,
  weights: Float64Array | null,
  drawsUnknown: boolean,
): { readonly rated: readonly RatedAccount[]; readonly result: ResultCell[][] } {
  const rated: RatedAccount[] = [];
  const result: ResultCell[][] = new Array(table.rowCount);
  for (let row = 0; row < table.rowCount; row++) {
    const given = new Float64Array(table.columnCount);
    const refusal = table.readRow(row, given);
    const values = given.map((rating, column) =>
      Number.isNaN(rating) && weights?.[column] === 0 ? 0 : rating,
    );
    const failure =
      refusal ??
      (drawsUnknown
        ? nothingRated(values, weights, `${table.name}, row ${row + 1}`)
        : blankRating(values, (column) => table.placeOf(row, column)));
    if (failure) result[row] = [failure, failure, failure, failure];
    else rated.push({ row, values });
  }
  return { rated, result };
}

function blankRating(values: Float64Array, place: (column: number) => string): Failure | null {
  const blank = values.findIndex(Number.isNaN);
  if (blank < 0) return null;
  return new Failure(
    "unavailable",
    `${place(blank)} is blank; the account is left out of the ranking`,
  );
}

/** Nothing at all is known of a row that nobody has filled: it is no account in the field. */
function nothingRated(
  values: Float64Array,
  weights: Float64Array | null,
  place: string,
): Failure | null {
  const isRated = values.some((rating, column) => !Number.isNaN(rating) && weights?.[column] !== 0);
  if (isRated) return null;
  return new Failure(
    "unavailable",
    `${place} has no rating that counts; the account is left out of the ranking`,
  );
}

function resultRow(found: Robustness, place: number): ResultCell[] {
  return [
    found.probabilityOfTop[place] as number,
    found.expectedRank[place] as number,
    found.rankAt5Percent[place] as number,
    found.rankAt95Percent[place] as number,
  ];
}

/** What of this may take long: the worker knows it by these names. */
export const robustnessComputations = { assessRobustness };

export const robustnessFunctions = { ROBUST: robust };
