import { Refusal } from "../excel/refusal";
import { runSettled } from "../excel/run-settled";
import { keyOf, prepareSnapshotsBack } from "../excel/store/snapshots";
import { changeWorkbook } from "./change-workbook";
import { snapshotId } from "./compared-states";
import { readMatrixInTime } from "./read-snapshots";

/** Takes a snapshot of a matrix out of the workbook. */
export function removeSnapshot(request: {
  readonly sheet: string | null;
  readonly id: string;
}): Promise<void> {
  return changeWorkbook("Removing a snapshot", () =>
    runSettled(async (context) => {
      const { sheet, snapshots } = await readMatrixInTime(context, request.sheet, null);
      const found = snapshots.find((one) => snapshotId(one) === request.id);
      if (found === undefined) {
        throw new Refusal("badInput", `The snapshot of ${sheet.name} is gone already.`);
      }
      const remove = await prepareSnapshotsBack(context, [{ added: keyOf(found), gone: null }]);
      remove();
      await context.sync();
    }),
  );
}
