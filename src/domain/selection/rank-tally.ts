/** 4,000,000 counters let 2,000 accounts have one for every rank. */
const MOST_COUNTERS = 4_000_000;
const MOST_IN_16_BITS = 65535;
/** Draws gathered before they are counted, so that the counters of one account stay at hand. */
const GATHERED = 32;
/** A count that reaches its share but for the last digits has reached it. */
const ROUNDING = 1e-9;

export interface RankTally {
  /** Counts one draw: the accounts from the greatest score to the smallest. */
  readonly add: (order: Uint32Array, scores: Float64Array) => void;
  /** How often each account was among the first `top`, in draws. */
  readonly timesOnTop: Float64Array;
  /** The sum of the ranks of each account over the draws so far. */
  readonly rankSums: () => Float64Array;
  /** The smallest rank that an account keeps or betters with the given probability. */
  readonly rankAt: (account: number, probability: number) => number;
  /** The same for several accounts of which none differs from the others: their counts together. */
  readonly rankOfAlike: (accounts: readonly number[], probability: number) => number;
}

/**
 * Counts how often each account had each rank. Accounts with equal scores share their ranks, each
 * rank for an equal part of the draw, as if a lot decided.
 *
 * Lists of more than 2,000 accounts share counters among neighbouring ranks, so that memory grows
 * with the list and not with its square; `rankAt` is then good to accounts^2 / 4,000,000 ranks.
 */
export function createRankTally(accounts: number, draws: number, top: number): RankTally {
  const width = Math.max(1, Math.ceil((accounts * accounts) / MOST_COUNTERS));
  const bins = Math.ceil(accounts / width);
  const Counts = draws <= MOST_IN_16_BITS ? Uint16Array : Uint32Array;
  const counts = new Counts(accounts * bins);
  const gathered = new Uint32Array(accounts * GATHERED);
  let waiting = 0;
  // Where shares of a draw begin and end: their running sum is the share of each bin.
  let shareSteps: Float64Array | null = null;
  const timesOnTop = new Float64Array(accounts);
  const rankSums = new Float64Array(accounts);

  function add(order: Uint32Array, scores: Float64Array): void {
    if (hasTies(order, scores)) return addWithTies(order, scores);
    for (let place = 0; place < accounts; place++) {
      const account = order[place] as number;
      gathered[account * GATHERED + waiting] = place;
    }
    for (let place = 0; place < accounts && place < top; place++) {
      const account = order[place] as number;
      timesOnTop[account] = (timesOnTop[account] as number) + 1;
    }
    if (++waiting === GATHERED) countGathered();
  }

  function countGathered(): void {
    for (let account = 0; account < accounts; account++) {
      const ranks = account * GATHERED;
      const counters = account * bins;
      let sum = waiting;
      for (let draw = 0; draw < waiting; draw++) {
        const place = gathered[ranks + draw] as number;
        sum += place;
        const counter = counters + (width === 1 ? place : Math.floor(place / width));
        counts[counter] = (counts[counter] as number) + 1;
      }
      rankSums[account] = (rankSums[account] as number) + sum;
    }
    waiting = 0;
  }

  function addWithTies(order: Uint32Array, scores: Float64Array): void {
    for (let place = 0; place < accounts;) {
      const end = endOfTie(order, scores, place);
      const tied = end - place;
      const onTop = Math.min(Math.max((top - place) / tied, 0), 1);
      for (; place < end; place++) {
        const account = order[place] as number;
        timesOnTop[account] = (timesOnTop[account] as number) + onTop;
        rankSums[account] = (rankSums[account] as number) + end - (tied - 1) / 2;
        share(account, end - tied, end - 1);
      }
    }
  }

  /** One draw in equal parts for all ranks from the first place to the last. */
  function share(account: number, firstPlace: number, lastPlace: number): void {
    shareSteps ??= new Float64Array(accounts * (bins + 1));
    const first = Math.floor(firstPlace / width);
    const last = Math.floor(lastPlace / width);
    const part = 1 / (last - first + 1);
    const steps = account * (bins + 1);
    shareSteps[steps + first] = (shareSteps[steps + first] as number) + part;
    shareSteps[steps + last + 1] = (shareSteps[steps + last + 1] as number) - part;
  }

  function rankOfAlike(alike: readonly number[], probability: number): number {
    countGathered();
    const enough = alike.length * draws * (probability - ROUNDING);
    let parts = 0;
    let reached = 0;
    for (let bin = 0; bin < bins; bin++) {
      for (const account of alike) {
        parts += shareSteps?.[account * (bins + 1) + bin] ?? 0;
        reached += counts[account * bins + bin] as number;
      }
      reached += parts;
      if (reached >= enough) return Math.min(accounts, bin * width + Math.ceil(width / 2));
    }
    return accounts;
  }

  const rankAt = (account: number, probability: number) => rankOfAlike([account], probability);

  return {
    add,
    timesOnTop,
    rankSums: () => {
      countGathered();
      return rankSums;
    },
    rankAt,
    rankOfAlike,
  };
}

function hasTies(order: Uint32Array, scores: Float64Array): boolean {
  let better = scores[order[0] as number] as number;
  for (let place = 1; place < order.length; place++) {
    const score = scores[order[place] as number] as number;
    if (score === better) return true;
    better = score;
  }
  return false;
}

function endOfTie(order: Uint32Array, scores: Float64Array, place: number): number {
  const score = scores[order[place] as number];
  let end = place + 1;
  while (end < order.length && scores[order[end] as number] === score) end++;
  return end;
}
