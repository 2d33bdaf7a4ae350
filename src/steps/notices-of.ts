import type { CreatedSheet } from "../actions/contract";

/** Each notice once, however many sheets said it. */
export function noticesOf(made: readonly CreatedSheet[]): CreatedSheet["notices"] {
  const bySentence = new Map(
    made.flatMap(({ notices }) => notices).map((notice) => [notice.sentence, notice] as const),
  );
  return [...bySentence.values()];
}
