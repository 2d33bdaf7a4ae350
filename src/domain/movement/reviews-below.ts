import { matchAccounts } from "./matched-accounts";
import type { Snapshot } from "./snapshot";

const KEY = "key";

/**
 * How many reviews running has each key account of the last snapshot been below the cut? Replayed over
 * the snapshots, so that nobody types a count: an account that stands more than the band below the
 * `slots`-th best score has one review more, one that does not, or was no key account, begins anew. A
 * score that is not known neither adds nor forgives.
 *
 * @param snapshots from the oldest to the newest
 * @returns one count for each account of the newest
 */
export function replayReviewsBelow(snapshots: readonly Snapshot[]): readonly number[] {
  let counts: readonly number[] = [];
  snapshots.forEach((snapshot, place) => {
    const earlier = snapshots[place - 1];
    const matched = earlier ? matchAccounts(earlier.accounts, snapshot.accounts).both : [];
    const before = new Map(matched.map(([first, second]) => [second, counts[first] ?? 0]));
    const cut = cutOf(snapshot);
    counts = snapshot.accounts.map(({ status, score }, account) => {
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
