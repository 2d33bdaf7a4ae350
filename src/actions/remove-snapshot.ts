import type { Snapshot } from "../domain/movement/snapshot";
import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { isKept, keyOf, prepareSnapshotsBack } from "../excel/store/snapshots";
import { confirm } from "../excel/write/confirm";
import { changeWorkbook } from "./change-workbook";
import { snapshotId } from "./compared-states";
import { readMatrixInTime } from "./read-snapshots";

interface SnapshotOfSheet {
  readonly sheet: string | null;
  readonly id: string;
}

async function remove(
  context: Excel.RequestContext,
  request: SnapshotOfSheet,
  beforeLast: (going: Snapshot) => void,
): Promise<void> {
  const { sheet, snapshots } = await readMatrixInTime(context, request.sheet, null);
  const found = snapshots.find((one) => snapshotId(one) === request.id);
  if (found === undefined) {
    throw new Refusal("badInput", `The snapshot of ${sheet.name} is gone already.`);
  }
  const queue = await prepareSnapshotsBack(context, [{ added: keyOf(found), gone: null }]);
  queue();
  beforeLast(found);
  await context.sync();
}

/** Takes a snapshot of a matrix out of the workbook. */
export function removeSnapshot(request: SnapshotOfSheet): Promise<void> {
  return changeWorkbook("Removing a snapshot", async () => {
    const run: { going?: Snapshot } = {};
    const isGone = async (): Promise<true | null> => {
      const { going } = run;
      if (going === undefined) return null;
      return (await runSettled((context) => isKept(context, going))) ? null : true;
    };
    await confirm(
      async () => {
        await runSettled((context) => remove(context, request, (going) => (run.going = going)));
        return true;
      },
      {
        wasSent: () => run.going !== undefined,
        find: isGone,
        unknown: "Look at the snapshots whether it is gone.",
      },
    );
  });
}
