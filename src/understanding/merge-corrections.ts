import type { Correction } from "./correction";

/** A field has one column: whoever had it before has it no more. */
function mergeColumns(
  before: Correction["columns"] = {},
  now: NonNullable<Correction["columns"]>,
): NonNullable<Correction["columns"]> {
  const taken = new Set(Object.values(now).filter((field) => field !== null));
  const kept = Object.entries(before).filter(([, field]) => field === null || !taken.has(field));
  return { ...Object.fromEntries(kept), ...now };
}

function mergeTwo(before: Correction, now: Correction): Correction {
  return {
    ...before,
    ...now,
    ...(now.columns ? { columns: mergeColumns(before.columns, now.columns) } : {}),
    ...(now.dateOrder ? { dateOrder: { ...before.dateOrder, ...now.dateOrder } } : {}),
    ...(now.states ? { states: { ...before.states, ...now.states } } : {}),
    ...(now.names ? { names: { ...before.names, ...now.names } } : {}),
  };
}

/** One list holds the accounts: the one that was said last. */
function withoutAccounts({ kind, ...others }: Correction): Correction {
  return kind === undefined || kind === "accounts" ? others : { kind, ...others };
}

/** All that the user has said, with what is said now of one list. */
export function mergeCorrection(
  before: readonly Correction[],
  now: Correction,
): readonly Correction[] {
  const isSame = ({ list }: Correction): boolean => list.toLowerCase() === now.list.toLowerCase();
  const others = before.filter((one) => !isSame(one));
  const own = before.find(isSame);
  return [
    ...(now.kind === "accounts" ? others.map(withoutAccounts) : others),
    own ? mergeTwo(own, now) : now,
  ];
}
