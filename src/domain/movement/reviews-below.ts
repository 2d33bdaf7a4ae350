import { matchAccounts } from "./matched-accounts";
import type { Snapshot } from "./snapshot";

const KEY = "key";

/**
 * How many reviews running has each key account of the last snapshot been below the cut? Replayed over
 * the snapshots, so that nobody types a count: an account that stands more than the band below the
 * `slots`-th best score has one review more, one that does not, or was no key account, begins anew. A
 * score that is not known neither adds nor forgives.
 *
 * Snapshots that stand for the same day are one review, and the last of them counts. What the first one
 * says of the reviews before it is where the count begins.
 *
 * @param snapshots from the oldest to the newest
 * @returns one count for each account of the newest
 */
export function replayReviewsBelow(snapshots: readonly Snapshot[]): readonly number[] {
  const reviews = snapshots.filter(({ asOf }, place) => snapshots[place + 1]?.asOf !== asOf);
  let counts: readonly number[] = [];
  reviews.forEach((snapshot, place) => {
    const earlier = reviews[place - 1];
    const matched = earlier ? matchAccounts(earlier.accounts, snapshot.accounts).both : [];
    const before = new Map(matched.map(([first, second]) => [second, counts[first] ?? 0]));
    const cut = cutOf(snapshot);
    counts = snapshot.accounts.map(({ status, score, reviewsBelow }, account) => {
      if (earlier === undefined && reviewsBelow !== undefined) return reviewsBelow;
      const count = before.get(account) ?? 0;
      if (status.trim().toLowerCase() !== KEY) return 0;
      if (score === null || cut === null) return count;
      return score < cut - snapshot.band ? count + 1 : 0;
    });
  });
  return counts;
}

function cutOf({ accounts, slots }: Snapshot): number | null {
  const scores = accounts.flatMap(({ score }) => (score === null ? [] : [score]));
  scores.sort((first, second) => second - first);
  return scores[Math.min(slots, scores.length) - 1] ?? null;
}
