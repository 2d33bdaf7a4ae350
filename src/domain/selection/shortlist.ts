import { Failure } from "../failure";
import { descendingOrder } from "./descending-order";
import { reaches } from "../numerics/reaches";

type ShortlistAction = "Keep" | "Review" | "Promote" | "Watch" | "-";

/** One account as the selection sees it; NaN is a blank. */
export interface ShortlistAccounts {
  readonly scores: Float64Array;
  readonly isKey: readonly boolean[];
  /** How many reviews running a key account has been below the cut. */
  readonly reviewsBelow: Float64Array;
  /**
   * The probability of belonging to the first, 0..1, from ROBUST; null where nobody was asked for it.
   * A blank in it is not known, and what is not known promotes nobody.
   */
  readonly confidence: Float64Array | null;
}

export interface ShortlistRules {
  /** How many key accounts the team can carry. */
  readonly slots: number;
  /** How far below the cut a key account may fall, in points of score. */
  readonly band: number;
}

export interface ShortlistAdvice {
  readonly action: ShortlistAction | "";
  readonly reason: string;
}

const REVIEWS_BEFORE_ACTION = 2;
const ENOUGH_CONFIDENCE = 0.7;
const FEWEST_DECIMALS = 2;
const MOST_DECIMALS = 9;

/**
 * Which accounts to promote, keep, watch or review? The cut is the `slots`-th best score. The rules
 * are slow on purpose: a key account stays while it is no more than `band` below the cut, and below
 * that until two reviews running have found it there; then its resources are to be reviewed, and
 * people decide. An account is promoted only into a free slot, best first, equal scores in the order
 * of the list, and only while its place among the first is sure enough; where confidence is asked for,
 * one that is not known is not enough.
 *
 * An account that could be promoted but for a free slot or for confidence is watched, like every
 * other one no more than `band` below the cut. A blank score gives no advice, but a key account
 * without a score still holds its slot.
 *
 * @returns one advice for each account, in their order
 * @throws Failure when slots is no whole number from 1 or band is below 0
 */
export function shortlist(
  accounts: ShortlistAccounts,
  rules: ShortlistRules,
): readonly (ShortlistAdvice | Failure)[] {
  requireRules(rules);
  const order = descendingOrder(accounts.scores);
  if (order.length === 0) return accounts.isKey.map(() => ({ action: "", reason: "" }));
  const last = order[Math.min(rules.slots, order.length) - 1] as number;
  const standing: Standing = { rules, cut: accounts.scores[last] as number };
  const keyCount = accounts.isKey.filter(Boolean).length;
  let free = Math.max(0, rules.slots - keyCount);

  const advice = new Array<ShortlistAdvice | Failure>(accounts.isKey.length);
  accounts.isKey.forEach((_, row) => (advice[row] = { action: "", reason: "" }));
  for (const row of order) {
    const refusal = refusalOf(accounts, row);
    if (refusal !== null) {
      advice[row] = refusal;
    } else if (accounts.isKey[row] === true) {
      advice[row] = adviseOnKeyAccount(accounts, row, standing);
    } else {
      const candidate = adviseOnCandidate(accounts, row, standing, free);
      advice[row] = candidate;
      if (candidate.action === "Promote") free -= 1;
    }
  }
  return advice;
}

interface Standing {
  readonly rules: ShortlistRules;
  readonly cut: number;
}

function adviseOnKeyAccount(
  accounts: ShortlistAccounts,
  row: number,
  { cut, rules }: Standing,
): ShortlistAdvice {
  const score = accounts.scores[row] as number;
  if (reaches(score, cut)) {
    const [shown, shownCut] = points(score, cut);
    return { action: "Keep", reason: `${shown} is at or above the cut of ${shownCut}` };
  }
  if (reaches(score, cut - rules.band)) {
    return { action: "Keep", reason: withinTheBand(score, cut, rules) };
  }
  const reviews = accounts.reviewsBelow[row] as number;
  const below = belowTheCut(score, cut, rules);
  if (!(reviews >= REVIEWS_BEFORE_ACTION)) {
    return { action: "Keep", reason: `${below}, not yet in 2 reviews running` };
  }
  return {
    action: "Review",
    reason: `${below} in ${reviews} reviews running: review its resources`,
  };
}

