import type { Correction } from "./correction";

/** What is no longer said of a list: all of it, one thing, or that thing of one heading or value. */
export interface DroppedCorrection {
  readonly list: string;
  readonly what?: Exclude<keyof Correction, "list">;
  readonly heading?: string;
}

function without(correction: Correction, { what, heading }: DroppedCorrection): Correction {
  if (what === undefined) return { list: correction.list };
  const { [what]: said, ...rest } = correction;
  if (heading === undefined || typeof said !== "object" || said === null) return rest as Correction;
  const others = Object.entries(said).filter(([one]) => one !== heading);
  return (
    others.length === 0 ? rest : { ...rest, [what]: Object.fromEntries(others) }
  ) as Correction;
}

/** All that the user has said, but for what is dropped; of a list of which nothing is left, nothing. */
export function dropCorrection(
  before: readonly Correction[],
  dropped: DroppedCorrection,
): readonly Correction[] {
  return before
    .map((one) =>
      one.list.toLowerCase() === dropped.list.toLowerCase() ? without(one, dropped) : one,
    )
    .filter((one) => Object.keys(one).length > 1);
}
