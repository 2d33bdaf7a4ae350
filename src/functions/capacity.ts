import { Failure } from "../domain/failure";
import { allocateAccounts, type AllocationQuestion } from "../domain/capacity/allocate";
import { summariseWorkload, type AssignedAccount } from "../domain/capacity/workload";
import {
  readLabels,
  readNumberOr,
  readVector,
  requireLength,
  vectorPlace,
  type LabelVector,
  type NumberVector,
  type ResultCell,
} from "./coercion";
import { withHeadings } from "./headings";
import { labelCell } from "./label-cells";
import { calculateLong } from "./worker/calculate-long";

/**
 * Adds up accounts and load by account manager and says who has too few or too many.
 * @customfunction WORKLOAD WORKLOAD
 * @category Capacity
 * @question Who carries too many key accounts, and who has room for more?
 * @words capacity, accounts per manager, span, team, overload, too many, balance, key account
 *   manager
 * @param managers The account manager of each account; a blank is nobody yet and left out.
 * @param [load] How much work each account is: one number for all (default 1) or one each.
 * @param [minimum] The least load a manager should carry. Default 5.
 * @param [maximum] The most load a manager can carry. Default 10.
 * @param [headers] TRUE puts a row of headings on top. Default FALSE.
 * @returns One row for each manager, in order of first appearance: name, accounts, load, and Under, In range or Over.
 * @intable Put it beside the table: its rows are managers, not accounts. The load of one manager
 * =SUMIFS([Load], [Manager], [@Manager])
 * @failure #N/A for the load of a manager when one of the loads is blank; #VALUE! when one is negative or not a number.
 * @failure #N/A when no account has a manager.
 * @failure #VALUE! when minimum is above maximum, or load and managers differ in length.
 * @example Two managers
 * =KAM.WORKLOAD({"Ada";"Ben";"Ada";"ada"}, {2;3;2;1.5}, , , TRUE)
 * {"Manager","Accounts","Load","Verdict";"Ada",3,5.5,"In range";"Ben",1,3,"Under"}
 * @method Names are the same whatever their case. A load of exactly minimum or maximum is in range.
 * @source SBI: 5 to 10 key accounts for each key account manager.
 */
function workload(
  managers: any[][],
  load: any[][],
  minimum: any,
  maximum: any,
  headers: any,
): any[][] {
  const names = readLabels(managers, "managers");
  const loads = readVector(load, "load");
  requireLength(loads, names.values.length, "managers", true);
  const summaries = summariseWorkload(assignedAccounts(names, loads), {
    minimum: readNumberOr(minimum, "minimum", 5),
    maximum: readNumberOr(maximum, "maximum", 10),
  });
  const rows = summaries.map(({ first, accounts, load: total, verdict }): ResultCell[] => [
    labelCell(names, first),
    accounts,
    total,
    verdict,
  ]);
  names.refusals.forEach((refusal) => rows.push([refusal, refusal, refusal, refusal]));
  if (rows.length === 0) throw new Failure("unavailable", "managers are all blank");
  return withHeadings(headers, ["Manager", "Accounts", "Load", "Verdict"], rows);
}

function assignedAccounts(names: LabelVector, loads: NumberVector): AssignedAccount[] {
  const isOneForAll = loads.values.length === 1;
  return names.values.map((manager, row) => {
    const position = isOneForAll ? 0 : row;
    return { manager, load: loadAt(loads, position, isOneForAll ? 1 : null) };
  });
}

/** A blank that stands for all accounts is the default; one account's own is missing. */
function loadAt(loads: NumberVector, position: number, fallback: number | null): number | Failure {
  const refusal = loads.refusals.get(position);
  if (refusal) return refusal;
  const load = loads.values[position] as number;
  if (load >= 0) return load;
  if (!Number.isNaN(load)) {
    return new Failure("value", `${vectorPlace(loads, position)} is ${load}; give 0 or more`);
  }
  return (
    fallback ??
    new Failure("unavailable", `${vectorPlace(loads, position)} is blank; give its load`)
  );
}

