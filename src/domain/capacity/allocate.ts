import { Failure } from "../failure";
import { handOut } from "./hand-out";
import { heaviestOf, smallestHeaviestLoad } from "./heaviest-load";
import { keepMostAccounts } from "./keep-most";
import { countSizes, distinctSizes, totalOf } from "./load-sizes";
import { loadsInUnits } from "./load-units";

export interface AllocationQuestion {
  /** What each account asks of its manager, 0 or more; NaN is a blank and is left out. */
  readonly loads: Float64Array;
  readonly managers: number;
  /** For each account the position of its manager now, from 0; -1 for nobody in the list. */
  readonly current: Int32Array;
  /** What one manager can carry. */
  readonly capacity: number;
}

export interface Allocation {
  /** For each account the position of its manager; -1 where the load is blank. */
  readonly managerOf: Int32Array;
  readonly heaviestLoad: number;
  /** How many accounts change hands, of those that a manager in the list has now. */
  readonly moves: number;
  /** False where fewer moves could not be ruled out. */
  readonly areMovesProven: boolean;
}

const STEPS_PER_LIMIT = 3_000_000;
const STEPS_FOR_MOVES = 4_000_000_000;
/** Accounts times managers: five times 60 on 12, which the search is made for. */
const MOST_SEARCHED = 4_000;
/** Two and three of them are tried together, which is a million groups of 200. */
const MOST_MANAGERS_SEARCHED = 200;
/** Accounts times managers, where nobody is to be kept, and different loads times managers. */
const MOST_SHARED_OUT = 10_000_000;
const MOST_LISTED = 1_000_000;
/** Heaviest loads that differ by less mean the same to a team. */
const SAME_LOAD = 1.002;

/**
 * Who should look after which account? Nobody gets more than the capacity; of all such allocations
 * those whose heaviest load is smallest; of those one that moves the fewest accounts from the
 * manager they have. The first is proven by search, not guessed; so is the second where
 * `areMovesProven` says so, as a rule for 60 accounts on 12 managers with loads from 1 to 10.
 *
 * Where loads have so many digits that the smallest heaviest load cannot be proven in reasonable
 * time, all within 0.2 % of a proven bound count as smallest.
 *
 * @throws Failure with the shortfall where the capacity is too small
 */
export function allocateAccounts(question: AllocationQuestion): Allocation {
  const { loads, managers, current, capacity } = question;
  const accounts = Array.from(loads.keys()).filter((account) => !Number.isNaN(loads[account]));
  const given = accounts.map((account) => loads[account] as number);
  const { units, toLoad, toUnits, isExact } = loadsInUnits(given);
  const capacityUnits = Math.floor(
    toUnits(capacity) * (1 + 1e-12) + (isExact ? 1e-6 : given.length / 2),
  );
  const bySize = distinctSizes(units);
  requirePackable(accounts.length, bySize.sizes.length, managers);
  const counts = countSizes(bySize, () => true);
  const total = toLoad(totalOf(bySize.sizes, counts));
  if (total === Infinity) throw new Failure("number", "loads are too large to be added up");
  requireEnough(total, managers, capacity);

  const found = smallestHeaviestLoad(bySize.sizes, counts, managers, STEPS_PER_LIMIT);
  requireUnder(toLoad(found.atLeast), capacity, found.atLeast <= capacityUnits);
  const limit =
    found.heaviest === found.atLeast
      ? found.heaviest
      : Math.min(Math.floor(found.atLeast * SAME_LOAD), capacityUnits);
  if (found.heaviest > limit) {
    throw new Failure(
      "unavailable",
      "the most even split could not be proven in reasonable time; give loads with fewer digits, or fewer accounts",
    );
  }

  const managerNow = accounts.map((account) => current[account] as number);
  const hasCurrent = managerNow.some((manager) => manager >= 0);
  if (hasCurrent) requireSearchable(accounts.length, managers);
  const { packing, moves, isProven } = hasCurrent
    ? keepMostAccounts(
        {
          sizes: bySize.sizes,
          held: Array.from({ length: managers }, (_, manager) =>
            countSizes(bySize, (account) => managerNow[account] === manager),
          ),
          unheld: countSizes(bySize, (account) => (managerNow[account] as number) < 0),
        },
        limit,
        found.packing,
        STEPS_FOR_MOVES,
      )
    : { packing: found.packing, moves: 0, isProven: true };
  const managerOf = new Int32Array(loads.length).fill(-1);
  handOut(bySize, packing, managerNow).forEach((manager, place) => {
    managerOf[accounts[place] as number] = manager;
  });
  const heaviest = heaviestOf(bySize.sizes, packing);
  return { managerOf, heaviestLoad: toLoad(heaviest), moves, areMovesProven: isProven };
}

function requirePackable(accounts: number, differentLoads: number, managers: number): void {
  if (accounts * managers <= MOST_SHARED_OUT && differentLoads * managers <= MOST_LISTED) return;
  throw new Failure(
    "unavailable",
    `${accounts} accounts with ${differentLoads} different loads on ${managers} managers are too many ` +
      "to share out; allocate one team at a time, or round the loads",
  );
}

function requireSearchable(accounts: number, managers: number): void {
  if (accounts * managers <= MOST_SEARCHED && managers <= MOST_MANAGERS_SEARCHED) return;
  throw new Failure(
    "unavailable",
    `${accounts} accounts on ${managers} managers are too many to find the fewest moves from current; ` +
      `allocate one team at a time, or leave current out`,
  );
}

function requireEnough(total: number, managers: number, capacity: number): void {
  const enough = managers * capacity;
  if (total <= enough * (1 + 1e-9)) return;
  throw new Failure(
    "unavailable",
    `the accounts ask for ${shown(total)} and ${managers} ${managers === 1 ? "manager" : "managers"} ` +
      `with a capacity of ${shown(capacity)} can carry ${shown(enough)}: ${shown(total - enough)} too much; ` +
      `capacity must be ${shown(total / managers)} or more`,
  );
}

function requireUnder(heaviest: number, capacity: number, isUnder: boolean): void {
  if (isUnder) return;
  throw new Failure(
    "unavailable",
    `even the best split gives one manager ${shown(heaviest)}, which is ` +
      `${shown(heaviest - capacity)} over the capacity of ${shown(capacity)}`,
  );
}

/** Without the digits that arithmetic leaves behind. */
function shown(value: number): string {
  return String(Number(value.toPrecision(9)));
}
