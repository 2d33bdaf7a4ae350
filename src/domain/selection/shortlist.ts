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
  /** The probability of belonging to the first, 0..1, from ROBUST. */
  readonly confidence: Float64Array;
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

/**
 * Which accounts to promote, keep, watch or review? The cut is the `slots`-th best score. The rules
 * are slow on purpose: a key account stays while it is no more than `band` below the cut, and below
 * that until two reviews running have found it there; then its resources are to be reviewed, and
 * people decide. An account is promoted only into a free slot, best first, equal scores in the order
 * of the list, and only while its place among the first is sure enough.
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
    return { action: "Keep", reason: `${points(score)} is at or above the cut of ${points(cut)}` };
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
  const confidence = accounts.confidence[row] as number;
  if (reaches(score, cut)) {
    const place = rules.slots === 1 ? "the best score" : `among the first ${rules.slots}`;
    const among = `${points(score)} is ${place}`;
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
  return `${points(score)} is within ${points(band)} of the cut of ${points(cut)}`;
}

function belowTheCut(score: number, cut: number, { band }: ShortlistRules): string {
  const howFar = band === 0 ? "below" : `more than ${points(band)} below`;
  return `${points(score)} is ${howFar} the cut of ${points(cut)}`;
}

function refusalOf(accounts: ShortlistAccounts, row: number): Failure | null {
  const reviews = accounts.reviewsBelow[row] as number;
  if (reviews < 0 || reviews % 1 > 0) {
    return new Failure(
      "value",
      `reviews_below, row ${row + 1} is ${reviews}; give a whole number of reviews, 0 or more`,
    );
  }
  const confidence = accounts.confidence[row] as number;
  if (confidence < 0 || confidence > 1) {
    return new Failure(
      "value",
      `confidence, row ${row + 1} is ${confidence}; give a probability from 0 to 1`,
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

/** Two decimals at most, as people write scores. */
function points(score: number): string {
  return String(Math.round(score * 100) / 100 + 0);
}
