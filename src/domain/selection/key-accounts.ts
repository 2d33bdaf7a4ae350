/** An account as the list of key accounts looks at it. */
export interface KeyCandidate {
  /** Whether it is called a key account today. */
  readonly isCalledKey: boolean;
  /** Its place by score; null where it has none. */
  readonly rank: number | null;
}

/**
 * Who the key accounts are: those that are called so, wherever they stand; where nobody is yet, those
 * within the slots, as proposed.
 */
export function keyAccounts(
  candidates: readonly KeyCandidate[],
  slots: number | null,
): readonly boolean[] {
  const isAnyCalled = candidates.some(({ isCalledKey }) => isCalledKey);
  return candidates.map(({ isCalledKey, rank }) =>
    isAnyCalled ? isCalledKey : slots !== null && rank !== null && rank <= slots,
  );
}