/**
 * Allocates accounts to account managers: no one over capacity, as even as can be, as few moves as can be.
 * @customfunction ALLOCATE ALLOCATE
 * @cancelable
 * @category Capacity
 * @question Who should look after which account, when the work is to be even and customers are to keep their manager?
 * @words assign, distribute, balance, workload, territory, team, managers, reassign, portfolio
 *   split
 * @param load How much work each account is, 0 or more; a blank is left out.
 * @param managers The names of the account managers, each once.
 * @param [current] The manager of each account now; a blank, or a name that is not in managers, is nobody.
 * @param [capacity] The most load a manager can carry. Default 10.
 * @returns The manager of each account.
 * @intable The whole list is read for each row, which a list of some hundred accounts allows
 * =INDEX(KAM.ALLOCATE([Load], $H$2:$H$5, [Manager]), ROW()-ROW(Accounts[#Headers]))
 * @failure #N/A with the shortfall when the capacity is too small, in sum or because no split fits.
 * @failure #N/A when loads have so many digits that the most even split cannot be proven.
 * @failure #N/A when accounts times managers is above 10 million, or different loads times managers above 1 million; where current is given, when there are more than 200 managers or accounts times managers is above 4000.
 * @failure #VALUE! in the row of a load that is negative or not a number.
 * @failure #VALUE! when a name stands twice in managers, capacity is 0 or below, or load and current differ in length.
 * @example Ben has too much: one account moves
 * =KAM.ALLOCATE({4;3;3;2}, {"Ada";"Ben"}, {"Ada";"Ben";"Ben";"Ben"})
 * {"Ada";"Ben";"Ben";"Ada"}
 * @example The longest-first rule would give one of the two 17; 15 is possible
 * =KAM.ALLOCATE({8;7;6;5;4}, {"Ada";"Ben"}, , 20)
 * {"Ada";"Ada";"Ben";"Ben";"Ben"}
 * @method The smallest heaviest load is searched by halving, each limit decided by bin completion. Then accounts are left where they are as far as that limit allows: prices on the accounts bound how many can stay, and branch and bound asks whether so many can, then one fewer, and so on. Both are exact, not a rule of thumb: with 12 managers and 60 accounts the fewest moves are proven for loads from 1 to 10, and mostly for loads from 1 to 20, in at most a few seconds. Loads with more different digits may be too much to prove: then heaviest loads within 0.2 % of a proven bound count as smallest, and the number of moves is the fewest that was found.
 * @source Korf (2002), A new algorithm for optimal bin packing, AAAI-02; Schreiber & Korf (2013), Improved bin completion for optimal bin packing and number partitioning, IJCAI-13. Fisher (1981), The Lagrangian relaxation method for solving integer programming problems, Management Science 27(1). Posta, Ferland & Michelon (2012), An exact method with variable fixing for solving the generalized assignment problem, Computational Optimization and Applications 52.
 */
function allocate(load: any[][], managers: any[][], current: any[][], capacity: any): any[][] {
  const loads = readVector(load, "load");
  const names = readManagers(managers);
  const now = readLabels(current, "current");
  const isLeftOut = now.values.length === 1 && now.values[0] === null && now.refusals.size === 0;
  if (!isLeftOut) requireManagerOfEach(now, loads.values.length);
  const limit = readNumberOr(capacity, "capacity", 10);
  if (!(limit > 0)) throw new Failure("value", `capacity is ${limit}; give a load above 0`);
  const refusals = loads.values.reduce((found, value, row) => {
    const refusal =
      loads.refusals.get(row) ??
      now.refusals.get(row) ??
      (value < 0
        ? new Failure("value", `${vectorPlace(loads, row)} is ${value}; give 0 or more`)
        : null);
    return refusal ? found.set(row, refusal) : found;
  }, new Map<number, Failure>());
  const question = {
    loads: loads.values.map((value, row) => (refusals.has(row) ? NaN : value)),
    managers: names.cells.length,
    current: Int32Array.from(
      loads.values,
      (_, row) => names.places.get(now.values[row]?.toLowerCase() ?? "") ?? -1,
    ),
    capacity: limit,
  };
  return calculateLong(
    allocationComputations,
    "allocateAccounts",
    question,
    searchMilliseconds(question),
    (found) =>
      Array.from(found.managerOf, (manager, row) => [
        refusals.get(row) ?? names.cells[manager] ?? "",
      ]),
  ) as any;
}

/** One value here is a capacity, typed one argument too early. */
function requireManagerOfEach(current: LabelVector, accounts: number): void {
  if (current.values.length === 1 && accounts > 1) {
    throw new Failure(
      "value",
      `current has 1 value but load has ${accounts}; give the manager of each account, or leave it ` +
        "blank and give capacity after it",
    );
  }
  requireLength(current, accounts, "load");
}

interface ManagerNames {
  readonly cells: readonly (string | number)[];
  /** Where each name stands, in lower case. */
  readonly places: ReadonlyMap<string, number>;
}

function readManagers(argument: any[][]): ManagerNames {
  const labels = readLabels(argument, "managers");
  for (const refusal of labels.refusals.values()) throw refusal;
  const present = Array.from(labels.values.keys()).filter(
    (position) => labels.values[position] !== null,
  );
  if (present.length === 0) throw new Failure("unavailable", "managers are all blank");
  const keys = present.map((position) => (labels.values[position] as string).toLowerCase());
  const places = new Map<string, number>();
  keys.forEach((key, place) => {
    const before = places.get(key);
    if (before === undefined) {
      places.set(key, place);
      return;
    }
    const name = labels.values[present[before] as number];
    throw new Failure("value", `managers has "${name}" twice; give each name once`);
  });
  return { cells: present.map((position) => labelCell(labels, position)), places };
}

/** A search may end at once or take seconds; only small ones are sure to be short. */
function searchMilliseconds({ loads, managers }: AllocationQuestion): number {
  return loads.length * managers;
}

/** What of this may take long: the worker knows it by these names. */
export const allocationComputations = { allocateAccounts };

export const capacityFunctions = { WORKLOAD: workload, ALLOCATE: allocate };
