import { Failure } from "../failure";

/**
 * Which share of the accounts did we lose? (start - end) / start, where `end` is how many of the
 * accounts we started with are left. New accounts do not count: they would hide the losses.
 */
export function churnOfCounts(start: number, end: number): number {
  requireCount("start", start);
  requireCount("end", end);
  if (end > start) {
    throw new Failure(
      "value",
      `end is ${end} but start is ${start}; end is how many of the starters are left, without new ones`,
    );
  }
  if (start === 0) throw new Failure("division", "start is 0; there was no account to lose");
  return (start - end) / start;
}

/**
 * Which share of the accounts on the start list is not on the end list? Order, case and outer
 * blanks do not matter, an id that is repeated counts once, and ids only on the end list are new.
 */
export function churnOfLists(
  start: readonly (string | null)[],
  end: readonly (string | null)[],
): number {
  const starters = distinctIds(start);
  const left = distinctIds(end);
  if (starters.size === 0) throw new Failure("unavailable", "start is blank; it names no account");
  if (left.size === 0) {
    throw new Failure(
      "unavailable",
      "end is blank; list the accounts that are left, or give counts",
    );
  }
  let lost = 0;
  for (const id of starters) if (!left.has(id)) lost++;
  return lost / starters.size;
}

function distinctIds(ids: readonly (string | null)[]): Set<string> {
  const distinct = new Set<string>();
  for (const id of ids) {
    const trimmed = id?.trim().toLowerCase();
    if (trimmed) distinct.add(trimmed);
  }
  return distinct;
}

function requireCount(name: string, count: number): void {
  if (!(count >= 0))
    throw new Failure("value", `${name} is ${count}; give how many accounts, 0 or more`);
}
