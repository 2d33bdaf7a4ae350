import { alignSnapshots } from "../domain/movement/aligned-snapshots";
import type { Snapshot } from "../domain/movement/snapshot";
import { serialOfTime } from "../domain/plan/calendar-day";
import type { BackTestFacts, RevenueAround } from "../domain/programme/back-test-facts";
import { keyAccounts } from "../domain/selection/key-accounts";
import { isKeyStatus } from "../domain/selection/key-status";
import { sameNameKey } from "../excel/cells/cell-value";
import { Refusal } from "../excel/refusal";
import { snapshotCalled } from "./compared-states";
import { readMatrixInTime, snapshotDay, snapshotTitle, type MatrixInTime } from "./read-snapshots";
import { loadUnderstanding } from "./understand-workbook";
import type { UnderstoodWorkbook } from "./understood-workbook";

/** Criteria beyond those have no room on one page. */
const mostCriteria = 12;
/** Of a day: what a cell loses of a time is far less. */
const halfASecond = 0.5 / 86_400;

type Growth = Pick<BackTestFacts["accounts"][number], "before" | "after" | "follows">;

const unknown: Growth = { before: null, after: null, follows: null };

/** Ratings by other criteria cannot be held against each other. */
function refuseOtherCriteria(then: Snapshot, now: Snapshot): void {
  const [before, after] = [then, now].map(({ criteria }) => criteria.map(({ name }) => name)) as [
    string[],
    string[],
  ];
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  if (gone.length + come.length === 0) return;
  const said = [
    ...(gone.length > 0 ? [`only then: ${gone.join(", ")}`] : []),
    ...(come.length > 0 ? [`only now: ${come.join(", ")}`] : []),
  ].join("; ");
  throw new Refusal(
    "badInput",
    `${now.matrix.name} has other criteria now than in its snapshot of ${snapshotTitle(then)} (${said}): a back-test needs the same. Take a snapshot now and come back when accounts have had time to grow.`,
  );
}

/** Who the key accounts were then; alike scores have the rank of the first of them. */
function chosenThen({ accounts, slots }: Snapshot): readonly boolean[] {
  const scores = accounts.flatMap(({ score }) => (score === null ? [] : [score]));
  const descending = scores.sort((one, other) => other - one);
  const rankOf = new Map<number, number>();
  descending.forEach((score, place) => rankOf.has(score) || rankOf.set(score, place + 1));
  return keyAccounts(
    accounts.map(({ status, score }) => ({
      isCalledKey: isKeyStatus(status),
      rank: score === null ? null : (rankOf.get(score) ?? null),
    })),
    slots,
  );
}

function growthByLists(around: RevenueAround, then: Snapshot): readonly Growth[] {
  const byName = new Map(around.accounts.map((account) => [sameNameKey(account.name), account]));
  return then.accounts.map(({ name }) => byName.get(sameNameKey(name)) ?? unknown);
}

/** What the accounts brought by a criterion of the matrix, then and now; who left is not known. */
function growthByCriterion(then: Snapshot, now: Snapshot, criterion: number): readonly Growth[] {
  const { matched } = alignSnapshots(then, now);
  const partner = new Map(matched.both);
  const name = then.criteria[criterion]?.name;
  const later = now.criteria.findIndex((one) => one.name === name);
  return then.accounts.map(({ values }, place) => {
    const after = now.accounts[partner.get(place) ?? -1]?.values[later] ?? null;
    return { before: values[criterion] ?? null, after, follows: null };
  });
}

function obstacleOf(then: Snapshot, now: Snapshot, growth: readonly Growth[], isTaken: boolean) {
  const matrix = now.matrix.name;
  const day = snapshotDay(then);
  if (!isTaken) {
    return `there is no snapshot of ${matrix} yet. Take one under What moved, and come back when accounts have had time to grow.`;
  }
  if (growth.every(({ before, after }) => before === null || after === null)) {
    return `no list tells three months of sales before and after ${day}, and no criterion of ${matrix} is the revenue.`;
  }
  return growth.every(({ before, after }) => before === after)
    ? `no revenue has changed since the snapshot of ${day}.`
    : null;
}

/** That which is asked for, else that of the sheet that stands, else the oldest. */
function startOf(inTime: MatrixInTime, { wanted, standing }: WhichSnapshot): Snapshot | undefined {
  if (wanted !== null) return snapshotCalled(inTime, wanted);
  const { snapshots } = inTime;
  return (
    snapshots.find(({ takenAt }) => isSameTime(serialOfTime(takenAt), standing)) ?? snapshots[0]
  );
}

function isSameTime(one: number, other: number | null): boolean {
  return other !== null && Math.abs(one - other) < halfASecond;
}

/** Which snapshot of the newest matrix a back-test begins with. */
export interface WhichSnapshot {
  /** Its name, day or id; null says nothing. */
  readonly wanted: string | null;
  /** When that of the sheet that stands was kept, as an Excel serial number. */
  readonly standing: number | null;
}

/** Ratings of a snapshot of the newest matrix, and what the accounts brought since. */
export async function backTestFacts(
  context: Excel.RequestContext,
  { model, settings }: UnderstoodWorkbook,
  which: WhichSnapshot,
): Promise<BackTestFacts> {
  const inTime = await readMatrixInTime(context, null, null);
  const { now, snapshots } = inTime;
  const start = startOf(inTime, which);
  const then = start ?? now;
  refuseOtherCriteria(then, now);
  const { revenueAround, revenueCriterion } = await loadUnderstanding();
  const around = revenueAround(model, settings.asOf, then.asOf);
  const criterion = revenueCriterion(then.criteria.map(({ name }) => name));
  const growth =
    around !== null
      ? growthByLists(around, then)
      : criterion === null
        ? then.accounts.map(() => unknown)
        : growthByCriterion(then, now, criterion);
  const { ratings } = alignSnapshots(then, now);
  const isChosen = chosenThen(then);
  const shown = then.criteria.slice(0, mostCriteria);
  return {
    matrix: now.matrix.name,
    then: snapshotTitle(then),
    now:
      around === null
        ? `the matrix as it stands (${snapshotDay(now)})`
        : `${around.months} months later`,
    keptAt: start === undefined ? null : serialOfTime(start.takenAt),
    day: then.asOf,
    months: around?.months ?? null,
    source:
      around?.words ??
      (criterion === null ? "not told" : `${then.criteria[criterion]?.name ?? ""} on the matrix`),
    criteria: shown.map(({ name, weight }) => ({ name, weight })),
    accounts: then.accounts.map(({ name, score }, place) => ({
      name,
      isChosen: isChosen[place] ?? false,
      score,
      ...(growth[place] ?? unknown),
      ratings: Array.from(ratings(0, place, 0).subarray(0, shown.length), (rating) =>
        Number.isNaN(rating) ? null : rating,
      ),
    })),
    obstacle: obstacleOf(then, now, growth, snapshots.length > 0),
  };
}
