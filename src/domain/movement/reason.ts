import type { MovedAccount } from "./compare-snapshots";

/** Points and ratings that round to nothing are not told. */
const LEAST_POINTS = 0.005;
const LEAST_PLACES = 0.5;

/**
 * Why an account moved, in one sentence: "rank 4 to 9: -0.6 from Relationship 8 to 5, -0.2 because
 * weights changed, 2 accounts entered above".
 */
export function reasonOf(moved: MovedAccount): string {
  const { rankBefore, rankAfter, scoreCauses } = moved;
  if (rankBefore === null || rankAfter === null) {
    if (rankBefore === null && rankAfter === null) return "no score on either side";
    return rankBefore === null
      ? `rank ${rankAfter}: it had no score before`
      : `rank ${rankBefore} before: it has no score now`;
  }
  const rank =
    rankBefore === rankAfter ? `rank stays ${rankAfter}` : `rank ${rankBefore} to ${rankAfter}`;
  if (scoreCauses === null) return `${rank}: nothing rated before is rated now`;
  const { ratings, weights, anchors, blanks } = scoreCauses;
  const reasons = [
    tells(ratings) ? ratingsReason(moved, ratings) : null,
    tells(weights) ? `${points(weights)} because weights changed` : null,
    tells(anchors) ? `${points(anchors)} because scales changed` : null,
    tells(blanks) ? `${points(blanks)} because blanks were filled or emptied` : null,
    ...rankReasons(moved),
  ].filter((reason) => reason !== null);
  return reasons.length === 0 ? rank : `${rank}: ${reasons.join(", ")}`;
}

function tells(part: number): boolean {
  return Math.abs(part) >= LEAST_POINTS;
}

function ratingsReason({ leading }: MovedAccount, part: number): string {
  if (leading === null) return `${points(part)} from ratings`;
  const change = `${leading.name} ${rating(leading.before)} to ${rating(leading.after)}`;
  // One criterion alone: what it did and what all did is the same but for the other weights.
  const isAlone = Math.abs(leading.part - part) < LEAST_POINTS;
  return `${points(part)} from ${isAlone ? change : `ratings, most of it ${change}`}`;
}

function rankReasons(moved: MovedAccount): (string | null)[] {
  const { enteredAbove, leftAbove, rankCauses, rankBefore, rankAfter } = moved;
  // Below 0 is up.
  const change = (rankAfter ?? 0) - (rankBefore ?? 0);
  const counted = (count: number, what: string) =>
    `${count} account${count === 1 ? "" : "s"} ${what}`;
  const others = rankCauses?.others ?? 0;
  return [
    enteredAbove > 0 ? counted(enteredAbove, "entered above") : null,
    leftAbove > 0 ? counted(leftAbove, "above left") : null,
    others >= LEAST_PLACES ? (change < 0 ? "although others rose" : "others rose past it") : null,
    others <= -LEAST_PLACES
      ? change > 0
        ? "although others fell"
        : "others fell behind it"
      : null,
  ];
}

function points(part: number): string {
  const decimals = Math.abs(part) < 0.095 ? 2 : 1;
  return `${part > 0 ? "+" : ""}${part.toFixed(decimals)}`;
}

function rating(value: number): string {
  return String(Number(value.toFixed(1)));
}
