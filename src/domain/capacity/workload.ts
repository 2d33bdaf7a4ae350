import { Failure } from "../failure";
import { reaches } from "../numerics/reaches";

type WorkloadVerdict = "Under" | "In range" | "Over";

/** The load one account manager should carry. */
export interface WorkloadRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** An account's manager and what it asks of them; a Failure is a cell that cannot be used. */
export interface AssignedAccount {
  /** null: nobody yet. */
  readonly manager: string | null;
  readonly load: number | Failure;
}

export interface ManagerWorkload {
  /** The position of the first of the manager's accounts, whose spelling of the name counts. */
  readonly first: number;
  readonly accounts: number;
  readonly load: number | Failure;
  readonly verdict: WorkloadVerdict | Failure;
}

/**
 * Who carries too many accounts and who has room? Adds up accounts and loads by manager, in the
 * order in which managers first appear; names are the same whatever their case. Accounts without a
 * manager are left out. One load that cannot be used makes that manager's load unknown, no one
 * else's.
 *
 * @throws Failure unless 0 <= minimum <= maximum
 */
export function summariseWorkload(
  accounts: readonly AssignedAccount[],
  range: WorkloadRange,
): readonly ManagerWorkload[] {
  if (!(range.minimum >= 0 && range.minimum <= range.maximum)) {
    throw new Failure(
      "value",
      `minimum is ${range.minimum} and maximum is ${range.maximum}; give 0 or more, minimum first`,
    );
  }
  const byManager = new Map<string, Omit<ManagerWorkload, "verdict">>();
  accounts.forEach(({ manager, load }, position) => {
    if (manager === null) return;
    const key = manager.toLowerCase();
    const before = byManager.get(key) ?? { first: position, accounts: 0, load: 0 };
    byManager.set(key, {
      first: before.first,
      accounts: before.accounts + 1,
      load: together(before.load, load),
    });
  });
  return Array.from(byManager.values(), (summary) => ({
    ...summary,
    verdict: summary.load instanceof Failure ? summary.load : verdictOn(summary.load, range),
  }));
}

function together(first: number | Failure, second: number | Failure): number | Failure {
  if (first instanceof Failure) return first;
  return second instanceof Failure ? second : first + second;
}

function verdictOn(load: number, { minimum, maximum }: WorkloadRange): WorkloadVerdict {
  if (!reaches(load, minimum)) return "Under";
  return reaches(maximum, load) ? "In range" : "Over";
}