function adviseOnCandidate(
  accounts: ShortlistAccounts,
  row: number,
  { cut, rules }: Standing,
  free: number,
): ShortlistAdvice {
  const score = accounts.scores[row] as number;
  const confidence = accounts.confidence === null ? 1 : (accounts.confidence[row] as number);
  if (reaches(score, cut)) {
    const place = rules.slots === 1 ? "the best score" : `among the first ${rules.slots}`;
    const among = `${points(score, cut)[0]} is ${place}`;
    if (Number.isNaN(confidence)) {
      return { action: "Watch", reason: `${among}, but its confidence is not known` };
    }
    if (confidence < ENOUGH_CONFIDENCE && !reaches(confidence, ENOUGH_CONFIDENCE)) {
      const percent = Math.floor(confidence * 100);
      return { action: "Watch", reason: `${among}, but only with ${percent} % confidence` };
    }
    return free > 0
      ? { action: "Promote", reason: `${among} and a slot is free` }
      : { action: "Watch", reason: `${among}, but no slot is free` };
  }
  return reaches(score, cut - rules.band)
    ? { action: "Watch", reason: withinTheBand(score, cut, rules) }
    : { action: "-", reason: belowTheCut(score, cut, rules) };
}

function withinTheBand(score: number, cut: number, { band }: ShortlistRules): string {
  const [shown, shownCut, shownBand] = points(score, cut, band);
  return `${shown} is within ${shownBand} of the cut of ${shownCut}`;
}

function belowTheCut(score: number, cut: number, { band }: ShortlistRules): string {
  const [shown, shownCut, shownBand] = points(score, cut, band);
  const howFar = band === 0 ? "below" : `more than ${shownBand} below`;
  return `${shown} is ${howFar} the cut of ${shownCut}`;
}

function refusalOf(accounts: ShortlistAccounts, row: number): Failure | null {
  const reviews = accounts.reviewsBelow[row] as number;
  if (reviews < 0 || reviews % 1 > 0) {
    return new Failure(
      "value",
      `reviews_below, value ${row + 1} is ${reviews}; give a whole number of reviews, 0 or more`,
    );
  }
  const confidence = accounts.confidence?.[row] ?? NaN;
  if (confidence < 0 || confidence > 1) {
    return new Failure(
      "value",
      `confidence, value ${row + 1} is ${confidence}; give a probability from 0 to 1`,
    );
  }
  return null;
}

function requireRules({ slots, band }: ShortlistRules): void {
  if (!(Number.isInteger(slots) && slots >= 1)) {
    throw new Failure(
      "value",
      `slots is ${slots}; give the whole number of key accounts, 1 or more`,
    );
  }
  if (!(band >= 0)) throw new Failure("value", `band is ${band}; give 0 or more points of score`);
}

/**
 * A score, a cut and a band with two decimals, or with as many as it takes to see on which side of cut
 * and band the score is: next to a cut of 0.7482 a score of 0.7479 is not 0.75.
 */
function points(score: number, cut: number, band = 0): [string, string, string] {
  const isBelow = !reaches(score, cut);
  const isBeyond = !reaches(score, cut - band);
  for (let decimals = FEWEST_DECIMALS; ; decimals++) {
    const round = (value: number) => Number(value.toFixed(decimals));
    const [shown, shownCut, shownBand] = [round(score), round(cut), round(band)];
    const gap = round(shownCut - shown);
    const tells = gap > 0 === isBelow && gap > shownBand === isBeyond && shownBand > 0 === band > 0;
    if (tells || decimals === MOST_DECIMALS) {
      return [String(shown), String(shownCut), String(shownBand)];
    }
  }
}
