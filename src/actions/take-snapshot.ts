import type { Snapshot } from "../domain/movement/snapshot";
import { sameNameKey } from "../excel/cells/cell-value";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { isKept, prepareSnapshot } from "../excel/store/snapshots";
import { confirm } from "../excel/write/confirm";
import { pointOfNoReturn, type PointOfNoReturn } from "../excel/write/point-of-no-return";
import { changeWorkbook } from "./change-workbook";
import type { Notice, RunOptions } from "./contract";
import { whatGaveWay } from "./keep-state";
import { readMatrixInTime, snapshotTitle } from "./read-snapshots";

/** What was kept of a matrix. */
export interface TakenSnapshot {
  readonly sheetName: string;
  readonly name: string | null;
  readonly accounts: number;
  /** How many snapshots of the matrix there are now. */
  readonly kept: number;
  readonly sentence: string;
  readonly notices: readonly Notice[];
}

interface Taking {
  readonly snapshot: Snapshot;
  readonly taken: TakenSnapshot;
}

interface SnapshotRequest {
  readonly sheet: string | null;
  readonly name: string | null;
}

/** Reads the matrix and keeps it, in a last request that cannot be cancelled. */
async function take(
  context: Excel.RequestContext,
  { sheet: wanted, name }: SnapshotRequest,
  point: PointOfNoReturn,
  beforeLast: (taking: Taking) => void,
): Promise<TakenSnapshot> {
  const inTime = await readMatrixInTime(context, wanted, name);
  const { sheet, now, snapshots, kept, notices } = inTime;
  const key = name === null ? null : sameNameKey(name);
  if (key !== null && snapshots.some((one) => one.name !== null && sameNameKey(one.name) === key)) {
    throw new Refusal(
      "badInput",
      `${sheet.name} has a snapshot ${name} already: give this one another name.`,
    );
  }
  const prepared = prepareSnapshot(context, kept, now);
  if ("refused" in prepared) throw new Refusal("badInput", prepared.refused);
  const taken: TakenSnapshot = {
    sheetName: sheet.name,
    name,
    accounts: now.accounts.length,
    kept: snapshots.length + (prepared.gaveWay === null ? 1 : 0),
    sentence: `${sheet.name} is kept as ${snapshotTitle(now)}: ${now.accounts.length} accounts.`,
    notices: [...notices, ...whatGaveWay(prepared)],
  };
  prepared.queue();
  point.pass();
  beforeLast({ snapshot: now, taken });
  await context.sync();
  return taken;
}

/** Keeps a matrix as it stands now: the newest one when no sheet is named. */
export function takeSnapshot(
  request: SnapshotRequest,
  options: RunOptions = {},
): Promise<TakenSnapshot> {
  const name = request.name?.trim() || null;
  return changeWorkbook("A snapshot", async () => {
    const point = pointOfNoReturn(options.signal);
    const run: { last?: Taking } = {};
    const find = async (): Promise<TakenSnapshot | null> => {
      const { last } = run;
      if (last === undefined) return null;
      const isThere = await runSettled((context) => isKept(context, last.snapshot));
      return isThere ? last.taken : null;
    };
    try {
      return await confirm(
        () =>
          runSettled(
            (context) =>
              take(context, { ...request, name }, point, (taking) => {
                run.last = taking;
              }),
            { ...options, signal: point.signal },
          ),
        {
          wasSent: () => run.last !== undefined,
          find,
          unknown: "Look at the snapshots whether it was kept.",
        },
      );
    } finally {
      point.pass();
    }
  });
}
