import { Failure } from "../domain/failure";
import { assessReadiness } from "../domain/programme/readiness";
import { isKeyStatus } from "../domain/selection/key-status";
import { shortlist as adviseOnAccounts } from "../domain/selection/shortlist";
import {
  isOmitted,
  readLabels,
  readNumber,
  readNumberOr,
  readVector,
  readYesNo,
  requireLength,
  type NumberVector,
  type ResultCell,
} from "./coercion";
import { withHeadings } from "./headings";

/**
 * Advises which accounts to promote, keep, watch or review, and says why.
 * @customfunction SHORTLIST SHORTLIST
 * @category Selection
 * @question Who should be a key account, given the scores and the places the team can carry?
 * @words key accounts, selection, choose, promote, demote, nominate, watch list, important, who
 * @param scores One score for each account.
 * @param status What each account is now: "Key", or anything else.
 * @param slots How many key accounts the team can carry.
 * @param [band] How far below the cut a key account may be, in points of score. Default 0.5.
 * @param [reviews_below] For each account, how many reviews running it has been below the cut.
 * @param [confidence] For each account, the probability of being among the first, 0 to 1, from ROBUST. A blank in the list is not known, and promotes nobody.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns Action (Keep, Review, Promote, Watch or -) and reason for each account; a blank score stays blank.
 * @intable The whole list is read for each row, which a list of some hundred accounts allows; 1 is the column of the action
 * =INDEX(KAM.SHORTLIST([Score], [Status], 8), ROW()-ROW(Accounts[#Headers]), 1)
 * @failure #VALUE! in the row of a score, count or probability that is not a fitting number.
 * @failure #VALUE! when slots is not a whole number from 1, or the lists differ in length.
 * @example Two slots, one of them taken: the best other account gets the free one
 * =KAM.SHORTLIST({9;7;6.8;2}, {"";"Key";"";""}, 2, , , , TRUE)
 * {"Action","Reason";"Promote","9 is among the first 2 and a slot is free";"Keep","7 is at or above the cut of 7";"Watch","6.8 is within 0.5 of the cut of 7";"-","2 is more than 0.5 below the cut of 7"}
 * @example A key account that two reviews running found below the cut
 * =KAM.SHORTLIST({9;8;4}, {"Key";"";"Key"}, 2, 0.5, {0;0;2})
 * {"Keep","9 is at or above the cut of 8";"Watch","8 is among the first 2, but no slot is free";"Review","4 is more than 0.5 below the cut of 8 in 2 reviews running: review its resources"}
 * @example How sure the first is, is not known, so the free slot goes to the second
 * =KAM.SHORTLIST({9;8;4}, {"";"";"Key"}, 2, , , {"";0.9;0.1})
 * {"Watch","9 is among the first 2, but its confidence is not known";"Promote","8 is among the first 2 and a slot is free";"Keep","4 is more than 0.5 below the cut of 8, not yet in 2 reviews running"}
 * @method The cut is the slots-th best score. A key account at or above cut - band is kept; below it, it is kept until two reviews running have found it there, then its resources are to be reviewed: nobody is demoted by a formula. Another account at or above the cut is promoted where a slot is free (slots less key accounts, best first, equal scores in the order of the list) and its confidence is at least 0.7, or no confidence is given at all; a blank among confidences that are given is not known and not enough. One that could not be promoted, or is within the band below the cut, is watched.
 */
export function shortlist(
  scores: any[][],
  status: any[][],
  slots: any,
  band: any,
  reviews_below: any[][],
  confidence: any[][],
  headers: any,
): any[][] {
  const accounts = readVector(scores, "scores");
  const count = accounts.values.length;
  const statuses = readLabels(status, "status");
  requireLength(statuses, count, "scores");
  const reviews = readVectorOrNone(reviews_below, "reviews_below", count);
  const certainty = readVectorOrNone(confidence, "confidence", count);
  const advice = adviseOnAccounts(
    {
      scores: accounts.values,
      isKey: statuses.values.map((label) => isKeyStatus(label ?? "")),
      reviewsBelow: reviews?.values ?? new Float64Array(count).fill(NaN),
      confidence: certainty?.values ?? null,
    },
    { slots: readNumber(slots, "slots"), band: readNumberOr(band, "band", 0.5) },
  );
  const inputs = [accounts, statuses, ...[reviews, certainty].filter((list) => list !== null)];
  const rows = advice.map((advised, row): ResultCell[] => {
    const refusal = inputs.map(({ refusals }) => refusals.get(row)).find(Boolean) ?? advised;
    return refusal instanceof Failure ? [refusal, refusal] : [refusal.action, refusal.reason];
  });
  return withHeadings(headers, ["Action", "Reason"], rows);
}

/** A list beside the accounts that may be left out altogether. */
function readVectorOrNone(argument: any[][], name: string, count: number): NumberVector | null {
  if (isOmitted(argument)) return null;
  const vector = readVector(argument, name);
  requireLength(vector, count, "scores");
  return vector;
}

/**
 * Says whether it is time to start a key account programme.
 * @customfunction READINESS READINESS
 * @category Programme
 * @question Is a key account programme worth starting yet?
 * @words start, business case, should we, programme, maturity, worth it
 * @param concentrated Do few accounts make most of the revenue? yes or no.
 * @param long_cycle Does selling take long and many people? yes or no.
 * @param churn_hurts Does losing one large account hurt the year? yes or no.
 * @returns "Start" when two or more answers are yes, else "Not yet".
 * @failure #N/A while the answers that are there leave it open.
 * @failure #VALUE! when an answer is neither yes nor no.
 * @example Two of three
 * =KAM.READINESS("yes", TRUE, 0)
 * "Start"
 * @example One answer is missing, and it does not matter any more
 * =KAM.READINESS("no", "", "no")
 * "Not yet"
 * @method Two yeses decide for, two noes against. A blank is no answer, never a no.
 */
function readiness(concentrated: any, long_cycle: any, churn_hurts: any): any {
  return assessReadiness({
    concentrated: readYesNo(concentrated, "concentrated"),
    longCycle: readYesNo(long_cycle, "long_cycle"),
    churnHurts: readYesNo(churn_hurts, "churn_hurts"),
  });
}

export const shortlistFunctions = { SHORTLIST: shortlist, READINESS: readiness };
